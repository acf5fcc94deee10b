import { budgetTableIds, budgetTableNames } from '../records/budget.ts';
import type { BudgetRecord, Register } from '../register/register.ts';
import { wording } from '../wording/wording.ts';
import type { StoredBodies } from './body.ts';
import type { Page } from './page.ts';
import { recordView, type RecordView } from './record.ts';
import { tableView, type TableView } from './table.ts';

export interface BudgetView extends RecordView {
  readonly template: 'budget';
  readonly unit: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** Every statutory table in its order: as a table, or with the reason why there is none. */
  readonly tables: readonly BudgetTableView[];
}

export type BudgetTableView =
  | { readonly id: string; readonly name: string; readonly table: TableView }
  | { readonly id: string; readonly name: string; readonly none: string };

export function budgetPages(register: Register, bodies: StoredBodies): Page[] {
  return register.budgets.map((record) => ({ address: record.url, view: () => budgetView(register, record, bodies) }));
}

function budgetView(register: Register, record: BudgetRecord, bodies: StoredBodies): BudgetView {
  const { kind, organization, year, approvedOn, unit } = record.entry.fields;
  const words = wording.budget;
  return {
    template: 'budget',
    ...recordView(register, record, bodies),
    unit,
    facts: [
      { name: words.organization, value: organization },
      { name: words.year, value: String(year) },
      { name: words.kind, value: kind },
      { name: words.approvedOn, value: approvedOn },
      { name: words.unit, value: unit },
    ],
    tables: budgetTableIds.flatMap((id) => {
      const name = budgetTableNames[id][kind];
      return name === undefined ? [] : budgetTableOf(record, id, name);
    }),
  };
}

function budgetTableOf(record: BudgetRecord, id: (typeof budgetTableIds)[number], name: string): BudgetTableView[] {
  const declared = record.entry.fields.tables[id];
  const table = record.entry.tables[id];
  if (typeof declared === 'object') return [{ id, name, none: declared.none }];
  return table ? [{ id, name, table: tableView(record, id, id, table) }] : [];
}
