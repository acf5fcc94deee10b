import type { Finding } from '../../records/finding.ts';
import type { ColumnDefinition, TableDefinition } from '../../records/table.ts';
import {
  holdsCodes,
  rounded,
  roundedCodes,
  shortened,
  shortenedCodes,
  type Damage,
} from '../../intake/spreadsheet-damage.ts';
import { cellText, type CellContext } from './cell-value.ts';
import { joinedFailures, joinFailures } from './failure-columns.ts';
import { cellFinding, shownText, type GridCell, type GridRow } from './grid.ts';
import type { Header, HeaderRows, KnownHeading } from './header.ts';
import { bodyOf, isSum, repeatedReport, serialReport, strayFindings, type Note } from './table-rows.ts';

/** A table of docs/contract.md#10-tables, as it was found on a sheet. */
export interface FoundTable {
  readonly columns: readonly ColumnDefinition[];
  readonly rows: readonly FoundRow[];
  readonly notes: readonly Note[];
  /** Sentences about what was left out without harm. */
  readonly report: readonly string[];
  readonly findings: readonly Finding[];
  readonly head: TableHead;
}

/** Where the headings of a table stand. */
export interface TableHead {
  readonly lines: readonly number[];
  /** The columns that were read. */
  readonly columns: ReadonlySet<number>;
}

export interface FoundRow {
  readonly line: number;
  /** Further lines of which it holds something. */
  readonly joined?: readonly number[];
  /** What the sheet calls it, where that has a standard name. */
  readonly called?: readonly string[];
  /** By header. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads a table whose rows are laid out in the standard way: each cell by its column, merged cells filled down. */
export function readPlainTable(context: CellContext, header: Header, definition: TableDefinition): FoundTable {
  const body = bodyOf(context.grid, header);
  const findings: Finding[] = [
    ...unknownColumns(context, header, body.rows),
    ...strayFindings(context.grid, body.strays),
  ];
  const report: string[] = [];
  report.push(
    ...repeatedReport(body),
    ...serialReport(
      context.grid,
      header.headings.filter(({ role }) => role?.kind === 'serial'),
    ),
  );
  const columns = definition.columns.filter((column) =>
    header.headings.some(
      ({ role }) => (role?.kind === 'column' || role?.kind === 'code-part') && role.column === column,
    ),
  );
  const rows = body.rows.map((row): ReadRow => {
    const read = readRow(context, row, header, definition);
    findings.push(...read.findings);
    return read;
  });
  findings.push(...roundedFindings(context, header, rows));
  const known = header.headings.filter(({ role }) => role !== undefined);
  const head = headOf(
    context,
    header,
    known.map(({ column }) => column),
  );
  return { columns, rows, notes: body.notes, report, findings, head };
}

export function headOf({ grid }: CellContext, { from, to }: HeaderRows, columns: Iterable<number>): TableHead {
  return { lines: grid.rows.slice(from, to).map(({ line }) => line), columns: new Set(columns) };
}

/** Codes kept as text whose last digits or first zeros a spreadsheet had lost before: only beside the others of the column can it be seen. */
function roundedFindings({ grid }: CellContext, { headings }: Header, rows: readonly FoundRow[]): Finding[] {
  return headings.flatMap(({ role, column }) => {
    if (role?.kind !== 'column' || !holdsCodes(role.column)) return [];
    const { header } = role.column;
    const texts = rows.map((row) => row.texts.get(header) ?? null);
    const told = (damage: Damage) => (at: number) =>
      cellFinding(
        grid,
        { line: rows[at]?.line ?? 1, column },
        {
          severity: 'warning',
          rule: 'workbook/spreadsheet',
          message: `（${header}）的“${texts[at] ?? ''}”${damage.message}。`,
          mend: damage.mend,
        },
      );
    return [...roundedCodes(texts).map(told(rounded)), ...shortenedCodes(texts, role.column).map(told(shortened))];
  });
}

interface ReadRow extends FoundRow {
  readonly findings: readonly Finding[];
}

function readRow(context: CellContext, row: GridRow, header: Header, definition: TableDefinition): ReadRow {
  const texts = new Map<string, string>();
  const findings: Finding[] = [];
  const parts = new Map<string, string[]>();
  const failure = { result: '', limit: '' };
  for (const heading of header.headings) {
    const cell = row.cells.find(({ column }) => column === heading.column);
    const { role } = heading;
    if (!cell || !role || role.kind === 'serial') continue;
    if (role.kind !== 'column' && role.kind !== 'code-part') {
      failure[role.kind] = ownText(cell);
      continue;
    }
    const source = sourceOf(cell, heading);
    if (!source) continue;
    const read = cellText(context, source, role.column);
    if (read.finding && !cell.first) findings.push(read.finding);
    const name = role.column.header;
    if (role.kind === 'column') texts.set(name, read.text);
    else parts.set(name, [...(parts.get(name) ?? []), read.text]);
  }
  for (const [name, pieces] of parts) texts.set(name, joinCode(pieces));
  settleFailures(context, row, header, texts, failure, findings);
  settleCode(texts, definition);
  return { line: row.line, texts, findings };
}

/** The cell whose words count here: its own, or that of the merge above it where the column repeats. */
function sourceOf(cell: GridCell, { role }: KnownHeading): GridCell | undefined {
  const { first } = cell;
  if (!first) return cell;
  if (role?.kind !== 'column' || first.column !== cell.column || first.line === cell.line) return undefined;
  const { kind } = role.column;
  return kind === 'amount' || kind === 'failures' ? undefined : first;
}

function ownText(cell: GridCell): string {
  return cell.first ? '' : (cell.shown ?? cell.text).trim();
}

/** 201 | 38 | 01 and 201 | 20138 | 2013801 are both 2013801. */
function joinCode(pieces: readonly string[]): string {
  return pieces
    .filter((piece) => piece !== '')
    .reduce((code, piece) => (piece.length > 2 ? piece : code + piece.padStart(2, '0')), '');
}

function settleFailures(
  context: CellContext,
  row: GridRow,
  header: Header,
  texts: Map<string, string>,
  failure: { readonly result: string; readonly limit: string },
  findings: Finding[],
): void {
  const heading = header.headings.find(({ role }) => role?.kind === 'column' && role.column.kind === 'failures');
  if (heading?.role?.kind !== 'column') return;
  const name = heading.role.column.header;
  const item = texts.get(name) ?? '';
  const isApart = header.headings.some(({ role }) => role?.kind === 'result' || role?.kind === 'limit');
  if (!isApart) {
    texts.set(name, joinedFailures(item));
    return;
  }
  if (item === '') return;
  const joined = joinFailures(item, failure.result, failure.limit);
  texts.set(name, joined ?? [item, failure.result, failure.limit].join('║').replaceAll(/[;；\n]/g, '，'));
  const cell = row.cells.find(({ column }) => column === heading.column);
  if (joined === undefined && cell) {
    findings.push(
      cellFinding(context.grid, cell, {
        severity: 'warning',
        rule: 'workbook/failures',
        message: '的不合格项目与检验结果、标准值的个数不同，没有拆开。',
        mend: '请在 CSV 里照原始报告改成“项目║结果║标准；项目║结果║标准”。',
      }),
    );
  }
}

/** The sum of a coded table has no code; a code that stands before the name is one. */
function settleCode(texts: Map<string, string>, { columns }: TableDefinition): void {
  if (!columns.some(({ header }) => header === '科目编码')) return;
  const name = columns.some(({ header }) => header === '科目名称') ? '科目名称' : '项目';
  const code = texts.get('科目编码') ?? '';
  const words = (texts.get(name) ?? '').replaceAll(/\s+/g, ' ').trim();
  const isTotal = [code, words].some((text) => /^(?:本年(?:收入|支出))?(?:合|总)\s*计$/u.test(text));
  if (name === '科目名称' && isTotal) {
    texts.set('科目编码', '').set(name, '合计');
    return;
  }
  const together = code === '' ? /^[[［【(（]?(\d{3}(?:\d{2}){0,2})[\]］】)）]?[-—\s]*(\D.*)$/u.exec(words) : undefined;
  if (together) texts.set('科目编码', together[1] ?? '').set(name, together[2] ?? '');
  else if (isSum(code)) texts.set('科目编码', '').set(name, code);
  else texts.set(name, words);
}

/** Columns that say something and mean nothing here are told, each with its first cell. */
function unknownColumns({ grid }: CellContext, header: Header, rows: readonly GridRow[]): Finding[] {
  return header.headings.flatMap((heading) => {
    const says = rows.some(({ cells }) => shownText(cells.find(({ column }) => column === heading.column)) !== '');
    if (heading.role || !says) return [];
    return [
      cellFinding(
        grid,
        { line: heading.cell.line, column: heading.column },
        {
          severity: 'warning',
          rule: 'workbook/column-unknown',
          message: `“${heading.path.map((words) => words.replaceAll(/\s+/g, '')).join('›')}”一列没有导入：这张表没有这一列。`,
          mend: '不需要的，不用管它；需要的，请把列名改成规定的写法再导入。',
        },
      ),
    ];
  });
}
