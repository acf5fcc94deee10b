import { warningAt, type Finding } from '../../../records/finding.ts';
import { writeCents } from '../../../records/values/money.ts';
import type { BudgetCheck, BudgetCheckId, Figure } from './check.ts';

/**
 * What the checks of one record have to tell its editors: figures that differ beyond rounding (error or warning), those
 * that rounding explains (info), and rows that stop too early. Checks that agree or could not be made tell nothing.
 * @param unit the record's 金额单位, for the difference
 */
export function budgetFindings(checks: readonly BudgetCheck[], unit: string): Finding[] {
  return checks.flatMap((check) => findingOf(check, unit) ?? []);
}

function findingOf(check: BudgetCheck, unit: string): Finding | undefined {
  const { id, verdict, severity, place, left, right, difference, relation } = check;
  if (verdict !== 'differs' && verdict !== 'rounded') return undefined;
  if (id === 'budget/depth') {
    const mend = '请补上这一行的下级科目和金额；公开的科目要细化到规定的一级。';
    return warningAt(place, id, `${check.statement}。`, mend);
  }
  const sides = `${told(left, place.line)}是 ${written(left)}，${right ? `${told(right)}是 ${written(right)}` : ''}`;
  const off = `相差 ${writeCents(Math.abs(difference ?? 0))} ${unit}`;
  if (verdict === 'rounded') {
    const message = `取整误差：${sides}，${off}，在四舍五入的误差以内。`;
    return { rule: id, severity: 'info', ...place, message, mend: '不必改动；若能对照原表找到准确数，请以原表为准。' };
  }
  return {
    rule: id,
    severity,
    ...place,
    message: `${sides}：${should[relation]}，${off}。`,
    mend: unitMend(left, right) ?? mends[id] ?? '请对照批复的报表核对这两处和其中的分项，改正抄错的数。',
  };
}

/** Ten thousand times as much: one of both was copied in the other unit. */
function unitMend(left: Figure, right: Figure | null): string | undefined {
  const [small = 0, large = 0] = [left.cents ?? 0, right?.cents ?? 0].map(Math.abs).sort((a, b) => a - b);
  if (small < 100 || Math.abs(large - 10_000 * small) > 10_000) return undefined;
  return '两处正好差一万倍：请看是不是一处用元、一处用万元，把整张表换算成文件头写的金额单位。';
}

const should = { '=': '两处应当相等', '≥': '前者不应小于后者', '≤': '前者不应大于后者' } as const;

const mends: Partial<Record<BudgetCheckId, string>> = {
  'budget/children': '请逐行核对这个科目和它的下级科目，看有没有抄错的数、漏掉的行或写错的编码。',
  'budget/total-row': '请核对合计行和各类的金额，看有没有抄错的数或漏掉的行。',
  'budget/row-parts': '请逐格核对这一行，看有没有抄错的数或填错列的数。',
  'budget/performance': '请核对绩效目标表的金额，看有没有同一个项目写了两次；确有其他资金来源的，请在情况说明里写明。',
  'budget/three-public-within': '请核对这两处；确有原因的，请在“三公”经费的情况说明里写明。',
  'budget/year-chain': '请核对两个年度的决算；确有调整的，请在情况说明里写明原因。',
};

function told({ table, row, column }: Figure, line?: number): string {
  return `${table}${line === undefined ? '' : `第 ${line} 行`}“${row}”的“${column}”`;
}

function written({ cents }: Figure): string {
  return writeCents(cents ?? 0);
}
