import { paginationOf, type Pagination } from '../../../views/lists/pagination.ts';

/** What one page shows of a table that is cut into pages. */
export interface TablePart {
  /** The first and the last of its rows on this page, counted from 1, and how many rows it has. */
  readonly from: number;
  readonly to: number;
  readonly of: number;
  readonly pages: number;
  readonly pagination: Pagination;
  /** What stands on which of its pages; only on the first, so that the others stay short. */
  readonly places: readonly PageOfTable[];
  /** Where that is said. */
  readonly placesAt: string;
}

/** One page of a table, with the first and the last 抽样编号 on it. */
export interface PageOfTable {
  readonly page: number;
  readonly url: string;
  readonly first: string;
  readonly last: string;
}

/** A table that may be cut into pages: its rows, how many stand on a page, where the pages are, and the 抽样编号 of a row. */
export interface CutTable<Row> {
  readonly id: string;
  readonly rows: readonly Row[];
  readonly perPage: number;
  readonly addresses: readonly string[];
  readonly number: (row: Row) => string;
}

/** The part of a table that stands on one of its pages, which count from 1. Undefined where one page holds them all. */
export function tablePart<Row>(table: CutTable<Row>, page: number): TablePart | undefined {
  const { id, rows, perPage, addresses, number } = table;
  if (addresses.length <= 1) return undefined;
  const onPage = (shown: number) => ({
    from: (shown - 1) * perPage + 1,
    to: Math.min(shown * perPage, rows.length),
  });
  const numberAt = (place: number) => {
    const row = rows[place - 1];
    return row === undefined ? '' : number(row);
  };
  const placeOf = (url: string, index: number): PageOfTable => {
    const { from, to } = onPage(index + 1);
    return { page: index + 1, url, first: numberAt(from), last: numberAt(to) };
  };
  return {
    ...onPage(page),
    of: rows.length,
    pages: addresses.length,
    pagination: paginationOf(page, addresses.length, (shown) => addresses[shown - 1] ?? ''),
    places: page === 1 ? addresses.map(placeOf) : [],
    placesAt: `${page === 1 ? '' : (addresses[0] ?? '')}#${id}-pages`,
  };
}

/** The rows of that page. */
export function rowsOfPage<Row>({ rows, perPage }: CutTable<Row>, page: number): readonly Row[] {
  return rows.slice((page - 1) * perPage, page * perPage);
}
