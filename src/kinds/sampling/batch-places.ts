import type { SamplingEntry } from './record.ts';
import { readFailures } from '../../records/failures.ts';
import { cellOf, type Table, type TableRow } from '../../records/table.ts';
import { addresses } from '../../register/addresses/address.ts';
import type { Anchor } from '../../register/links/anchor.ts';
import { rowAnchor } from '../../register/links/row-anchor.ts';

/** The tables of a sampling record that have a row for each batch. */
export const batchTables = ['unqualified', 'qualified'] as const;
export type BatchTable = (typeof batchTables)[number];

/**
 * So many batches of a table stand on one page: about 250 KB of HTML, what a telephone shows without trouble. A product that
 * failed is shown with what was found and what was done, and takes more room than a row.
 */
export const batchesPerPage: Readonly<Record<BatchTable, number>> = { unqualified: 200, qualified: 500 };

/** Where the pages of a table with so many batches stand, in order; the first is `record`, the address of the record itself. */
export function tablePages(record: string, table: BatchTable, batches: number): string[] {
  const pages = Math.max(1, Math.ceil(batches / batchesPerPage[table]));
  return Array.from({ length: pages }, (_, index) => addresses.tablePage(record, table, index + 1));
}

/** The address of the page that shows a table's batch; `index` counts the batches of that table from 0. */
export function pageOfBatch(record: string, table: BatchTable, index: number): string {
  return addresses.tablePage(record, table, Math.floor(index / batchesPerPage[table]) + 1);
}

/** The address of a batch, at its row; `index` counts the batches of its table from 0, `number` is its 抽样编号. */
export function batchAddress(record: string, table: BatchTable, index: number, number: string): string {
  return `${pageOfBatch(record, table, index)}#${rowAnchor(number)}`;
}

/** The rows that name the batches of a table: rows that only add a failure to the one above are none. */
export function batchRows(id: BatchTable, table: Table | undefined): readonly TableRow[] {
  if (!table) return [];
  return id === 'unqualified' ? readFailures(table).map(({ row }) => row) : table.rows;
}

/** The pages on which a record stands besides its own, in the order of its tables. */
export function furtherPages({ url, entry }: { readonly url: string; readonly entry: SamplingEntry }): string[] {
  return batchTables.flatMap((id) => tablePages(url, id, batchCount(id, entry.tables[id])).slice(1));
}

/** How many batches a table has. */
export function batchCount(id: BatchTable, table: Table | undefined): number {
  const rows = table?.rows.length ?? 0;
  return rows <= batchesPerPage[id] ? rows : batchRows(id, table).length;
}

/** Each batch of a sampling record has its own place, on the record's page or on a further one of a long table. */
export function batchAnchors(entry: SamplingEntry): Anchor[] {
  const record = addresses.record(entry.collection, entry.id);
  return batchTables.flatMap((id) => {
    const table = entry.tables[id];
    return batchRows(id, table).flatMap((row, index) => {
      const number = table && cellOf(table, row, '抽样编号');
      if (!number) return [];
      const page = pageOfBatch(record, id, index);
      return [{ anchor: rowAnchor(number), clause: undefined, ...(page === record ? {} : { page }) }];
    });
  });
}
