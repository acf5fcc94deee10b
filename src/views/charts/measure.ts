import { writeCents } from '../../records/values/money.ts';

/** What the numbers of a chart are: money in cents of `unit`, a count of `unit`, or a percentage such as 97.5. */
export type Measure =
  | { readonly kind: 'money'; readonly unit: string }
  | { readonly kind: 'count'; readonly unit: string }
  | { readonly kind: 'percent' };

/** The number as a table cell shows it: `18,373.98`, `1,200`, `97.53%`. */
export function writeValue(measure: Measure, value: number): string {
  switch (measure.kind) {
    case 'money':
      return writeCents(value);
    case 'count':
      return withCommas(String(value));
    case 'percent':
      return `${value.toFixed(2)}%`;
  }
}

/** The number as a sentence says it: `18,373.98 万元`, `1,200 批次`, `97.53%`. */
export function sayValue(measure: Measure, value: number): string {
  return measure.kind === 'percent' ? writeValue(measure, value) : `${writeValue(measure, value)} ${measure.unit}`;
}

/** The number beside a grid line: no decimals where the number has none. */
export function writeTick(measure: Measure, value: number): string {
  if (measure.kind === 'money') return writeCents(Math.round(value)).replace(/\.00$/, '');
  const shown = withCommas(String(Math.round(value * 100) / 100));
  return measure.kind === 'percent' ? `${shown}%` : shown;
}

/** The unit that heads an axis or a table column; a percentage carries its own sign. */
export function unitOf(measure: Measure): string | undefined {
  return measure.kind === 'percent' ? undefined : measure.unit;
}

/** `part` of `total` in percent with one decimal; undefined where a share says nothing, because `total` or `part` is below zero or nothing. */
export function writeShare(part: number, total: number): string | undefined {
  if (total <= 0 || part < 0) return undefined;
  const percent = Math.round((part * 1000) / total) / 10;
  return part > 0 && percent === 0 ? '<0.1%' : `${percent.toFixed(1)}%`;
}

/** The number beside a bar, and its share of `total` where a share says something. */
export function writeWithShare(measure: Measure, value: number, total: number): string {
  const share = writeShare(value, total);
  return share === undefined ? writeValue(measure, value) : `${writeValue(measure, value)}\u2002${share}`;
}

function withCommas(digits: string): string {
  const [whole = '', decimals] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
