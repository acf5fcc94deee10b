import { budgetTableIds, budgetTableNames, type BudgetTableId } from '../fields.ts';
import { bookOf } from '../identities/book.ts';
import { budgetFamilies, type BudgetFamily } from '../identities/family.ts';
import { heldTable } from '../../../register/held-table.ts';
import { factViews } from '../../../views/record/facts.ts';
import type { Fact, Register, YearFigures } from '../../../views/kind.ts';
import type { BudgetRecord } from '../record.ts';
import { dayOf, yearOf } from '../../../records/values/day.ts';
import { wording } from '../../../wording/wording.ts';
import { budgetWording, yearWording } from '../wording.ts';
import type { Term } from '../../../wording/glossary.ts';
import type { StoredBodies } from '../../../views/record/body.ts';
import type { MoneyUnit } from './amount.ts';
import { codeCoverage } from '../identities/codes.ts';
import { checksView, type ChecksView } from './checks.ts';
import { overviewCharts, threePublicChart } from './charts.ts';
import { budgetOverview, type BudgetOverview } from './overview.ts';
import { budgetTree, type TreeNode } from './tree.ts';
import type { Chart } from '../../../views/charts/chart.ts';
import { termsIn } from '../../../views/site/glossary.ts';
import type { Page } from '../../../views/page.ts';
import { recordView, type RecordView } from '../../../views/record/record.ts';
import { tableView, type TableView } from '../../../views/record/table.ts';

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

export function budgetPages(
  records: readonly BudgetRecord[],
  register: Register,
  bodies: StoredBodies,
): Page<BudgetView>[] {
  const familyOf = budgetFamilies(records);
  return records.map((record) => ({
    address: record.url,
    view: () => budgetView(register, record, bodies, familyOf(record)),
  }));
}

function budgetView(register: Register, record: BudgetRecord, bodies: StoredBodies, family: BudgetFamily): BudgetView {
  const { kind, year, unit } = record.entry.fields;
  const common = recordView(register, record, bodies);
  const overview = budgetOverview(record, family);
  return {
    template: 'budget',
    ...common,
    unit,
    year,
    facts: factViews(budgetFacts(record)),
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

/** Whose money it is, of which year, and when it was approved. */
export function budgetFacts({ entry }: BudgetRecord): Fact[] {
  const { kind, organization, year, approvedOn, unit } = entry.fields;
  const words = budgetWording;
  return [
    [words.organization, organization],
    [words.year, String(year)],
    [words.kind, kind],
    [words.approvedOn, approvedOn],
    [words.unit, unit],
  ];
}

export function budgetDetails({ entry }: BudgetRecord): string[] {
  const { year, kind, organization } = entry.fields;
  return [wording.list.fiscalYear(year), kind, organization];
}

/** Totals and 三公; an agency that publishes for others too shows its own. */
export function budgetFigures(budgets: readonly BudgetRecord[], { site }: Register): YearFigures | undefined {
  const own = budgets.filter(({ entry }) => entry.fields.organization === site.agency.name);
  const record = [...(own.length > 0 ? own : budgets)].sort(
    (a, b) =>
      b.entry.fields.year - a.entry.fields.year ||
      yearOf(dayOf(b.entry.fields.publishedAt)) - yearOf(dayOf(a.entry.fields.publishedAt)),
  )[0];
  const overview = record && budgetOverview(record, budgetFamilies(budgets)(record));
  if (!record || !overview) return undefined;
  const { year, kind } = record.entry.fields;
  return {
    name: yearWording.name(year, kind),
    url: record.url,
    figures: overview.figures
      .filter(({ name }) => yearWording.shown.has(name))
      .map(({ name, amount, words }) => ({ name, value: amount, note: words })),
  };
}
