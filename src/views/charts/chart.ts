/** A chart as a page shows it: the same facts as a sentence, as drawings and as a table. */
export interface Chart {
  /** Unique on its page; the ids inside the figure are made from it. */
  readonly id: string;
  readonly title: string;
  /** Of its numbers; undefined where they carry their own sign. */
  readonly unit: string | undefined;
  readonly summary: string;
  /** What a reader must know so as not to misread the drawing, such as an axis that does not begin at zero. */
  readonly notes: readonly string[];
  readonly legend: readonly LegendEntry[];
  /** One for wide and one for narrow screens; none where there is nothing to draw. */
  readonly drawings: readonly Drawing[];
  readonly table: ChartTable;
}

export type DrawingSize = 'wide' | 'narrow';

/** Colour is never alone: bars differ by filling, lines by dashes and markers. */
export type Tone = 'money' | 'fault';

export interface LegendEntry {
  readonly name: string;
  readonly swatch: readonly Mark[];
}

/** Lengths are in units of which sixteen make one rem at the drawing's full width. */
export interface Drawing {
  readonly size: DrawingSize;
  readonly width: number;
  readonly height: number;
  readonly tone: Tone;
  readonly marks: readonly Mark[];
}

/** `look` is the class that the stylesheet colours. */
export type Mark =
  | {
      readonly shape: 'rect';
      readonly look: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly shape: 'path'; readonly look: string; readonly d: string; readonly at?: Point }
  | { readonly shape: 'line'; readonly look: string; readonly from: Point; readonly to: Point }
  | TextMark;

export interface TextMark {
  readonly shape: 'text';
  readonly look: string;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface ChartTable {
  readonly columns: readonly { readonly header: string; readonly numeric: boolean }[];
  readonly rows: readonly {
    readonly cells: readonly string[];
    /** The row sums up the others. */
    readonly total: boolean;
    /** 1 for a row that is part of the one above it. */
    readonly level: number;
  }[];
}

/** The wide drawing is as wide as the text column, the narrow one as a phone of 320 pixels allows. */
export const drawingWidths: Readonly<Record<DrawingSize, number>> = { wide: 704, narrow: 288 };

export const textSize = 14;
export const lineHeight = 18;
/** From the middle of a line of text down to its base line. */
const baseline = 5;

/** One decimal is a tenth of a pixel: finer is only bytes. Never minus zero. */
export function round(length: number): number {
  return Math.round(length * 10) / 10 + 0;
}

/** A row of a chart's table. */
export function tableRow(cells: readonly string[], { total = false, level = 0 } = {}): ChartTable['rows'][number] {
  return { cells, total, level };
}

/** One line of text around `middle`, its height in the drawing. */
export function textMark(look: string, x: number, middle: number, anchor: TextMark['anchor'], text: string): TextMark {
  return { shape: 'text', look, x: round(x), y: round(middle + baseline), anchor, text };
}
