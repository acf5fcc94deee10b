import { samplingWording as words } from '../wording.ts';
import { barChart } from '../../../views/charts/bars.ts';
import type { Chart } from '../../../views/charts/chart.ts';
import { lineChart } from '../../../views/charts/lines.ts';
import type { LabelledCount } from './counts.ts';
import type { TrendPoint } from './trend.ts';

/** What was found, item by item; undefined where nothing failed. */
export function itemChart(counts: readonly LabelledCount[]): Chart | undefined {
  if (counts.length === 0) return undefined;
  return barChart({
    id: 'items',
    title: words.byItem,
    subject: words.byItem,
    measure: { kind: 'count', unit: words.itemUnit },
    items: counts.map(({ label, count }) => ({ name: label, value: count })),
    itemName: words.item,
    tone: 'fault',
  });
}

/** Two points are a pair of numbers, no course. */
const fewest = 3;

/** The pass rate over the results of the kind; undefined below three with a rate. */
export function trendChart(trend: readonly TrendPoint[]): Chart | undefined {
  if (trend.filter(({ rate }) => rate !== null).length < fewest) return undefined;
  return lineChart({
    id: 'trend-chart',
    title: words.trend,
    measure: { kind: 'percent' },
    labels: trend.map(({ label }) => label),
    labelName: words.trendRecord,
    series: [{ name: words.rate, values: trend.map(({ rate }) => rate) }],
  });
}
