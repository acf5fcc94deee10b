import { budgetTableIds, budgetTableNames } from '../records/budget.ts';
import { samplingTables, type SamplingTableId } from '../records/sampling-table.ts';
import { effectsTable } from '../records/effects-table.ts';
import type { Table } from '../records/table.ts';
import type { AnyRecord } from '../register/register.ts';

export interface PublishedTable {
  readonly id: string;
  /** The Chinese name. */
  readonly name: string;
  readonly table: Table;
}

/** The tables of a record that the page shows and the site offers, in the order in which they are published. */
export function publishedTables(record: AnyRecord): PublishedTable[] {
  return tableNames(record).flatMap(([id, name]) => {
    const table = record.entry.tables[id];
    return table ? [{ id: id === 'effectsTable' ? 'effects' : id, name, table }] : [];
  });
}

function tableNames(record: AnyRecord): (readonly [string, string])[] {
  switch (record.collection) {
    case 'sampling': {
      const tables = samplingTables(record.entry.fields.kind);
      return (['unqualified', 'qualified', 'disposals'] satisfies SamplingTableId[]).map((id) => [id, tables[id].name]);
    }
    case 'budgets':
      return budgetTableIds.flatMap((id) => {
        const name = budgetTableNames[id][record.entry.fields.kind];
        return name === undefined ? [] : [[id, name] as const];
      });
    case 'policies':
      return [['effectsTable', effectsTable.name]];
    case 'interpretations':
    case 'pages':
      return [];
  }
}
