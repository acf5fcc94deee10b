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

/** Of paragraphs that should stand in the text, those that a page would not show in full. */
export function findLost<Paragraph extends { readonly text: string; readonly hasSigns: boolean }>(
  markdown: string,
  paragraphs: readonly Paragraph[],
): Paragraph[] {
  const shown = shownText(markdown);
  return paragraphs.filter(({ text, hasSigns }) => {
    const sought = tight(text);
    return !shown.includes(sought) && !(hasSigns && holds(shown, sought));
  });
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

/** Signs of other fonts stand in the text but not in what was read of it: a few more characters than sought are allowed. */
function holds(shown: string, sought: string): boolean {
  const first = sought.charAt(0);
  for (let at = shown.indexOf(first); at >= 0; at = shown.indexOf(first, at + 1)) {
    let found = 0;
    for (let index = at; index < at + sought.length + 10 && found < sought.length; index += 1)
      if (shown.charAt(index) === sought.charAt(found)) found += 1;
    if (found === sought.length) return true;
  }
  return false;
}
