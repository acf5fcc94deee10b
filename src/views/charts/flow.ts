import { chartWording } from '../../wording/charts.ts';
import { drawBarRows, type BarRow } from './bar-rows.ts';
import { tableRow, type Chart, type ChartTable } from './chart.ts';
import { drawFlow } from './flow-drawing.ts';
import { sayValue, unitOf, writeShare, writeValue, writeWithShare, type Measure } from './measure.ts';
import { joinTail, sayParts, totalOf, type Part } from './parts.ts';

export interface FlowChartData {
  readonly id: string;
  readonly title: string;
  /** Whose money it is, for the sentences: “2026 年”. */
  readonly subject: string;
  readonly measure: Exclude<Measure, { kind: 'percent' }>;
  readonly sources: readonly Part[];
  readonly uses: readonly Part[];
  /** What stands in the middle: 收支总计. */
  readonly totalName: string;
}

const mostOnOneSide = 8;

/** Where money comes from and where it goes: streams on a wide screen, two groups of bars on a narrow one. */
export function flowChart(data: FlowChartData): Chart {
  const { id, title, subject, measure, totalName } = data;
  const sides = [data.sources, data.uses].map((parts) => parts.filter(({ value }) => value > 0));
  const [sources, uses] = sides.map((parts) => joinTail(parts, mostOnOneSide));
  const isDrawn = sides.every((parts) => parts.length > 0);
  const difference = totalOf(data.sources) - totalOf(data.uses);
  const joined = (sources?.joined ?? 0) + (uses?.joined ?? 0) > 0;
  return {
    id,
    title,
    unit: unitOf(measure),
    summary: [
      sayParts(chartWording.income(subject), measure, data.sources),
      sayParts(chartWording.spending(subject), measure, data.uses),
    ].join(''),
    notes: [
      ...(isDrawn && difference !== 0 ? [chartWording.unequal(sayValue(measure, Math.abs(difference)))] : []),
      ...(isDrawn && [...data.sources, ...data.uses].some(({ value }) => value <= 0) ? [chartWording.undrawn] : []),
      ...(isDrawn && joined ? [chartWording.joined] : []),
    ],
    legend: [],
    drawings:
      isDrawn && sources && uses
        ? [
            drawFlow({ sources: sources.parts, uses: uses.parts, totalName, measure }),
            drawBarRows(
              [...side(sources.parts, data, 'sources'), ...side(uses.parts, data, 'uses')],
              'narrow',
              'money',
            ),
          ]
        : [],
    table: flowTable(data),
  };
}

/** One side as a group of bars. */
function side(parts: readonly Part[], data: FlowChartData, name: 'sources' | 'uses'): BarRow[] {
  const total = totalOf(data[name]);
  return parts.map(({ name: label, value }, index) => {
    const text = writeWithShare(data.measure, value, total);
    const row = { label, bars: [{ value, text, look: 'bar' as const }] };
    return index === 0 ? { ...row, heading: chartWording[name] } : row;
  });
}

function flowTable({ measure, sources, uses }: FlowChartData): ChartTable {
  const rows = (direction: string, parts: readonly Part[], sum: string) => {
    const total = totalOf(parts);
    return [
      ...parts.map(({ name, value }) =>
        tableRow([direction, name, writeValue(measure, value), writeShare(value, total) ?? '']),
      ),
      tableRow([direction, sum, writeValue(measure, total), writeShare(total, total) ?? ''], { total: true }),
    ];
  };
  return {
    columns: [
      { header: chartWording.direction, numeric: false },
      { header: chartWording.item, numeric: false },
      { header: chartWording.withUnit(chartWording.values[measure.kind], unitOf(measure)), numeric: true },
      { header: chartWording.share, numeric: true },
    ],
    rows: [
      ...(sources.length > 0 ? rows(chartWording.sources, sources, chartWording.sourcesTotal) : []),
      ...(uses.length > 0 ? rows(chartWording.uses, uses, chartWording.usesTotal) : []),
    ],
  };
}
