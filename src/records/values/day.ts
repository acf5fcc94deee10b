/**
 * Calendar days and times of Asia/Shanghai as plain strings. A `Date` never carries one: the arithmetic below is the
 * proleptic Gregorian calendar on integers, so no time zone, locale or clock can touch it.
 */
declare const dayBrand: unique symbol;

/** `YYYY-MM-DD`, an existing day; the strings sort in date order. */
export type Day = string & { readonly [dayBrand]: true };

/** `YYYY-MM-DD` or `YYYY-MM-DD HH:mm`. */
export type DayOrTime = Day | (string & { readonly [dayBrand]: 'time' });

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^(\d{4}-\d{2}-\d{2}) ([01]\d|2[0-3]):[0-5]\d$/;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day, or undefined where the text is no existing day written `YYYY-MM-DD` (2023-02-29 is none). */
export function readDay(text: string): Day | undefined {
  const match = dayPattern.exec(text);
  if (!match) return undefined;
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  return text as Day;
}

/** The day or time, or undefined where the text is neither. */
export function readDayOrTime(text: string): DayOrTime | undefined {
  const time = timePattern.exec(text);
  if (time) return readDay(time[1] ?? '') ? (text as DayOrTime) : undefined;
  return readDay(text);
}

/** A day known to be right, such as one in a test or in reference data; throws otherwise. */
export function day(text: string): Day {
  const found = readDay(text);
  if (!found) throw new RangeError(`not a day: ${text}`);
  return found;
}

/** The calendar day of a day or time. */
export function dayOf(value: DayOrTime): Day {
  return value.slice(0, 10) as Day;
}

/** Days since 1970-01-01 (after Howard Hinnant's days_from_civil). */
export function dayNumber(value: Day): number {
  const [year, month, dayOfMonth] = parts(value);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day that lies `count` calendar days after `value` (before it, where negative). */
export function addDays(value: Day, count: number): Day {
  const shifted = dayNumber(value) + count + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return write(year, month, dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1);
}

export interface Term {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** An ISO 8601 duration of whole years, months, weeks and days (`P5Y`, `P18M`, `P90D`); undefined otherwise, and for a term of nothing. */
export function readTerm(text: string): Term | undefined {
  const match = /^P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/.exec(text);
  if (!match) return undefined;
  const [years, months, weeks, days] = [1, 2, 3, 4].map((index) => Number(match[index] ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return years + months + weeks + days > 0 ? { years, months, days: weeks * 7 + days } : undefined;
}

/**
 * The last valid day of a term that begins on `start`: start + term − 1 day. P1Y from 2020-03-01 ends on 2021-02-28;
 * where the last month has no such day, its last day is meant (P1M from 2023-01-31 ends on 2023-02-28, the day before
 * the missing 31st), so the subtraction is skipped there.
 */
export function lastDayOfTerm(start: Day, term: Term): Day {
  const [year, month, dayOfMonth] = parts(start);
  const monthIndex = year * 12 + (month - 1) + term.years * 12 + term.months;
  const [endYear, endMonth] = [Math.floor(monthIndex / 12), (monthIndex % 12) + 1];
  const length = daysInMonth(endYear, endMonth);
  if (dayOfMonth > length) return addDays(write(endYear, endMonth, length), term.days);
  return addDays(write(endYear, endMonth, dayOfMonth), term.days - 1);
}

/** `2023-04-18` as 2023年4月18日. */
export function chineseDay(value: Day): string {
  const [year, month, dayOfMonth] = parts(value);
  return `${year}年${month}月${dayOfMonth}日`;
}

export function yearOf(value: DayOrTime): number {
  return Number(value.slice(0, 4));
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(value: Day): number {
  return (((dayNumber(value) + 4) % 7) + 7) % 7;
}

function parts(value: Day): [number, number, number] {
  return [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8, 10))];
}

function write(year: number, month: number, dayOfMonth: number): Day {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as Day;
}
