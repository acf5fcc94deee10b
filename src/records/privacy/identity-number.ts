import { digitWindows, isOfThing, isPartOfMore, wordsBefore, type DigitWindow } from './digit-groups.ts';
import { mask, type Hit } from './hit.ts';

/** 公民身份号码 (GB 11643): 18 places with a check digit, or the 15 that were given out before 1999. */
export function identityNumbers(text: string): Hit[] {
  return digitWindows(text).flatMap((window) => {
    const { digits, start, end } = window;
    return isIdentity(text, window)
      ? [{ rule: 'privacy/identity-number', start, end, canonical: digits, masked: mask(digits, 4, 4) }]
      : [];
  });
}

function isIdentity(text: string, window: DigitWindow): boolean {
  if (!region.test(window.digits)) return false;
  return window.digits.length === 18 ? isLong(text, window) : window.digits.length === 15 && isShort(text, window);
}

function isLong(text: string, { digits, start }: DigitWindow): boolean {
  if (!isBirthDay(digits.slice(6, 14)) || checkDigit(digits) !== digits[17]) return false;
  if (/信用代码[^，。；]{0,6}$/.test(wordsBefore(text, start)) && hasCreditCheck(digits)) return false;
  // A number that is made of a region, a day and a count looks like a person's of that day.
  return Number(digits.slice(6, 10)) < 2008 || !isOfThing(text, start);
}

function isShort(text: string, { digits, start, end, shape, whole }: DigitWindow): boolean {
  const single = shape.length === 1 || (whole && shape[0] === 6) || shape.length === 15;
  if (!single || !isBirthDay(`19${digits.slice(6, 12)}`)) return false;
  return !isOfThing(text, start) && !isPartOfMore(text, start, end);
}

/** The codes of provinces (GB/T 2260), and a prefecture that is not empty. */
const region = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])(?!0000)\d{4}/;

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
