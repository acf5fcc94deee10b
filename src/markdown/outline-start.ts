import { readNumeral } from '../records/values/clause.ts';

/** What makes of a number in brackets the place that a sentence speaks of: （一）至（三）项, （四）、（五）项, （二）项规定的. */
const cites =
  '(?!\\s*(?:(?:[至到和及与或、，,～~—–-]|以及|或者)\\s*[（(]\\s*[一二三四五六七八九十百\\d]+\\s*[）)]|项(?!目)|款(?![待项])))';

/** Levels of the official outline, from the highest: 一、, （二）, 3., （4）. */
const levels: readonly RegExp[] = [
  // 一、二、三产业 is no number of a paragraph.
  /^([一二三四五六七八九十百]+)、(?![二三四五六七八九十]{1,3}、)/,
  new RegExp(`^[（(]([一二三四五六七八九十百]+)[）)]${cites}`),
  /^(\d{1,3})[.．、](?!\d)/,
  new RegExp(`^[（(](\\d{1,3})[）)]${cites}`),
];

/** The number with which a line begins, and its level (0 for 一、, 3 for （4）); undefined where it begins with none. */
export function readOutlineStart(text: string): { readonly level: number; readonly number: number } | undefined {
  const folded = text.replace(/^[\u3220-\u3229]/, (mark) => mark.normalize('NFKC'));
  for (const [level, pattern] of levels.entries()) {
    const number = readNumeral(pattern.exec(folded)?.[1] ?? '');
    if (number !== undefined) return { level, number };
  }
  return undefined;
}
