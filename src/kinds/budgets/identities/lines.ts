import { foldLine, onlyRow, type Sheet, type SheetRow } from './book.ts';
import type { BudgetCheck, BudgetCheckId } from './check.ts';
import { compare, missing, sumOf, type Side } from './comparison.ts';
import { rowsSum } from './code-sums.ts';
import { hierarchyOf } from './hierarchy.ts';

export type Direction = '收入' | '支出';
/** What a line of a two-sided table means. */
type LineRole = 'grand-total' | 'year-total' | 'carried' | 'memo' | 'line';

const carried: Readonly<Record<Direction, RegExp>> = {
  收入: /^(?:上年|年初).*(?:结转|结余)|^使用.*结余/,
  支出: /^结转下年|^结余分配|^年末.*(?:结转|结余)/,
};

/** Tells named lines from ordinary ones; a line that begins with 其中 repeats a part of the line above it. */
function roleOf(row: SheetRow, direction: Direction): LineRole {
  if (row.code !== null) return 'line';
  const name = foldLine(row.name);
  if (name === `${direction}总计` || name === '总计') return 'grand-total';
  if (name === `本年${direction}合计`) return 'year-total';
  if (name.startsWith('其中')) return 'memo';
  return carried[direction].test(name) ? 'carried' : 'line';
}

/** 收入总计, 支出总计, 本年收入合计 or 本年支出合计 of a two-sided table. */
export function namedLine(
  sheet: Sheet,
  direction: Direction,
  role: 'grand-total' | 'year-total',
  column: string,
): Side {
  const name = role === 'grand-total' ? `${direction}总计` : `本年${direction}合计`;
  return onlyRow(sheet, name, column, (row) => row.direction === direction && roleOf(row, direction) === role);
}

/** The carried-in or carried-out line whose folded name begins so: 年初, 年末, 上年. */
export function carriedLine(sheet: Sheet, direction: Direction, start: string, column: string): Side {
  const is = (row: SheetRow) =>
    row.direction === direction && roleOf(row, direction) === 'carried' && foldLine(row.name).startsWith(start);
  return onlyRow(sheet, `${start}结转和结余`, column, is);
}

/** What was carried in from the year before, or is carried out into the next. */
export function carriedLines(sheet: Sheet, direction: Direction): SheetRow[] {
  return sheet.rows.filter((row) => row.direction === direction && roleOf(row, direction) === 'carried');
}

/** The ordinary lines of one side, from which 本年…合计 is made: top rows of what is coded, and what is not coded. */
export function linesOf(sheet: Sheet, direction: Direction): SheetRow[] {
  const rows = sheet.rows.filter((row) => row.direction === direction && roleOf(row, direction) === 'line');
  const tops = new Set(hierarchyOf(rows).tops);
  return rows.filter((row) => row.code === null || tops.has(row));
}

/** 收入总计 = 支出总计 in one column. */
export function checkBothTotals(id: BudgetCheckId, sheet: Sheet, column: string): BudgetCheck[] {
  const [left, right] = (['收入', '支出'] as const).map((side) => namedLine(sheet, side, 'grand-total', column));
  return left && right ? compare({ id, left, right }) : [];
}

/** 本年收入合计 and 本年支出合计, each the sum of its lines, in one column. */
export function checkYearTotals(id: BudgetCheckId, sheet: Sheet, column: string): BudgetCheck[] {
  if (!sheet.isSound) return [];
  return (['收入', '支出'] as const).flatMap((direction) => {
    const lines = linesOf(sheet, direction);
    return compare({
      id,
      left: namedLine(sheet, direction, 'year-total', column),
      right: rowsSum(sheet, lines, column, `其 ${lines.length} 行`),
    });
  });
}

/** `budget/income-equals-expenditure` of 收支总表. */
export function checkIncomeExpenditure(sheet: Sheet): BudgetCheck[] {
  if (sheet.id !== 'income-expenditure') return [];
  const id = 'budget/income-equals-expenditure';
  return sheet.amounts.flatMap((column) => [
    ...checkBothTotals(id, sheet, column),
    ...(['收入', '支出'] as const).flatMap((side) => checkGrandTotal(sheet, side, column)),
    ...checkYearTotals(id, sheet, column),
  ]);
}

/** 收入总计 = 本年收入合计 + what is carried in; 支出总计 = 本年支出合计 + what is carried out. */
function checkGrandTotal(sheet: Sheet, direction: Direction, column: string): BudgetCheck[] {
  const left = namedLine(sheet, direction, 'grand-total', column);
  const year = namedLine(sheet, direction, 'year-total', column);
  const others = carriedLines(sheet, direction).map((row) => row.cell(column));
  const phrase = [year.row, ...others.map(({ row }) => foldLine(row)).sort()].join(' + ');
  const figure = { table: sheet.name, row: phrase, column, phrase, place: left.place };
  const right =
    year.missing === undefined ? sumOf(figure, [...year.addends, ...others]) : missing(figure, year.missing);
  return compare({ id: 'budget/income-equals-expenditure', left, right });
}
