import { toString } from 'hast-util-to-string';
import rehypeRaw from 'rehype-raw';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type Processor } from 'unified';
import { keepMarksOfText } from '../../records/language/emphasis-marks.ts';
import { doubtfulPairs } from '../../records/language/emphasis-pairs.ts';
import { MarkedText, type Stretch } from './marked-text.ts';

/** Whether a page shows that very text for the Markdown, blanks aside. */
export function isShown(markdown: string, text: string): boolean {
  return shownText(markdown) === tight(text);
}

/** Whether a check of the Markdown asks what its emphasis is, as beside text that looks like a mask or a blank. */
export function isAskedAbout(markdown: string): boolean {
  return doubtfulPairs(reader.parse(markdown), markdown).length > 0;
}

/** A text of a document; those of one paragraph have the same number. */
interface Sought {
  readonly text: string;
  readonly paragraph: number;
  /** One of several forms, of which a reader sees one. */
  readonly isAlternate: boolean;
}

/**
 * The texts of a document that a page would not show, of which neither a finding nor the report speaks (`told`). Whole
 * paragraphs are looked for in their order, then the texts of others between those that were found; one that has been
 * moved may stand where nothing else was found.
 */
export function findLost<Text extends Sought>(
  markdown: string,
  texts: readonly Text[],
  told: readonly string[],
): Text[] {
  const page = new ReadPage(readText(shownText(markdown)));
  const missing = page.take(texts.filter(({ isAlternate }) => !isAlternate));
  const gaps = page.left();
  const others = told.map(readText);
  const spoken = [...gaps, ...others];
  const isKnown = (sought: MarkedText) => spoken.some((text) => text.includes(sought));
  // A letter or two stand in any finding: they are spoken of where a finding says just them.
  const isToldApart = (sought: MarkedText) =>
    sought.length < shortest
      ? gaps.some((gap) => gap.includes(sought)) ||
        others.some((other) => other.length === sought.length && other.includes(sought))
      : isKnown(sought);
  const lost = new Set(
    stretches(texts, missing).flatMap((parts) => {
      const whole = readText(parts.map(({ text }) => text).join(''));
      return isKnown(whole) ? [] : parts.filter(({ text }) => !isToldApart(readText(text)));
    }),
  );
  return texts.filter((text) => {
    const sought = readText(text.text);
    return text.isAlternate ? !page.shown.includes(sought) && !isKnown(sought) : lost.has(text);
  });
}

const shortest = 3;

/** Texts that are missing one after the other in the same paragraph. */
function stretches<Text extends Sought>(texts: readonly Text[], missing: ReadonlySet<Text>): Text[][] {
  const found: Text[][] = [];
  let last: Text | undefined;
  for (const text of texts) {
    if (text.isAlternate) continue;
    if (missing.has(text)) {
      if (last?.paragraph === text.paragraph) found.at(-1)?.push(text);
      else found.push([text]);
    }
    last = missing.has(text) ? text : undefined;
  }
  return found;
}

/** The text of a page, of which one text after the other is taken. */
class ReadPage {
  readonly shown: MarkedText;
  #taken: readonly Stretch[] = [];

  constructor(shown: MarkedText) {
    this.shown = shown;
  }

  /** Takes texts in their order; gives those that are not there. */
  take<Text extends Sought>(texts: readonly Text[]): ReadonlySet<Text> {
    const paragraphs = [...Map.groupBy(texts, ({ paragraph }) => paragraph).values()];
    let at = 0;
    const whole = paragraphs.map((parts) => {
      const found = this.#find(parts.map(({ text }) => text).join(''), at, this.shown.length);
      at = found?.end ?? at;
      return found;
    });
    const missing = new Set<Text>();
    const taken: Stretch[] = [];
    let next = 0;
    for (const [index, parts] of paragraphs.entries()) {
      const found = whole[index];
      if (found) {
        taken.push(found);
        continue;
      }
      next = Math.max(next, index + 1);
      while (next < whole.length && !whole[next]) next += 1;
      for (const part of parts) {
        const place = this.#find(part.text, taken.at(-1)?.end ?? 0, whole[next]?.start ?? this.shown.length);
        if (place) taken.push(place);
        else missing.add(part);
      }
    }
    this.#taken = taken;
    return missing;
  }

  /** What stands between the texts that were taken. */
  left(): MarkedText[] {
    const starts = [...this.#taken.map(({ start }) => start), this.shown.length];
    return starts
      .map((start, index) => this.shown.text.slice(this.#taken[index - 1]?.end ?? 0, start))
      .filter((gap) => gap !== '')
      .map((gap) => new MarkedText(gap));
  }

  /** What is put in between is short, and a short text stands everywhere: it must be near. */
  #find(text: string, from: number, to: number): Stretch | undefined {
    const sought = readText(text);
    if (sought.length === 0) return { start: from, end: from };
    const reach = sought.length < nearest.length ? nearest.short : nearest.long;
    return this.shown.find(sought, from, Math.min(to, from + reach + sought.length));
  }
}

/** How far ahead a text may stand, by whether it is shorter than `length`. */
const nearest = { short: 300, long: 20_000, length: 12 };

function readText(text: string): MarkedText {
  return new MarkedText(folded(tight(text)));
}

/**
 * A number with a ring around it may be written as one sign, ㉑, a power as ⁵. Sign by sign, so that what is folded does not
 * depend on what stands beside it: a page runs together texts that stood apart.
 */
function folded(text: string): string {
  return text
    .replaceAll(/[\u2070-\u209C²³¹]/g, (sign) => sign.normalize('NFKC').replace('−', '-'))
    .replaceAll(/[\u2460-\u2473\u24B6-\u24EA\u3251-\u325F\u3280-\u32BF]/g, (sign) => sign.normalize('NFKC'));
}

// The site's own way of reading, in short: this room does not know the one where Markdown is read.
const reader = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(withoutBareLinks)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .use(keepMarksOfText)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw);

/** GFM's bare links swallow signs behind them; the site's own leave every character where it is. */
function withoutBareLinks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions?.push({ disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] } });
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.flat().filter(({ transforms }) => !transforms) ?? [];
}

function shownText(markdown: string): string {
  return tight(toString(reader.runSync(reader.parse(markdown))));
}

/** Blanks come and go at the edges of lines; nothing else may. */
function tight(text: string): string {
  return text.replaceAll(/[\s\u00AD]/gu, '');
}
