import { chartWording } from '../../wording/charts.ts';
import { drawBarRows, type BarRow } from './bar-rows.ts';
import { tableRow, type Chart } from './chart.ts';
import { sayValue, unitOf, writeValue, type Measure } from './measure.ts';
import { barSwatch } from './swatch.ts';

export interface ComparisonChartData {
  readonly id: string;
  readonly title: string;
  /** What is compared, for the sentence: “2025 年‘三公’经费合计”. */
  readonly subject: string;
  readonly measure: Exclude<Measure, { kind: 'percent' }>;
  /** The names of the two series, the plan first: 预算数 and 决算数. */
  readonly series: readonly [plan: string, outcome: string];
  readonly items: readonly ComparedItem[];
  /** The totals that the sentence compares, where published. */
  readonly total?: ComparedValues;
  readonly itemName?: string;
}

export interface ComparedValues {
  /** Null where the source says nothing. */
  readonly plan: number | null;
  readonly outcome: number | null;
}

export interface ComparedItem extends ComparedValues {
  readonly name: string;
}

/** Two bars an item, the plan hollow above the outcome full, in the order given. */
export function comparisonChart(data: ComparisonChartData): Chart {
  const { id, title, measure, series, items } = data;
  const write = (value: number | null) => (value === null ? chartWording.missing : writeValue(measure, value));
  const rows: BarRow[] = items.map(({ name, plan, outcome }) => ({
    label: name,
    bars: [
      { value: plan, text: write(plan), look: 'bar-plan' },
      { value: outcome, text: write(outcome), look: 'bar' },
    ],
  }));
  const isDrawn = items.some(({ plan, outcome }) => plan !== null || outcome !== null);
  const cells = ({ plan, outcome }: ComparedValues) => [
    write(plan),
    write(outcome),
    plan === null || outcome === null ? '' : writeValue(measure, outcome - plan),
  ];
  return {
    id,
    title,
    unit: unitOf(measure),
    summary: isDrawn ? sayComparison(data) : chartWording.noneOf(data.subject),
    notes: [],
    legend: isDrawn
      ? [
          { name: series[0], swatch: barSwatch('bar-plan') },
          { name: series[1], swatch: barSwatch('bar') },
        ]
      : [],
    drawings: isDrawn ? [drawBarRows(rows, 'wide', 'money'), drawBarRows(rows, 'narrow', 'money')] : [],
    table: {
      columns: [
        { header: data.itemName ?? chartWording.item, numeric: false },
        ...[...series, chartWording.change].map((header) => ({
          header: chartWording.withUnit(header, unitOf(measure)),
          numeric: true,
        })),
      ],
      rows: [
        ...items.map((item) => tableRow([item.name, ...cells(item)])),
        ...(data.total ? [tableRow([chartWording.total, ...cells(data.total)], { total: true })] : []),
      ],
    },
  };
}

/** Compares the totals: those published, or else the sums of the items where all of them are known. */
function sayComparison({ subject, measure, series, items, total }: ComparisonChartData): string {
  const plan = total ? total.plan : sumOf(items.map((item) => item.plan));
  const outcome = total ? total.outcome : sumOf(items.map((item) => item.outcome));
  if (plan === null || outcome === null) return chartWording.incomplete(subject);
  const [first, second] = series;
  const difference = sayValue(measure, Math.abs(outcome - plan));
  const comparison =
    outcome === plan
      ? chartWording.equal(second, first)
      : outcome > plan
        ? chartWording.more(second, first, difference)
        : chartWording.less(second, first, difference);
  const totals = chartWording.compared(subject, first, sayValue(measure, plan), second, sayValue(measure, outcome));
  return chartWording.sentence([totals, comparison]);
}

function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}
