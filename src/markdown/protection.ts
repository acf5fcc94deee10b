import { createHash } from 'node:crypto';
import type { Element, ElementContent, Nodes, Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Finding } from '../records/finding.ts';
import type { Hit } from '../privacy/hit.ts';
import { findingOf, hitsIn, hitsInHeaders, hitsInRow, type Passage } from '../privacy/passages.ts';
import { blocks } from '../records/language/plain-text.ts';

interface Spot {
  readonly line: number;
  readonly column: number;
}

/** A text as it is shown, with the spot in the source at which each part of it begins. */
interface Shown extends Passage {
  readonly parts: readonly (Spot & { readonly from: number })[];
  /** Where it stands, as an editor calls it. */
  readonly field: string;
}

/**
 * Persons and secrets in a body, as it is shown: emphasis, entities and invisible characters hide nothing. What is written
 * but not shown (comments, titles of links, addresses) is read too, for the source may be public. `tree` is the
 * source's, `html` what it becomes, before slots are cut.
 */
export function checkProtected(tree: Root, html: HtmlRoot, file: string): Finding[] {
  const shown = [...shownIn(html), ...unshownIn(tree)];
  const findings = shown.flatMap((passage) =>
    hitsIn(passage).map((hit) => findingOf(hit, { file, ...spotOf(passage, hit.start), field: passage.field }, sign)),
  );
  return [...findings, ...listFindings(html, file)];
}

function sign(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function spotOf({ parts }: Shown, offset: number): Spot {
  // Halved again and again: a paragraph may have very many lines, and a finding in each.
  let [low, high] = [0, parts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle;
  }
  const part = parts[low];
  return part ? { line: part.line, column: part.column + offset - part.from } : { line: 1, column: 1 };
}

type Setting = Pick<Shown, 'kind' | 'label' | 'field'>;

/** Two stars in the midst of a number hide none of its digits. */
const marksInNumber = /(?<=\d)(?:\*\*|__)(?=\d)/;

/** The text of each innermost block; a line break in its source is a blank, as in a browser. */
function shownIn(html: HtmlRoot): Shown[] {
  const passages: Shown[] = [];
  const labels = headersOfCells(html);
  let open: { text: string; parts: (Spot & { from: number })[] } = { text: '', parts: [] };
  let last: Spot = { line: 1, column: 1 };
  const close = (setting: Setting) => {
    if (open.text.trim() !== '') passages.push({ ...setting, ...open });
    open = { text: '', parts: [] };
  };
  const take = (value: string) => {
    for (const [index, line] of value.split('\n').entries()) {
      if (index > 0) open.text += ' ';
      let column = index === 0 ? last.column : 1;
      for (const piece of line.split(marksInNumber)) {
        open.parts.push({ from: open.text.length, line: last.line + index, column });
        open.text += piece;
        column += piece.length + 2;
      }
    }
  };
  const walk = (node: Nodes, outer: Setting): void => {
    if (node.position) last = node.position.start;
    if (node.type === 'text') take(node.value);
    if (!('children' in node)) return;
    const setting = node.type === 'element' ? settingIn(node, outer, labels.get(node)) : outer;
    const isBlock = node.type === 'element' && blocks.has(node.tagName);
    if (isBlock) close(outer);
    if (node.type === 'element' && node.tagName === 'br') open.text += '\n';
    const text = node.type === 'element' && node.tagName === 'img' ? node.properties['alt'] : undefined;
    if (typeof text === 'string')
      passages.push({ text, kind: 'line', field: '图片说明', parts: [{ from: 0, ...last }] });
    for (const child of node.children) walk(child, setting);
    if (isBlock) close(setting);
  };
  const start: Setting = { kind: 'line', field: '正文' };
  walk(html, start);
  close(start);
  return passages;
}

/** A list may set out the levels of secrecy; a word by itself is a mark only in a paragraph. */
function settingIn({ tagName }: Element, outer: Setting, label: string | undefined): Setting {
  if (label !== undefined) return { ...outer, label };
  if (tagName === 'table') return { ...outer, kind: 'cell', field: '正文的表格' };
  return tagName === 'li' ? { ...outer, kind: 'cell' } : outer;
}

/** What the first row says of the cells below, or a heading cell of the one behind it. */
function headersOfCells(html: HtmlRoot): ReadonlyMap<Element, string> {
  const labels = new Map<Element, string>();
  visit(html, 'element', (table) => {
    if (table.tagName !== 'table') return;
    const rows = rowsOf(table);
    const headers = rows[0] ? cellsOf(rows[0]).map((cell) => ownText(cell).trim()) : [];
    for (const [index, row] of rows.entries()) {
      const cells = cellsOf(row);
      for (const [column, cell] of cells.entries()) {
        const left = cells[column - 1];
        const label = `${left ? ownText(left).trim().slice(-12) : ''} ${index > 0 ? (headers[column] ?? '') : ''}`;
        if (label.trim() !== '') labels.set(cell, label.trim());
      }
    }
  });
  return labels;
}

/** The rows of a table itself; those of a table in a cell are read with that table. */
function rowsOf(table: Element): Element[] {
  const rows: Element[] = [];
  visit(table, 'element', (element) => {
    if (element !== table && element.tagName === 'table') return SKIP;
    if (element.tagName === 'tr') rows.push(element);
    return undefined;
  });
  return rows;
}

/** What a cell says itself, without the tables in it. */
function ownText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || node.tagName === 'table') return '';
  return node.children.map(ownText).join('');
}

function cellsOf(row: Element): Element[] {
  return row.children.flatMap((cell) => (cell.type === 'element' ? [cell] : []));
}

function listFindings(html: HtmlRoot, file: string): Finding[] {
  const findings: Finding[] = [];
  visit(html, 'element', (table) => {
    const rows = table.tagName === 'table' ? rowsOf(table).map((row) => cellsOf(row)) : [];
    const add = (hit: Hit, element: Element | undefined) => {
      const { line, column } = (element?.position ?? table.position)?.start ?? { line: 1, column: 1 };
      findings.push(findingOf(hit, { file, line, column, field: '正文的表格' }, sign));
    };
    for (const hit of hitsInHeaders((rows[0] ?? []).map(ownText))) add(hit, table);
    for (const row of rows) for (const { first, hit } of hitsInRow(row.map(ownText))) add(hit, row[first]);
  });
  return findings;
}

/** Comments, the titles of links and images, and their addresses. */
function unshownIn(tree: Root): Shown[] {
  const passages: Shown[] = [];
  visit(tree, (node) => {
    const parts = [{ from: 0, ...(node.position?.start ?? { line: 1, column: 1 }) }];
    const add = (text: string, field: string) => passages.push({ text, kind: 'cell', field, parts });
    if (node.type === 'html' && node.value.startsWith('<!--')) add(node.value, '注释');
    if ('title' in node && node.title) add(node.title, '链接的提示');
    if ('url' in node) add(addressWords(node.url), '链接的地址');
  });
  return passages;
}

/** A number in an address of a page belongs to that page; what is called or written to is somebody. */
function addressWords(url: string): string {
  const words = /^(?:https?:)?\/\//i.test(url) ? url : url.replace(/^(?:tel|mailto|sms):/i, '').replace(/^\+/, '');
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
