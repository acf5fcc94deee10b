import type { Day } from '../../records/values/day.ts';

/** The days on which something stands on a page: from the day of the build where `from` is missing, and before `until`. */
export interface DaysShown {
  readonly from?: Day;
  /** Exclusive. */
  readonly until?: Day;
}

export interface DatedCount extends DaysShown {
  readonly count: number;
}

/** How many of these stand on a page, by day: at first, and after each day on which their number changes. */
export function datedCounts(shown: readonly DaysShown[]): DatedCount[] {
  const countOn = (day: Day | '') =>
    shown.filter(({ from = '', until }) => from <= day && (until === undefined || day < until)).length;
  const turns = [...new Set(shown.flatMap(({ from, until }) => [from, until]))].filter((day) => day !== undefined);
  const counts: { from?: Day; count: number }[] = [{ count: countOn('') }];
  for (const day of turns.sort()) {
    const count = countOn(day);
    if (count !== counts.at(-1)?.count) counts.push({ from: day, count });
  }
  return counts.map((each, index) => {
    const next = counts[index + 1]?.from;
    return next === undefined ? each : { ...each, until: next };
  });
}
