import type { Day } from '../../records/day.ts';
import type { AnyEntry } from '../../records/entry.ts';
import type { Place } from '../../records/finding.ts';
import type { Limits } from '../../records/site.ts';
import type { JoinedAct } from '../joined-acts.ts';
import type { Endpoint } from '../references.ts';
import type { DutyUnit, Reckoning, Term } from './reckoning.ts';

/** The duties that have a limit, by the name of their limit in `site.yaml`. */
export const dutyKinds = ['publish', 'mark', 'interpret', 'budget', 'dispose'] as const satisfies (keyof Limits)[];
export type DutyKind = (typeof dutyKinds)[number];

export const dutyUnits: Readonly<Record<DutyKind, DutyUnit>> = {
  publish: 'working',
  mark: 'working',
  interpret: 'working',
  budget: 'calendar',
  dispose: 'calendar',
};

/** One duty of one record. */
export interface Duty extends Term, Reckoning {
  readonly kind: DutyKind;
  /** Whom it concerns: the document that is published, marked or interpreted, the budget, the sampling results. */
  readonly entry: AnyEntry;
  /** Where the fields say so. */
  readonly place: Place;
  readonly doneOn: Day | undefined;
  /** For a mark: the act that it follows, and its document. */
  readonly act?: { readonly kind: JoinedAct['kind']; readonly acting: Endpoint };
  /** For disposals: how many batches are open. */
  readonly open?: number;
  /** Whether nothing of it lies ahead, so that it may be told in public. */
  readonly told: boolean;
}
