import type { Fold } from './fold.ts';
import type { DocumentText } from './format.ts';

/** A stretch of a text: first character and the one after the last. */
export type Mark = readonly [start: number, end: number];

/** A passage with the places that matched, and where on the page it stands. */
export interface Excerpt {
  /** The address of the page on which it stands. */
  readonly url: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly anchor: string;
}

/** Where folded phrases stand in a text, in characters of the text itself; rising, none inside another. */
export function marksIn(text: string, phrases: readonly string[], fold: Fold): Mark[] {
  const { stream, origins } = fold(text);
  const marks: Mark[] = [];
  for (const phrase of phrases) {
    if (phrase === '') continue;
    for (let at = stream.indexOf(phrase); at >= 0; at = stream.indexOf(phrase, at + phrase.length)) {
      const last = origins[at + phrase.length - 1] ?? 0;
      marks.push([origins[at] ?? 0, last + (String.fromCodePoint(text.codePointAt(last) ?? 0).length || 1)]);
    }
  }
  marks.sort(([a, aEnd], [b, bEnd]) => a - b || bEnd - aEnd);
  return marks.filter(([start], at) => at === 0 || start >= Math.max(...marks.slice(0, at).map(([, end]) => end)));
}

/** Characters before the first match, and of the whole passage. */
const lead = 24;
const length = 110;

/**
 * The passage of a document that shows the most of what was asked: the block with the most different phrases, of those one
 * of the text itself rather than what stands around it, of those the first.
 */
export function excerptOf(document: DocumentText, phrases: readonly string[], fold: Fold): Excerpt {
  const { blocks, names, url } = document;
  let best: { readonly text: string; readonly anchor: string; readonly worth: number; readonly at: number } | undefined;
  for (const [at, [anchor, ...texts]] of blocks.entries()) {
    for (const text of texts) {
      const { stream } = fold(text);
      const held = phrases.filter((phrase) => stream.includes(phrase)).length;
      const worth = held * 4 + (anchor === '' ? 0 : 2) - (names.includes(text) ? 1 : 0);
      if (worth > (best?.worth ?? -Infinity)) best = { text, anchor, worth, at };
    }
  }
  if (!best) return { text: '', marks: [], anchor: '', url };
  return { ...cut(best.text, phrases, fold), anchor: best.anchor, url: pageOf(document, best.at) };
}

/** The address of the page on which a block stands. `findLast` is newer than the oldest browser that is served. */
function pageOf({ url, pages = [] }: DocumentText, block: number): string {
  return [...pages].reverse().find(([, first]) => first <= block)?.[0] ?? url;
}

function cut(text: string, phrases: readonly string[], fold: Fold): Pick<Excerpt, 'text' | 'marks'> {
  const marks = marksIn(text, phrases, fold);
  const first = marks[0]?.[0] ?? 0;
  const start = wholeCharacter(text, first <= lead + 6 ? 0 : first - lead);
  const end = wholeCharacter(text, Math.max(start + length, marks[0]?.[1] ?? 0));
  const before = start > 0 ? '…' : '';
  const move = before.length - start;
  return {
    text: `${before}${text.slice(start, end)}${end < text.length ? '…' : ''}`,
    marks: marks.flatMap(([from, to]) => (to > end ? [] : [[from + move, to + move] as const])),
  };
}

/** Never between the halves of one character. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : Math.min(at, text.length);
}
