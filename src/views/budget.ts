import { budgetTableIds, budgetTableNames, type BudgetTableId } from '../records/budget.ts';
import { bookOf } from '../register/budget/book.ts';
import { budgetFamilies, type BudgetFamily } from '../register/budget/family.ts';
import { heldTable } from '../register/held-table.ts';
import type { BudgetRecord, Register } from '../register/register.ts';
import { budgetWording } from '../wording/budget.ts';
import type { Term } from '../wording/glossary.ts';
import type { StoredBodies } from './body.ts';
import type { MoneyUnit } from './amount.ts';
import { codeCoverage } from '../register/budget/codes.ts';
import { checksView, type ChecksView } from './budget-checks.ts';
import { overviewCharts, threePublicChart } from './budget-charts.ts';
import { budgetOverview, type BudgetOverview } from './budget-overview.ts';
import { budgetTree, type TreeNode } from './budget-tree.ts';
import type { Chart } from './charts/chart.ts';
import { termsIn } from './glossary.ts';
import type { Page } from './page.ts';
import { recordView, type RecordView } from './record.ts';
import { tableView, type TableView } from './table.ts';

export interface BudgetView extends RecordView {
  readonly template: 'budget';
  readonly unit: MoneyUnit;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly year: number;
  readonly overview: BudgetOverview | undefined;
  readonly charts: readonly Chart[];
  readonly threePublic: Chart | undefined;
  readonly checks: ChecksView;
  /** Where the body explains the 三公 figures. */
  readonly threePublicReasons: string | undefined;
  /** Other records of the organization: last year's, the other kind of the same year. */
  readonly others: readonly { readonly title: string; readonly url: string }[];
  /** Every statutory table in its order: as a table, or with the reason why there is none. */
  readonly tables: readonly BudgetTableView[];
}

export type BudgetTableView =
  | {
      readonly id: string;
      readonly name: string;
      readonly table: TableView;
      readonly tree: readonly TreeNode[];
      readonly terms: readonly Term[];
    }
  | { readonly id: string; readonly name: string; readonly none: string };

export function budgetPages(register: Register, bodies: StoredBodies): Page<BudgetView>[] {
  const familyOf = budgetFamilies(register.budgets);
  return register.budgets.map((record) => ({
    address: record.url,
    view: () => budgetView(register, record, bodies, familyOf(record)),
  }));
}

function budgetView(register: Register, record: BudgetRecord, bodies: StoredBodies, family: BudgetFamily): BudgetView {
  const { kind, organization, year, approvedOn, unit } = record.entry.fields;
  const words = budgetWording;
  const common = recordView(register, record, bodies);
  const overview = budgetOverview(record, family);
  return {
    template: 'budget',
    ...common,
    unit,
    year,
    facts: [
      { name: words.organization, value: organization },
      { name: words.year, value: String(year) },
      { name: words.kind, value: kind },
      { name: words.approvedOn, value: approvedOn },
      { name: words.unit, value: unit },
    ],
    overview,
    charts: overview ? overviewCharts(record, overview) : [],
    threePublic: threePublicChart(record),
    checks: checksView(record.derived.checks, codeCoverage(record.entry)),
    threePublicReasons: common.body?.outline.find(({ text }) => text.includes('三公'))?.anchor,
    others: [family.counterpart, family.lastYear].flatMap((other) =>
      other ? [{ title: other.entry.fields.title, url: other.url }] : [],
    ),
    tables: budgetTableIds.flatMap((id) => {
      const name = budgetTableNames[id][kind];
      return name === undefined ? [] : budgetTableOf(record, family, id, name);
    }),
  };
}

function budgetTableOf(record: BudgetRecord, family: BudgetFamily, id: BudgetTableId, name: string): BudgetTableView[] {
  const declared = record.entry.fields.tables[id];
  const table = heldTable(record, id);
  if (typeof declared === 'object') return [{ id, name, none: declared.none }];
  if (!table) return [];
  const view = tableView(record, table);
  const before = family.lastYear && bookOf(family.lastYear.entry);
  const tree = budgetTree(bookOf(record.entry), before, id, record.entry.fields.unit);
  return [{ id, name, table: view, tree, terms: termsIn(view) }];
}
