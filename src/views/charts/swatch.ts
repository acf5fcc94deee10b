import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle, type SymbolType } from 'd3-shape';
import type { Mark, Point } from './chart.ts';

/** The place that a legend's sign takes. */
export const swatchSize = { width: 28, height: 14 } as const;

const middle: Point = { x: swatchSize.width / 2, y: swatchSize.height / 2 };
const symbols: readonly SymbolType[] = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond];

/** A bar as its legend shows it. */
export function barSwatch(look: 'bar' | 'bar-plan'): readonly Mark[] {
  return [{ shape: 'rect', look, x: 2, y: 1, width: 24, height: 12 }];
}

/** A line as its legend shows it. */
export function lineSwatch(series: number): readonly Mark[] {
  const { width } = swatchSize;
  return [
    { shape: 'line', look: `line line-${series}`, from: { x: 0, y: middle.y }, to: { x: width, y: middle.y } },
    marker(series, middle),
  ];
}

/** The sign of a line's points: every line has a shape of its own. */
export function marker(series: number, at: Point): Mark {
  const d = symbol(symbols[series % symbols.length] ?? symbolCircle, 64).digits(1)() ?? '';
  return { shape: 'path', look: `marker marker-${series}`, d, at };
}
