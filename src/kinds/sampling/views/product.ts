import { dayNumber, dayOf, type Day } from '../../../records/values/day.ts';
import { failuresHeader, readFailures, type FailingRow } from '../../../records/failures.ts';
import { cellOf, type Table, type TableRow } from '../../../records/table.ts';
import { companyUrl } from '../companies.ts';
import type { SamplingRecord } from '../record.ts';
import { rowAnchor } from '../../../register/links/row-anchor.ts';
import { batchesPerPage, tablePages } from '../batch-places.ts';
import { producerHeaders, productHeaders, sellerHeaders } from '../batches.ts';
import { constantColumns, readableUrl } from './table.ts';
import { rowsOfPage, tablePart, type TablePart } from './table-part.ts';

/** One product that failed: what it is, what was found, and what happened next. */
export interface FailingProduct {
  readonly anchor: string;
  readonly name: string;
  readonly number: string;
  /** Who made it and who sold it come first; companies lead to their pages. */
  readonly facts: readonly { readonly name: string; readonly value: string; readonly url?: string }[];
  readonly failures: readonly { readonly item: string; readonly result: string; readonly limit: string }[];
  /** Empty while nothing is published. */
  readonly disposals: readonly Disposal[];
  /** Where nothing is published: how many days ago the result was. */
  readonly pendingDays: number | undefined;
}

interface Disposal {
  readonly unit: string;
  readonly measure: string;
  readonly state: string;
  readonly doneOn: string | null;
  readonly decision: string | null;
}

/** The products that failed, and what all of them have in common. */
export interface FailingProducts {
  readonly constant: readonly { readonly name: string; readonly value: string }[];
  readonly products: readonly FailingProduct[];
  /** Where they go on; undefined where this page has all of them. */
  readonly part: TablePart | undefined;
}

/** Columns that are shown in a place of their own. */
const placed: ReadonlySet<string> = new Set(['序号', '抽样编号', ...productHeaders, failuresHeader]);
/** What tells a buyer whether it is the product in hand. */
const leading: readonly string[] = [...producerHeaders, ...sellerHeaders, '生产日期/批号', '规格型号', '商标'];
const companyHeaders: ReadonlySet<string> = new Set([...producerHeaders, ...sellerHeaders]);

/**
 * The products of a record's `unqualified` table with their disposals, page by page; `asOf` tells how long a disposal is
 * awaited. What all pages have in common is worked out here, once.
 */
export function failingProducts(record: SamplingRecord, table: Table, asOf: Day): (page: number) => FailingProducts {
  const { disposals } = record.entry.tables;
  const failing = readFailures(table);
  const constant = constantColumns(
    table,
    failing.map(({ row }) => row),
  );
  const disposed = disposals ? disposalsByNumber(disposals) : new Map<string, Disposal[]>();
  const days = dayNumber(asOf) - dayNumber(dayOf(record.entry.fields.publishedAt));
  const headers = [
    ...leading.filter((header) => table.columns.includes(header)),
    ...table.columns.filter((header) => !leading.includes(header)),
  ].filter((header) => !placed.has(header) && !constant.has(header));
  const cut = {
    id: 'unqualified',
    rows: failing,
    perPage: batchesPerPage.unqualified,
    addresses: tablePages(record.url, 'unqualified', failing.length),
    number: ({ row }: FailingRow) => cellOf(table, row, '抽样编号') ?? '',
  };
  return (page) => ({
    constant: [...constant].map(([name, value]) => ({ name, value })),
    products: rowsOfPage(cut, page).map(({ row, failures }) => {
      const number = cellOf(table, row, '抽样编号') ?? '';
      const done = disposed.get(number) ?? [];
      return {
        anchor: rowAnchor(number),
        name: productHeaders.map((header) => cellOf(table, row, header)).find((name) => name !== null) ?? '',
        number,
        facts: headers.flatMap((header) => factOf(header, cellOf(table, row, header))),
        failures,
        disposals: done,
        pendingDays: done.length === 0 ? days : undefined,
      };
    }),
    part: tablePart(cut, page),
  });
}

function factOf(name: string, value: string | null): FailingProduct['facts'] {
  if (value === null) return [];
  return [companyHeaders.has(name) ? { name, value, url: readableUrl(companyUrl(value)) } : { name, value }];
}

function disposalsByNumber(table: Table): Map<string, Disposal[]> {
  const byNumber = new Map<string, Disposal[]>();
  for (const row of table.rows) {
    const number = cellOf(table, row, '抽样编号');
    if (number === null) continue;
    const found = byNumber.get(number) ?? [];
    byNumber.set(number, found);
    found.push(disposal(table, row));
  }
  return byNumber;
}

function disposal(table: Table, row: TableRow): Disposal {
  const cell = (header: string) => cellOf(table, row, header);
  return {
    unit: cell('处置单位') ?? '',
    measure: cell('处置措施') ?? '',
    state: cell('状态') ?? '',
    doneOn: cell('完成日期'),
    decision: cell('处罚决定文书号'),
  };
}
