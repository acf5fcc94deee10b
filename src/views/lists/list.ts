import { kindCalled } from '../../records/kind.ts';
import { wording } from '../../wording/wording.ts';
import { dataSetsOf, type DataSetLinks } from './data-sets.ts';
import { datedCounts, type DatedCount } from './days-shown.ts';
import type { Register } from '../kind.ts';
import type { Facet, List } from './list-definition.ts';
import { allLists } from './lists.ts';
import type { Page } from '../page.ts';
import { paginationOf, type Pagination } from './pagination.ts';
import { rowOf, type RowView } from './row.ts';
import { shellOf } from '../shell.ts';
import type { ShellView } from '../shell-view.ts';

const pageSize = 50;
const shownOfPart = 8;

/** A list of records: a collection, or a part of it by year, genre, status, topic or column. */
export interface ListView {
  readonly template: 'list';
  readonly shell: ShellView;
  readonly heading: string;
  readonly intro: string | undefined;
  /** How many records it has, by day. */
  readonly counts: readonly DatedCount[];
  /** Some may be there for later days only. */
  readonly rows: readonly RowView[];
  /** The rows by kind, each with its own list, where the page is of several kinds; otherwise none. */
  readonly groups: readonly {
    readonly name: string;
    readonly url: string;
    readonly count: number;
    readonly rows: readonly RowView[];
  }[];
  readonly pagination: Pagination;
  /** Ways to narrow the list down. */
  readonly facets: readonly Facet[];
  /** Other ways into the records. */
  readonly tools: readonly { readonly name: string; readonly url: string }[];
  /** All rows of the records as files. */
  readonly dataSets: readonly DataSetLinks[];
}

/** Every list of the site, each cut into pages of fifty. */
export function listPages(register: Register): Page<ListView>[] {
  return allLists(register).flatMap((list) => {
    const count = list.parts ? 1 : Math.max(1, Math.ceil(list.records.length / pageSize));
    return Array.from({ length: count }, (_, index) => ({
      address: list.address(index + 1),
      view: () => listView(register, list, index + 1, count),
    }));
  });
}

function listView(register: Register, list: List, page: number, count: number): ListView {
  const address = list.address(page);
  const name = page === 1 ? list.name : `${list.name}（${wording.list.page(page)}）`;
  const groups = (list.parts ?? []).map((part) => ({
    name: part.name,
    url: part.address(1),
    count: part.records.length,
    rows: part.records.slice(0, shownOfPart).map((record) => rowOf(register, record)),
  }));
  return {
    template: 'list',
    shell: shellOf(register, {
      address,
      title: name,
      description: list.description,
      // A kind of records that the agency does not have keeps its address, but is nothing to be found.
      indexed: !(list.whole && list.records.length === 0),
      trail: [...list.trail, { name: list.name, url: list.address(1) }],
      ...(list.column ? { column: list.column } : {}),
      ...(list.feed ? { feeds: [list.feed] } : {}),
    }),
    heading: name,
    intro: page === 1 ? list.intro : undefined,
    counts: list.days ? datedCounts(list.days) : [{ count: list.records.length }],
    rows: list.parts ? groups.flatMap(({ rows }) => rows) : rowsOf(register, list, (page - 1) * pageSize),
    groups,
    pagination: paginationOf(page, count, list.address),
    ...(page === 1 ? waysIn(register, list) : { tools: [], dataSets: [] }),
    facets: list.facets.map((shown) => ({
      ...shown,
      links: shown.links.map((link) => ({ ...link, current: link.url === list.address(1) })),
    })),
  };
}

/** What stands before the first row of a whole collection. */
function waysIn(register: Register, { whole, records }: List): Pick<ListView, 'tools' | 'dataSets'> {
  if (!whole) return { tools: [], dataSets: [] };
  const { tools = [] } = kindCalled(register.kinds, whole).views;
  return { tools: records.length > 0 ? tools : [], dataSets: dataSetsOf(register, whole) };
}

function rowsOf(register: Register, { records, days }: List, start: number): RowView[] {
  return records.slice(start, start + pageSize).map((record, index) => {
    const shown = days?.[start + index];
    return { ...rowOf(register, record), ...(shown ? { shown } : {}) };
  });
}
