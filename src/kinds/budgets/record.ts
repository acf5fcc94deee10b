import type { Entry } from '../../records/entry.ts';
import type { BudgetFields } from './fields.ts';
import type { RecordOf } from '../../register/register.ts';
import type { BudgetCheck } from './identities/check.ts';

/** A budget's identities; `tallyOf` counts them. */
export interface BudgetDerived {
  readonly checks: readonly BudgetCheck[];
}

export type BudgetEntry = Entry<BudgetFields>;
export type BudgetRecord = RecordOf<BudgetEntry, BudgetDerived>;
