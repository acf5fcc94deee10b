import { round } from './chart.ts';
import { writeShare } from './measure.ts';

/** A share as a tiny bar beside its number in a table cell. */
export interface ShareBar {
  readonly text: string;
  /** Of a bar that is 100 long. */
  readonly length: number;
}

/** Undefined where a share says nothing: no total, or an amount below zero. More than the whole fills the bar. */
export function shareBar(part: number, total: number): ShareBar | undefined {
  const text = writeShare(part, total);
  if (text === undefined) return undefined;
  const percent = Math.min(100, (part * 100) / total);
  return { text, length: part === 0 ? 0 : Math.max(1, round(percent)) };
}
