import { readNumeral } from '../records/clause.ts';

/** Levels of the official outline, from the highest: 一、, （二）, 3., （4）. */
const levels: readonly RegExp[] = [
  /^([一二三四五六七八九十百]+)、/,
  /^[（(]([一二三四五六七八九十百]+)[）)]/,
  /^(\d{1,3})[.．、](?!\d)/,
  /^[（(](\d{1,3})[）)]/,
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
