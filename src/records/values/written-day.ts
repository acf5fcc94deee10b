import { readNumeral } from './clause.ts';
import { readDay, type Day } from './day.ts';

const numeral = '[\\d０-９〇零○O一二三四五六七八九十]';

/** A day as a text writes it: 2026年3月1日, ２０２６年３月１日, 二〇二六年三月一日. For use in a larger pattern; four groups none. */
export const writtenDay = `${numeral}{4}\\s*年\\s*${numeral}{1,3}\\s*月\\s*${numeral}{1,3}\\s*日`;

/** The day; undefined where there is none of that date. */
export function readWrittenDay(text: string): Day | undefined {
  const match = new RegExp(`^(${numeral}{4})年(${numeral}{1,3})月(${numeral}{1,3})日$`).exec(text.replace(/\s/g, ''));
  const [year, month, date] = [1, 2, 3].map((index) => readNumeral((match?.[index] ?? '').replaceAll('O', '〇')));
  if (year === undefined || month === undefined || date === undefined) return undefined;
  return readDay(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}

/**
 * The one day that a field names: `2026-03-05`, and as an office writes it in figures, 2026年3月5日 or 2026.3.5, in any width.
 * Undefined for what is no such day, and for every form that some would read in another way.
 */
export function readFieldDay(text: string): Day | undefined {
  const folded = text.normalize('NFKC').trim();
  const [, year, month = '', date = ''] =
    /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/.exec(folded) ??
    /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/.exec(folded) ??
    [];
  return readDay(year === undefined ? folded : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

/**
 * The day that a damaged one may have been, as a text writes it: 2018629日 and 2018年629日 have lost 年 or 月, and are
 * 2018年6月29日. Undefined where no day or several can be meant.
 */
export function repairedDay(text: string): string | undefined {
  const [, year = '', digits = '', month, date = ''] =
    /^(\d{4})(?:年?(\d{2,4})|(\d{1,2})月(\d{1,2}))日$/.exec(text) ?? [];
  const splits =
    month === undefined
      ? [1, 2].map((at) => [digits.slice(0, at), digits.slice(at)] as const)
      : [[month, date] as const];
  const days = splits.filter(
    ([before, after]) =>
      /^\d{1,2}$/.test(after) && readDay(`${year}-${before.padStart(2, '0')}-${after.padStart(2, '0')}`) !== undefined,
  );
  const [only, ...others] = days;
  return only && others.length === 0 ? `${year}年${Number(only[0])}月${Number(only[1])}日` : undefined;
}
