import { budgetTable } from '../records/budget-table.ts';
import { budgetTableIds } from '../records/budget.ts';
import { effectsTable } from '../records/effects-table.ts';
import { samplingTables } from '../records/sampling-table.ts';
import type { Table, TableDefinition } from '../records/table.ts';
import type { AnyRecord } from '../register/register.ts';

export interface PublishedTable {
  /** Its place among the record's fields. */
  readonly key: string;
  /** Its name in addresses. */
  readonly id: string;
  /** The Chinese name. */
  readonly name: string;
  readonly table: Table;
}

/** The tables of a record that the page shows and the site offers, in the order in which they are published. */
export function publishedTables(record: AnyRecord): PublishedTable[] {
  return tableKeys(record).flatMap((key) => {
    const table = record.entry.tables[key];
    const name = definitionOf(record, key)?.name ?? key;
    return table ? [{ key, id: key === 'effectsTable' ? 'effects' : key, name, table }] : [];
  });
}

/** What the table under this key of a record may hold. */
export function definitionOf(record: AnyRecord, key: string): TableDefinition | undefined {
  if (record.collection === 'policies' && key === 'effectsTable') return effectsTable;
  if (record.collection === 'sampling')
    return Object.entries(samplingTables(record.entry.fields.kind)).find(([id]) => id === key)?.[1];
  const id = budgetTableIds.find((found) => found === key);
  return record.collection === 'budgets' && id ? budgetTable(record.entry.fields.kind, id) : undefined;
}

/** Headers of the columns that hold amounts. */
export function amountHeaders(record: AnyRecord, key: string): ReadonlySet<string> {
  const columns = definitionOf(record, key)?.columns ?? [];
  return new Set(columns.flatMap(({ header, kind }) => (kind === 'amount' ? [header] : [])));
}

function tableKeys(record: AnyRecord): readonly string[] {
  switch (record.collection) {
    case 'sampling':
      return ['unqualified', 'qualified', 'disposals'];
    case 'budgets':
      return budgetTableIds;
    case 'policies':
      return ['effectsTable'];
    case 'interpretations':
    case 'pages':
      return [];
  }
}
