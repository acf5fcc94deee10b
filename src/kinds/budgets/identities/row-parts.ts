import type { Sheet, SheetRow } from './book.ts';
import type { BudgetCheck, BudgetCheckId } from './check.ts';
import { totalColumns } from './code-sums.ts';
import { compare, negated, single, sumOf, type Cell } from './comparison.ts';

/** Columns of a table that are no part of its total. */
const apart: ReadonlySet<string> = new Set(['上年执行数', '年初结转和结余', '本年收入', '年末结转和结余']);
const partsOfBasic = ['人员经费', '公用经费'];

/** `budget/row-parts` in the tables whose columns are parts of a total; the “三公” table has checks of its own. */
export function checkRowParts(sheet: Sheet): BudgetCheck[] {
  if (sheet.id === 'three-public') return [];
  return sumsOf(sheet).flatMap(({ total, parts }) =>
    sheet.rows.flatMap((row) => compareParts('budget/row-parts', row, total, parts)),
  );
}

interface ColumnSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** A total with less than two parts in its table is no sum: the other parts are printed elsewhere. */
function sumsOf(sheet: Sheet): ColumnSum[] {
  const { amounts } = sheet;
  const [total] = totalColumns(sheet);
  if (total === undefined) return [];
  const nested = amounts.includes('基本支出');
  const parts = amounts.filter(
    (header) => header !== total && !apart.has(header) && !(nested && partsOfBasic.includes(header)),
  );
  const basic = nested && partsOfBasic.every((header) => amounts.includes(header));
  return [
    ...(parts.length > 1 ? [{ total, parts }] : []),
    ...(basic ? [{ total: '基本支出', parts: partsOfBasic }] : []),
  ];
}

/** One row's total against the sum of some of its cells. */
function compareParts(id: BudgetCheckId, row: SheetRow, total: string, parts: readonly string[]): BudgetCheck[] {
  return compareCells(
    id,
    row.cell(total),
    parts.map((part) => row.cell(part)),
  );
}

/** One cell against the sum of cells of the same row, or of rows of the same column, each named. */
export function compareCells(
  id: BudgetCheckId,
  total: Cell,
  parts: readonly Cell[],
  nameOf: (cell: Cell) => string = ({ column }) => column,
): BudgetCheck[] {
  const names = parts.map(nameOf).join(' + ');
  const phrase = parts.length > 4 ? `其 ${parts.length} 个分项之和` : names;
  const { table, place } = total;
  const across = parts.every(({ row }) => row === total.row);
  const figure = across ? { row: total.row, column: names } : { row: names, column: total.column };
  return compare({ id, left: single(total), right: sumOf({ table, ...figure, phrase, place }, parts) });
}

const balance = ['年初结转和结余', '本年收入', '本年支出', '年末结转和结余'] as const;

/** `budget/fund-balance`: per row, 年初 + 本年收入 − 本年支出 = 年末; a table without one of the four columns is left alone. */
export function checkFundBalance(sheet: Sheet): BudgetCheck[] {
  if (sheet.id !== 'government-fund' || !balance.every((header) => sheet.amounts.includes(header))) return [];
  const [opening, income, spending, closing] = balance;
  const formula = `${opening} + ${income} − ${spending}`;
  return sheet.rows.flatMap((row) => {
    const left = single(row.cell(closing));
    const addends = [row.cell(opening), row.cell(income), negated(row.cell(spending))];
    const right = sumOf({ ...left, column: formula, phrase: formula }, addends);
    return compare({ id: 'budget/fund-balance', left, right });
  });
}
