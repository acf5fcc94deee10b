import { stringify } from 'csv-stringify/sync';
import type { Table } from '../records/table.ts';

/**
 * A table as Excel and WPS open it rightly: byte-order mark, CRLF, RFC 4180 quoting. A cell that is no number and begins
 * with `=`, `+`, `-`, `@`, tab or carriage return is led by an apostrophe, so that no spreadsheet runs it as a formula.
 */
export function csvOf(table: Pick<Table, 'columns' | 'rows'>): string {
  const rows = [
    table.columns,
    ...table.rows.map((row) => row.cells.map((cell) => (cell === null ? '' : harmless(cell)))),
  ];
  // The library quotes only the delimiter that it writes, not a lone line feed.
  return stringify(rows, { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(cell) ? `'${cell}` : cell;
}
