import type { Nodes, Root } from 'mdast';
import { printedSign } from './list-signs.ts';
import { plainText } from './plain-text.ts';

/** One line of text as a reader sees it. */
export interface TextLine {
  readonly text: string;
  readonly line: number;
  readonly kind: 'paragraph' | 'item' | 'heading';
  readonly linked: boolean;
}

/** The lines of paragraphs, headings and list items of the first level, in order, without what is `quoted`. */
export function linesOf(tree: Root, quoted: ReadonlySet<Nodes>): TextLine[] {
  return tree.children.flatMap((node) => {
    if (quoted.has(node)) return [];
    if (node.type === 'heading') return linesIn(node, 'heading');
    if (node.type === 'paragraph') return linesIn(node, 'paragraph');
    if (node.type !== 'list') return [];
    return node.children.flatMap((item, index) => {
      const printed = printedSign(node, index);
      return item.children.flatMap((child) =>
        child.type === 'paragraph' && !quoted.has(child)
          ? linesIn(child, 'item').map((line) => ({ ...line, text: printed + line.text }))
          : [],
      );
    });
  });
}

/** Blanks set words apart, however many they are; patterns that look for words behind blanks must not look for ever. */
const longBlanks = /\s{9,}/g;

function linesIn(node: Nodes, kind: TextLine['kind']): TextLine[] {
  const line = node.position?.start.line ?? 1;
  const linked = 'children' in node && node.children.some(({ type }) => type === 'link');
  return plainText(node)
    .split('\n')
    .map((text) => ({ text: text.trim().replaceAll(longBlanks, ' '.repeat(8)), line, kind, linked }))
    .filter(({ text }) => text !== '');
}
