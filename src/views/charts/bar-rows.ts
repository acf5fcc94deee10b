import { scaleLinear } from 'd3-scale';
import { emsOf, wrapLabel } from './label.ts';
import {
  drawingWidths,
  lineHeight,
  round,
  textMark,
  textSize,
  type Drawing,
  type DrawingSize,
  type Mark,
  type Tone,
} from './chart.ts';

/** One label with the bars that belong to it. */
export interface BarRow {
  readonly label: string;
  readonly bars: readonly Bar[];
  /** Begins a group of rows under this heading. */
  readonly heading?: string;
}

export interface Bar {
  /** Null is drawn as its text alone. */
  readonly value: number | null;
  readonly text: string;
  readonly look: 'bar' | 'bar-plan';
}

const labelRoom = 15 * textSize;
const gap = 8;
const labelGap = 6;
const thickness = 14;
const barStep = 19;
/** A number other than nothing is never drawn as nothing. */
const thinnest = 1.5;

/** Horizontal bars from a common zero with their numbers at their ends: labels at the side, or above on a narrow screen. */
export function drawBarRows(rows: readonly BarRow[], size: DrawingSize, tone: Tone): Drawing {
  const width = drawingWidths[size];
  const isWide = size === 'wide';
  const widest = Math.max(...rows.map(({ label }) => emsOf(label) * textSize));
  const labelWidth = isWide ? Math.min(labelRoom, widest) : width;
  const place: RowPlace = { isWide, labelWidth, position: positionOf(rows, isWide ? labelWidth + gap : 0, width) };
  const marks: Mark[] = [];
  let top = 0;
  for (const [index, row] of rows.entries()) {
    if (row.heading !== undefined) {
      if (index > 0) top += gap * 2;
      marks.push(textMark('heading', 0, top + lineHeight / 2, 'start', row.heading));
      top += lineHeight + gap;
    }
    const drawn = drawRow(row, place, top);
    marks.push(...drawn.marks);
    top += drawn.height + gap;
  }
  return { size, width, height: round(top - gap), tone, marks };
}

interface RowPlace {
  readonly isWide: boolean;
  readonly labelWidth: number;
  readonly position: (value: number) => number;
}

function drawRow({ label, bars }: BarRow, place: RowPlace, top: number): { marks: Mark[]; height: number } {
  const { isWide, labelWidth, position } = place;
  // A hair more than the label's own width, so that no rounding wraps it.
  const lines = wrapLabel(label, labelWidth / textSize + 0.01, 2);
  const barsHeight = bars.length * barStep;
  const labelHeight = lines.length * lineHeight;
  const height = isWide ? Math.max(barsHeight, labelHeight) : barsHeight + labelHeight;
  const labelTop = isWide ? top + (height - labelHeight) / 2 : top;
  const barsTop = isWide ? top + (height - barsHeight) / 2 : top + labelHeight;
  const [x, anchor] = isWide ? ([labelWidth, 'end'] as const) : ([0, 'start'] as const);
  return {
    height,
    marks: [
      ...lines.map((text, line) => textMark('label', x, labelTop + (line + 0.5) * lineHeight, anchor, text)),
      ...bars.flatMap((bar, order) => drawBar(bar, position, barsTop + order * barStep + (barStep - thickness) / 2)),
      zeroLine(position(0), isWide ? top : barsTop, top + height),
    ],
  };
}

function drawBar({ value, text, look }: Bar, position: (value: number) => number, top: number): Mark[] {
  const zero = position(0);
  const end = position(value ?? 0);
  const length = value === null || value === 0 ? 0 : Math.max(thinnest, Math.abs(end - zero));
  const isBelow = value !== null && value < 0;
  const bar: Mark = {
    shape: 'rect',
    look,
    x: round(isBelow ? zero - length : zero),
    y: round(top),
    width: round(length),
    height: thickness,
  };
  const label = textMark(
    value === null ? 'missing' : 'value',
    isBelow ? zero - length - labelGap : zero + length + labelGap,
    top + thickness / 2,
    isBelow ? 'end' : 'start',
    text,
  );
  return length === 0 ? [label] : [bar, label];
}

/** From a value to its place, with room at both ends for the numbers. */
function positionOf(rows: readonly BarRow[], left: number, right: number): (value: number) => number {
  const bars = rows.flatMap((row) => row.bars);
  const values = bars.map(({ value }) => value ?? 0);
  const roomFor = (some: readonly Bar[]) => Math.max(0, ...some.map(({ text }) => emsOf(text) * textSize + gap));
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  return scaleLinear()
    .domain(least === most ? [0, 1] : [least, most])
    .range([
      left + roomFor(bars.filter(({ value }) => (value ?? 0) < 0)),
      right - roomFor(bars.filter(({ value }) => (value ?? 0) >= 0)),
    ]);
}

function zeroLine(x: number, top: number, bottom: number): Mark {
  return { shape: 'line', look: 'axis', from: { x: round(x), y: round(top) }, to: { x: round(x), y: round(bottom) } };
}
