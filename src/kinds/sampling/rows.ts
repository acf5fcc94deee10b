import type { SamplingRecord } from './record.ts';
import { failuresHeader, readFailures } from '../../records/failures.ts';
import { samplingKinds } from './fields.ts';
import { samplingTables, type SamplingTableId } from './tables.ts';
import type { Table } from '../../records/table.ts';
import type { Register } from '../../views/kind.ts';
import type { DataColumn, DataRow } from '../../views/lists/data-set.ts';

const ownColumns: readonly DataColumn[] = ['内容编号', '标题', '类别', '公布日期', '网址'].map((header) => ({
  header,
  kind: 'text',
  filled: true,
}));

/** Columns of all records of one kind of table: which record, then every header that food and products have. */
export function samplingColumns(table: SamplingTableId): readonly DataColumn[] {
  const kinds = samplingKinds.map((kind) => samplingTables(kind)[table].columns);
  const headers = new Set(kinds.flat().map(({ header }) => header));
  const everywhere = (header: string) =>
    kinds.every((columns) => columns.some((column) => column.header === header && column.filled));
  return [
    ...ownColumns,
    ...[...headers].map((header) => ({ header, kind: 'text' as const, filled: everywhere(header) })),
  ];
}

/** The rows of one kind of table over all sampling records; a product that failed in several points is one row. */
export function* samplingRows(
  records: readonly SamplingRecord[],
  register: Register,
  id: SamplingTableId,
): Generator<DataRow> {
  const headers = samplingColumns(id)
    .slice(ownColumns.length)
    .map(({ header }) => header);
  for (const record of records) {
    const table = record.entry.tables[id];
    if (!table) continue;
    const { title, kind, publishedAt } = record.entry.fields;
    const own = [record.id, title, kind, publishedAt.slice(0, 10), `${register.site.url}${record.url}`];
    const places = headers.map((header) => table.columns.indexOf(header));
    for (const cells of productRows(table, id))
      yield [...own, ...places.map((place) => (place < 0 ? null : (cells[place] ?? null)))];
  }
}

function productRows(table: Table, id: SamplingTableId): DataRow[] {
  if (id !== 'unqualified') return table.rows.map(({ cells }) => cells);
  const joined = table.columns.indexOf(failuresHeader);
  return readFailures(table).map(({ row, failures }) =>
    row.cells.map((cell, index) =>
      index === joined && failures.length > 0
        ? failures.map(({ item, result, limit }) => [item, result, limit].join('║')).join('；')
        : cell,
    ),
  );
}
