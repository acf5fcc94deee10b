import { digitWindows, isOfPerson, isOfThing, isPartOfMore, wordsBefore, type DigitWindow } from './digit-groups.ts';
import { plainFigures } from './figures.ts';
import { mask, type Hit } from './hit.ts';

/** Mobile numbers: 11 places that begin with 13 to 19, also as 138-0013-8000, 138.0013.8000, with +86 or in Chinese figures. */
export function mobileNumbers(text: string): Hit[] {
  const plain = digitWindows(text).flatMap((window) => {
    const number = /^(?:(?:00)?86|0)?(1[3-9]\d{9})$/.exec(window.digits)?.[1];
    const { start, end } = window;
    if (number === undefined || !isWrittenAsPhone(window)) return [];
    // 0 and eleven figures are as many as an invoice has.
    if (window.digits.length === 12 && !isOfPerson(text, start)) return [];
    if (isOfThing(text, start) || isPartOfMore(text, start, end)) return [];
    return [mobile(number, start, end)];
  });
  const others = [...text.matchAll(otherMobile)].flatMap(({ 0: found, index }) => {
    const number = plainFigures(found).replaceAll('.', '');
    return isOfThing(text, index) ? [] : [mobile(number, index, index + found.length)];
  });
  return [...plain, ...others];
}

const otherMobile =
  /(?<![\d.])1[3-9]\d\.\d{4}\.\d{4}(?![\d.])|(?<![〇零○一二三四五六七八九幺])[一幺][三四五六七八九][〇零○一二三四五六七八九幺]{9}(?![〇零○一二三四五六七八九幺十百千万亿])/g;

function mobile(number: string, start: number, end: number): Hit {
  return { rule: 'privacy/mobile', start, end, canonical: number, masked: mask(number, 3, 4) };
}

const phoneShapes = /^(?:(?:00)?2,)?(?:11|3,4,4|3,8|7,4|3,3,5|4,3,4|4,4,3|5,6|5,3,3)$/;

function isWrittenAsPhone({ shape, whole, tied }: DigitWindow): boolean {
  if (shape.length === 1) return !tied && [11, 12, 13, 15].includes(shape[0] ?? 0);
  const singles = shape.length >= 11 && shape.every((length) => length === 1);
  return whole && (singles || phoneShapes.test(shape.join(',')) || phoneShapes.test(shape.slice(1).join(',')));
}

/**
 * Bank cards: the prefix of an issuer, the length that goes with it, and the check digit of ISO/IEC 7812, where a word
 * near by speaks of an account or the number is written in fours.
 */
export function bankCards(text: string): Hit[] {
  return digitWindows(text).flatMap(({ digits, start, end, shape, whole, tied }) => {
    if (!cardNumber.test(digits) || !hasLuhnCheck(digits)) return [];
    const fours = whole && shape.length >= 4 && /^(?:4,){3}4(?:,[1-3])?$/.test(shape.join(','));
    const named = accountWords.test(wordsBefore(text, start, 30)) || accountWords.test(text.slice(end, end + 12));
    const grouped = shape.length > 1 && !fours;
    if (!(fours || (named && !tied && !grouped)) || isPartOfMore(text, start, end)) return [];
    return [{ rule: 'privacy/bank-card', start, end, canonical: digits, masked: mask(digits, 4, 4) }];
  });
}

const cardNumber = /^(?:62\d{14,17}|9558\d{12}|9558\d{15}|9559\d{15}|4\d{15}|5[1-5]\d{14}|35\d{14}|3[47]\d{13})$/;
const accountWords = /卡号|账号|帐号|账户|帐户|银行|借记|信用卡|储蓄|打款|转账|汇款|工资卡|社保卡/;

function hasLuhnCheck(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
