import type { Finding } from '../../records/finding.ts';
import { addressOf, cellFinding, rangesOf, shownText, type Grid, type GridCell, type GridRow } from './grid.ts';
import { isCountingRow, type Heading, type HeaderRows } from './header.ts';
import { shorten } from './titles.ts';

/** The rows below a header, sorted by what they are. */
export interface TableBody {
  readonly rows: readonly GridRow[];
  /** Lines of text under the table or between its rows. */
  readonly notes: readonly Note[];
  /** Rows that repeat the header on a new page, or count columns. */
  readonly repeated: readonly number[];
  /** Cells of rows that say something under no heading of the table, such as a remark beside it. */
  readonly strays: readonly GridCell[];
}

export interface Note {
  readonly cell: GridCell;
  readonly text: string;
}

const noteStart =
  /^[（(]?(?:注|备注|说明|附注|填表说明|编制说明|数据来源|资料来源|填[表报](?:人|单位|部门|日期|时间)|制表(?:人|单位|部门|日期|时间)?|编制(?:人|单位|部门|日期|时间)|编报(?:人|单位|日期)|报送(?:人|单位|日期|时间)|报表(?:人|日期)|打印(?:人|日期|时间)|经办人?|复核人?|审核人?|审批人?|负责人|(?:单位|部门|财务|分管|科室)负责人|联系人|联系电话|电话|日期(?=[:：])|单位(?=[:：（(])|单位盖章|(?:加盖)?公章)[）)]?(?:[:：、.．\d\s（(]|$)/u;

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
  const columns = new Set(header.headings.map(({ column }) => column));
  const strays = rows.flatMap(({ cells }) =>
    cells.filter(
      (cell) => !cell.first && !columns.has(cell.column) && (cell.text.trim() !== '' || cell.type === 'error'),
    ),
  );
  return { rows, notes: [...notesAbove(grid, header), ...notes], repeated, strays };
}

const noteAbove = /^[（(]?(?:注|备注|说明|附注|编制说明|数据来源|资料来源)[）)]?[:：、.．\d\s]|[。；]/u;

/** Notes and sentences between the title and the header: 注：本表金额未含上级转移支付. */
function notesAbove(grid: Grid, header: HeaderRows): Note[] {
  return grid.rows
    .slice(0, header.from)
    .flatMap(({ cells }) =>
      cells
        .filter((cell) => !cell.first && noteAbove.test(cell.text.trim()))
        .map((cell) => ({ cell, text: cell.text.trim() })),
    );
}

export function repeatedReport({ repeated }: TableBody): string[] {
  return repeated.length === 0 ? [] : [`第 ${rangesOf(repeated).join('、')} 行是列号或重复的表头，没有导入。`];
}

/** Columns that number the lines, by their headings. */
export function serialReport(grid: Grid, headings: readonly Heading[]): string[] {
  if (headings.length === 0) return [];
  return [`${headings.map(({ cell }) => addressOf(grid, cell)).join('、')} 一列是行号，没有导入。`];
}

/** Most addresses that a finding lists one by one. */
const mostAddresses = 20;

/** The finding for cells that lie beside a table: they belong to no column of it. */
export function strayFindings(grid: Grid, strays: readonly GridCell[]): Finding[] {
  const [first, ...others] = strays;
  if (!first) return [];
  const more = strays.length > mostAddresses ? [`等 ${strays.length} 格`] : [];
  const words = [
    `“${shorten(first.text.trim())}”`,
    ...others.slice(0, mostAddresses - 1).map((cell) => addressOf(grid, cell)),
    ...more,
  ].join('、');
  return [
    cellFinding(grid, first, {
      severity: 'warning',
      rule: 'workbook/cell-left-out',
      message: `${words}在表的旁边，上面没有列名，没有导入。`,
      mend: '是表里的内容的，请在 Excel 里补上列名再导入；是旁注的，不用管它。',
    }),
  ];
}

/**
 * The text of a row that is no row of the table: it stands alone at its start or across it, or begins as notes do. A cell
 * that stands alone beside cells merged from above belongs to their row, such as the second failure of a product.
 */
export function noteOf({ cells, line }: GridRow, { headings }: HeaderRows): Note | undefined {
  const saying = cells.filter((cell) => !cell.first && (cell.text.trim() !== '' || cell.type === 'error'));
  const [cell] = saying;
  if (!cell) return undefined;
  const text = cell.text.trim();
  if (noteStart.test(text)) return { cell, text: saying.map((each) => each.text.trim()).join(' ') };
  const continues = cells.some(({ first }) => first && first.line < line && first.text.trim() !== '');
  const isAlone = saying.length === 1 && !continues && cell.line === line && cell.type === 'text';
  if (!isAlone || isSum(text)) return undefined;
  const width = cell.merged ? cell.merged.right - cell.merged.left + 1 : 1;
  const isWide = width > 2 && width * 2 >= headings.length;
  const isAtStart = cell.column <= Math.min(...headings.map(({ column }) => column));
  return isWide || (isAtStart && text.length >= 20) ? { cell, text } : undefined;
}

/** 合计, 总 计, 小计. */
export function isSum(text: string): boolean {
  return /^(?:合|总|小)\s*计(?:[:：]|$)/u.test(text);
}

function textsOf({ cells }: GridRow): string {
  return cells.map((cell) => shownText(cell).replaceAll(/\s/g, '')).join('|');
}
