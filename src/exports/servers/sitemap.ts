import type { Day } from '../../records/values/day.ts';
import { addresses } from '../../register/addresses/address.ts';
import { allRecords } from '../../register/lists.ts';
import type { Register } from '../kind.ts';
import { lastChangeDay } from '../../register/validity/validity-changes.ts';
import type { Page } from '../../views/page.ts';
import type { OverviewView } from '../../views/templates.ts';
import { xmlDocument, xmlElement } from '../xml.ts';

/** What sitemaps.org allows in one file. */
const mostAddresses = 50_000;
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export interface SitemapFile {
  readonly address: string;
  readonly content: () => string;
}

interface Location {
  readonly url: string;
  /** The day of the last change; missing where a page has no day of its own. */
  readonly changed: Day | undefined;
}

/**
 * The addresses of every page that search engines may keep, with the day on which each truly last changed: a record's own,
 * a list's that of the records in it. One file, or, beyond 50,000 addresses (`most`), several and an index.
 */
export function sitemapFiles(register: Register, pages: readonly Page[], most = mostAddresses): SitemapFile[] {
  const locations = locationsOf(register, pages);
  if (locations.length <= most) return [{ address: addresses.sitemapFile(), content: () => urlSet(locations) }];
  const parts = Array.from({ length: Math.ceil(locations.length / most) }, (_, index) =>
    locations.slice(index * most, (index + 1) * most),
  );
  const files = parts.map((part, index) => ({
    address: addresses.sitemapFile(index + 1),
    content: () => urlSet(part),
  }));
  const index = files.map(({ address }, at) => ({
    url: `${register.site.url}${address}`,
    changed: latest((parts[at] ?? []).map(({ changed }) => changed)),
  }));
  return [
    { address: addresses.sitemapFile(), content: () => locationList('sitemapindex', 'sitemap', index) },
    ...files,
  ];
}

/** A record's page is known by its address, so that ten thousand of them are not made for this. */
function locationsOf(register: Register, pages: readonly Page[]): Location[] {
  const days = new Map(allRecords(register).map((record) => [record.url, lastChangeDay(record, register.asOf)]));
  const lastOfAll = latest(days.values());
  const lastOfPolicies = latest(register.policies.map(({ url }) => days.get(url)));
  /** By the address of a list's first page: what is new in a list moves the rows of all its pages. */
  const lastOfList = new Map<string, Day | undefined>();
  const found = pages.flatMap(({ address, partOf, view }): (Location & { readonly list?: string })[] => {
    const url = `${register.site.url}${address}`;
    const own = address === addresses.home ? lastOfAll : days.get(address);
    if (own !== undefined) return [{ url, changed: own }];
    const shown = view() as OverviewView;
    if (!shown.shell.indexed) return [];
    if (partOf !== undefined) return [{ url, changed: days.get(partOf) }];
    // Whatever changed its status has entered one list of a status and left another.
    if (address.startsWith('/status/')) return [{ url, changed: lastOfPolicies }];
    if (shown.template !== 'list' && shown.template !== 'validity-changes') return [{ url, changed: undefined }];
    const list = shown.pagination.links[0]?.url ?? address;
    const shownDays =
      shown.template === 'list' ? shown.rows.map((row) => days.get(row.url)) : shown.rows.map(({ on }) => on);
    lastOfList.set(list, latest([lastOfList.get(list), ...shownDays]));
    return [{ url, changed: undefined, list }];
  });
  return found.map(({ url, changed, list }) => ({ url, changed: list === undefined ? changed : lastOfList.get(list) }));
}

function latest(days: Iterable<Day | undefined>): Day | undefined {
  let last: Day | undefined;
  for (const day of days) if (day !== undefined && (last === undefined || day > last)) last = day;
  return last;
}

function urlSet(locations: readonly Location[]): string {
  return locationList('urlset', 'url', locations);
}

function locationList(root: string, item: string, locations: readonly Location[]): string {
  return xmlDocument([
    `<${root} xmlns="${namespace}">`,
    ...locations.map(
      ({ url, changed }) =>
        `<${item}>${xmlElement('loc', {}, url)}${changed === undefined ? '' : xmlElement('lastmod', {}, changed)}</${item}>`,
    ),
    `</${root}>`,
  ]);
}

/** `robots.txt`: everything may be read, and where the sitemap is. */
export function robotsOf({ site }: Register): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${site.url}${addresses.sitemapFile()}\n`;
}
