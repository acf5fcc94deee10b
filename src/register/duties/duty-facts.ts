import type { Day } from '../../records/values/day.ts';
import type { AnyEntry } from '../../records/entry.ts';
import type { Place } from '../../records/finding.ts';
import type { Limits } from '../../records/site.ts';
import type { DutyUnit } from './reckoning.ts';

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

/** What sets a duty going, and when it was done. */
export interface DutyFacts {
  readonly kind: DutyKind;
  /** Whom it concerns: the document that is published, marked or interpreted, the budget, the sampling results. */
  readonly entry: AnyEntry;
  /** Where the fields say so. */
  readonly place: Place;
  /** The day that sets the clock going; it is not counted itself. */
  readonly from: Day;
  readonly doneOn: Day | undefined;
  /** For disposals: how many batches are open. */
  readonly open?: number;
}
