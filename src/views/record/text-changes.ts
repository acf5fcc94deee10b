import { diffArrays } from 'diff';
import { plainSource } from '../../records/ledger.ts';
import { withoutTags } from '../../records/language/plain-text.ts';
import { escapeHtml } from '../../markdown/fill.ts';
import type { PolicyRecord } from '../../register/register.ts';
import { changeWording as words } from '../../wording/text-changes.ts';

/** The difference between two texts, by paragraph; paragraphs that stayed are left out. */
export interface TextChange {
  readonly paragraphs: readonly (readonly ChangePart[])[];
  /** Each paragraph as HTML, in which no blank stands between the signs of the text. */
  readonly html: readonly string[];
  /** How many changed paragraphs are not shown. */
  readonly more: number;
}

export interface ChangePart {
  readonly kind: 'same' | 'taken' | 'added';
  readonly text: string;
}

/** Beyond this a difference is another document, and a page no place for it. */
const mostParagraphs = 60;

/**
 * What each revision of a policy changed, by its place in `revisions` (newest first): the difference to the text before it,
 * or `'not kept'` where that text was published but is not there any more.
 */
export function changesOf({ entry, earlierTexts }: PolicyRecord): ReadonlyMap<number, TextChange | 'not kept'> {
  const count = entry.fields.revisions?.length ?? 0;
  const present = { revisions: count, text: plainSource(entry.body.text) };
  const changes = new Map<number, TextChange | 'not kept'>();
  earlierTexts.forEach((before, index) => {
    const after = earlierTexts[index + 1] ?? present;
    const place = count - after.revisions;
    // Two texts under one revision: the later difference would hide the first, so the first text counts.
    if (after.revisions <= before.revisions || changes.has(place)) return;
    changes.set(
      place,
      before.text === undefined || after.text === undefined ? 'not kept' : textChange(before.text, after.text),
    );
  });
  return changes;
}

/** Compares two bodies word by word, as a reader sees them: marks of Markdown do not count. */
export function textChange(before: string, after: string): TextChange {
  const paragraphs: ChangePart[][] = [];
  let taken: string[] = [];
  const flush = (added: readonly string[]) => {
    for (let index = 0; index < Math.max(taken.length, added.length); index += 1)
      paragraphs.push(wordChange(taken[index] ?? '', added[index] ?? ''));
    taken = [];
  };
  for (const { removed, added, value } of diffArrays(readablePassages(before), readablePassages(after))) {
    if (removed) taken = value;
    else flush(added ? value : []);
  }
  flush([]);
  const shown = paragraphs.slice(0, mostParagraphs);
  return { paragraphs: shown, html: shown.map(htmlOf), more: paragraphs.length - shown.length };
}

/** Colours and lines in words, for those who do not see them. */
const markedUp = {
  same: (text: string) => text,
  taken: (text: string) => `<del>${unseen(words.takenHere)}${text}${unseen(words.endsHere)}</del>`,
  added: (text: string) => `<ins>${unseen(words.addedHere)}${text}${unseen(words.endsHere)}</ins>`,
};

function unseen(text: string): string {
  return `<span class="unseen">${text}</span>`;
}

function htmlOf(parts: readonly ChangePart[]): string {
  return parts.map(({ kind, text }) => markedUp[kind](escapeHtml(text))).join('');
}

// The language is named here, so that it is not the machine's.
// oxlint-disable-next-line no-restricted-globals
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function wordChange(before: string, after: string): ChangePart[] {
  const wordsOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ removed, added, value }) => ({
    kind: removed ? 'taken' : added ? 'added' : 'same',
    text: value.join(''),
  }));
}

/** Paragraphs, lines of lists and rows of tables, without the marks that only a computer reads. */
export function readablePassages(text: string): string[] {
  return text
    .split('\n')
    .map((line) =>
      withoutTags(line)
        .replace(/^ {0,3}#{1,6}\s+/, '')
        .replaceAll(/!?\[([^\]]*)\]\([^()]*\)/g, '$1')
        .replaceAll('**', '')
        .trim(),
    )
    .filter((line) => line !== '' && !/^\|?[\s|:-]+$/.test(line));
}
