import { errorAt, warningAt, type Finding } from '../../records/finding.ts';
import { cellAddress, columnLetters } from './address.ts';
import type { Merge, Sheet, SheetCell } from './sheets.ts';

/** A cell that can be seen, with its place on the sheet (counted from 1). */
export interface GridCell extends SheetCell {
  readonly line: number;
  readonly column: number;
  /** The cell whose words stand here because both are merged; undefined for that cell itself. */
  readonly first: GridCell | undefined;
}

export interface GridRow {
  readonly line: number;
  readonly cells: readonly GridCell[];
}

/** What can be seen of a sheet: rows that say something, without the hidden rows and columns. */
export interface Grid {
  readonly file: string;
  readonly sheet: string;
  readonly rows: readonly GridRow[];
}

/** The visible part of a sheet, and a finding for each hidden part that says something. */
export function gridOf(file: string, sheet: Sheet): { readonly grid: Grid; readonly findings: readonly Finding[] } {
  const firsts = new Map<Merge, GridCell>();
  const rows = sheet.rows
    .filter(({ hidden }) => !hidden)
    .map(({ line, cells }): GridRow => {
      const visible = cells.flatMap((cell, index): GridCell[] => {
        const column = index + 1;
        if (sheet.hiddenColumns.has(column)) return [];
        if (!cell.merged) return [{ ...cell, line, column, first: undefined }];
        const first = firsts.get(cell.merged);
        if (first) return [{ ...cell, line, column, first }];
        // Where the merge begins in a hidden row or column, its words are seen in the first visible cell.
        const holder = sheet.rows[cell.merged.top - 1]?.cells[cell.merged.left - 1] ?? cell;
        const shown: GridCell = { ...holder, line, column, first: undefined };
        firsts.set(cell.merged, shown);
        return [shown];
      });
      return { line, cells: visible };
    })
    .filter(({ cells }) =>
      cells.some(({ text, type }) => text.trim() !== '' || type === 'error' || type === 'picture'),
    );
  const grid = { file, sheet: sheet.name, rows };
  return { grid, findings: [...hiddenParts(file, sheet), ...pictures(grid)] };
}

/** The text that stands in a cell, be it its own or that of the merged cell around it. */
export function shownText(cell: GridCell | undefined): string {
  return (cell?.first ?? cell)?.text.trim() ?? '';
}

/** `Sheet1!C7` */
export function addressOf(grid: Grid, cell: Pick<GridCell, 'line' | 'column'>): string {
  return `${grid.sheet}!${cellAddress(cell.line, cell.column)}`;
}

/** A finding that names a cell of a sheet. */
export function cellFinding(
  grid: Grid,
  cell: Pick<GridCell, 'line' | 'column'>,
  found: {
    readonly severity: 'error' | 'warning';
    readonly rule: string;
    readonly message: string;
    readonly mend: string;
  },
): Finding {
  const field = addressOf(grid, cell);
  const place = { file: grid.file, line: cell.line, column: cell.column, field };
  const make = found.severity === 'error' ? errorAt : warningAt;
  return make(place, found.rule, `${field} ${found.message}`, found.mend);
}

/** Addresses that a finding lists one by one. */
const mostAddresses = 20;

/** Cells that hold a picture; their place in the table stays blank. */
function pictures(grid: Grid): Finding[] {
  const cells = grid.rows.flatMap((row) => row.cells.filter(({ type, first }) => type === 'picture' && !first));
  const [first] = cells;
  if (!first) return [];
  const listed = cells.slice(1, mostAddresses).map((cell) => addressOf(grid, cell));
  const others = [...listed, ...(cells.length > mostAddresses ? [`等 ${cells.length} 格`] : [])].map(
    (each) => `、${each}`,
  );
  const found = {
    severity: 'warning',
    rule: 'workbook/picture',
    message: `${others.join('')}放的是图片，表格里存不下，${cells.length > 1 ? '这些格' : '这一格'}空着。`,
    mend: '请把图片里的内容写成文字；需要公布图片的，作为附件放在同一个文件夹里。',
  } as const;
  return [cellFinding(grid, first, found)];
}

function hiddenParts(file: string, sheet: Sheet): Finding[] {
  const says = ({ text }: SheetCell) => text.trim() !== '';
  const lines = sheet.rows.filter(({ hidden, cells }) => hidden && cells.some(says)).map(({ line }) => line);
  const columns = [...sheet.hiddenColumns].filter((column) =>
    sheet.rows.some(({ cells }) => {
      const cell = cells[column - 1];
      return cell !== undefined && says(cell);
    }),
  );
  const found: Finding[] = [];
  const add = (line: number, column: number, what: string) =>
    found.push(
      warningAt(
        { file, line, column, field: sheet.name },
        'workbook/hidden',
        `工作表“${sheet.name}”里隐藏的${what}没有导入。`,
        '请确认它们不应当公开；应当公开的，请在 Excel 里取消隐藏，再重新导入。',
      ),
    );
  if (lines.length > 0) add(lines[0] ?? 1, 1, `第 ${rangesOf(lines).join('、')} 行`);
  if (columns.length > 0) add(1, columns[0] ?? 1, ` ${columns.map(columnLetters).join('、')} 列`);
  return found;
}

/** 3, 4, 5, 9 as `3—5` and `9`. */
export function rangesOf(lines: readonly number[]): string[] {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && last[1] === line - 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}—${to}`));
}
