import { isPolicyEntry } from '../../records/policy-entry.ts';
import type { Day } from '../../records/values/day.ts';
import { citedTitle } from '../../records/values/title.ts';
import { addresses } from '../../register/addresses/address.ts';
import type { Duty } from '../../register/duties/duty.ts';
import { dueOf, passed, type DutyState } from '../../register/duties/reckoning.ts';
import type { Register } from '../kind.ts';
import { deadlineWording as words } from '../../wording/deadlines.ts';
import { statusMark, type StatusMark } from '../status.ts';

/** How one duty of one record stands, in words. */
export interface DutyRow {
  readonly url: string;
  readonly title: string;
  /** Of a policy. */
  readonly mark: StatusMark;
  readonly state: DutyState;
  /** 按时, or by how much it is late. */
  readonly verdict: string;
  /** The days from which, until which and on which. */
  readonly course: string;
  /** The days that do not count, by their names. */
  readonly skipped: {
    readonly count: number;
    readonly groups: readonly { readonly name: string; readonly days: readonly string[] }[];
  };
}

export function dutyRows({ policies, asOf }: Register, duties: readonly Duty[]): DutyRow[] {
  const courses = new Map(policies.map(({ entry, validity }) => [entry, validity.transitions] as const));
  return duties.map((duty) =>
    dutyRow(duty, asOf, isPolicyEntry(duty.entry) ? statusMark(courses.get(duty.entry) ?? [], asOf) : []),
  );
}

function dutyRow(duty: Duty, asOf: Day, mark: StatusMark): DutyRow {
  const { entry, state, act } = duty;
  const { skipped } = passed(duty, duty.doneOn ?? asOf);
  const groups = [...Map.groupBy(skipped, ({ name }) => name)];
  return {
    url: addresses.record(entry.collection, entry.id),
    title: entry.fields.title,
    mark,
    state,
    verdict: verdictOf(duty),
    course: [...courseOf(duty), ...(act ? [words.following(actTitle(act))] : [])].join('；'),
    skipped: {
      count: skipped.length,
      groups: groups.map(([name, days]) => ({ name, days: days.map(({ day }) => day) })),
    },
  };
}

function verdictOf({ state, count, limit, unit, provisional }: Duty): string {
  const name = words.units[unit];
  const verdict = {
    'in-time': () => words.inTime,
    late: () => words.late(count - limit, name),
    running: () => words.running(limit - count, name),
    overdue: () => words.overdue(count - limit, name),
  }[state]();
  return provisional ? `${verdict}${words.provisional}` : verdict;
}

function courseOf(duty: Duty): string[] {
  const { kind, from, doneOn, count, unit, state, open = 0 } = duty;
  const told = words.duties[kind];
  const due = dueOf(duty).day;
  // Done on a day off after the last day: no working day has passed since.
  const onDayOff = doneOn !== undefined && doneOn > due && state === 'in-time' ? words.onDayOff : '';
  return [
    `${told.from(from)}，${told.due(due)}`,
    ...(doneOn === undefined ? [] : [`${told.done(doneOn)}，${words.on(count, words.units[unit])}${onDayOff}`]),
    ...(open > 0 ? [words.open(open)] : []),
  ];
}

function actTitle({ acting }: NonNullable<Duty['act']>): string {
  return citedTitle(acting.policy?.fields.title ?? acting.outside.title);
}
