import type { Register } from '../kind.ts';
import { columnViews, dutyOverviews } from '../../views/site/deadlines.ts';
import { deadlineWording as words } from '../../wording/deadlines.ts';

/** How the duties with a limit stand, as text for the agency itself: each kind counted, then everything that is not simply in time. */
export function deadlineReport(register: Register): string {
  const overview = dutyOverviews(register, Number.POSITIVE_INFINITY);
  const columns = columnViews(register).map(
    ({ name, newest, limit, stale }) =>
      `  ${stale ? words.stale : words.fresh}  ${name}，${words.newest} ${newest ?? words.never}，${words.limit} ${limit}`,
  );
  return [
    words.report.heading(register.site.agency.name, register.asOf),
    ...overview.flatMap(({ name, rule, counts, rows }) => [
      '',
      words.report.counts(name, countsOf(counts)),
      `  ${rule}`,
      ...rows.flatMap(({ title, url, verdict, course }) => ['', `  ${title}`, `  ${verdict}：${course}`, `  ${url}`]),
    ]),
    ...(columns.length > 0 ? ['', `${words.freshness}：`, ...columns] : []),
    '',
  ].join('\n');
}

function countsOf(counts: Readonly<Record<keyof typeof words.states, number>>): string {
  return Object.entries(words.states)
    .map(([state, told]) => words.report.count(told, counts[state as keyof typeof counts]))
    .join('，');
}
