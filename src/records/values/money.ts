/** Money is an integer number of cents of the table's unit (0.01 元 or 0.01 万元), never a float. */

/** How a cell that says "nothing" may be written; `不适用` says that the figure does not exist at all. */
export const nullMarks: ReadonlySet<string> = new Set(['', '/', '-', '—', '——', '－', '／', '无', '不适用']);

/** Cents of a written amount: optional sign, digits with optional thousands commas, at most two decimals; undefined for anything else. */
export function readCents(text: string): number | undefined {
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match) return undefined;
  const cents = Number((match[2] ?? '').replaceAll(',', '')) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  if (!Number.isSafeInteger(cents)) return undefined;
  return match[1] === '-' && cents !== 0 ? -cents : cents;
}

/** `1234567` cents as `12,345.67`. */
export function writeCents(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${cents < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`;
}
