import type { Element, ElementContent, Root } from 'hast';
import type { FootnoteDefinition, Html, Nodes, Paragraph, PhrasingContent, Root as Markdown, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeRemark, { type Options } from 'rehype-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified, type Data, type Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { isAskedAbout, isShown } from './survival.ts';
import { cellsOf, lineOf, needsHtml, rowsOf, tablePieces } from './tables.ts';

type MarkdownExtension = NonNullable<Data['toMarkdownExtensions']>[number];
type Handle = NonNullable<NonNullable<Options['handlers']>[string]>;

/** Marks that Markdown has no sign for stay as HTML of the line. */
const asHtml: Handle = (state, node: Element) => [
  html(`<${node.tagName}>`),
  ...(state.all(node) as PhrasingContent[]),
  html(`</${node.tagName}>`),
];

const handlers: NonNullable<Options['handlers']> = {
  sup: asHtml,
  sub: asHtml,
  u: asHtml,
  'note-mark': (_state, node: Element) => {
    const label = String(node.properties['label']);
    return { type: 'footnoteReference', identifier: label, label };
  },
  'note-text': (state, node: Element): FootnoteDefinition => {
    const label = String(node.properties['label']);
    return { type: 'footnoteDefinition', identifier: label, label, children: [paragraph(state.all(node))] };
  },
  br: () => ({ type: 'break' }),
  table: (state, node: Element) => {
    if (needsHtml(node)) {
      return tablePieces(node).map((piece): RootContent =>
        'html' in piece ? html(piece.html) : paragraph(state.all(holder(piece.cell))),
      );
    }
    const columns = Math.max(...rowsOf(node).map((row) => cellsOf(row).length), 1);
    const rows = rowsOf(node).map((row) => {
      const cells = cellsOf(row).map((cell) => state.all(holder(lineOf(cell))) as PhrasingContent[]);
      while (cells.length < columns) cells.push([]);
      return {
        type: 'tableRow' as const,
        children: cells.map((children) => ({ type: 'tableCell' as const, children: children.map(breakAsHtml) })),
      };
    });
    return { type: 'table', children: rows };
  },
};

function holder(children: readonly ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties: {}, children: [...children] };
}

function paragraph(children: unknown): Paragraph {
  return { type: 'paragraph', children: children as PhrasingContent[] };
}

/** A line of a Markdown table cannot be broken. */
function breakAsHtml(node: PhrasingContent): PhrasingContent {
  return node.type === 'break' ? html('<br>') : node;
}

function html(value: string): Html {
  return { type: 'html', value };
}

const converter = unified().use(rehypeRemark, { handlers, document: false });
const printer = unified()
  .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .use(plainWhereTheSiteIs)
  .use(remarkStringify, { bullet: '-', rule: '-', fences: true, resourceLink: true });

/**
 * GFM would escape every address and every `~`. The site makes its own links of bare addresses and reads a single `~`
 * as a range, so only two of them together need it. Every backslash is written twice: beside an escape it would look like
 * one of a path that the page leaves out.
 */
function plainWhereTheSiteIs(this: Processor): void {
  const data = this.data();
  const own = {
    unsafe: [
      { character: '~', after: '~' },
      { character: '~', before: '~' },
      { character: '\\', inConstruct: 'phrasing' as const },
      // Before a wide blank they begin no list, and look as if they were meant to.
      ...['-', '+'].map((character) => ({ atBreak: true, character, after: '[\\u00A0\\u2000-\\u200B\\u3000]' })),
    ],
  };
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []).map(plainExtension), own];
}

function plainExtension(extension: MarkdownExtension): MarkdownExtension {
  const { extensions, unsafe, ...rest } = extension;
  return {
    ...rest,
    extensions: (extensions ?? []).map(plainExtension),
    unsafe: (unsafe ?? []).filter(({ character }) => !['~', '@', '.', ':'].includes(character)),
  };
}

export interface WrittenText {
  readonly markdown: string;
  /** Paragraphs whose bold or other emphasis Markdown cannot say, beginning with these words; they are plain. */
  readonly plain: readonly string[];
}

/** The Markdown of a text as the site reads it. */
export function writeMarkdown(tree: Root): WrittenText {
  const written: Markdown = converter.runSync(tree);
  const plain: string[] = [];
  for (const node of written.children) {
    if (!hasMarks(node) || saysItsText(node)) continue;
    plain.push(toString(node, textOnly).slice(0, 20));
    unwrapMarks(node);
  }
  return { markdown: printer.stringify(written), plain };
}

const marks: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete']);
const textOnly = { includeImageAlt: false, includeHtml: false };

function hasMarks(node: Nodes): boolean {
  return marks.has(node.type) || ('children' in node && node.children.some(hasMarks));
}

/** Signs of emphasis beside some letters are no emphasis but signs, or may be; the text goes before its look. */
function saysItsText(node: RootContent): boolean {
  if (isAskedAbout(printer.stringify({ type: 'root', children: [node] }))) return false;
  const alone = withoutNotes({ type: 'root', children: [node] });
  return isShown(printer.stringify(alone), toString(alone, textOnly));
}

function withoutNotes(tree: Markdown): Markdown {
  const copy = structuredClone(tree);
  visit(copy, 'footnoteReference', (_node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
  return copy;
}

function unwrapMarks(tree: RootContent): void {
  visit(tree, (node, index, parent) => {
    if (!marks.has(node.type) || index === undefined || !parent || !('children' in node)) return undefined;
    const { children }: { children: RootContent[] } = parent;
    children.splice(index, 1, ...node.children);
    return index;
  });
}
