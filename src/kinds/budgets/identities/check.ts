import type { Place } from '../../../records/finding.ts';

/** The identities of budgets and final accounts (勾稽关系), by their stable ids. */
export const budgetCheckIds = [
  'budget/children',
  'budget/total-row',
  'budget/row-parts',
  'budget/income-equals-expenditure',
  'budget/income-table',
  'budget/expenditure-table',
  'budget/appropriation',
  'budget/basic',
  'budget/performance',
  'budget/three-public-within',
  'budget/fund-balance',
  'budget/year-chain',
  'budget/depth',
] as const;
export type BudgetCheckId = (typeof budgetCheckIds)[number];

/** `rounded`: off by no more than the rounding of the addends explains; `skipped`: could not be made. */
export type BudgetVerdict = 'agrees' | 'rounded' | 'differs' | 'skipped';

/** A figure, or a sum of figures, as a reader finds it in the printed tables. */
export interface Figure {
  /** Chinese name of the table; a table of another year's record begins with that year. */
  readonly table: string;
  /** `201 一般公共服务支出`, `合计`, or what is added up: `其 3 个款`. */
  readonly row: string;
  /** The column's header. */
  readonly column: string;
  /** Cents of the record's unit; null where nothing is said. */
  readonly cents: number | null;
}

/** One identity at one place of one record, and what came of it. */
export interface BudgetCheck {
  readonly id: BudgetCheckId;
  /** What it amounts to when it differs. */
  readonly severity: 'error' | 'warning';
  readonly verdict: BudgetVerdict;
  /** How the two sides should stand to each other. */
  readonly relation: '=' | '≥' | '≤';
  /** What was compared: 支出总表“201 一般公共服务支出”合计 = 其 3 个款之和. */
  readonly statement: string;
  readonly left: Figure;
  /** Null for `budget/depth`, which compares codes and no amounts. */
  readonly right: Figure | null;
  /** Figures that were added up; 1 where one figure stands against another, 0 where nothing could be compared. */
  readonly addends: number;
  /** Left minus right in cents; null where nothing could be compared. */
  readonly difference: number | null;
  /** Why the check was skipped; null otherwise. */
  readonly reason: string | null;
  /** Where a finding points to: the figure on the left. */
  readonly place: Place;
}

/** What the page prints: 已核对 N 项，M 处不符，K 处取整. */
export interface BudgetTally {
  /** All checks that could be made, whatever came of them: the three verdicts other than `skipped` together. */
  readonly verified: number;
  /** Those of the verified that differ beyond rounding, errors and warnings alike. */
  readonly mismatched: number;
  /** Those of the verified that differ, but no more than rounding explains. */
  readonly rounded: number;
  /** Checks that could not be made, each with its reason; none of them is among the verified. */
  readonly skipped: number;
}

/** Counts the checks of a record by their verdicts. */
export function tallyOf(checks: readonly BudgetCheck[]): BudgetTally {
  const count = (verdict: BudgetVerdict) => checks.filter((check) => check.verdict === verdict).length;
  const skipped = count('skipped');
  return { verified: checks.length - skipped, mismatched: count('differs'), rounded: count('rounded'), skipped };
}
