import { stringify } from 'csv-stringify/sync';
import type { FoundTable } from './plain-table.ts';

/**
 * A table as the content folder keeps it: standard headers, the rows as they were found. With a byte-order mark,
 * without which Excel takes it for GBK and spoils it when it is saved there.
 */
export function tableFile({ columns, rows }: Pick<FoundTable, 'columns' | 'rows'>): string {
  const headers = columns.map(({ header }) => header);
  const lines = rows.map(({ texts }) => headers.map((header) => texts.get(header) ?? ''));
  return stringify([headers, ...lines], { bom: true, quoted_match: /[\r\n]/ });
}
