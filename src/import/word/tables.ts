import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { lineBreak } from './blocks.ts';

/** The table cannot be written with vertical bars: cells that span others, or a table in a cell. */
export function needsHtml(table: Element): boolean {
  let found = false;
  visit(table, 'element', (part) => {
    if (part !== table && part.tagName === 'table') found = true;
    if (spanOf(part, 'colSpan') > 1 || spanOf(part, 'rowSpan') > 1) found = true;
  });
  return found;
}

function spanOf(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  return Number(cell.properties[name] ?? 1);
}

/** Rows without regard to `thead` and `tbody`; those of a table in a cell are not among them. */
export function rowsOf(table: Element): Element[] {
  return elementsIn(table).flatMap((part) =>
    part.tagName === 'tr' ? [part] : part.tagName === 'thead' || part.tagName === 'tbody' ? rowsOf(part) : [],
  );
}

export function cellsOf(row: Element): Element[] {
  return elementsIn(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function elementsIn(parent: Element): Element[] {
  return parent.children.filter((child): child is Element => child.type === 'element');
}

/** How many rows head the table: those that Word repeats on each page, otherwise the first with all it reaches down to. */
export function headRows(table: Element): number {
  const head = elementsIn(table).find(({ tagName }) => tagName === 'thead');
  if (head) return rowsOf(head).length;
  const [first] = rowsOf(table);
  const reach = first ? Math.max(1, ...cellsOf(first).map((cell) => spanOf(cell, 'rowSpan'))) : 0;
  // A first cell that reaches down the whole table heads nothing.
  return reach < rowsOf(table).length ? reach : Math.min(1, reach);
}

/** What a cell holds as one line: paragraphs and bullets parted by line breaks. A table in it stays. */
export function lineOf(cell: Element): ElementContent[] {
  const parts = linesIn(cell);
  return parts.flatMap((part, index) => [
    ...(index === 0 || isTable(part[0]) || isTable(parts[index - 1]?.[0]) ? [] : [lineBreak()]),
    ...part,
  ]);
}

function linesIn(holder: Element): ElementContent[][] {
  const lines: ElementContent[][] = [];
  for (const child of holder.children) {
    if (child.type === 'element' && ['p', 'li', 'ul', 'ol'].includes(child.tagName)) lines.push(...linesIn(child));
    else if (isTable(child)) lines.push([child]);
    else if (lines.at(-1) && !isTable(lines.at(-1)?.[0]) && holder.tagName !== 'td') lines.at(-1)?.push(child);
    else lines.push([child]);
  }
  return lines.filter((line) => line.length > 0);
}

function isTable(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && node.tagName === 'table';
}

/** Marks of a line that raw HTML of the site may have; others lose their look and keep their text. */
const kept: ReadonlySet<string> = new Set(['br', 'sup', 'sub', 'u']);
/** What raw HTML may not say and Markdown must. */
const needsMarkdown: ReadonlySet<string> = new Set(['a', 'img', 'note-mark']);

/** A table as pieces: raw HTML, and in between the content of cells that only Markdown can say. */
export type TablePiece = { readonly html: string } | { readonly cell: readonly ElementContent[] };

export function tablePieces(table: Element): TablePiece[] {
  const pieces: TablePiece[] = [];
  let html = '';
  const write = (node: Element): void => {
    const head = headRows(node);
    html += '<table>\n';
    for (const [index, row] of rowsOf(node).entries()) {
      html += '<tr>\n';
      for (const cell of cellsOf(row)) writeCell(cell, index < head ? 'th' : 'td');
      html += '</tr>\n';
    }
    html += '</table>';
  };
  const writeCell = (cell: Element, name: string): void => {
    html += `<${name}${spans(cell)}>`;
    const line = lineOf(cell);
    if (line.some(isRich)) {
      pieces.push({ html }, { cell: line });
      html = '';
    }
    for (const part of line.some(isRich) ? [] : line) {
      if (isTable(part)) write(part);
      else html += inlineHtml(part);
    }
    html += `</${name}>\n`;
  };
  write(table);
  return [...pieces, { html }];
}

function spans(cell: Element): string {
  const written = (['colSpan', 'rowSpan'] as const).map((name) =>
    spanOf(cell, name) > 1 ? ` ${name.toLowerCase()}="${spanOf(cell, name)}"` : '',
  );
  return written.join('');
}

function isRich(part: ElementContent): boolean {
  return (
    part.type === 'element' &&
    part.tagName !== 'table' &&
    (needsMarkdown.has(part.tagName) || part.children.some(isRich))
  );
}

function inlineHtml(part: ElementContent): string {
  if (part.type === 'text') return escape(part.value);
  if (part.type !== 'element') return '';
  const inner = part.children.map(inlineHtml).join('');
  if (part.tagName === 'br') return '<br>';
  return kept.has(part.tagName) ? `<${part.tagName}>${inner}</${part.tagName}>` : inner;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The first cells of a table, by which an editor knows it. */
export function excerptOf(table: Element): string {
  return toString(rowsOf(table)[0] ?? table)
    .trim()
    .slice(0, 20);
}
