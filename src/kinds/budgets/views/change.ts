import { budgetWording } from '../wording.ts';
import { amountOf, percentOf, type MoneyUnit } from './amount.ts';

/** How a figure changed: `增加 675.28 万元` and `增长 3.8%`; no percentage of nothing, or of an amount below nothing. */
export interface Change {
  readonly amount: string;
  readonly percent: string | undefined;
}

export function changeOf(cents: number, before: number, unit: MoneyUnit): Change {
  const difference = cents - before;
  if (difference === 0) return { amount: budgetWording.same, percent: undefined };
  const more = difference > 0;
  const amount = amountOf(Math.abs(difference), unit);
  const percent = before > 0 ? percentOf(Math.abs(difference), before) : undefined;
  return {
    amount: more ? budgetWording.more(amount) : budgetWording.less(amount),
    percent: percent === undefined ? undefined : more ? budgetWording.grows(percent) : budgetWording.falls(percent),
  };
}
