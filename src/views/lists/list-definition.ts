import type { AnyRecord } from '../../register/register.ts';
import { wording } from '../../wording/wording.ts';
import type { DatedCount, DaysShown } from './days-shown.ts';
import type { FeedLink, ShownColumn } from '../shell-view.ts';

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
  readonly column: ShownColumn | undefined;
  readonly trail: readonly { readonly name: string; readonly url: string }[];
  readonly records: readonly AnyRecord[];
  /** The days on which each of the records belongs to the list, where that depends on the day. */
  readonly days?: readonly DaysShown[];
  readonly address: (page: number) => string;
  readonly facets: readonly Facet[];
  /** The collection whose tools and data sets stand on the first page. */
  readonly whole?: string;
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

/** How the years are called under which records are listed, and what they are headed by. */
export interface YearNames {
  readonly heading: string;
  name(year: number): string;
}

/** The years of publication. */
export const publicationYears: YearNames = { heading: wording.list.byYear, name: wording.list.year };

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
