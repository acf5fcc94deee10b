import type { Element, Nodes as HtmlNodes } from 'hast';
import type { Nodes as MarkdownNodes } from 'mdast';
import { blocks, onOneLine, PlainText } from '../records/language/plain-text.ts';

type Nodes = HtmlNodes | MarkdownNodes;

type Reached = (node: Nodes, length: number) => void;

/**
 * The plain text of a part of a document, of Markdown's tree or of HTML's: what summaries, lists, names and links say of it.
 * Lines that the page breaks are broken by line feeds. `reached` learns of each node how much text stands before it.
 */
export function plainText(node: Nodes, reached?: Reached): string {
  return textOf(node, nameOf, reached);
}

/** The same with the words that are struck out, which the page still shows. */
export function shownText(node: Nodes): string {
  return textOf(node, (part) => {
    const name = nameOf(part);
    return name === 'del' ? undefined : name;
  });
}

function textOf(node: Nodes, named: (part: Nodes) => string | undefined, reached?: Reached): string {
  const text = new PlainText();
  const walk = (part: Nodes): void => {
    reached?.(part, text.length);
    const name = named(part);
    // A block by itself is on a line of its own anyway.
    const apart = name !== undefined && !(part === node && blocks.has(name));
    if (apart) text.open(name);
    if (part.type === 'html') text.tagged(part.value);
    else if (part.type === 'text' || part.type === 'inlineCode' || part.type === 'code') text.write(part.value);
    else text.write(wordsForPicture(part));
    if ('children' in part) for (const child of part.children) walk(child);
    if (apart) text.close(name);
  };
  walk(node);
  return text.take();
}

/** The plain text on one line. */
export function plainLine(node: Nodes): string {
  return onOneLine(plainText(node));
}

/** What is shown on one line. */
export function shownLine(node: Nodes): string {
  return onOneLine(shownText(node));
}

const htmlNames: Partial<Record<MarkdownNodes['type'], string>> = {
  paragraph: 'p',
  heading: 'h2',
  blockquote: 'blockquote',
  listItem: 'li',
  tableCell: 'td',
  code: 'pre',
  break: 'br',
  footnoteReference: 'note',
  footnoteDefinition: 'note',
  delete: 'del',
};

function wordsForPicture(node: Nodes): string {
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  const alt = node.type === 'element' && node.tagName === 'img' ? node.properties['alt'] : undefined;
  return typeof alt === 'string' ? alt : '';
}

function nameOf(node: Nodes): string | undefined {
  if (node.type !== 'element') return htmlNames[node.type as MarkdownNodes['type']];
  return isNoteLink(node) ? 'note' : node.tagName;
}

function isNoteLink({ properties }: Element): boolean {
  return properties['dataFootnoteRef'] !== undefined || properties['dataFootnoteBackref'] !== undefined;
}
