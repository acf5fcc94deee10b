import { bookOf, type Book } from '../identities/book.ts';
import { hierarchyOf } from '../identities/hierarchy.ts';
import { threePublicFigures } from '../identities/three-public.ts';
import type { BudgetRecord } from '../record.ts';
import { budgetWording as words } from '../wording.ts';
import type { BudgetOverview } from './overview.ts';
import { mainColumn } from './tree.ts';
import type { Chart } from '../../../views/charts/chart.ts';
import { comparisonChart } from '../../../views/charts/comparison.ts';
import { flowChart } from '../../../views/charts/flow.ts';
import { lineChart } from '../../../views/charts/lines.ts';
import type { PartGroup } from '../../../views/charts/parts.ts';
import { treemapChart } from '../../../views/charts/treemap.ts';

/** The charts under the overview: where money comes from and goes, what it is spent on, over the years, plan and outcome. */
export function overviewCharts(record: BudgetRecord, { flow, course, against }: BudgetOverview): Chart[] {
  const { year, unit } = record.entry.fields;
  const measure = { kind: 'money', unit } as const;
  const subject = words.subject(year);
  const groups = spendingOf(bookOf(record.entry));
  return [
    ...(flow ? [flowChart({ id: 'flow', title: words.flow, subject, measure, ...flow, totalName: words.both })] : []),
    ...(groups.length > 0
      ? [treemapChart({ id: 'spending', title: words.spending(year), subject: words.spentIn(year), measure, groups })]
      : []),
    ...(against
      ? [
          comparisonChart({
            id: 'against',
            title: words.against(year),
            subject: words.spentIn(year),
            measure,
            series: ['预算', '决算'],
            ...against,
            itemName: words.line,
          }),
        ]
      : []),
    ...(course
      ? [
          lineChart({
            id: 'course',
            title: words.course(course.name),
            measure,
            labels: course.points.map((point) => String(point.year)),
            labelName: words.year,
            series: [{ name: course.name, values: course.points.map(({ cents }) => cents) }],
          }),
        ]
      : []),
  ];
}

/** The last rows of the table of expenditure under each 类. */
function spendingOf(book: Book): PartGroup[] {
  const sheet = book.tables.get('expenditure');
  const column = sheet && mainColumn(book, sheet);
  if (!sheet || column === undefined) return [];
  const { tops, children } = hierarchyOf(sheet.rows);
  type Row = (typeof tops)[number];
  const leaves = (row: Row): readonly Row[] => children.get(row)?.flatMap(leaves) ?? [row];
  return tops
    .map((top) => ({
      name: top.name,
      items: leaves(top).flatMap((row) => {
        const { cents } = row.cell(column);
        return cents === null ? [] : [{ name: row.name, value: cents }];
      }),
    }))
    .filter(({ items }) => items.length > 0);
}

/** “三公”: the budget beside last year's, final accounts beside the budget; undefined without two columns of figures. */
export function threePublicChart(record: BudgetRecord): Chart | undefined {
  const figures = threePublicFigures(bookOf(record.entry));
  if (!figures) return undefined;
  const { year, unit } = record.entry.fields;
  const { series, total, items } = figures;
  return comparisonChart({
    id: 'three-public-chart',
    title: words.threePublicOf(year),
    subject: words.threePublicOf(year),
    measure: { kind: 'money', unit },
    series,
    items,
    total,
  });
}
