import { addDays, day } from '../../records/values/day.ts';
import { nullMarks } from '../../records/values/money.ts';
import { readWrittenDay } from '../../records/values/written-day.ts';
import { clean } from './number-text.ts';
import type { PackageCell } from './package-sheet.ts';
import type { SheetCell } from './sheets.ts';

/** What a cell may be called in a table: each of these texts says the same. */
export interface Sought {
  readonly texts: readonly string[];
  readonly number: number | undefined;
}

/**
 * What is to be found of a cell. A number may be written by its format: so as the reader of the workbook gives it, where that
 * read the very number which the file holds.
 */
export function soughtOf(cell: PackageCell, read: SheetCell | undefined, from1904: boolean): Sought {
  const { text, type } = cell;
  if (type === 'boolean') return { texts: [text === '1' ? '是' : '否', text], number: undefined };
  if (type === 'text') return { texts: [text, writtenDay(text)].filter((each) => each !== ''), number: numberIn(text) };
  const number = type === 'number' ? Number(text) : undefined;
  if (number === undefined || Number.isNaN(number)) return { texts: [text], number: undefined };
  const isRead = read !== undefined && (read.type === 'date' ? dayOf(number, from1904) : number) === valueOf(read);
  const shown = isRead ? [read.text, read.shown ?? ''] : [];
  return {
    texts: [String(clean(number)), dayOf(number, from1904), writtenDay(text), ...shown].filter((each) => each !== ''),
    number,
  };
}

function valueOf({ type, raw }: SheetCell): string | number | boolean | null {
  return type === 'date' ? String(raw).slice(0, 10) : raw;
}

/** Years that a table speaks of, as the numbers of their days. */
const [firstDay, lastDay] = [10_000, 80_000];

function dayOf(number: number, from1904: boolean): string {
  if (number < firstDay || number > lastDay) return '';
  return addDays(day(from1904 ? '1904-01-01' : '1899-12-30'), Math.floor(number));
}

function writtenDay(text: string): string {
  const folded = text.normalize('NFKC').replaceAll(/\s/g, '');
  const [, year, month = '', date = ''] = /^(\d{4})[-./年]?(\d{1,2})[-./月]?(\d{1,2})日?$/.exec(folded) ?? [];
  return year === undefined
    ? (readWrittenDay(folded) ?? '')
    : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** 1,234.50 元 and (12) as numbers. */
function numberIn(text: string): number | undefined {
  const folded = text
    .normalize('NFKC')
    .replaceAll(/[\s,¥]/g, '')
    .replace(/万?元$/, '')
    .replace(/^\((\d.*)\)$/, '-$1')
    .replace('−', '-');
  return /^-?\d+(?:\.\d+)?$/.test(folded) ? Number(folded) : undefined;
}

/** Whether a cell says that there is nothing, which a table says by an empty cell. */
export function isNothing({ text, type }: PackageCell): boolean {
  return type === 'text' && nullMarks.has(text.trim());
}

/** A text as it is compared: in the usual width, without blanks, and marks that part the pieces of a cell. */
export function core(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]|(?!-?\d)\p{P}|\p{S}/gu, '')
    .toLowerCase();
}

export function isSame(text: string, { texts, number }: Sought): boolean {
  const own = core(text);
  if (texts.some((each) => core(each) === own && (own !== '' || each.trim() === text.trim()))) return true;
  const given = number === undefined ? undefined : numberIn(text);
  // Amounts are written to the cent.
  return given !== undefined && number !== undefined && Math.abs(given - number) < 0.0050001;
}

/** Under what a text of a table is kept, so that whatever is the same has a key in common. */
export function keysOfText(text: string): string[] {
  const number = numberIn(text);
  return [core(text), ...(number === undefined ? [] : [centsOf(number)])];
}

export function keysOf({ texts, number }: Sought): string[] {
  const near = number === undefined ? [] : [-0.005, 0, 0.005].map((difference) => centsOf(number + difference));
  return [...texts.map(core), ...near];
}

function centsOf(number: number): string {
  return `${Math.round(number * 100)} cents`;
}

/** Numbers and marks that stand before a name, and what is written around a year. */
const around = /^(?:[一二三四五六七八九十\d]{0,3}|其中|[加减]|年度?|(?:预|决)算数?|数)*$/u;

/** Whether a text of a table says what the cell says, as a part of it or under the name that the table has for it. */
export function isSaidIn(text: string, { texts }: Sought): boolean {
  const own = sums(core(text));
  return texts.some((each) => {
    const sought = sums(core(each));
    if (sought === '') return false;
    if (own.includes(sought.length > 1 ? sought.replace(numbering, '') || sought : sought)) return true;
    return own.length > 1 && sought.includes(own) && around.test(sought.replace(own, ''));
  });
}

const numbering = /^[一二三四五六七八九十]{1,2}(?=\D{2})|^\d{1,2}(?=\D)/u;

function sums(text: string): string {
  return text.replaceAll(/[总小共]计/g, '合计');
}
