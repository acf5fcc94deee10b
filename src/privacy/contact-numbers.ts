import {
  isOfPerson,
  isOfThing,
  isPartOfMore,
  wordsBefore,
  type DigitWindow,
  type HiddenWindow,
} from './digit-groups.ts';
import type { Windows } from './figure-runs.ts';
import { mask, type Hit } from './hit.ts';
import { isLetteredPhone } from './lettered-figures.ts';

/** Mobile numbers: 11 places that begin with 13 to 19, also as 138-0013-8000, with +86, or hidden as `hiddenWindows` finds them. */
export function mobileNumbers(text: string, { plain, hidden, lettered }: Windows): Hit[] {
  const found = plain.flatMap((window) => {
    const number = mobileIn.exec(window.digits)?.[1];
    const { start, end } = window;
    if (number === undefined || !isWrittenAsPhone(window)) return [];
    // 0 and eleven figures are as many as an invoice has.
    if (window.digits.length === 12 && !isOfPerson(text, start)) return [];
    if (isOfThing(text, start) || isPartOfMore(text, start, end)) return [];
    return [mobile(number, start, end)];
  });
  const disguised = hidden.flatMap((window) => {
    const number = mobileIn.exec(window.digits)?.[1];
    const { start, end } = window;
    if (number === undefined || window.tied || !isHiddenPhone(text, window)) return [];
    if (isOfThing(text, start) || isPartOfMore(text, start, end)) return [];
    return [mobile(number, start, end)];
  });
  const withLetters = lettered.flatMap((window) => {
    const number = mobileIn.exec(window.digits)?.[1];
    const { start, end } = window;
    if (number === undefined || !isLetteredPhone(text, window)) return [];
    return isOfThing(text, start) || isPartOfMore(text, start, end) ? [] : [mobile(number, start, end)];
  });
  return [...found, ...disguised, ...withLetters];
}

/**
 * A row of cells that hold a mobile number in parts: where a cell before them says what it is, or figure by figure where the
 * row holds nothing else. Counts and scores stand beside what they are of.
 */
export function mobileAcross(cells: readonly string[]): { readonly first: number; readonly hit: Hit }[] {
  const row = cells.flatMap((cell, index) => (cell === '' ? [] : [{ cell, index }]));
  const alone = row.map(({ cell }) => cell).join('|');
  const [only] = row;
  if (only && row.length === 11 && /^1\|[3-9](?:\|\d){9}$/.test(alone))
    return [{ first: only.index, hit: mobile(alone.replaceAll('|', ''), 0, 11) }];
  return cells.flatMap((cell, before) => {
    if (!/手机|电话|联系方式|微信/.test(cell)) return [];
    const parts = cells.slice(before + 1, before + 12);
    const count = parts.findIndex((part) => !/^\d{1,10}$/.test(part));
    const digits = parts.slice(0, count < 0 ? parts.length : count).join('');
    return /^1[3-9]\d{9}$/.test(digits) ? [{ first: before + 1, hit: mobile(digits, 0, 11) }] : [];
  });
}

const mobileIn = /^(?:(?:00)?86|0)?(1[3-9]\d{9})$/;

/** Shapes in which people speak a number; the others may be anything. */
const spokenShapes = /^(?:3,4,4|4,4,3|3,3,5|4,3,4|5,3,3|3,4,2,2|3,2,2,2,2)$/;
const pairs = /^(?:2,2,2,2,2,1|1,2,2,2,2,2)$/;
/** What also parts the numbers of a list, or the places of an amount. */
const listing = /[,、;/|\n]/;

function isHiddenPhone(text: string, window: HiddenWindow): boolean {
  const { digits, start, end, shape, separators, written } = window;
  const own = withoutPrefix(shape, digits.length - 11);
  if (own.length === 1) return written && !/[十百千万亿]/.test(text.slice(end, end + 1));
  const [isNamed, isListed] = [isOfPerson(text, start), listing.test(separators)];
  const isSpoken = isNamed || !isListed;
  // Marks, scores and numbers that are drawn are listed figure by figure, too.
  if (own.length === 11) return isSpoken || isAlone(text, window);
  // A number of a list does not begin with 0.
  if (spokenShapes.test(own.join())) return isSpoken || digits.at(-8) === '0';
  if (pairs.test(own.join())) return isNamed || (isAlone(text, window) && /^[-.·_*~]+$/.test(separators));
  return (isNamed && !isListed && !separators.includes('.')) || isInBrackets(text, window);
}

function isAlone(text: string, { start, end }: HiddenWindow): boolean {
  return start < 3 && text.length - end < 3;
}

/** (139)12345678: no note [139] before a day. */
function isInBrackets(text: string, { digits, start, shape, separators }: HiddenWindow): boolean {
  const isBracketed = /[([{【〔]$/.test(text.slice(0, start).slice(-1)) && /^[)\]}】〕]/.test(separators);
  return isBracketed && shape.join() === '3,8' && !/^(?:19|20)\d\d(?:0[1-9]|1[0-2])/.test(digits.slice(3));
}

/** The lengths of groups without so many places at the beginning. */
function withoutPrefix(shape: readonly number[], places: number): readonly number[] {
  const [first = 0, ...others] = shape;
  if (places === 0) return shape;
  return first <= places ? withoutPrefix(others, places - first) : [first - places, ...others];
}

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
export function bankCards(text: string, { plain, hidden, lettered }: Windows): Hit[] {
  const found = plain.flatMap(({ digits, start, end, shape, whole, tied }) => {
    if (!cardNumber.test(digits) || !hasLuhnCheck(digits)) return [];
    const isInFours = whole && inFours.test(shape.join());
    const grouped = shape.length > 1 && !isInFours;
    if (!(isInFours || (isOfAccount(text, start, end) && !tied && !grouped)) || isPartOfMore(text, start, end))
      return [];
    return [card(digits, start, end)];
  });
  const disguised = [...hidden, ...lettered].flatMap(({ digits, start, end, shape, separators, tied }) => {
    if (!cardNumber.test(digits) || !hasLuhnCheck(digits) || tied || isPartOfMore(text, start, end)) return [];
    const isInFours = inFours.test(shape.join()) && !/[,、;\n]/.test(separators);
    return isInFours || isOfAccount(text, start, end) ? [card(digits, start, end)] : [];
  });
  return [...found, ...disguised];
}

const inFours = /^(?:4,){3}4(?:,[1-3])?$/;

function isOfAccount(text: string, start: number, end: number): boolean {
  return accountWords.test(wordsBefore(text, start, 30)) || accountWords.test(text.slice(end, end + 12));
}

function card(digits: string, start: number, end: number): Hit {
  return { rule: 'privacy/bank-card', start, end, canonical: digits, masked: mask(digits, 4, 4) };
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
