import { yearOf, type Day } from '../../records/values/day.ts';
import { warningAt, type Finding, type Place } from '../../records/finding.ts';
import { calendar } from '../../reference/calendar.ts';
import type { Duty } from './duty.ts';
import { dueOf } from './reckoning.ts';

/** From this day on the notice for the next year should be out. */
const expectedFrom = '-12-01';

/**
 * Years whose holidays the State Council has not announced, or that this version does not know: a duty that reaches into
 * one is reckoned from Monday to Friday, which is said and never passed over. A year is reported once, at the last duty to
 * begin; the next year also without any, once its notice is due, and none after it, for which no notice can be out.
 */
export function checkCalendar(duties: readonly Duty[], asOf: Day): Finding[] {
  const last = Math.max(...Object.keys(calendar).map(Number));
  const next = yearOf(asOf) + 1;
  const places = new Map<number, Place>();
  for (const duty of duties.filter(({ provisional }) => provisional)) {
    const end = duty.doneOn ?? [asOf, dueOf(duty).day].sort().at(-1) ?? asOf;
    for (let year = Math.max(last + 1, yearOf(duty.from)); year <= Math.min(next, yearOf(end)); year += 1)
      if (!places.has(year)) places.set(year, duty.place);
  }
  if (next > last && asOf >= `${yearOf(asOf)}${expectedFrom}` && !places.has(next))
    places.set(next, { file: 'site.yaml', line: 1, column: 1, field: 'rules.days' });
  return [...places].map(([year, place]) =>
    warningAt(
      place,
      'deadline/calendar-missing',
      `缺少 ${year} 年调休表：涉及这一年的时限暂按周一至周五推算。`,
      '国务院办公厅公布这一年的放假安排以后，请技术人员更新本软件；在此以前，推算的结果只供参考。',
    ),
  );
}
