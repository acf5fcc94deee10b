import { chartWording } from '../../wording/charts.ts';
import { tableRow, type Chart, type Tone } from './chart.ts';
import { axisOf, drawLines, type LineSeries } from './line-drawing.ts';
import { sayValue, unitOf, writeTick, writeValue, type Measure } from './measure.ts';
import { lineSwatch } from './swatch.ts';

export interface LineChartData {
  readonly id: string;
  readonly title: string;
  readonly measure: Measure;
  /** The points from left to right: years, or records in their order of time. */
  readonly labels: readonly string[];
  /** At most four; each with one value a label, null where there is none. */
  readonly series: readonly LineSeries[];
  /** What the labels are: 年度, 期次. */
  readonly labelName: string;
  readonly tone?: Tone;
}

/** Lines over time. Money and counts begin at zero; rates that are all high begin at 90%, which a note then says. */
export function lineChart(data: LineChartData): Chart {
  const { id, title, measure, labels, series, tone = 'money' } = data;
  const values = series.flatMap((line) => line.values);
  const isDrawn = values.some((value) => value !== null);
  const axis = axisOf(values, measure);
  const hasGaps = series.some((line) => labels.some((_, index) => (line.values[index] ?? null) === null));
  const write = (value: number | null | undefined) =>
    value === null || value === undefined ? chartWording.missing : writeValue(measure, value);
  return {
    id,
    title,
    unit: unitOf(measure),
    summary: isDrawn
      ? series.flatMap((line) => sayLine(line, labels, measure, series.length === 1)).join('')
      : chartWording.noneOf(title),
    notes: [
      ...(isDrawn && axis.least > 0 ? [chartWording.axisFrom(writeTick(measure, axis.least))] : []),
      ...(isDrawn && hasGaps ? [chartWording.gaps] : []),
    ],
    legend: isDrawn && series.length > 1 ? series.map(({ name }, index) => ({ name, swatch: lineSwatch(index) })) : [],
    drawings: isDrawn
      ? (['wide', 'narrow'] as const).map((size) => drawLines({ labels, series, measure, axis, size, tone }))
      : [],
    table: {
      columns: [
        { header: data.labelName, numeric: false },
        ...series.map(({ name }) => ({ header: chartWording.withUnit(name, unitOf(measure)), numeric: true })),
      ],
      rows: labels.map((label, index) => tableRow([label, ...series.map((line) => write(line.values[index]))])),
    },
  };
}

/** From where to where a line goes; for a line alone also between which values, where these are not its ends. */
function sayLine(line: LineSeries, labels: readonly string[], measure: Measure, alone: boolean): string[] {
  const points = labels.flatMap((label, index) => {
    const value = line.values[index] ?? null;
    return value === null ? [] : [{ label, value }];
  });
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return [chartWording.noneOf(line.name)];
  const say = (value: number) => sayValue(measure, value);
  if (points.length === 1) {
    return [chartWording.sentence([chartWording.onlyAt(line.name, first.label, say(first.value))])];
  }
  const way =
    first.value === last.value
      ? chartWording.stayed(line.name, first.label, last.label, say(first.value))
      : first.value < last.value
        ? chartWording.grew(line.name, first.label, say(first.value), last.label, say(last.value))
        : chartWording.fell(line.name, first.label, say(first.value), last.label, say(last.value));
  const most = points.reduce((best, point) => (point.value > best.value ? point : best));
  const least = points.reduce((best, point) => (point.value < best.value ? point : best));
  const ends = [first.value, last.value];
  const between = alone && !(ends.includes(most.value) && ends.includes(least.value));
  return [
    chartWording.sentence([
      way,
      ...(between ? [chartWording.extremes(most.label, say(most.value), least.label, say(least.value))] : []),
    ]),
  ];
}
