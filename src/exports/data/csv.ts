import { stringify } from 'csv-stringify/sync';
import type { Table } from '../../records/table.ts';

type Cells = readonly (string | null)[];

/**
 * A table as Excel and WPS open it rightly: byte-order mark, CRLF, RFC 4180 quoting. A cell that is no number and begins
 * with `=`, `+`, `-`, `@`, tab or carriage return is led by an apostrophe, so that no spreadsheet runs it as a formula.
 */
export function csvOf(table: Pick<Table, 'columns' | 'rows'>): string {
  const rows = table.rows.map(({ cells }) => cells);
  return [...csvParts(table.columns, rows)].join('');
}

/** The same for rows that are too many to be held at once: a part of the file for every thousand of them. */
export function* csvParts(columns: readonly string[], rows: Iterable<Cells>): Generator<string> {
  yield written([columns], true);
  let waiting: Cells[] = [];
  for (const row of rows) {
    waiting.push(row.map((cell) => (cell === null ? null : harmless(cell))));
    if (waiting.length < 1000) continue;
    yield written(waiting, false);
    waiting = [];
  }
  if (waiting.length > 0) yield written(waiting, false);
}

function written(rows: readonly Cells[], first: boolean): string {
  // The library quotes only the delimiter that it writes, not a lone line feed.
  return stringify([...rows], { bom: first, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(cell) ? `'${cell}` : cell;
}
