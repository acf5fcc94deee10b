import { shownText, type Grid, type GridCell, type GridRow } from './grid.ts';
import { isCountingRow, type HeaderRows } from './header.ts';

/** The rows below a header, sorted by what they are. */
export interface TableBody {
  readonly rows: readonly GridRow[];
  /** Lines of text under the table or between its rows. */
  readonly notes: readonly Note[];
  /** Rows that repeat the header on a new page, or count columns. */
  readonly repeated: readonly number[];
}

export interface Note {
  readonly cell: GridCell;
  readonly text: string;
}

const noteStart =
  /^(?:注|备注|说明|附注|填表说明|数据来源|资料来源|填表人|制表人?|审核人?|单位负责人|联系电话)(?:[:：、.．\d\s（(]|$)/u;

/** Splits what stands below a header into rows of the table, notes, and rows that only repeat. */
export function bodyOf(grid: Grid, header: HeaderRows): TableBody {
  const headerTexts = new Set(grid.rows.slice(header.from, header.to).map(textsOf));
  const rows: GridRow[] = [];
  const notes: Note[] = [];
  const repeated: number[] = [];
  grid.rows.slice(header.to).forEach((row, index) => {
    const note = noteOf(row, header);
    if (headerTexts.has(textsOf(row)) || (index < 2 && rows.length === 0 && isCountingRow(row)))
      repeated.push(row.line);
    else if (note) notes.push(note);
    else rows.push(row);
  });
  return { rows, notes, repeated };
}

/** The text of a row that is no row of the table: it stands alone across the table, or begins as notes do. */
export function noteOf({ cells, line }: GridRow, { headings }: HeaderRows): Note | undefined {
  const saying = cells.filter((cell) => !cell.first && (cell.text.trim() !== '' || cell.type === 'error'));
  const [cell] = saying;
  if (!cell) return undefined;
  const text = cell.text.trim();
  if (noteStart.test(text)) return { cell, text: saying.map((each) => each.text.trim()).join(' ') };
  const isAlone = saying.length === 1 && cell.line === line && cell.type === 'text';
  if (!isAlone || isSum(text)) return undefined;
  const width = cell.merged ? cell.merged.right - cell.merged.left + 1 : 1;
  const isWide = width > 2 && width * 2 >= headings.length;
  return isWide || text.length >= 20 ? { cell, text } : undefined;
}

/** 合计, 总 计, 小计. */
export function isSum(text: string): boolean {
  return /^(?:合|总|小)\s*计(?:[:：]|$)/u.test(text);
}

function textsOf({ cells }: GridRow): string {
  return cells.map((cell) => shownText(cell).replaceAll(/\s/g, '')).join('|');
}
