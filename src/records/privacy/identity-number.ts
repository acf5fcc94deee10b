import { digitWindows, isOfThing, isPartOfMore, wordsBefore, type DigitWindow } from './digit-groups.ts';
import { figureLike, plainFigures } from './figures.ts';
import { mask, type Hit } from './hit.ts';

/** 公民身份号码 (GB 11643): 18 places with a check digit, or the 15 that were given out before 1999. */
export function identityNumbers(text: string): Hit[] {
  const plain = digitWindows(text).flatMap((window) => {
    const { digits, start, end } = window;
    return isIdentity(text, window) ? [identity(digits, start, end)] : [];
  });
  return [...plain, ...disguised(text)];
}

function identity(digits: string, start: number, end: number): Hit {
  return { rule: 'privacy/identity-number', start, end, canonical: digits, masked: mask(digits, 4, 4) };
}

/**
 * Numbers that are no plain figures: parts that other signs keep apart, a break of the line within, figures of other
 * writings. Only where all of it is one number of 18 places that is right in itself.
 */
function disguised(text: string): Hit[] {
  return [...text.matchAll(parted), ...text.matchAll(broken), ...text.matchAll(inFigures)].flatMap(
    ({ 0: found, index }) => {
      const digits = plainFigures(found)
        .replaceAll(/[^\dXx]/g, '')
        .toUpperCase();
      // What is all plain figures has been read already.
      if (digits.length !== 18 || /^\d{17}[\dXx]$/.test(found) || !isNumberOfPerson(digits)) return [];
      return isOfThing(text, index) ? [] : [identity(digits, index, index + found.length)];
    },
  );
}

const parted = /(?<![\dA-Za-z])\d{6} ?([.·・•_/,:;|*~=+]) ?\d{4}(?: ?\1 ?)?\d{4} ?\1 ?\d{3}[\dxX](?![\dA-Za-z])/g;
const broken = /(?<![\dA-Za-z\n])\d{1,17} ?\n ?\d{0,16}[\dxX](?![\dA-Za-z])/g;
const inFigures = new RegExp(`(?<![\\dA-Za-z])${figureLike}{17}(?:${figureLike}|[xX])(?![\\dA-Za-z])`, 'g');

/** A row of cells that hold one number in parts, as forms do: 6, 8 and 4 places, or each place in a cell of its own. */
export function identityAcross(cells: readonly string[]): { readonly first: number; readonly hit: Hit }[] {
  return cells.flatMap((_, first) =>
    partsOfNumber.flatMap((parts) => {
      const taken = cells.slice(first, first + parts.length);
      if (!parts.every((length, index) => taken[index]?.length === length)) return [];
      const digits = taken.join('').toUpperCase();
      // Postcodes of provinces' capitals (350001) stand beside days, too; no region of a person is like them.
      if (!isNumberOfPerson(digits) || digits.slice(2, 4) === '00') return [];
      return [{ first, hit: identity(digits, 0, taken.join('').length) }];
    }),
  );
}

const partsOfNumber: readonly (readonly number[])[] = [
  [6, 8, 4],
  [6, 4, 2, 2, 4],
  [6, 4, 4, 4],
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
  const isCode = digits.startsWith('9') || /信用代码[^，。；]{0,6}$/.test(wordsBefore(text, start));
  if (isCode && hasCreditCheck(digits)) return false;
  // A number that is made of a region, a day and a count looks like a person's of that day.
  return Number(digits.slice(6, 10)) < 2008 || !isOfThing(text, start);
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
