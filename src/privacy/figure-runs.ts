import { digitWindows, mayBeOfPerson, type DigitWindow, type HiddenWindow } from './digit-groups.ts';
import { figureLike, lastLike, plainFigures } from './figures.ts';
import { letteredFigures, letteredWindows, type LetteredWindow } from './lettered-figures.ts';

interface Group {
  readonly text: string;
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** What stands between it and the group before it in the same run. */
  readonly before: string;
}

/** What people put between figures: signs and blanks, or the words of a date; never letters or other words. */
const separator = '(?:[^\\p{L}\\p{N}\\n]{1,3}|[^\\p{L}\\p{N}\\n]?\\n[^\\p{L}\\p{N}\\n]?|[年月日号])';
const group = `${figureLike}+`;
const last = `${separator}?${lastLike}(?![A-Za-z0-9])`;

/** Eleven figures, however written and kept apart: the least that a number of a person has. */
export const enoughFigures = new RegExp(
  `${figureLike}(?:${separator}?${figureLike}){10}|${letteredFigures.source}`,
  'u',
);

const run = new RegExp(`${group}(?:${separator}${group})*(?:${last})?`, 'gu');
const part = new RegExp(`(${separator})?(${group}|${lastLike})`, 'gu');

const isLast = new RegExp(`^${lastLike}$`, 'u');

const longest = 19;

/** Every number in a text that may be of a person. */
export interface Windows {
  readonly plain: readonly DigitWindow[];
  readonly hidden: readonly HiddenWindow[];
  readonly lettered: readonly LetteredWindow[];
}

export function windowsIn(text: string): Windows {
  return { plain: digitWindows(text), hidden: hiddenWindows(text), lettered: letteredWindows(text) };
}

/** Every number of 11 to 19 places that neighbouring groups make together, but for those in plain figures without anything between. */
function hiddenWindows(text: string): HiddenWindow[] {
  return [...text.matchAll(run)].flatMap(({ 0: found, index }) => {
    if (found.length < 11 || /^\d+$/.test(found)) return [];
    const groups = groupsOf(found, index);
    return groups.flatMap((_, from) => windowsFrom(text, groups, from));
  });
}

function groupsOf(found: string, offset: number): Group[] {
  const groups: Group[] = [];
  for (const { 0: whole, 1: before = '', 2: text = '', index } of found.matchAll(part)) {
    const digits = isLast.test(text) ? 'X' : plainFigures(text);
    const end = offset + index + whole.length;
    groups.push({ text, digits, start: end - text.length, end, before });
  }
  return groups;
}

function windowsFrom(text: string, groups: readonly Group[], from: number): HiddenWindow[] {
  const windows: HiddenWindow[] = [];
  const shape: number[] = [];
  const inside: string[] = [];
  let [digits, written] = ['', false];
  const [first, ...others] = groups.slice(from, from + longest);
  if (!first || first.digits === 'X') return [];
  for (const next of [first, ...others]) {
    if (next !== first) inside.push(next.before);
    digits += next.digits;
    shape.push(next.digits.length);
    written ||= !/^[\dxX]+$/.test(next.text);
    if (digits.length > longest) break;
    if (!mayBeOfPerson(digits) || (shape.length === 1 && !written)) continue;
    if (isPartOfWord(text, first.start, next.end)) continue;
    const edges = [from > 0 ? first.before : '', groups[from + shape.length]?.before ?? ''];
    const [tied, separators] = [isTied(edges, inside), inside.join('')];
    windows.push({ digits, start: first.start, end: next.end, shape: [...shape], separators, tied, written });
  }
  return windows;
}

function isTied(edges: readonly string[], inside: readonly string[]): boolean {
  return edges.some((edge) => edge !== '' && (inside.length === 0 ? /^[-.]$/.test(edge) : inside.includes(edge)));
}

/** Letters that look like figures are some only where no other letter stands beside them. */
function isPartOfWord(text: string, start: number, end: number): boolean {
  return /[A-Za-z0-9]/.test(text.slice(Math.max(0, start - 1), start) + text.slice(end, end + 1));
}
