import { isOfPerson, mayBeOfPerson, type HiddenWindow } from './digit-groups.ts';
import { plainFigures } from './figures.ts';

/** Letters whose shape recalls a figure: 13B for 138. Words and codes are made of the same, so they count for less than O and I. */
const values: Readonly<Record<string, string>> = {
  B: '8',
  S: '5',
  Z: '2',
  G: '6',
  D: '0',
  Q: '0',
  b: '6',
  g: '9',
  q: '9',
  s: '5',
  z: '2',
};
const letters = Object.keys(values).join('');
const sign = `[\\dOoIl${letters}]`;
const solid = `${sign}{11,18}[\\dxX${letters}]?`;
const parted = `[1lI]${sign}{2}([ .·-])${sign}{4}\\1${sign}{4}|[1-9]${sign}{5}([ .·-])${sign}{8}\\2${sign}{3}[\\dxX]`;

/** What may be such a number, by its length. */
export const letteredFigures = new RegExp(`(?<![A-Za-z0-9])(?:${parted}|${solid})(?![A-Za-z0-9])`);

/** A number in which letters stand for figures. */
export interface LetteredWindow extends HiddenWindow {
  readonly letters: string;
}

const isLetter = new RegExp(`[${letters}]`, 'g');
/** More are a code. */
const mostLetters = 3;

export function letteredWindows(text: string): LetteredWindow[] {
  return [...text.matchAll(new RegExp(letteredFigures, 'g'))].flatMap(
    ({ 0: found, 1: one, 2: other, index }): LetteredWindow[] => {
      const between = one ?? other;
      const groups = between === undefined ? [found] : found.split(between);
      const own = found.match(isLetter)?.join('') ?? '';
      const digits = plainFigures(groups.join('').replaceAll(isLetter, (letter) => values[letter] ?? letter));
      if (own === '' || own.length > mostLetters || !mayBeOfPerson(digits.toUpperCase())) return [];
      const place = { start: index, end: index + found.length };
      const shape = groups.map(({ length }) => length);
      const separators = (between ?? '').repeat(groups.length - 1);
      return [{ digits: digits.toUpperCase(), ...place, shape, separators, tied: false, written: true, letters: own }];
    },
  );
}

/** The beginnings that are given out (工业和信息化部, 电信网编号计划). */
const givenOut = /^1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])/;
/** A day in the number: codes of batches and papers have one. */
const dated = /20[0-4]\d(?:0[1-9]|1[0-2])|(?:2[0-9])(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;

/** Whether these eleven places are a mobile number: codes of things are written in the same way, where nothing says what they are. */
export function isLetteredPhone(text: string, { digits, start, letters: own }: LetteredWindow): boolean {
  const number = digits.slice(-11);
  if (isOfPerson(text, start)) return true;
  return /^(?:B+|S+|Z+)$/.test(own) && givenOut.test(number) && !dated.test(number.slice(3));
}
