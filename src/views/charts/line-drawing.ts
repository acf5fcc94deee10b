import { scaleLinear, scalePoint } from 'd3-scale';
import { line as lineThrough } from 'd3-shape';
import {
  drawingWidths,
  round,
  textMark,
  textSize,
  type Drawing,
  type DrawingSize,
  type Mark,
  type TextMark,
  type Tone,
} from './chart.ts';
import { clipLabel, emsOf } from './label.ts';
import { writeTick, writeValue, type Measure } from './measure.ts';
import { marker } from './swatch.ts';

export interface LineSeries {
  readonly name: string;
  /** One a label; null where there is no value. */
  readonly values: readonly (number | null)[];
}

/** What the upright axis reaches from and to, and where its grid lines stand. */
export interface Axis {
  readonly least: number;
  readonly most: number;
  readonly ticks: readonly number[];
}

interface LineDrawing {
  readonly labels: readonly string[];
  readonly series: readonly LineSeries[];
  readonly measure: Measure;
  readonly axis: Axis;
  readonly size: DrawingSize;
  readonly tone: Tone;
}

const plotHeight = 240;
const topRoom = 22;
const highRate = 90;

/** From zero, or from a negative value that lies below; rates of which none is below 90% from 90%. */
export function axisOf(values: readonly (number | null)[], measure: Measure): Axis {
  const known = values.filter((value) => value !== null);
  const isHighRate = measure.kind === 'percent' && known.length > 0 && known.every((value) => value >= highRate);
  const least = isHighRate ? highRate : Math.min(0, ...known);
  const most = measure.kind === 'percent' ? 100 : Math.max(0, ...known);
  const scale = scaleLinear().domain(least === most ? [0, 1] : [least, most]);
  const [from = 0, to = 1] = scale.nice(5).domain();
  const ticks = scale.ticks(5).filter((tick) => measure.kind !== 'count' || Number.isInteger(tick));
  return { least: from, most: to, ticks };
}

/** Lines with a marker on every point; the numbers stand at the points of a single line, as far as they have room. */
export function drawLines(data: LineDrawing): Drawing {
  const { labels, series, measure, axis, size, tone } = data;
  const width = drawingWidths[size];
  const left = Math.max(...axis.ticks.map((tick) => emsOf(writeTick(measure, tick)) * textSize)) + 8;
  const end = labels.at(-1) ?? '';
  const sideRoom = Math.min(width / 6, Math.max(18, (emsOf(end) * textSize) / 2));
  const x = scalePoint<number>()
    .domain(labels.keys())
    .range([left + sideRoom, width - sideRoom]);
  const y = scaleLinear()
    .domain([axis.least, axis.most])
    .range([topRoom + plotHeight, topRoom]);
  const place = (index: number, value: number) => ({ x: round(x(index) ?? left), y: round(y(value)) });
  const marks: Mark[] = axis.ticks.flatMap((tick) =>
    gridLine(round(y(tick)), left, width, writeTick(measure, tick), tick),
  );
  for (const [order, { values }] of series.entries()) {
    const known = labels.flatMap((_, index) => {
      const value = values[index] ?? null;
      return value === null ? [] : [{ index, value, ...place(index, value) }];
    });
    const d = pathOf(labels.map((_, index) => known.find((point) => point.index === index)));
    if (d !== '') marks.push({ shape: 'path', look: `line line-${order}`, d });
    marks.push(...known.map((point) => marker(order, { x: point.x, y: point.y })));
    if (series.length === 1) marks.push(...numbersAt(known, measure, [left, width]));
  }
  const bottom = topRoom + plotHeight;
  marks.push(...axisLabels(labels, (index) => round(x(index) ?? left), bottom + 17, width));
  return { size, width, height: bottom + 30, tone, marks };
}

/** A line that breaks where there is no point. */
function pathOf(points: readonly ({ readonly x: number; readonly y: number } | undefined)[]): string {
  const path = lineThrough<{ readonly x: number; readonly y: number } | undefined>()
    .defined((point) => point !== undefined)
    .x((point) => point?.x ?? 0)
    .y((point) => point?.y ?? 0)
    .digits(1);
  return points.filter((point) => point !== undefined).length < 2 ? '' : (path([...points]) ?? '');
}

function gridLine(y: number, left: number, right: number, text: string, tick: number): Mark[] {
  return [
    { shape: 'line', look: tick === 0 ? 'axis' : 'grid', from: { x: round(left), y }, to: { x: right, y } },
    textMark('tick', left - 8, y, 'end', text),
  ];
}

/** The last point's number and, going back, each that keeps clear of the one after it; a number stands off its line. */
function numbersAt(
  points: readonly { readonly x: number; readonly y: number; readonly value: number }[],
  measure: Measure,
  [left, right]: readonly [number, number],
): TextMark[] {
  const numbers: TextMark[] = [];
  let free = Infinity;
  for (const [index, { x, y, value }] of [...points.entries()].reverse()) {
    const text = writeValue(measure, value);
    const half = (emsOf(text) * textSize) / 2;
    const middle = Math.min(Math.max(x, left + half), right - half);
    if (middle + half > free) continue;
    free = middle - half - 6;
    const neighbours = [points[index - 1], points[index + 1]].flatMap((point) => (point ? [point.y - y] : []));
    const isValley = neighbours.reduce((sum, drop) => sum + drop, 0) < 0 && y < topRoom + plotHeight - 2 * textSize;
    numbers.push(textMark('value', middle, isValley ? y + 16 : y - 15, 'middle', text));
  }
  return numbers;
}

/** Every label, or every second, third, … so that they keep clear of each other; the last one always. */
function axisLabels(labels: readonly string[], x: (index: number) => number, y: number, width: number): TextMark[] {
  const most = 8;
  const widest = Math.max(0, ...labels.map((label) => Math.min(most, emsOf(label)) * textSize)) + 10;
  const step = labels.length > 1 ? Math.max(1, Math.ceil(widest / (x(1) - x(0)))) : 1;
  return labels.flatMap((label, index) => {
    if ((labels.length - 1 - index) % step !== 0) return [];
    const text = clipLabel(label, most);
    const half = (emsOf(text) * textSize) / 2;
    return [textMark('tick', Math.min(Math.max(x(index), half), width - half), y, 'middle', text)];
  });
}
