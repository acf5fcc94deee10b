import type { budgetUnits } from '../fields.ts';
import { writeCents } from '../../../records/values/money.ts';

export type MoneyUnit = (typeof budgetUnits)[number];

/** `18,373.98 万元` for cents of a unit. */
export function amountOf(cents: number, unit: MoneyUnit): string {
  return `${writeCents(cents)} ${unit}`;
}

const hundredMillion = 1e8;
const tenThousand = 1e4;

/**
 * The amount as it is said aloud: in 亿元 from a hundred million on, in 万元 from ten thousand on, to three digits.
 * Undefined where that would only repeat the figure.
 */
export function spokenAmount(cents: number, unit: MoneyUnit): string | undefined {
  const yuan = (cents / 100) * (unit === '万元' ? tenThousand : 1);
  const size = Math.abs(yuan);
  if (size >= hundredMillion) return `${rounded(yuan / hundredMillion)} 亿元`;
  return size >= tenThousand && unit === '元' ? `${rounded(yuan / tenThousand)} 万元` : undefined;
}

/** Three digits, or all of the whole part where that has more. */
function rounded(value: number): string {
  const whole = String(Math.trunc(Math.abs(value))).length;
  return value.toFixed(Math.max(0, 3 - whole)).replace(/\.?0+$/, '');
}

/** `76.6%` with one decimal; undefined of nothing. */
export function percentOf(part: number, whole: number): string | undefined {
  return whole === 0 ? undefined : `${((part / whole) * 100).toFixed(1)}%`;
}
