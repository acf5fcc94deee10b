import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { ordinalSigns } from '../../records/values/clause.ts';
import type { ParagraphFacts } from './paragraph-facts.ts';
import { lineIn } from './plain-text.ts';

/** A paragraph or a table of the document, in its order. */
export interface Block {
  readonly element: Element;
  /** Missing for a table. */
  readonly facts: ParagraphFacts | undefined;
}

export interface ReadBlocks {
  readonly blocks: readonly Block[];
  /** The text of each footnote and endnote by its id, such as `footnote-2`. */
  readonly notes: ReadonlyMap<string, readonly ElementContent[]>;
}

const parser = unified().use(rehypeParse, { fragment: true });
const idPrefix = 'ms-';

/** Reads what mammoth made of a prepared document; `facts` go by the names of the bookmarks. */
export function readBlocks(html: string, facts: ReadonlyMap<string, ParagraphFacts>): ReadBlocks {
  const root: Root = parser.parse(html);
  const notes = takeNotes(root);
  markNotes(root);
  const blocks = root.children.flatMap((element): Block[] => {
    if (element.type !== 'element') return [];
    const found = takeMark(element, facts);
    cleanText(element);
    return element.tagName === 'table' || !found ? [{ element, facts: undefined }] : splitAtClauses(element, found);
  });
  return { blocks, notes };
}

const clauseStart = new RegExp(
  `^(?:第[${ordinalSigns}]+[章节条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])`,
);

/** A line that was broken where a new clause begins is a paragraph of its own. */
function splitAtClauses(element: Element, facts: ParagraphFacts): Block[] {
  const parts: ElementContent[][] = [[]];
  for (const [index, node] of element.children.entries()) {
    const after = element.children[index + 1];
    const begins = node.type === 'element' && isBreak(node) && after && clauseStart.test(toString(after));
    if (begins) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  if (parts.length === 1) return [{ element, facts }];
  return parts.map((children) => {
    const part = { ...element, children };
    trim(part);
    return { element: part, facts: { ...facts, text: lineIn(part) } };
  });
}

/** mammoth appends the notes as a list at the end. */
function takeNotes(root: Root): ReadBlocks['notes'] {
  const notes = new Map<string, readonly ElementContent[]>();
  root.children = root.children.filter((node) => {
    if (node.type !== 'element' || node.tagName !== 'ol') return true;
    for (const item of node.children) {
      if (item.type !== 'element') continue;
      const id = idOf(item).slice(idPrefix.length);
      takeMark(item, new Map());
      item.children.forEach((part) => part.type === 'element' && cleanText(part));
      const paragraphs = item.children.filter((part) => part.type === 'element');
      notes.set(
        id,
        paragraphs.flatMap((paragraph, index) => [...(index === 0 ? [] : [lineBreak()]), ...paragraph.children]),
      );
    }
    return false;
  });
  return notes;
}

/** `<sup><a href="#ms-footnote-2">[1]</a></sup>` becomes `<note-mark id="footnote-2">`. */
function markNotes(root: Root): void {
  visit(root, 'element', (element, index, parent) => {
    const [inner] = element.children;
    if (element.tagName !== 'sup' || inner?.type !== 'element' || index === undefined || !parent) return;
    const target = /^#ms-((?:foot|end)note-.+)$/.exec(textOf(inner, 'href'))?.[1];
    if (target === undefined) return;
    parent.children[index] = { type: 'element', tagName: 'note-mark', properties: { id: target }, children: [] };
  });
}

/** Takes away the bookmark of each paragraph, and links to places in the Word file. The last mark counts. */
function takeMark(element: Element, facts: ReadonlyMap<string, ParagraphFacts>): ParagraphFacts | undefined {
  let found: ParagraphFacts | undefined;
  visit(element, 'element', (link, index, parent) => {
    if (link.tagName !== 'a' || index === undefined || !parent) return undefined;
    const href = link.properties['href'];
    if (typeof href === 'string' && !href.startsWith('#')) return undefined;
    found = facts.get(idOf(link).slice(idPrefix.length)) ?? found;
    // mammoth closes a note with an arrow back to its mark.
    const kept = typeof href === 'string' && toString(link) === '↑' ? [] : link.children;
    parent.children.splice(index, 1, ...kept);
    return [SKIP, index];
  });
  return found;
}

/** Indentation by blanks goes, also after a line break; blanks beside the ends of bold text go out of it. */
function cleanText(element: Element): void {
  visit(element, 'text', (text) => {
    text.value = text.value.replaceAll(/[\t\n\r\u00A0]+/g, ' ');
  });
  visit(element, 'element', (part, index, parent) => {
    if (!['strong', 'em', 's', 'u'].includes(part.tagName) || index === undefined || !parent) return undefined;
    const [before, after] = [takeBlank(part, 'start'), takeBlank(part, 'end')];
    const inner = part.children.length === 0 ? [] : [part];
    parent.children.splice(index, 1, ...before, ...inner, ...after);
    return index + before.length + inner.length + after.length;
  });
  for (const holder of [element, ...paragraphsIn(element)]) trim(holder);
}

function paragraphsIn(element: Element): Element[] {
  const found: Element[] = [];
  visit(element, 'element', (part) => {
    if (part.tagName === 'p') found.push(part);
  });
  return found;
}

function takeBlank(part: Element, side: 'start' | 'end'): ElementContent[] {
  const text = side === 'start' ? part.children[0] : part.children.at(-1);
  if (text?.type !== 'text') return [];
  const blank = (side === 'start' ? /^[ \u3000]+/ : /[ \u3000]+$/).exec(text.value)?.[0] ?? '';
  if (blank === '') return [];
  text.value = side === 'start' ? text.value.slice(blank.length) : text.value.slice(0, -blank.length);
  if (text.value === '') part.children.splice(side === 'start' ? 0 : part.children.length - 1, 1);
  return [{ type: 'text', value: blank }];
}

/** Drops blanks and line breaks at both ends, and blanks after each line break. */
function trim(paragraph: Element): void {
  if (paragraph.tagName !== 'p') return;
  const { children } = paragraph;
  for (const edge of ['start', 'end'] as const) {
    for (;;) {
      const at = edge === 'start' ? 0 : children.length - 1;
      const node = children[at];
      if (node?.type === 'text') node.value = node.value.replace(edge === 'start' ? /^[ \u3000]+/ : /[ \u3000]+$/, '');
      const empty = (node?.type === 'text' && node.value === '') || (node?.type === 'element' && isBreak(node));
      if (!empty) break;
      children.splice(at, 1);
    }
  }
  children.forEach((node, index) => {
    const before = children[index - 1];
    if (node.type === 'text' && before?.type === 'element' && isBreak(before))
      node.value = node.value.replace(/^[ \u3000]+/, '');
  });
}

export function isBreak(node: Element): boolean {
  return node.tagName === 'br';
}

export function lineBreak(): Element {
  return { type: 'element', tagName: 'br', properties: {}, children: [] };
}

function idOf(element: Element): string {
  return textOf(element, 'id');
}

function textOf(element: Element, name: string): string {
  const value = element.properties[name];
  return typeof value === 'string' ? value : '';
}
