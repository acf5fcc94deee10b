import { budgetTableNames, type BudgetKind, type BudgetTableId } from '../../kinds/budgets/fields.ts';
import { foldHeader } from '../../records/table.ts';
import type { SamplingTableId } from '../../kinds/sampling/tables.ts';
import type { samplingKinds } from '../../kinds/sampling/fields.ts';

type SamplingKind = (typeof samplingKinds)[number];

/** Words in a title or a sheet's name that tell the table, the narrower before the wider. */
const budgetNames: readonly (readonly [RegExp, BudgetTableId])[] = [
  [/三公/, 'three-public'],
  [/绩效(?:目标|指标)/, 'performance'],
  [/财政拨款收(?:入)?支(?:出)?.*总/, 'fiscal-appropriation'],
  [/基本支出/, 'basic-expenditure'],
  [/政府性基金/, 'government-fund'],
  [/国有资本/, 'state-capital'],
  [/一般公共预算.*支出/, 'general-expenditure'],
  [/收(?:入)?支(?:出)?.*(?:总|情况)/, 'income-expenditure'],
  [/收入.*(?:总表|预算表|决算表|情况表)|收入表/, 'income'],
  [/支出.*(?:总表|预算表|决算表|情况表)|支出表/, 'expenditure'],
];

/** The budget table that a title names; undefined where it names none. */
export function budgetTableNamed(title: string): BudgetTableId | undefined {
  const folded = foldHeader(title);
  const exact = (Object.keys(budgetTableNames) as BudgetTableId[]).find((id) =>
    Object.values(budgetTableNames[id]).some((name) => name !== undefined && foldHeader(name) === folded),
  );
  return exact ?? budgetNames.find(([words]) => words.test(folded))?.[1];
}

/** The sampling table that a title names. */
export function samplingTableNamed(title: string): SamplingTableId | undefined {
  if (/处置|处理(?:情况|结果)/.test(title)) return 'disposals';
  if (/不\s*合\s*格|不符合/.test(title)) return 'unqualified';
  return /合\s*格/.test(title) ? 'qualified' : undefined;
}

export function samplingKindNamed(title: string): SamplingKind | undefined {
  if (/食品|食用农产品|餐饮|粮油|月饼/.test(title)) return '食品';
  return /产品质量|监督抽查|工业产品|流通领域/.test(title) ? '产品质量' : undefined;
}

/** 决算 wins over 预算: 一般公共预算财政拨款支出决算表 belongs to final accounts. */
export function budgetKindNamed(title: string): BudgetKind | undefined {
  const folded = foldHeader(title);
  if (/决算/.test(folded)) return '决算';
  return /预算/.test(folded) ? '预算' : undefined;
}
