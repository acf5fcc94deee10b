import { isContinuation } from '../records/failures.ts';
import { errorAt, warningAt, type Finding, wholeFile } from '../records/finding.ts';
import { nullMarks } from '../records/values/money.ts';
import { longestWorkbookCell, type Table, type TableDefinition, type TableRow } from '../records/table.ts';
import { parseCsv, type CsvRow } from './csv.ts';
import {
  damageOf,
  holdsCodes,
  rounded,
  roundedCodes,
  shortened,
  shortenedCodes,
  unguarded,
  type Damage,
} from './spreadsheet-damage.ts';
import { checkCell, emptyCell, type CellFault } from './table-cell.ts';
import { headerBelow, readHeader, type FoundColumn } from './table-header.ts';

/** A table and everything there is to say about it. */
export interface ReadTable {
  /** Missing where it cannot be told which cell belongs to which column. */
  readonly table: Table | undefined;
  readonly findings: readonly Finding[];
}

/** Reads a CSV table (text with `\n` line ends) by its definition: headers, then every cell by its column's kind. */
export function readTable(file: string, text: string, definition: TableDefinition): ReadTable {
  const { rows, findings: quoting } = parseCsv(file, text);
  const [header, ...body] = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  if (!header) {
    const empty = errorAt(
      wholeFile(file),
      'table/header-missing',
      '这是一张空表，第一行应当是列名。',
      `请补上“${definition.name}”的列名：${definition.columns.map((column) => column.header).join('、')}。`,
    );
    return { table: undefined, findings: quoting.length > 0 ? quoting : [empty] };
  }
  const below = headerBelow(file, header, body, definition);
  if (below) return { table: undefined, findings: [...quoting, below] };
  const { columns, findings: headers } = readHeader(file, header, body, definition);
  const read = body.map((row, index) =>
    readRow(file, row, { width: header.cells.length, columns, isFirst: index === 0 }),
  );
  const findings = [
    ...quoting,
    ...headers,
    ...read.flatMap((row) => row.findings),
    ...roundedFindings(file, body, columns),
  ];
  if (quoting.length + headers.length > 0) return { table: undefined, findings };
  const made = { file, columns: columns.map(({ column }) => column.header), rows: read.map(({ row }) => row) };
  return { table: withoutUnshown(made, definition), findings };
}

/** A serial number says nothing that the place of its row does not. */
function withoutUnshown(table: Table, { columns }: TableDefinition): Table {
  const unshown = new Set(columns.flatMap(({ header, shown }) => (shown === false ? [header] : [])));
  if (!table.columns.some((header) => unshown.has(header))) return table;
  const isShown = (_: unknown, index: number) => !unshown.has(table.columns[index] ?? '');
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.filter(isShown) }));
  return { ...table, columns: table.columns.filter(isShown), rows };
}

interface Layout {
  readonly width: number;
  readonly columns: readonly FoundColumn[];
  /** The first row continues nothing. */
  readonly isFirst: boolean;
}

function readRow(
  file: string,
  row: CsvRow,
  { width, columns, isFirst }: Layout,
): { readonly row: TableRow; readonly findings: readonly Finding[] } {
  const texts = columns.map(({ index }) => unguarded((row.cells[index] ?? '').trim()));
  const damages = columns.map(({ column }, index) => damageOf(texts[index] ?? '', column));
  const inapplicable = columns.flatMap(({ column }, index) => (texts[index] === '不适用' ? [column.header] : []));
  const made: TableRow = {
    line: row.line,
    cells: texts.map((text, index) => (nullMarks.has(text) || damages[index]?.blank === true ? null : text)),
    ...(inapplicable.length > 0 ? { inapplicable } : {}),
  };
  const length = rowLength(file, row, width);
  return { row: made, findings: length ? [length] : cellFindings(file, row, made, { columns, damages, isFirst }) };
}

/**
 * A row that is too short or too long has lost or won a comma: its cells may stand in the wrong columns. One that is too
 * long by blank cells only may have been pushed to the right by a comma inside a name.
 */
function rowLength(file: string, row: CsvRow, width: number): Finding | undefined {
  if (row.cells.length === width) return undefined;
  return errorAt(
    { file, line: row.line, column: 1, field: '' },
    'table/row-length',
    `这一行有 ${row.cells.length} 个单元格，而表头有 ${width} 列。`,
    '请检查这一行是不是多写或漏写了英文逗号；单元格里的逗号，要用英文双引号把整格括起来。空着的格也要留逗号。',
  );
}

function cellFindings(
  file: string,
  row: CsvRow,
  made: TableRow,
  {
    columns,
    damages,
    isFirst,
  }: Pick<Layout, 'columns' | 'isFirst'> & { readonly damages: readonly (Damage | undefined)[] },
): Finding[] {
  const headers = columns.map(({ column }) => column.header);
  const continues = !isFirst && isContinuation({ columns: headers }, made);
  const cell = (header: string) => made.cells[headers.indexOf(header)] ?? null;
  const isIncome = cell('方向') === '收入';
  const isTotal = isTotalName(cell('科目名称') ?? cell('项目'));
  const isCoded = columns.some(({ column }) => isCode(column.kind) && column.required);
  return columns.flatMap(({ column, index }, position) => {
    const text = made.cells[position] ?? null;
    const damage = damages[position];
    if (damage) return [damageFinding(file, row, { column, index }, damage)];
    if (text?.includes('\t')) return [tabFinding(file, row, { column, index }, text)];
    const at = (found: CellFault | undefined): Finding[] => {
      if (!found) return [];
      const words =
        text === null
          ? `“${column.header}”一栏${found.message}。`
          : `“${column.header}”一栏的“${shorten(text)}”${found.message}。`;
      return [errorAt({ file, ...row.placeOf(index), field: column.header }, found.rule, words, found.mend)];
    };
    if (isCode(column.kind) && isCoded)
      return at(codeFault(text, isTotal) ?? (text === null ? undefined : checkCell(column, text, isIncome)));
    if (text !== null && text.length > longestWorkbookCell) return [longFinding(file, row, { column, index }, text)];
    if (text === null) return column.filled && !continues ? at(emptyCell(column)) : [];
    return at(checkCell(column, text, isIncome));
  });
}

/** Around a cell tabs are blanks, as some programs write them; within one nobody sees where its words are parted. */
function tabFinding(file: string, row: CsvRow, { column, index }: FoundColumn, text: string): Finding {
  return errorAt(
    { file, ...row.placeOf(index), field: column.header },
    'text/control-character',
    `“${column.header}”一栏的“${shorten(text)}”里有看不见的制表符（Tab），多半是从别的软件里复制来的。`,
    '请把制表符删去，或者换成空格；两格的内容连在了一起的，用英文逗号分开。',
  );
}

/** A cell longer than a workbook keeps: the page and the CSV show it whole. */
function longFinding(file: string, row: CsvRow, { column, index }: FoundColumn, text: string): Finding {
  return warningAt(
    { file, ...row.placeOf(index), field: column.header },
    'table/cell-long',
    `“${column.header}”一栏的“${shorten(text)}”有 ${text.length} 个字符，超过 Excel 一格的上限（${longestWorkbookCell}），下载的 Excel 表里会截短。`,
    '请写短一些，长的内容移到正文里，或者作为附件。',
  );
}

/** A cell that a spreadsheet spoilt: what it should have been is gone, or nobody but the editor knows whether it is. */
function damageFinding(file: string, row: CsvRow, { column, index }: FoundColumn, damage: Damage): Finding {
  const place = { file, ...row.placeOf(index), field: column.header };
  const words = `“${column.header}”一栏的“${shorten((row.cells[index] ?? '').trim())}”${damage.message}${damage.blank ? '，这一格按空着处理' : ''}。`;
  return damage.severity === 'error'
    ? errorAt(place, 'table/cell', words, damage.mend)
    : warningAt(place, 'table/spreadsheet', words, damage.mend);
}

/** Codes that can only be judged beside the others of their column. */
function roundedFindings(file: string, rows: readonly CsvRow[], columns: readonly FoundColumn[]): Finding[] {
  return columns
    .filter(({ column }) => holdsCodes(column))
    .flatMap((found) => {
      const texts = rows.map(({ cells }) => cells[found.index] ?? null);
      const told = (damage: Damage) => (at: number) => {
        const row = rows[at];
        return row ? [damageFinding(file, row, found, damage)] : [];
      };
      return [
        ...roundedCodes(texts).flatMap(told(rounded)),
        ...shortenedCodes(texts, found.column).flatMap(told(shortened)),
      ];
    });
}

function isCode(kind: FoundColumn['column']['kind']): boolean {
  return kind === 'functional-code' || kind === 'economic-code';
}

/** In a coded table every row has a code, except the total. */
function codeFault(text: string | null, isTotal: boolean): CellFault | undefined {
  if (isTotal && text !== null)
    return { rule: 'table/cell', message: '多余：合计行不写科目编码', mend: '请把合计行的科目编码空着。' };
  if (!isTotal && text === null)
    return {
      rule: 'table/cell',
      message: '没有内容',
      mend: '请补上科目编码；这一行是合计的，名称请写“合计”；说明文字请移到正文里。',
    };
  return undefined;
}

function isTotalName(name: string | null): boolean {
  return name !== null && /^(?:合|总)\s*计$/u.test(name);
}

function shorten(text: string): string {
  const characters = [...text.replaceAll(/[\n\t]/g, ' ')];
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : characters.join('');
}
