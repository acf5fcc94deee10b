import { addDays, dayOf, type Day } from '../../records/values/day.ts';
import type { Column } from '../../records/site-columns.ts';
import { columnRecords, newestFirst } from '../lists.ts';
import type { Register } from '../register.ts';

/** How long ago a column that promises to be kept up (`staleAfterDays`) had something new. */
export interface Freshness {
  readonly column: Column;
  readonly limit: number;
  /** The day of its newest record; missing where it has none. */
  readonly newest: Day | undefined;
  /** The last day on which it is fresh, inclusive. */
  readonly until: Day | undefined;
  readonly stale: boolean;
}

/** The columns of `site.yaml` that name a limit, in their order. */
export function columnFreshness(register: Register): Freshness[] {
  return (register.site.columns ?? []).flatMap((column) => {
    const limit = column.staleAfterDays;
    if (limit === undefined) return [];
    const [first] = columnRecords(register, column).toSorted((a, b) => newestFirst(a.entry, b.entry));
    const newest = first && dayOf(first.entry.fields.publishedAt);
    const until = newest && addDays(newest, limit);
    return [{ column, limit, newest, until, stale: until === undefined || until < register.asOf }];
  });
}
