import type { BaseFields } from '../records/entry.ts';
import type { NamedTable, RecordKind } from '../records/kind.ts';
import type { Table } from '../records/table.ts';

/** A table that a record has, with what it may hold. */
export interface HeldTable extends NamedTable {
  readonly table: Table;
}

/** The table under this key of a record. */
export function heldTable(record: { readonly tables: readonly HeldTable[] }, key: string): HeldTable | undefined {
  return record.tables.find((held) => held.key === key);
}

/** The name in addresses of the table under this key of a record of the kind. */
export function tableId(kind: RecordKind, { fields }: { readonly fields: BaseFields }, key: string): string {
  return kind.fields.tables({ ...fields }).find((named) => named.key === key)?.id ?? key;
}

/** Headers of the columns that hold amounts. */
export function amountHeaders({ definition }: Pick<HeldTable, 'definition'>): ReadonlySet<string> {
  return new Set(definition.columns.flatMap(({ header, kind }) => (kind === 'amount' ? [header] : [])));
}
