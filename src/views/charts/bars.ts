import { chartWording } from '../../wording/charts.ts';
import { drawBarRows } from './bar-rows.ts';
import { tableRow, type Chart, type ChartTable, type Tone } from './chart.ts';
import { unitOf, writeShare, writeValue, writeWithShare, type Measure } from './measure.ts';
import { joinTail, largestFirst, sayParts, totalOf, type Part } from './parts.ts';

export interface BarChartData {
  readonly id: string;
  readonly title: string;
  /** What the total is of, for the sentence: “2026 年支出”, “不合格项目”. */
  readonly subject: string;
  readonly measure: Exclude<Measure, { kind: 'percent' }>;
  readonly items: readonly Part[];
  /** Where the items stand in an order of law or time; otherwise the largest comes first. */
  readonly order?: 'given';
  /** 项目 unless said otherwise: what the items are. */
  readonly itemName?: string;
  /** The published total, where it is not the sum of the items. */
  readonly total?: number;
  /** Failures and the like. */
  readonly tone?: Tone;
  /** How many bars at most; the rest is joined. */
  readonly limit?: number;
}

/** Horizontal bars, one per item, each with its number and its share of the whole. */
export function barChart(data: BarChartData): Chart {
  const { id, title, subject, measure, tone = 'money', limit = 12 } = data;
  const items = data.order === 'given' ? data.items : largestFirst(data.items);
  const total = data.total ?? totalOf(items);
  const { parts, joined } = joinTail(items, limit);
  const shared = items.length > 1 && items.every(({ value }) => value >= 0);
  const rows = parts.map(({ name, value }, index) => {
    const text = shared ? writeWithShare(measure, value, total) : writeValue(measure, value);
    // The rest has no bar: it may be longer than any item and would press all of them together.
    const isRest = joined > 0 && index === parts.length - 1;
    return { label: name, bars: [{ value: isRest ? null : value, text, look: 'bar' as const }] };
  });
  return {
    id,
    title,
    summary: sayParts(subject, measure, items, total),
    unit: measure.unit,
    notes: joined > 0 ? [chartWording.joined] : [],
    legend: [],
    drawings: rows.length === 0 ? [] : [drawBarRows(rows, 'wide', tone), drawBarRows(rows, 'narrow', tone)],
    table: partsTable(data.itemName ?? chartWording.item, measure, items, total),
  };
}

/** Every part with its number and its share, and the total. */
export function partsTable(itemName: string, measure: Measure, parts: readonly Part[], total: number): ChartTable {
  const shared = parts.every(({ value }) => value >= 0) && total > 0;
  const share = (value: number) => (shared ? [writeShare(value, total) ?? ''] : []);
  return {
    columns: [
      { header: itemName, numeric: false },
      { header: chartWording.withUnit(chartWording.values[measure.kind], unitOf(measure)), numeric: true },
      ...(shared ? [{ header: chartWording.share, numeric: true }] : []),
    ],
    rows: [
      ...parts.map(({ name, value }) => tableRow([name, writeValue(measure, value), ...share(value)])),
      ...(parts.length > 1
        ? [tableRow([chartWording.total, writeValue(measure, total), ...share(total)], { total: true })]
        : []),
    ],
  };
}
