import { addDays, dayNumber, type Day } from '../../records/values/day.ts';
import { workingDayAfter, workingDaysBetween, type WorkingDays } from './working-days.ts';

/** What a duty is counted in: working days by the official calendar, or every day. */
export type DutyUnit = 'working' | 'calendar';

export interface Term {
  /** The day that sets the clock going; it is not counted itself. */
  readonly from: Day;
  readonly limit: number;
  readonly unit: DutyUnit;
}

/** How far a duty has come: fulfilled in time or late, still running, or overdue. */
export type DutyState = 'in-time' | 'late' | 'running' | 'overdue';

export interface Reckoning {
  /** Days, in the unit, from `from` until it was done, or until `asOf` where it is open. */
  readonly count: number;
  readonly state: DutyState;
  /** Whether a day lies in a year whose calendar is not known; it is then reckoned from Monday to Friday. */
  readonly provisional: boolean;
}

/** Where a duty stands on `asOf` that was fulfilled on `doneOn`, or is open; what was done before its clock ran is in time. */
export function reckon(term: Term, doneOn: Day | undefined, asOf: Day): Reckoning {
  const { count, provisional } = passed(term, doneOn ?? asOf);
  if (doneOn !== undefined) return { count, state: count <= term.limit ? 'in-time' : 'late', provisional };
  const due = dueOf(term);
  return { count, state: asOf <= due.day ? 'running' : 'overdue', provisional: provisional || due.provisional };
}

/** The last day on which a duty is in time, inclusive. */
export function dueOf({ from, limit, unit }: Term): { readonly day: Day; readonly provisional: boolean } {
  return unit === 'working' ? workingDayAfter(from, limit) : { day: addDays(from, limit), provisional: false };
}

/** What has passed of a term until a day (inclusive), with the days off in between; these are not looked at in calendar days. */
export function passed({ from, unit }: Term, until: Day): WorkingDays {
  if (unit === 'working') return workingDaysBetween(from, until);
  return { count: Math.max(0, dayNumber(until) - dayNumber(from)), provisional: false, skipped: [] };
}
