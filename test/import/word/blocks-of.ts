import type { Block } from '../../../src/import/word/blocks.ts';
import type { ParagraphFacts } from '../../../src/import/word/paragraph-facts.ts';

/** A paragraph as it comes from a document; `look` is what it looks like besides. */
export function block(text: string, look: Partial<ParagraphFacts> = {}): Block {
  const plain: ParagraphFacts = {
    place: '',
    text,
    centred: false,
    right: false,
    bold: false,
    heading: undefined,
    isTitle: false,
    isContents: false,
    bullet: undefined,
  };
  return {
    element: { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: text }] },
    facts: { ...plain, ...look },
  };
}

/** Paragraphs in their order, each with its place; one that begins with `^` is centred, with `>` at the right. */
export function blocksOf(...texts: readonly string[]): Block[] {
  return texts.map((text, index) =>
    block(text.replace(/^[\^>]/, ''), {
      place: `第 ${index + 1} 段`,
      centred: text.startsWith('^'),
      right: text.startsWith('>'),
    }),
  );
}
