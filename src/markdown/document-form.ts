import type { Element, Root } from 'hast';
import { shownText } from './plain-text.ts';

/** A part of an official document that its form sets apart from the text (GB/T 9704—2012, 7.3). */
type DocumentPart = 'addressee' | 'level-1' | 'level-2' | 'signature';

const date = /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;
/** A name has no punctuation, and no issuer's is longer. */
const name = /^[^\p{P}]{2,40}$/u;
const levels = [
  { part: 'level-1', start: /^[一二三四五六七八九十]+、[^。；：]{1,45}$/ },
  { part: 'level-2', start: /^（[一二三四五六七八九十]+）[^。；：]{1,45}$/ },
] as const;

/**
 * Gives the parts of an official document their names as classes, so that pages can set them as the standard does: the
 * addressee begins the line, 一、 and （一） are headings also where they are written as paragraphs, issuers and date stand at
 * the right. What is no such part stays as it is. Runs after sanitizing: these classes are ours alone.
 */
export function markForm(tree: Root): void {
  const blocks = tree.children.filter((child) => child.type === 'element');
  blocks.forEach((block, at) => {
    const text = textOf(block);
    if (at === 0 && text.endsWith('：') && block.properties['id'] === undefined) call(block, 'addressee');
    const level = levels.find(({ start }) => start.test(text));
    if (level) call(block, level.part);
    if (!date.test(text)) return;
    call(block, 'signature');
    for (const issuer of blocks.slice(0, at).reverse()) {
      if (!name.test(textOf(issuer))) break;
      call(issuer, 'signature');
    }
  });
}

/** What a paragraph says; nothing for anything else. */
function textOf(block: Element): string {
  return block.tagName === 'p' ? shownText(block).trim() : '';
}

function call(paragraph: Element, part: DocumentPart): void {
  paragraph.properties['className'] = [part];
}
