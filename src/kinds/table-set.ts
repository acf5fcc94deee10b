import type { CellKind, TableDefinition } from '../records/table.ts';
import type { DataColumn } from '../views/lists/data-set.ts';
import type { DataSet } from '../views/kind.ts';

/** Which record a row is of. */
const ownColumns: readonly DataColumn[] = ['内容编号', '标题', '公布日期', '网址'].map((header) => ({
  header,
  kind: 'text',
  filled: true,
}));

/** The rows of one table over all records of a kind, each behind its record. */
export function tableSet(kind: string, key: string, { name, columns }: TableDefinition): DataSet {
  const shown = columns.filter((column) => column.shown !== false);
  return {
    id: `${kind}-${key}`,
    name,
    columns: [
      ...ownColumns,
      ...shown.map(({ header, kind: cell, filled }) => ({
        header,
        kind: cell === 'amount' ? ('amount' as const) : ('text' as const),
        filled,
      })),
    ],
    hasRows: (records) => records.some(({ entry }) => (entry.tables[key]?.rows.length ?? 0) > 0),
    *rows(records, { site }) {
      for (const { id, url, entry } of records) {
        const table = entry.tables[key];
        if (!table) continue;
        const own = [id, entry.fields.title, entry.fields.publishedAt.slice(0, 10), `${site.url}${url}`];
        const places = shown.map(({ header, kind: cell }) => [table.columns.indexOf(header), cell] as const);
        for (const { cells } of table.rows)
          yield [...own, ...places.map(([place, cell]) => written(cells[place] ?? null, cell))];
      }
    },
  };
}

/** Figures without their thousands commas. */
function written(cell: string | null, kind: CellKind): string | null {
  return kind === 'amount' ? (cell?.replaceAll(',', '') ?? null) : cell;
}
