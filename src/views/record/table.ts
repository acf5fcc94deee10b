import type { ColumnDefinition, Table } from '../../records/table.ts';
import { addresses, tableFormats, type TableFormat } from '../../register/addresses/address.ts';
import type { HeldTable } from '../../register/held-table.ts';
import type { AnyRecord } from '../../register/register.ts';

/** A table as the page shows it: cells as given, blank where the source says nothing. */
export interface TableView extends TableFiles {
  readonly id: string;
  readonly columns: readonly { readonly header: string; readonly numeric: boolean }[];
  readonly rows: readonly TableRowView[];
}

/** A table as files; their sizes are in the catalogue, since a workbook is packed only after the pages. */
export interface TableFiles {
  readonly name: string;
  /** How many rows the files have. */
  readonly count: number;
  readonly downloads: readonly { readonly format: TableFormat; readonly url: string }[];
}

export interface TableRowView {
  readonly anchor?: string;
  readonly cells: readonly (string | null)[];
  /** 0 for 类 and all rows without a code, 1 for 款, 2 for 项. */
  readonly level: number;
  readonly total: boolean;
}

export function tableView(record: AnyRecord, held: HeldTable): TableView {
  const { id, definition, table } = held;
  const columns = new Map(definition.columns.map((column) => [column.header, column]));
  return {
    id,
    ...tableFiles(record, held),
    columns: table.columns.map((header) => ({ header, numeric: columns.get(header)?.kind === 'amount' })),
    rows: table.rows.map((row) => ({
      cells: row.cells.map((cell, index) => shown(cell, columns.get(table.columns[index] ?? ''))),
      level: levelOf(table, row.cells, columns),
      total: row.cells.includes('合计'),
    })),
  };
}

/** The same table as files only. */
export function tableFiles(record: AnyRecord, { id, definition, table }: HeldTable): TableFiles {
  return {
    name: definition.name,
    count: table.rows.length,
    downloads: tableFormats.map((format) => ({
      format,
      url: addresses.table(record.collection, record.id, id, format),
    })),
  };
}

/** Amounts get their thousands commas and two decimals; everything else stays as it was written. */
function shown(cell: string | null, column: ColumnDefinition | undefined): string | null {
  if (cell === null || column?.kind !== 'amount') return cell;
  const [whole = '', decimals = ''] = cell.replaceAll(',', '').split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals.padEnd(2, '0')}`;
}

/** Codes grow by two digits a level: 201, 20138, 2013801. */
function levelOf(
  table: Table,
  cells: readonly (string | null)[],
  columns: ReadonlyMap<string, ColumnDefinition>,
): number {
  const index = table.columns.findIndex(
    (header) => columns.get(header)?.kind === 'functional-code' || columns.get(header)?.kind === 'economic-code',
  );
  const code = cells[index];
  return code === null || code === undefined ? 0 : Math.max(0, Math.floor((code.length - 3) / 2));
}
