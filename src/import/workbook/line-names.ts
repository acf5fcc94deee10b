import type { BudgetKind } from '../../kinds/budgets/fields.ts';
import { foldHeader } from '../../records/table.ts';

export type Direction = '收入' | '支出';

/** The name of a line of a two-sided table without its number: 「（一）一般公共预算拨款」 is 一般公共预算拨款. */
export function bareName(text: string): string {
  return text
    .replaceAll(/\s+/gu, '')
    .replace(/^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[、.．](?!\d))/u, '')
    .replace(/^其中[:：]?/u, '');
}

/** The named lines of 收支总表 (docs/contract.md#61-tables-of-a-budget); other names stay, without their number. */
export function lineName(text: string, direction: Direction, kind: BudgetKind): string {
  const bare = bareName(text);
  const folded = foldHeader(bare);
  if (/^(?:收入|支出)?总计$/.test(folded)) return `${direction}总计`;
  if (/^本年(?:收入|支出)?(?:合计|小计|总计)$|^本年(?:收入|支出)$/.test(folded)) return `本年${direction}合计`;
  if (direction === '收入') return incomeName(folded, kind) ?? bare;
  return expenditureName(folded, kind) ?? bare;
}

function incomeName(folded: string, kind: BudgetKind): string | undefined {
  if (folded.startsWith('使用非财政拨款')) return '使用非财政拨款结余';
  if (!/^(?:上年|年初|以前年度)(?:财政拨款)?(?:结转|结余)(?:[和与]?(?:结余|结转))?(?:资金)?$/.test(folded))
    return undefined;
  return kind === '预算' ? '上年结转结余' : '年初结转和结余';
}

function expenditureName(folded: string, kind: BudgetKind): string | undefined {
  if (folded.startsWith('结余分配')) return '结余分配';
  if (!/^(?:(?:年末|年终)(?:财政拨款)?(?:结转|结余)(?:[和与]?(?:结余|结转))?|结转下年(?:支出)?)$/.test(folded))
    return undefined;
  return kind === '预算' ? '结转下年' : '年末结转和结余';
}

/** The fund whose money a line of income is, by the header of its column. */
export function fundOf(name: string): string | undefined {
  const folded = foldHeader(bareName(name));
  if (folded.startsWith('一般公共预算')) return '一般公共预算';
  if (folded.startsWith('政府性基金')) return '政府性基金预算';
  return folded.startsWith('国有资本经营') ? '国有资本经营预算' : undefined;
}
