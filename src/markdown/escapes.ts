import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { warningAt, type Finding } from '../records/finding.ts';
import { placesIn } from './places.ts';

/** What is escaped on purpose: signs that Markdown would read anywhere in a line. */
const marks = /[*_#~[\]<>`\\|]/;
/** Signs that Markdown, or a program that writes it, escapes in one place only, and what stands before them there. */
const inPlace: readonly (readonly [sign: RegExp, before: RegExp])[] = [
  [/[-+=:]/, /(?:^|\n|\|)(?:[ \t>]|\\?(?:[-+*]|\d{1,9}[.)])[ \t])*$/],
  [/[.)]/, /(?:^|[^A-Za-z\\])\d{1,9}$/],
  [/\(/, /\]$/],
  [/%/, /\d$/],
  [/[&@]/, /[A-Za-z\d]$/],
];
/** What follows a sign that is read only before it, here or by the program that the text came from: ![, &amp;, $5 */
const followed: Readonly<Record<string, RegExp>> = { '!': /^\[/, '&': /^[#A-Za-z]/, $: /^ ?\d/ };

/** A drive, or a folder behind a backslash that stays: the next backslash goes on with the path. */
const inPath = /(?:(?:^|[^A-Za-z])[A-Za-z]:|(?<!\\)\\[\p{L}\p{N}][\p{L}\p{N}_.-]{0,60})$/u;

/**
 * Backslashes that Markdown takes for its own and leaves out, though no sign of its own follows: of paths (C:\_a) and of formulas
 * (\(a\)). What an escape keeps from being read as a mark is meant.
 */
export function checkEscapes(tree: Root, source: string, file: string): Finding[] {
  const findings: Finding[] = [];
  visit(tree, (node) => {
    if (node.type === 'text') findings.push(...escapesIn(node, source, file));
    if (node.type !== 'break') return;
    const { line, column, offset = 0 } = node.position?.start ?? { line: 1, column: 1 };
    if (source.charAt(offset) === '\\' && inPath.test(source.slice(Math.max(0, offset - near), offset)))
      findings.push(vanishing(file, { line, column }, '\\'));
  });
  return findings;
}

/** A name of a folder is no longer. */
const near = 64;

function escapesIn(node: Text, source: string, file: string): Finding[] {
  const start = node.position?.start ?? { line: 1, column: 1, offset: 0 };
  const from = start.offset ?? 0;
  const raw = source.slice(from, node.position?.end.offset ?? from);
  const placeOf = placesIn(raw, start);
  return [...raw.matchAll(/\\([!-/:-@[-`{-~])/g)].flatMap(({ 0: found, 1: sign = '', index }) => {
    const end = from + index + found.length;
    const before = source.slice(Math.max(0, from + index - near), from + index);
    if (isMeant(sign, before, source.slice(end, end + near))) return [];
    return [vanishing(file, placeOf(index), found)];
  });
}

function isMeant(sign: string, before: string, after: string): boolean {
  // \\server\folder
  if (sign === '\\') return !(/(?:^|[^\\A-Za-z\d:])$/.test(before) && /^[A-Za-z\d][\w.-]*\\[\p{L}\p{N}]/u.test(after));
  if (inPath.test(before)) return false;
  if (marks.test(sign)) return true;
  if (followed[sign]?.test(after) === true) return true;
  return inPlace.some(([signs, where]) => signs.test(sign) && where.test(before));
}

function vanishing(file: string, at: { readonly line: number; readonly column: number }, found: string): Finding {
  return warningAt(
    { file, ...at, field: '正文' },
    'markdown/dropped',
    `“${found}”里的反斜杠“\\”不会出现在网页上。`,
    '反斜杠是文字的（例如文件的路径、公式），请写两个（\\\\）；不需要的，请删去它。',
  );
}
