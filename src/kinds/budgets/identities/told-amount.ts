/** An amount of money as a text tells it, in 分, with the value of its last digit. */
export interface ToldAmount {
  readonly value: number;
  readonly step: number;
}

const units: Readonly<Record<string, number>> = { 元: 100, 千元: 100_000, 万元: 1_000_000, 亿元: 10_000_000_000 };

const plainAmount = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:亿元|万元|千元|元)(?!\/|每|以[上下内]|左右|上下)`;

/** An amount with its unit, in folded text; 元/人, 元以上 and the like are no plain amounts. */
export const amountPattern = new RegExp(String.raw`(?<![\d.,+-])${plainAmount}`);

/** The same where a minus may stand before it: 增长-4.55万元. */
export const signedAmount = `-?${plainAmount}`;

const parts = /^([\d,]+)(?:\.(\d+))?(亿元|万元|千元|元)$/;

/** `1,683.90万元` as 分; undefined where it is no amount, or finer than 分. */
export function readAmount(text: string): ToldAmount | undefined {
  const [, whole = '', decimals = '', unit = ''] = parts.exec(text) ?? [];
  const factor = units[unit];
  if (factor === undefined) return undefined;
  const step = factor / 10 ** decimals.length;
  if (!Number.isInteger(step)) return undefined;
  const value = Number(whole.replaceAll(',', '') + decimals) * step;
  return Number.isSafeInteger(value) ? { value, step } : undefined;
}

/** 分 in one cent of a table's unit. */
export function centOf(unit: string): number {
  return (units[unit] ?? 0) / 100;
}

/** Whether the text tells this figure of a table, rounded to the coarser of both: `1.84亿元` tells 18,373.98 万元. */
export function tells(amount: ToldAmount, figure: number, cent: number): boolean {
  return 2 * Math.abs(amount.value - figure) <= (amount.step > cent ? amount.step : cent > amount.step ? cent : 0);
}
