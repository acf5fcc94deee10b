import { addDays, weekday, type Day } from '../../records/values/day.ts';
import { calendar } from '../../reference/calendar.ts';

/** Working days: Monday to Friday without the statutory holidays, with the make-up days, as the yearly notices set them. */
export interface WorkingDays {
  readonly count: number;
  /** Whether a day lies in a year whose notice is not known; it is then reckoned from Monday to Friday. */
  readonly provisional: boolean;
  /** The days in between that were not counted, with why. */
  readonly skipped: readonly { readonly day: Day; readonly name: string }[];
}

/** Working days after `after` up to and including `until`; none where `until` is not later. */
export function workingDaysBetween(after: Day, until: Day): WorkingDays {
  let count = 0;
  let provisional = false;
  const skipped: { readonly day: Day; readonly name: string }[] = [];
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) {
    const { works, name, known } = kindOf(day);
    provisional ||= !known;
    if (works) count += 1;
    else skipped.push({ day, name });
  }
  return { count, provisional, skipped };
}

/** The day on which `count` working days have passed since `start`, which itself is not counted; `start` for a count of 0. */
export function workingDayAfter(start: Day, count: number): { readonly day: Day; readonly provisional: boolean } {
  let day = start;
  let provisional = false;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    const { works, known } = kindOf(day);
    provisional ||= !known;
    if (works) left -= 1;
  }
  return { day, provisional };
}

function kindOf(day: Day): { readonly works: boolean; readonly name: string; readonly known: boolean } {
  const year = calendar[day.slice(0, 4)];
  const weekend = weekday(day) === 0 || weekday(day) === 6;
  const holiday = year?.holidays[day];
  if (holiday !== undefined) return { works: false, name: holiday, known: true };
  const works = !weekend || year?.workdays[day] !== undefined;
  return { works, name: works ? '' : '周末', known: year !== undefined };
}
