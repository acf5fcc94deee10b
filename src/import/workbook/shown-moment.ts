import { writeNumeral } from '../../records/values/clause.ts';
import { addDays, day } from '../../records/values/day.ts';
import type { FormatSection, FormatToken } from './format-code.ts';

/** A date or time of day as a workbook stores it, taken apart. */
interface Moment {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Whole seconds since the first day of the workbook, and since midnight. */
  readonly seconds: number;
  readonly ofDay: number;
}

const dayLength = 86_400;
const weekdays = [...'日一二三四五六'];
const english = {
  months: 'January February March April May June July August September October November December'.split(' '),
  weekdays: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
};
/** Simplified Chinese and the system's own day and time; a section without a language means the edition's own. */
const chinese = /^(?:.*0?804|zh-(?:cn|hans.*)|x-sysdate|x-systime|f800|f400)$/;

export function isMoment({ tokens }: FormatSection): boolean {
  return tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed');
}

/**
 * A serial number of a day as the Chinese edition shows it under a section with letters of a date; undefined under the
 * calendar of another country (令和, 民國) and where there is no such day.
 */
export function writeMoment(serial: number, section: FormatSection, from1904: boolean): string | undefined {
  const moment = readMoment(serial, from1904);
  if (!moment) return undefined;
  if (/f800|sysdate/.test(section.language ?? '')) return `${moment.year}年${moment.month}月${moment.date}日`;
  const isChinese = section.language === undefined || chinese.test(section.language);
  if (!isChinese && section.tokens.some((token) => token.kind === 'date' && /^[egb]/.test(token.text)))
    return undefined;
  const noon = section.tokens.some((token) => token.kind === 'date' && token.text.includes('/'));
  const pieces = section.tokens.map((token, index) => {
    if (token.kind === 'literal') return token.text;
    if (token.kind === 'point') return '.';
    if (token.kind === 'comma') return ',';
    if (token.kind === 'slash') return '/';
    if (token.kind === 'elapsed') return elapsed(token.text, moment);
    if (token.kind !== 'date') return '';
    const written = isMinute(section.tokens, index)
      ? pad(Math.floor(moment.ofDay / 60) % 60, token.text)
      : part(token.text, moment, { noon, language: section.language });
    return numeralsOf(written, token.text, section.numerals);
  });
  return pieces.join('').trim();
}

function readMoment(serial: number, from1904: boolean): Moment | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return undefined;
  const seconds = Math.round(serial * dayLength);
  const whole = Math.floor(seconds / dayLength);
  // The workbook of 1900 counts a 29 February of that year, which never was.
  const written = addDays(day(from1904 ? '1904-01-01' : whole < 60 ? '1899-12-31' : '1899-12-30'), whole);
  const [year = 0, month = 0, date = 0] = written.split('-').map(Number);
  const weekday = (whole + (from1904 ? 5 : 6)) % 7;
  return { year, month, date, weekday, seconds, ofDay: seconds % dayLength };
}

/** `m` is minutes behind hours and before seconds. */
function isMinute(tokens: readonly FormatToken[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'date' || !/^m{1,2}$/.test(token.text)) return false;
  const letters = (each: FormatToken) =>
    (each.kind === 'date' || each.kind === 'elapsed') && !each.text.includes('/') ? [each.text] : [];
  const before = tokens.slice(0, index).flatMap(letters).at(-1);
  const behind = tokens.slice(index + 1).flatMap(letters)[0];
  return (before?.startsWith('h') ?? false) || (behind?.startsWith('s') ?? false);
}

function part(
  letters: string,
  { year, month, date, weekday, ofDay }: Moment,
  { noon, language }: { readonly noon: boolean; readonly language: string | undefined },
): string {
  const hour = Math.floor(ofDay / 3600);
  if (letters.includes('/')) return noonOf(letters, hour);
  const said = language !== undefined && chinese.test(language);
  switch (letters[0]) {
    case 'y':
      return letters.length > 2 ? String(year) : String(year % 100).padStart(2, '0');
    case 'e':
      return String(year);
    case 'g':
      return '公元';
    case 'b':
      return String(year + 543);
    case 'm':
      if (letters.length > 4) return (english.months[month - 1] ?? '').slice(0, 1);
      if (letters.length > 2) return said ? `${writeNumeral(month)}月` : name(english.months[month - 1], letters);
      return pad(month, letters);
    case 'd':
      if (letters.length > 2) return said ? `星期${weekdays[weekday]}` : name(english.weekdays[weekday], letters);
      return pad(date, letters);
    case 'a':
      return `${letters.length > 3 ? '星期' : '周'}${weekdays[weekday]}`;
    case 'h':
      return pad(noon ? ((hour + 11) % 12) + 1 : hour, letters);
    default:
      return pad(ofDay % 60, letters);
  }
}

function noonOf(letters: string, hour: number): string {
  const [before = '', behind = ''] = letters.startsWith('上') ? ['上午', '下午'] : letters.toUpperCase().split('/');
  return hour < 12 ? before : behind;
}

function name(word: string | undefined, letters: string): string {
  return letters.length === 3 ? (word ?? '').slice(0, 3) : (word ?? '');
}

function elapsed(letters: string, { seconds }: Moment): string {
  const length = { h: 3600, m: 60, s: 1 }[letters[0] ?? ''] ?? 1;
  return pad(Math.floor(seconds / length), letters);
}

function pad(value: number, letters: string): string {
  return String(value).padStart(letters.length, '0');
}

/** 二〇二六年三月十二日: a year digit by digit, the rest counted. */
function numeralsOf(written: string, letters: string, numerals: number | undefined): string {
  if (numerals === undefined || !/^\d+$/.test(written)) return written;
  if (numerals !== 3 && /^[mdhs]/.test(letters)) {
    const counted = Number(written) === 0 ? '〇' : writeNumeral(Number(written));
    return numerals === 2 ? formal(counted) : counted;
  }
  return digitsAs(written, numerals);
}

const plainNumerals = [...'〇一二三四五六七八九十百千'];
const formalNumerals = [...'零壹贰叁肆伍陆柒捌玖拾佰仟'];

/** Digits one by one as 一二三 (1), 壹贰叁 (2) or full-width (3). */
export function digitsAs(text: string, numerals: number): string {
  return text.replaceAll(/\d/g, (digit) =>
    numerals === 3
      ? String.fromCodePoint(0xff10 + Number(digit))
      : ((numerals === 2 ? formalNumerals : plainNumerals)[Number(digit)] ?? digit),
  );
}

/** 一百二十三 as 壹佰贰拾叁. */
export function formal(text: string): string {
  return [...text].map((sign) => formalNumerals[plainNumerals.indexOf(sign === '零' ? '〇' : sign)] ?? sign).join('');
}
