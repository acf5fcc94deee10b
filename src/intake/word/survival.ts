import { toString } from 'hast-util-to-string';
import rehypeRaw from 'rehype-raw';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type Processor } from 'unified';
import { keepMarksOfText } from '../../records/emphasis-marks.ts';

/** Whether a page shows that very text for the Markdown, blanks aside. */
export function isShown(markdown: string, text: string): boolean {
  return shownText(markdown) === tight(text);
}

/**
 * The texts of a document that a page would not show, of which neither a finding nor the report speaks (`told`). They are
 * looked for in their order; one that has been moved may stand where nothing else was found.
 */
export function findLost<Text extends { readonly text: string; readonly isAlternate: boolean }>(
  markdown: string,
  texts: readonly Text[],
  told: readonly string[],
): Text[] {
  const shown = folded(shownText(markdown));
  const missing = new Set<Text>();
  const gaps: string[] = [];
  let at = 0;
  for (const text of texts) {
    const sought = folded(tight(text.text));
    if (sought === '' || text.isAlternate) continue;
    const found = findFrom(shown, sought, at);
    if (found < 0) missing.add(text);
    else {
      gaps.push(shown.slice(at, found));
      at = found + sought.length;
    }
  }
  const rest = [...gaps, shown.slice(at), ...told.map((text) => folded(tight(text)))]
    .filter((part) => part !== '')
    .join('\n');
  return texts.filter((text) => {
    const sought = folded(tight(text.text));
    if (text.isAlternate) return !shown.includes(sought) && !rest.includes(sought);
    return missing.has(text) && !rest.includes(sought);
  });
}

/** How far ahead a text may stand: what is put in between is short, and short texts stand everywhere. */
const nearest = { short: 300, long: 20_000, length: 12 };

function findFrom(shown: string, sought: string, at: number): number {
  const reach = sought.length < nearest.length ? nearest.short : nearest.long;
  const found = shown.slice(at, at + reach + sought.length).indexOf(sought);
  return found < 0 ? found : at + found;
}

/** A number with a ring around it may be written as one sign, ㉑. */
function folded(text: string): string {
  return text.replaceAll(/[\u2460-\u2473\u24B6-\u24EA\u3251-\u325F\u3280-\u32BF]/g, (sign) => sign.normalize('NFKC'));
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
