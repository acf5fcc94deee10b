import { warningAt, type Finding } from '../../records/finding.ts';
import { cellAddress, columnLetters } from './address.ts';
import { core, isNothing, soughtOf } from './cell-match.ts';
import { rangesOf } from './grid.ts';
import type { ImportedSheet } from './open-sheet.ts';
import type { PackageInventory, PackageSheet } from './package-cells.ts';
import type { PackageCell } from './package-sheet.ts';
import type { FoundTable } from './plain-table.ts';
import type { Workbook } from './sheets.ts';
import { TablePool } from './table-pool.ts';
import { shorten } from './titles.ts';
import { ToldPlaces } from './told-places.ts';

/** What an import has made, and all that it says of it. */
export interface ImportAccount {
  readonly file: string;
  readonly sheets: readonly ImportedSheet[];
  /** The text of `index.md`. */
  readonly index: string;
  readonly report: readonly string[];
  readonly findings: readonly Finding[];
}

/** What neither the files nor the report hold of a workbook, as lines of the report and as findings. */
export interface Untold {
  readonly report: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * The last look: every cell that the file holds stands in a table or in `index.md`, or the report or a finding speaks of it. It
 * goes by the file itself, so that what the reader of the workbook passes over is noticed, too.
 */
export function findUntold(inventory: PackageInventory, workbook: Workbook, account: ImportAccount): Untold {
  const report: string[] = [];
  const findings: Finding[] = [];
  const said = core([account.index, ...account.report, ...account.findings.map(({ message }) => message)].join('\n'));
  for (const sheet of inventory.sheets) {
    const told = new ToldPlaces(sheet.name, account.report, account.findings);
    if (told.isWhole) continue;
    const places = [...besideTable(sheet, account)];
    if (places.length > 0) report.push(`工作表“${sheet.name}”里的${places.join('、')}没有导入。`);
    const table = account.sheets.find(({ name }) => name === sheet.name)?.table;
    const { above, lost } = untoldCells(sheet, { table, told, said, workbook });
    if (above.length > 0) report.push(`${listed(sheet.name, above)}在表的上面，没有导入。`);
    if (lost.length > 0) findings.push(lostFinding(account.file, sheet.name, lost));
  }
  const unused = inventory.unused.filter((text) => !said.includes(core(text)));
  if (unused.length > 0)
    report.push(
      `文件里还存着没有单元格显示的文字，没有导入：${unused.map((text) => `“${shorten(text.trim())}”`).join('、')}。`,
    );
  return { report, findings };
}

/** What stands beside the cells of a sheet, where the report does not speak of it. */
function* besideTable(sheet: PackageSheet, { report }: ImportAccount): Generator<string> {
  const own = report.filter((line) => line.startsWith(`工作表“${sheet.name}”`)).join('\n');
  const addresses = new Set(own.match(/\b[A-Z]{1,3}\d+\b/g));
  const comments = [...sheet.comments.keys()].filter((address) => !addresses.has(address));
  if (comments.length > 0) yield `批注（${comments.join('、')}）`;
  for (const text of sheet.printed) if (!own.includes(`“${text}”`)) yield `页眉或页脚“${text}”`;
  if (sheet.kind !== 'worksheet' && !own.includes('没有导入')) yield '图表或者宏（它不是普通的工作表）';
}

interface Context {
  readonly table: FoundTable | undefined;
  readonly told: ToldPlaces;
  /** All that is written and said, as it is compared. */
  readonly said: string;
  readonly workbook: Workbook;
}

interface UntoldCells {
  readonly above: readonly PackageCell[];
  readonly lost: readonly PackageCell[];
}

function untoldCells(sheet: PackageSheet, { table, told, said, workbook }: Context): UntoldCells {
  const read = workbook.sheets.find(({ name }) => name === sheet.name);
  const places = read?.rows ?? [];
  const pool = new TablePool(table);
  const sought = sheet.cells.map((cell) => {
    const seen = places[cell.line - 1]?.cells[cell.column - 1];
    return { cell, ...soughtOf(cell, seen, workbook.from1904) };
  });
  const first = Math.min(...(table?.head.lines ?? [1]));
  const isTold = ({ cell, texts }: (typeof sought)[number]) =>
    told.has(cell) ||
    isNothing(cell) ||
    isHead(sheet, table, cell) ||
    (told.isEmpty && cell.type === 'text') ||
    ((cell.line < first || !table || told.hasInLine(cell.line)) &&
      texts.some((text) => core(text) !== '' && said.includes(core(text))));
  const untold = pool.take(sought.filter((each) => !isTold(each))).map(({ cell }) => cell);
  return {
    above: untold.filter(({ line }) => line < first),
    lost: untold.filter(({ line }) => line >= first),
  };
}

/** Whether the cell is the heading of a column that was read, be it merged down into the headings. */
function isHead({ merges }: PackageSheet, table: FoundTable | undefined, { line, column }: PackageCell): boolean {
  if (!table) return false;
  const merge = merges.find((each) => each.line === line && each.column === column);
  const last = merge?.lastLine ?? line;
  if (!table.head.lines.some((each) => each >= line && each <= last)) return false;
  const columns = Array.from({ length: (merge?.lastColumn ?? column) - column + 1 }, (_, index) => column + index);
  return columns.some((each) => table.head.columns.has(each));
}

/** Cells that a finding quotes; of the others it gives the addresses. */
const mostQuoted = 20;

function lostFinding(file: string, sheet: string, cells: readonly PackageCell[]): Finding {
  const [first] = cells;
  return warningAt(
    { file, line: first?.line ?? 1, column: first?.column ?? 1, field: sheet },
    'workbook/text-lost',
    `${listed(sheet, cells)}没有导入。`,
    '请对照工作簿核对：需要的，补进 CSV 或者 index.md；不需要的，不用管它。',
  );
}

function listed(sheet: string, cells: readonly PackageCell[]): string {
  const quoted = cells
    .slice(0, mostQuoted)
    .map(
      ({ line, column, text }) =>
        `${sheet}!${cellAddress(line, column)}“${shorten(text.replaceAll(/\s+/gu, ' ').trim())}”`,
    );
  const others = Map.groupBy(cells.slice(mostQuoted), ({ column }) => column);
  const ranges = [...others].flatMap(([column, rest]) => {
    const letters = columnLetters(column);
    const lines = rangesOf(rest.map(({ line }) => line));
    return lines.map((range) => `${sheet}!${letters}${range.replace('—', `—${letters}`)}`);
  });
  return [...quoted, ...ranges].join('、');
}
