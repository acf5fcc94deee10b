import { writeCents } from '../../../records/values/money.ts';
import { budgetCheckIds, tallyOf, type BudgetCheck, type BudgetVerdict } from '../identities/check.ts';
import type { CodeCoverage } from '../identities/codes.ts';
import { budgetWording } from '../wording.ts';

/** What was verified, and the list behind it. */
export interface ChecksView {
  /** `已核对 37 项，0 处不符，2 处取整`. */
  readonly tally: string;
  readonly skipped: string | undefined;
  /** How far the codes were held against the list of the year; undefined where there are none. */
  readonly codes: string | undefined;
  readonly groups: readonly { readonly name: string; readonly lines: readonly CheckLine[] }[];
}

export interface CheckLine {
  readonly verdict: BudgetVerdict;
  readonly statement: string;
  /** The figure of both sides, both figures and the difference, or why nothing was compared. */
  readonly outcome: string;
}

/** The checks of a record, grouped by identity; in each group what needs a look comes first. */
export function checksView(checks: readonly BudgetCheck[], coverage?: CodeCoverage): ChecksView {
  const tally = tallyOf(checks);
  return {
    tally: budgetWording.tally(tally),
    skipped: tally.skipped === 0 ? undefined : budgetWording.skipped(tally.skipped),
    codes: coverage && budgetWording.codes(coverage),
    groups: budgetCheckIds.flatMap((id) => {
      const mine = checks.filter((check) => check.id === id);
      const lines = ranks.flatMap((verdict) => mine.filter((check) => check.verdict === verdict)).map(lineOf);
      return lines.length === 0 ? [] : [{ name: budgetWording.identities[id], lines }];
    }),
  };
}

const ranks: readonly BudgetVerdict[] = ['differs', 'rounded', 'skipped', 'agrees'];

function lineOf({ verdict, statement, left, right, difference, reason }: BudgetCheck): CheckLine {
  return { verdict, statement, outcome: reason ?? outcomeOf(left.cents, right?.cents ?? null, difference) };
}

function outcomeOf(left: number | null, right: number | null, difference: number | null): string {
  if (left === null) return '';
  if (right === null || difference === null || difference === 0) return writeCents(left);
  return budgetWording.sides(writeCents(left), writeCents(right), writeCents(Math.abs(difference)));
}
