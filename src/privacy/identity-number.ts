import { isOfThing, isPartOfMore, wordsBefore, type DigitWindow, type HiddenWindow } from './digit-groups.ts';
import type { Windows } from './figure-runs.ts';
import { mask, type Hit } from './hit.ts';

/** 公民身份号码 (GB 11643): 18 places with a check digit, or the 15 that were given out before 1999. */
export function identityNumbers(text: string, { plain, hidden, lettered }: Windows): Hit[] {
  const found = plain.flatMap((window) => {
    const { digits, start, end } = window;
    return isIdentity(text, window) ? [identity(digits, start, end)] : [];
  });
  return [...found, ...disguised(text, [...hidden, ...lettered])];
}

function identity(digits: string, start: number, end: number): Hit {
  return { rule: 'privacy/identity-number', start, end, canonical: digits, masked: mask(digits, 4, 4) };
}

/** Numbers in figures of other writings, or that other signs, words of a date or breaks of the line keep apart. */
function disguised(text: string, windows: readonly HiddenWindow[]): Hit[] {
  return windows.flatMap(({ digits, start, end, shape, tied }) => {
    if (digits.length !== 18 || !isNumberOfPerson(digits) || isCreditCode(text, digits, start)) return [];
    const isUsual = partsOfNumber.some((parts) => parts.join() === shape.join());
    return (tied && !isUsual) || isOfThing(text, start) ? [] : [identity(digits, start, end)];
  });
}

/** 前六位110101，生日19900307，后四位803X: the usual parts with words between them. */
export function identityInWords(text: string): Hit[] {
  return [...text.matchAll(inWords)].flatMap(({ 0: found, 1: area = '', 2: day = '', 3: order = '', index }) => {
    const digits = `${area}${day}${order}`.toUpperCase();
    const isNamed = /身份|证件|公民/.test(wordsBefore(text, index));
    return isNamed && isNumberOfPerson(digits) ? [identity(digits, index, index + found.length)] : [];
  });
}

const inWords = /(?<![\dA-Za-z])(\d{6})[^\d\n]{1,10}(\d{8})[^\d\n]{1,10}(\d{3}[\dXx])(?![\dA-Za-z])/g;

/**
 * A row of cells that hold one number in parts, as forms do: in the usual parts, each place in a cell of its own, or in any
 * parts where the cell before them says what they are.
 */
export function identityAcross(cells: readonly string[]): { readonly first: number; readonly hit: Hit }[] {
  return cells.flatMap((cell, first) => {
    if (!/^[\dXx]{1,17}$/.test(cell)) return [];
    const isNamed = /身份|证件|公民/.test(cells[first - 1] ?? '');
    const count = isNamed
      ? countOfPlaces(cells, first)
      : partsOfNumber.find((parts) => areParts(cells, first, parts))?.length;
    if (count === undefined) return [];
    const digits = cells
      .slice(first, first + count)
      .join('')
      .toUpperCase();
    // Postcodes of provinces' capitals (350001) stand beside days, too; no region of a person is like them.
    if (!isNumberOfPerson(digits) || (!isNamed && digits.slice(2, 4) === '00')) return [];
    return [{ first, hit: identity(digits, 0, digits.length) }];
  });
}

function areParts(cells: readonly string[], first: number, parts: readonly number[]): boolean {
  return parts.every((length, index) => cells[first + index]?.length === length);
}

/** How many cells hold 18 places together. */
function countOfPlaces(cells: readonly string[], first: number): number | undefined {
  let places = 0;
  for (let count = 0; places < 18; count += 1) {
    if (places > 0 && places + (cells[first + count]?.length ?? 18) === 18) return count + 1;
    places += cells[first + count]?.length || 18;
  }
  return undefined;
}

const partsOfNumber: readonly (readonly number[])[] = [
  [6, 8, 4],
  [6, 4, 2, 2, 4],
  [6, 4, 4, 4],
  [6, 8, 3, 1],
  Array.from({ length: 18 }, () => 1),
];

function isNumberOfPerson(digits: string): boolean {
  return region.test(digits) && isBirthDay(digits.slice(6, 14)) && checkDigit(digits) === digits[17];
}

function isIdentity(text: string, window: DigitWindow): boolean {
  if (!region.test(window.digits)) return false;
  return window.digits.length === 18 ? isLong(text, window) : window.digits.length === 15 && isShort(text, window);
}

function isLong(text: string, { digits, start }: DigitWindow): boolean {
  if (!isBirthDay(digits.slice(6, 14)) || checkDigit(digits) !== digits[17]) return false;
  if (isCreditCode(text, digits, start)) return false;
  // A number that is made of a region, a day and a count looks like a person's of that day.
  return Number(digits.slice(6, 10)) < 2008 || !isOfThing(text, start);
}

/** 统一社会信用代码 of a company whose signs happen to be all figures. */
function isCreditCode(text: string, digits: string, start: number): boolean {
  const isCode = digits.startsWith('9') || /信用代码[^，。；]{0,6}$/.test(wordsBefore(text, start));
  return isCode && hasCreditCheck(digits);
}

function isShort(text: string, { digits, start, end, shape, whole }: DigitWindow): boolean {
  const single = shape.length === 1 || (whole && shape[0] === 6) || shape.length === 15;
  if (!single || !isBirthDay(`19${digits.slice(6, 12)}`)) return false;
  return !isOfThing(text, start) && !isPartOfMore(text, start, end);
}

/**
 * The codes of provinces (GB/T 2260) with a prefecture that is not empty; the residents of Hong Kong, Macao and Taiwan
 * (810000, 820000, 830000), and foreigners who live here for good (9, a province, a country).
 */
const region =
  /^(?:(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71)(?!0000)\d{4}|8[1-3]0000|9(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\d{3})/;

function isBirthDay(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number) as [
    number,
    number,
    number,
  ];
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  const long = month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : 31;
  return day <= ([4, 6, 9, 11].includes(month) ? 30 : long);
}

/** ISO 7064, MOD 11-2. */
function checkDigit(digits: string): string | undefined {
  const sum = Array.from(digits.slice(0, 17)).reduce((left, digit) => ((left + Number(digit)) * 2) % 11, 0);
  return '10X98765432'[sum];
}

/** ISO 7064 in the form of 统一社会信用代码 (GB 32100), MOD 31-3, of a code that happens to be all figures. */
function hasCreditCheck(digits: string): boolean {
  if (/X/.test(digits)) return false;
  let weight = 1;
  let sum = 0;
  for (const digit of digits.slice(0, 17)) {
    sum += Number(digit) * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (sum % 31)) % 31 === Number(digits[17]);
}
