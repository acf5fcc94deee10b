import { aSampling, aTable, type Writing, type Written } from '../../register/entries.ts';

const joined = '不合格项目║检验结果║标准值';

/**
 * A sampling result with so many batches in each table, numbered `B-0` … and `G/0` …; every second one that failed did so in
 * two rows of its table.
 */
export function longSampling(failed: number, passed: number, more: Writing = {}): Written {
  const bad = Array.from({ length: failed }, (_, at) => [
    [`B-${at}`, '米', '甲厂', '铅║1║≤0.2'],
    ...(at % 2 === 0 ? [[null, null, null, '镉║1║≤0.2']] : []),
  ]).flat();
  const good = Array.from({ length: passed }, (_, at) => [`G/${at}`, '面', '乙厂', '第1期']);
  const header = ['抽样编号', '食品名称', '标称生产企业名称'];
  const tables = {
    ...(failed > 0 ? { unqualified: aTable('sampling/u.csv', [...header, joined], ...bad) } : {}),
    ...(passed > 0 ? { qualified: aTable('sampling/q.csv', [...header, '公告号'], ...good) } : {}),
  };
  const totals = { sampled: failed + passed, qualified: passed, unqualified: failed };
  return aSampling({ totals, unqualified: failed > 0 ? 'u.csv' : undefined, tables, ...more });
}
