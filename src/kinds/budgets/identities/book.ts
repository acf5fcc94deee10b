import type { BudgetEntry } from '../record.ts';
import { budgetTable } from '../tables.ts';
import { budgetTableNames, type BudgetKind, type BudgetTableId } from '../fields.ts';
import { placeOf } from '../../../records/entry.ts';
import type { Place } from '../../../records/finding.ts';
import { readCents } from '../../../records/values/money.ts';
import { cellOf, foldHeader, type Table, type TableRow } from '../../../records/table.ts';
import { missing, single, type Cell, type Side } from './comparison.ts';

/** The tables of one record, laid out for comparing. */
export interface Book {
  readonly entry: BudgetEntry;
  readonly kind: BudgetKind;
  readonly tables: ReadonlyMap<BudgetTableId, Sheet>;
  /** Chinese name of a table, with the year before it in another year's book. */
  readonly nameOf: (id: BudgetTableId) => string;
}

export interface Sheet {
  readonly id: BudgetTableId;
  readonly name: string;
  readonly file: string;
  /** Headers of the amounts that the table has. */
  readonly amounts: readonly string[];
  readonly rows: readonly SheetRow[];
  /** Whether the codes tell which row stands under which: a code that is none leaves that open, and has been reported. */
  readonly isSound: boolean;
}

export interface SheetRow {
  readonly line: number;
  readonly direction: string | null;
  readonly code: string | null;
  readonly name: string;
  /** 实施单位, in the table of projects. */
  readonly unit: string | null;
  /** As a message names the row: `201 一般公共服务支出`. */
  readonly label: string;
  readonly cell: (column: string) => Cell;
}

/** Lays out the tables of a record; `year` is put before their names where the record is not the one that is checked. */
export function bookOf(entry: BudgetEntry, year = ''): Book {
  const { kind } = entry.fields;
  const nameOf = (id: BudgetTableId) => `${year}${budgetTableNames[id][kind] ?? id}`;
  const tables = new Map<BudgetTableId, Sheet>();
  for (const id of Object.keys(budgetTableNames) as BudgetTableId[]) {
    const table = isDeclaredNone(entry, id) ? undefined : entry.tables[id];
    const amounts = (budgetTable(kind, id)?.columns ?? []).filter((column) => column.kind === 'amount');
    if (table && amounts.length > 0)
      tables.set(id, sheetOf({ id, name: nameOf(id), table, amounts: amounts.map(({ header }) => header) }));
  }
  return { entry, kind, tables, nameOf };
}

interface Given {
  readonly id: BudgetTableId;
  readonly name: string;
  readonly table: Table;
  readonly amounts: readonly string[];
}

function sheetOf({ id, name, table, amounts }: Given): Sheet {
  return {
    id,
    name,
    file: table.file,
    amounts: amounts.filter((header) => table.columns.includes(header)),
    rows: table.rows.map((row) => sheetRow(name, table, row)),
    isSound: table.rows.every((row) => codePattern.test(cellOf(table, row, '科目编码') ?? '000')),
  };
}

/** 类, 款 or 项. */
const codePattern = /^\d{3}(?:\d{2}){0,2}$/;

const nameHeaders = ['科目名称', '项目', '年度', '项目名称'];

function sheetRow(sheet: string, table: Table, row: TableRow): SheetRow {
  const code = cellOf(table, row, '科目编码');
  const name = nameHeaders.map((header) => cellOf(table, row, header)).find((text) => text !== null) ?? '';
  const label = code === null ? name : `${code} ${name}`;
  return {
    line: row.line,
    direction: cellOf(table, row, '方向'),
    code,
    name,
    unit: cellOf(table, row, '实施单位'),
    label,
    cell: (column) => ({
      table: sheet,
      row: label,
      column,
      place: { file: table.file, line: row.line, column: 1, field: column },
      ...readCell(cellOf(table, row, column), row.inapplicable?.includes(column) ?? false),
    }),
  };
}

function readCell(text: string | null, inapplicable: boolean): Pick<Cell, 'cents' | 'unusable'> {
  if (inapplicable) return { cents: null, unusable: '是“不适用”' };
  if (text === null) return { cents: null };
  const cents = readCents(text);
  return cents === undefined ? { cents: null, unusable: '不是金额' } : { cents };
}

/** Whether this is the 合计 row of a table: no code, and the name says so. */
export function isTotalRow({ code, name }: SheetRow): boolean {
  return code === null && /^[合总]计$/.test(foldLine(name));
}

/** A line's name without numbering, blanks, width and quotation marks: `一、 本年收入合计` is 本年收入合计. */
export function foldLine(name: string): string {
  return foldHeader(name).replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、])+/u, '');
}

/** A column's figure in the 合计 row; undefined where the table has no such column: nothing to compare then. */
export function totalOf(book: Book, id: BudgetTableId, column: string): Side | undefined {
  const sheet = book.tables.get(id);
  if (!sheet) return absent(book, id, { row: '合计', column });
  if (!sheet.amounts.includes(column)) return undefined;
  return onlyRow(sheet, '合计', column, isTotalRow);
}

/** The figure of the one row that `is` finds; several rows, or none, leave nothing to compare. */
export function onlyRow(sheet: Sheet, row: string, column: string, is: (row: SheetRow) => boolean): Side {
  const found = sheet.rows.filter(is);
  const [first] = found;
  if (first && found.length === 1) return single(first.cell(column));
  const place: Place = { file: sheet.file, line: first?.line ?? 1, column: 1, field: column };
  const how = first ? `有 ${found.length} 行“${row}”，分不出用哪一行` : `没有“${row}”这一行`;
  return missing({ table: sheet.name, row, column, place }, `${sheet.name}${how}。`);
}

/** The side of a table that the record does not have. */
export function absent(book: Book, id: BudgetTableId, figure: { readonly row: string; readonly column: string }): Side {
  const table = book.nameOf(id);
  const reason = isDeclaredNone(book.entry, id) ? `没有${table}（已说明理由）。` : `没有可用的${table}。`;
  return missing({ table, ...figure, place: placeOf(book.entry, `tables.${id}`) }, reason);
}

/** The declaration that there is no such table is believed, as the page believes it. */
function isDeclaredNone({ fields }: BudgetEntry, id: BudgetTableId): boolean {
  return typeof fields.tables[id] === 'object';
}
