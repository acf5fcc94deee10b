import { chartWording } from '../../wording/charts.ts';
import { drawBarRows } from './bar-rows.ts';
import { tableRow, type Chart, type ChartTable } from './chart.ts';
import { unitOf, writeShare, writeValue, writeWithShare, type Measure } from './measure.ts';
import { largestFirst, sayParts, totalOf, type Part, type PartGroup } from './parts.ts';
import { drawTreemap } from './treemap-drawing.ts';

export interface TreemapChartData {
  readonly id: string;
  readonly title: string;
  /** What the total is of, for the sentence: “2026 年支出”. */
  readonly subject: string;
  readonly measure: Exclude<Measure, { kind: 'percent' }>;
  readonly groups: readonly PartGroup[];
}

/** Below these shares of the whole, a tile or a group is joined with others that are as small. */
const leastItem = 0.02;
const leastGroup = 0.025;

/** Areas within areas on a wide screen, a bar for each group on a narrow one. */
export function treemapChart(data: TreemapChartData): Chart {
  const { id, title, subject, measure } = data;
  const parts = data.groups.map(({ name, items }) => ({ name, value: totalOf(items) }));
  const drawn = joinSmall(data.groups);
  const drawing = drawn.groups.length > 0 ? drawTreemap(drawn.groups, measure) : undefined;
  const positive = largestFirst(parts.filter(({ value }) => value > 0));
  const total = totalOf(parts);
  const bars = positive.map(({ name, value }) => ({
    label: name,
    bars: [{ value, text: writeWithShare(measure, value, total), look: 'bar' as const }],
  }));
  const hasOthers = data.groups.some(({ items }) => items.some(({ value }) => value <= 0));
  return {
    id,
    title,
    unit: unitOf(measure),
    summary: sayParts(subject, measure, parts, total),
    notes: drawing
      ? [
          ...(hasOthers ? [chartWording.undrawn] : []),
          ...(drawn.joined ? [chartWording.joined] : []),
          ...(drawing.unnamed ? [chartWording.unnamed] : []),
        ]
      : [],
    legend: [],
    drawings: drawing ? [drawing.drawing, drawBarRows(bars, 'narrow', 'money')] : [],
    table: groupsTable(data, total),
  };
}

/** What is above zero, the largest first, what is too small to be seen joined into one. */
function joinSmall(groups: readonly PartGroup[]): { readonly groups: readonly PartGroup[]; readonly joined: boolean } {
  const drawn = groups.map(({ name, items }) => ({ name, items: items.filter(({ value }) => value > 0) }));
  const given = drawn.flatMap(({ items }) => items);
  const whole = totalOf(given);
  const itemsByName = new Map(drawn.map(({ name, items }) => [name, joinBelow(items, whole * leastItem, name)]));
  const parts = drawn.map(({ name, items }) => ({ name, value: totalOf(items) })).filter(({ value }) => value > 0);
  const joined = joinBelow(parts, whole * leastGroup).map((part) => ({
    name: part.name,
    items: itemsByName.get(part.name) ?? [part],
  }));
  return { groups: joined, joined: joined.flatMap(({ items }) => items).length < given.length };
}

/** The largest first; those below `least` as one unless there is only one of them, and all of them as `whole`. */
function joinBelow(parts: readonly Part[], least: number, whole?: string): readonly Part[] {
  const sorted = largestFirst(parts);
  const small = sorted.filter(({ value }) => value < least);
  if (small.length < 2) return sorted;
  const name = small.length === sorted.length && whole !== undefined ? whole : chartWording.rest(small.length);
  return [...sorted.filter(({ value }) => value >= least), { name, value: totalOf(small) }];
}

function groupsTable({ measure, groups }: TreemapChartData, total: number): ChartTable {
  const cells = (name: string, value: number) => [name, writeValue(measure, value), writeShare(value, total) ?? ''];
  return {
    columns: [
      { header: chartWording.item, numeric: false },
      { header: chartWording.withUnit(chartWording.values[measure.kind], unitOf(measure)), numeric: true },
      { header: chartWording.share, numeric: true },
    ],
    rows: [
      ...groups.flatMap(({ name, items }) => [
        tableRow(cells(name, totalOf(items))),
        ...items
          .filter((item) => items.length > 1 || item.name !== name)
          .map((item) => tableRow(cells(item.name, item.value), { level: 1 })),
      ]),
      ...(groups.length > 1 ? [tableRow(cells(chartWording.total, total), { total: true })] : []),
    ],
  };
}
