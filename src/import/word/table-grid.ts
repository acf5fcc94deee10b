import { child, element, elements, textIn, valueOf, type XmlElement } from './xml-tree.ts';

/**
 * Brings the rows of a table to its grid, so that every figure stands below its own heading: cells that a row leaves out
 * at its beginning or end are blank ones, and cells merged in the old way (`w:hMerge`) are one. Columns that tracked
 * changes delete in every row go; gives their text. The rows must not be wrapped any more.
 */
export function settleGrid(table: XmlElement): string[] {
  const rows = elements(table, 'w:tr');
  for (const row of rows) mergeOldWay(row);
  const deleted = deleteColumns(rows);
  for (const row of rows) fillRow(row);
  return deleted;
}

function fillRow(row: XmlElement): void {
  const look = child(row, 'w:trPr');
  const missing = (name: string) => Math.min(63, Number(valueOf(child(look, name)) ?? 0) || 0);
  const blanks = (count: number) =>
    Array.from({ length: Math.max(0, count) }, () => element('w:tc', [element('w:p', [])]));
  const others = row.children.filter((node) => typeof node === 'string' || node.name !== 'w:tc');
  row.children = [
    ...others,
    ...blanks(missing('w:gridBefore')),
    ...elements(row, 'w:tc'),
    ...blanks(missing('w:gridAfter')),
  ];
}

/** Cells that continue one at their left become part of it. */
function mergeOldWay(row: XmlElement): void {
  let open: XmlElement | undefined;
  const merged = new Set<XmlElement>();
  for (const cell of elements(row, 'w:tc')) {
    const merge = child(child(cell, 'w:tcPr'), 'w:hMerge');
    const continues = merge !== undefined && (valueOf(merge) ?? 'continue') === 'continue';
    if (continues && open) {
      setWidth(open, widthOf(open) + widthOf(cell));
      if (textIn(cell).trim() !== '') open.children.push(...cell.children.filter((node) => !isProperties(node)));
      merged.add(cell);
    } else open = merge ? cell : undefined;
  }
  row.children = row.children.filter((node) => typeof node === 'string' || !merged.has(node));
}

function isProperties(node: XmlElement | string): boolean {
  return typeof node !== 'string' && node.name === 'w:tcPr';
}

function widthOf(cell: XmlElement): number {
  const span = Number(valueOf(child(child(cell, 'w:tcPr'), 'w:gridSpan')) ?? 1);
  return Number.isInteger(span) && span > 0 ? span : 1;
}

function setWidth(cell: XmlElement, width: number): void {
  const span = element('w:gridSpan', [], { 'w:val': String(width) });
  const others = elements(child(cell, 'w:tcPr')).filter(({ name }) => name !== 'w:gridSpan');
  cell.children = [element('w:tcPr', [...others, span]), ...cell.children.filter((node) => !isProperties(node))];
}

/** A deleted cell (`w:cellDel`) stays as a blank one, so that nothing moves, but for a column deleted as a whole. */
function deleteColumns(rows: readonly XmlElement[]): string[] {
  const places = rows.map(cellsByColumn);
  const marked = new Set(
    places.flatMap((cells) => [...cells].flatMap(([column, cell]) => (isDeleted(cell) ? [column] : []))),
  );
  const gone = new Set(
    [...marked].filter((column) => places.every((cells) => !cells.has(column) || isDeleted(cells.get(column)))),
  );
  const texts: string[] = [];
  for (const [index, cells] of places.entries()) {
    const row = rows[index];
    for (const [column, cell] of cells) {
      if (!row || !isDeleted(cell)) continue;
      texts.push(textIn(cell));
      if (gone.has(column)) row.children = row.children.filter((node) => node !== cell);
      else cell.children = [...elements(cell, 'w:tcPr'), element('w:p', [])];
    }
  }
  return texts;
}

function isDeleted(cell: XmlElement | undefined): boolean {
  return child(child(cell, 'w:tcPr'), 'w:cellDel') !== undefined;
}

/** The cells of a row by the column of the grid in which they begin. */
function cellsByColumn(row: XmlElement): ReadonlyMap<number, XmlElement> {
  const cells = new Map<number, XmlElement>();
  let column = Number(valueOf(child(child(row, 'w:trPr'), 'w:gridBefore')) ?? 0) || 0;
  for (const cell of elements(row, 'w:tc')) {
    cells.set(column, cell);
    column += widthOf(cell);
  }
  return cells;
}

/** Whether the cell only continues the one above it, which covers it. */
export function isCovered(cell: XmlElement): boolean {
  const merge = child(child(cell, 'w:tcPr'), 'w:vMerge');
  return merge !== undefined && (valueOf(merge) ?? 'continue') === 'continue';
}
