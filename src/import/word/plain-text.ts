import type { Nodes } from 'hast';
import { onOneLine, PlainText } from '../../records/language/plain-text.ts';
import { child, elements, textIn, valueOf, type XmlElement } from './xml-tree.ts';

const positions: Readonly<Record<string, string>> = { superscript: 'sup', subscript: 'sub' };

/**
 * The text of a paragraph as it is read on one line: a tab or a line break is a blank, a power stays one (10⁵, never 105), the
 * raised mark of a note is left out. Text boxes in it are paragraphs of their own.
 */
export function readText(paragraph: XmlElement): string {
  const text = new PlainText();
  let position: string | undefined;
  const settle = (next: string | undefined): void => {
    if (next === position) return;
    if (position !== undefined) text.close(position);
    if (next !== undefined) text.open(next);
    position = next;
  };
  const walk = (node: XmlElement, within: string | undefined): void => {
    for (const part of elements(node)) {
      const written = part.name === 'w:t' ? textIn(part) : signs[part.name];
      const inside = part.name === 'w:r' ? positionOf(part) : within;
      if (written !== undefined) {
        settle(within);
        text.write(written);
      } else if (part.name !== 'w:pPr' && part.name !== 'w:txbxContent') walk(part, inside);
    }
  };
  walk(paragraph, undefined);
  settle(undefined);
  return text.take();
}

const signs: Readonly<Record<string, string>> = {
  'w:noBreakHyphen': '\u2011',
  'w:tab': ' ',
  'w:br': ' ',
  'w:cr': ' ',
};

function positionOf(run: XmlElement): string | undefined {
  return positions[valueOf(child(child(run, 'w:rPr'), 'w:vertAlign')) ?? ''];
}

/** The same of what has become HTML. */
export function lineIn(node: Nodes): string {
  const text = new PlainText();
  const walk = (part: Nodes): void => {
    const name = part.type === 'element' ? part.tagName : undefined;
    if (name === 'note-mark') return;
    if (name !== undefined) text.open(name);
    if (part.type === 'text') text.write(part.value);
    else if ('children' in part) for (const inner of part.children) walk(inner);
    if (name !== undefined) text.close(name);
  };
  walk(node);
  return onOneLine(text.take());
}
