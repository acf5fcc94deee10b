import type { Collection } from '../records/collection.ts';
import type { Column } from '../records/site-columns.ts';
import type { AnyRecord } from '../register/register.ts';
import { wording } from '../wording/wording.ts';
import type { DatedCount, DaysShown } from './days-shown.ts';
import type { FeedLink } from './shell.ts';

export interface Facet {
  readonly name: string;
  readonly links: readonly {
    readonly name: string;
    readonly url: string;
    readonly counts: readonly DatedCount[];
    readonly current: boolean;
  }[];
}

/** What a list holds, before it is cut into pages. */
export interface List {
  readonly name: string;
  readonly description: string;
  readonly intro?: string;
  readonly column: Column | undefined;
  readonly trail: readonly { readonly name: string; readonly url: string }[];
  readonly records: readonly AnyRecord[];
  /** The days on which each of the records belongs to the list, where that depends on the day. */
  readonly days?: readonly DaysShown[];
  readonly address: (page: number) => string;
  readonly facets: readonly Facet[];
  /** The collection whose tools and data sets stand on the first page. */
  readonly whole?: Collection;
  /** The feed of just these records, where there is one. */
  readonly feed?: FeedLink;
  /** The records by kind, each with its own list: then one page shows the newest of each. */
  readonly parts?: readonly ListPart[];
}

export interface ListPart {
  readonly name: string;
  readonly records: readonly AnyRecord[];
  readonly address: (page: number) => string;
}

/** What a year in which records are listed is called: budgets have fiscal years. */
export function yearName(collection: Collection, year: number): string {
  return collection === 'budgets' ? wording.list.fiscalYear(year) : wording.list.year(year);
}

/** What the years of a collection are headed by. */
export function yearHeading(collection: Collection): string {
  return collection === 'budgets' ? wording.list.byFiscalYear : wording.list.byYear;
}

/** A way to narrow down: the name of the list, its address and how many stand in it, on the day of the build or by day. */
export function facet(
  name: string,
  links: readonly (readonly [name: string, url: string, count: number | readonly DatedCount[]])[],
): Facet {
  return {
    name,
    links: links.map(([label, url, count]) => ({
      name: label,
      url,
      counts: typeof count === 'number' ? [{ count }] : count,
      current: false,
    })),
  };
}
