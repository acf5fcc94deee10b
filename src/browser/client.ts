/**
 * The search of a site, for its own pages and for portals that embed it: `/search/client.js`.
 *
 *     import { search, joinSites } from 'https://www.example.gov.cn/search/client.js';
 *     const { total, results, filters } = await search('双随机、一公开', { filters: { kind: ['政策文件'] }, limit: 20 });
 *     const city = joinSites(['https://one.example.gov.cn/', 'https://two.example.gov.cn/']);
 *     await city.search('行政处罚');
 *
 * `search(query, options)`. A query may be written in simplified or traditional characters, and a document number in any
 * style; terms between blanks are all required; an empty query finds everything. Options, none of them required:
 *
 *     filters   kind, status, year, topic, agency, unit, theme: lists of values, of which one has to fit;
 *               from, until: days of publication (YYYY-MM-DD), inclusive
 *     limit     how many results, 10 by default      offset   how many to leave out before them, 0 by default
 *     sort      'relevance' (by default) or 'date', newest first
 *
 * The answer: `total`, how many documents fit; `filters`, for every value of every filter how many results it would leave;
 * and `results`, each with
 *
 *     url, title, titleMarks    whole address; the places in the title that match, as pairs [start, end)
 *     status                    of a policy: today's legal status, otherwise undefined
 *     interpretedStatus         of an interpretation: today's status of what it explains
 *     kind, date, docNumber, agency
 *     excerpt, marks, anchor    the passage that matches, its places, and the fragment of the address at which it stands
 *
 * It rejects where the index cannot be fetched. What is searched for goes nowhere but to the files of these sites; a site of
 * another origin has to allow the reading of `/search/` (CORS).
 */
import { openIndex, type IndexReader } from '../search/index-reader.ts';
import { searchIndexes, type SearchAnswer, type SearchOptions } from '../search/search.ts';
import { loadFrom } from './load.ts';

export type { SearchAnswer, SearchFilters, SearchOptions, SearchResult } from '../search/search.ts';

export interface SearchClient {
  /** An empty query finds everything. Rejects where the index cannot be fetched. */
  search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
  /** Words that the sites propose. */
  hotWords(): Promise<readonly string[]>;
}

/** Searches several sites as one; `addresses` are their home pages. */
export function joinSites(addresses: readonly string[]): SearchClient {
  let opened: Promise<readonly IndexReader[]> | undefined;
  const open = () =>
    (opened ??= Promise.all(
      addresses.map((address) => openIndex(loadFrom(new URL('search/index/', address)), address)),
    ));
  const attempt = async <Result>(use: (indexes: readonly IndexReader[]) => Promise<Result>): Promise<Result> => {
    try {
      return await use(await open());
    } catch {
      // A site that was published anew has its files under another name: what it says of itself is read again, once.
      opened = undefined;
      return use(await open());
    }
  };
  return {
    search: (query, options = {}) =>
      attempt((indexes) => searchIndexes(indexes, query, shanghaiDay(Date.now()), options)),
    hotWords: () => attempt((indexes) => Promise.resolve([...new Set(indexes.flatMap(({ head }) => head.hotWords))])),
  };
}

const own = joinSites([new URL('../', import.meta.url).href]);

/** Searches the site from which this module was loaded. */
export function search(query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
  return own.search(query, options);
}

/** The site from which this module was loaded. */
export const site: SearchClient = own;

function shanghaiDay(now: number): string {
  return new Date(now + 8 * 3600 * 1000).toISOString().slice(0, 10);
}
