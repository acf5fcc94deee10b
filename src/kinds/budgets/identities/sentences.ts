import type { BodySource } from '../../../records/entry.ts';
import { foldHeader } from '../../../records/table.ts';

/** A sentence of a body as it is compared: without blanks, emphasis and quotation marks, width folded. */
export interface Sentence {
  readonly text: string;
  /** Line and column in the record's file of a character of `text`. */
  readonly placeOf: (index: number) => { readonly line: number; readonly column: number };
  /** What was written between two characters of `text`, blanks, emphasis and quotation marks left out. */
  readonly written: (from: number, to: number) => string;
  /** The text of the heading above. */
  readonly heading: string;
}

interface Mark {
  readonly character: string;
  readonly source: string;
  readonly line: number;
  readonly column: number;
}

const fence = /^ {0,3}(?:`{3,}|~{3,})/;
const itemMark = /^\s*(?:[-*+>]|\d{1,9}[.)])\s+/;
/** Tables, HTML and footnotes are not read as sentences. */
const noText = /^\s*(?:[|<]|\[\^)/;

/** Cuts a body into sentences at 。；！？ and at the ends of paragraphs and list items; headings are only remembered. */
export function sentencesOf({ text, firstLine }: BodySource): Sentence[] {
  const sentences: Sentence[] = [];
  let heading = '';
  let marks: Mark[] = [];
  let fenced = false;
  const flush = () => {
    sentences.push(...cut(marks).map((found) => sentence(found, heading)));
    marks = [];
  };
  text.split('\n').forEach((line, index) => {
    const opens = fence.test(line);
    const item = itemMark.exec(line)?.[0] ?? '';
    if (opens || fenced || item !== '' || /^\s*#/.test(line) || line.trim() === '' || noText.test(line)) flush();
    if (opens) fenced = !fenced;
    else if (fenced || noText.test(line)) return;
    else if (/^\s*#/.test(line))
      heading = fold(line.replace(/^[\s#]+/, ''), 0, 0)
        .map(({ character }) => character)
        .join('');
    else marks.push(...fold(line, firstLine + index, item.length));
  });
  flush();
  return sentences;
}

/** Folds one line from a column on; each character that comes out knows where it comes from. */
function fold(line: string, number: number, from: number): Mark[] {
  const marks: Mark[] = [];
  let column = 1;
  for (const source of line) {
    const place = { source, line: number, column };
    column += source.length;
    if (column <= from + 1 || /[*_`~\\]/.test(source)) continue;
    // A blank between two figures keeps them apart.
    const digits = /\d/.test(marks.at(-1)?.character ?? '') && /\s/.test(source);
    const folded = /[，；！？]/.test(source) ? source : digits ? ' ' : foldHeader(source);
    marks.push(...[...folded].map((character) => ({ ...place, character })));
  }
  return marks;
}

/** Nobody writes longer sentences; a text without any end is not searched again for each of its amounts. */
const longest = 2000;

function cut(marks: readonly Mark[]): Mark[][] {
  const parts: Mark[][] = [[]];
  for (const mark of marks) {
    if (/[。；;！？!?]/.test(mark.character)) parts.push([]);
    else parts.at(-1)?.push(mark);
  }
  return parts.filter((part) => part.length > 0 && part.length <= longest);
}

function sentence(marks: readonly Mark[], heading: string): Sentence {
  const isDigit = (at: number) => /\d/.test(marks[at]?.character ?? '');
  const kept = marks
    .filter(({ character }, at) => character !== ' ' || isDigit(at + 1))
    // Between figures a Chinese comma parts two of them, and never thousands.
    .map((mark, at, all) =>
      mark.character === '，' && !isBetweenDigits(all, at) ? { ...mark, character: ',' } : mark,
    );
  return {
    text: kept.map(({ character }) => character).join(''),
    placeOf: (index) => ({ line: kept[index]?.line ?? 1, column: kept[index]?.column ?? 1 }),
    written: (from, to) =>
      kept
        .slice(from, to)
        .map(({ source }) => source)
        .join('')
        .trim(),
    heading,
  };
}

function isBetweenDigits(marks: readonly Mark[], at: number): boolean {
  return [at - 1, at + 1].every((beside) => /\d/.test(marks[beside]?.character ?? ''));
}
