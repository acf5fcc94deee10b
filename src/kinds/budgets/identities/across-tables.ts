import type { BudgetTableId } from '../fields.ts';
import { absent, foldLine, isTotalRow, onlyRow, totalOf, type Book, type Sheet, type SheetRow } from './book.ts';
import type { BudgetCheck, BudgetCheckId } from './check.ts';
import { totalColumns } from './code-sums.ts';
import { compare, single, sumOf, type Side } from './comparison.ts';
import { checkBothTotals, checkYearTotals, linesOf, namedLine, type Direction } from './lines.ts';

/** `budget/income-table`: 收入总表 against the income lines of 收支总表. */
export function checkIncomeTable(book: Book): BudgetCheck[] {
  const final = book.kind === '决算';
  const total = final ? '本年收入合计' : '合计';
  const role = final ? 'year-total' : 'grand-total';
  const summary = book.tables.get('income-expenditure');
  const income = book.tables.get('income');
  return [
    ...both('budget/income-table', totalOf(book, 'income', total), lineSide(book, summary, '收入', role)),
    ...(income && summary ? income.amounts : [])
      .filter((column) => column !== total)
      .flatMap((column) => incomeColumn(book, column, summary)),
  ];
}

/** An income column has a line of its own only where exactly one line bears its name. */
function incomeColumn(book: Book, column: string, summary: Sheet | undefined): BudgetCheck[] {
  const key = incomeKey(column);
  const is = (row: SheetRow) => row.direction === '收入' && incomeKey(row.name) === key;
  const rows = (summary?.rows ?? []).filter(is);
  const line = rows[0]?.cell('金额');
  return both(
    'budget/income-table',
    totalOf(book, 'income', column),
    rows.length === 1 && line ? single(line) : undefined,
  );
}

/** 一般公共预算拨款收入 and 一般公共预算, 上年结转结余 and 上年结转 are the same income. */
function incomeKey(name: string): string {
  const folded = foldLine(name);
  const key = folded.replace(/(?:(?:财政)?拨款|资金)?(?:收入)?$|和?结余$/u, '');
  return key === '' ? folded : key;
}

/** `budget/expenditure-table`: 支出总表 against 收支总表, in all and for each 类 that both list. */
export function checkExpenditureTable(book: Book): BudgetCheck[] {
  const summary = book.tables.get('income-expenditure');
  const sheet = book.tables.get('expenditure');
  const total = book.kind === '决算' ? '本年支出合计' : '合计';
  const id = 'budget/expenditure-table';
  const whole = both(id, totalOf(book, 'expenditure', total), lineSide(book, summary, '支出', 'year-total'));
  if (!summary || !sheet) return whole;
  const lines = linesOf(summary, '支出');
  return [
    ...whole,
    ...sheet.rows
      .filter(({ code }) => code?.length === 3)
      .flatMap((row) => {
        const [line, ...others] = lines.filter((found) =>
          found.code === null ? foldLine(found.name) === foldLine(row.name) : found.code === row.code,
        );
        return line && others.length === 0 ? both(id, single(row.cell(total)), single(line.cell('金额'))) : [];
      }),
  ];
}

const funds = {
  一般公共预算: 'general-expenditure',
  政府性基金预算: 'government-fund',
  国有资本经营预算: 'state-capital',
} as const satisfies Readonly<Record<string, BudgetTableId>>;

/** `budget/appropriation`: 财政拨款收支总表 by itself in each column, and each fund against its own table. */
export function checkAppropriation(book: Book): BudgetCheck[] {
  const id = 'budget/appropriation';
  const sheet = book.tables.get('fiscal-appropriation');
  return [
    ...(sheet?.amounts ?? []).flatMap((column) =>
      sheet ? [...checkBothTotals(id, sheet, column), ...checkYearTotals(id, sheet, column)] : [],
    ),
    ...Object.entries(funds)
      .filter(([column]) => sheet?.amounts.includes(column) ?? true)
      .flatMap(([column, table]) => {
        const left = sheet
          ? namedLine(sheet, '支出', 'year-total', column)
          : absent(book, 'fiscal-appropriation', { row: '本年支出合计', column });
        return both(id, left, totalOf(book, table, totalColumnOf(book, table)));
      }),
  ];
}

function totalColumnOf(book: Book, id: BudgetTableId): string {
  const sheet = book.tables.get(id);
  return (sheet && totalColumns(sheet)[0]) ?? '合计';
}

/** `budget/basic`: the basic part of 一般公共预算支出表 against its own table, and the split by economic class. */
export function checkBasic(book: Book): BudgetCheck[] {
  const columns = { 基本支出: '合计', 人员经费: '人员经费', 公用经费: '公用经费' } as const;
  const matching = Object.entries(columns).flatMap(([general, basic]) =>
    both('budget/basic', totalOf(book, 'general-expenditure', general), totalOf(book, 'basic-expenditure', basic)),
  );
  const sheet = book.tables.get('basic-expenditure');
  return sheet ? [...matching, ...splitByClass(sheet)] : matching;
}

/** 301 and 303 pay persons; every other class pays for the running of the office. */
function splitByClass(sheet: Sheet): BudgetCheck[] {
  const classes = sheet.rows.filter(({ code }) => code?.length === 3);
  const persons = classes.filter(({ code }) => code === '301' || code === '303');
  const split = [
    { column: '人员经费', rows: persons, name: '301、303 两类' },
    { column: '公用经费', rows: classes.filter((row) => !persons.includes(row)), name: '301、303 以外各类' },
  ];
  return split
    .filter(({ column }) => sheet.amounts.includes(column))
    .flatMap(({ column, rows, name }) => {
      const cells = rows.map((row) => row.cell('合计'));
      const left = onlyRow(sheet, '合计', column, isTotalRow);
      const right = sumOf({ ...left, row: name, column: '合计', phrase: `${name}合计之和` }, cells);
      return compare({ id: 'budget/basic', severity: 'warning', left, right });
    });
}

/** A line of 收支总表, or the side that says that the table is not there. */
function lineSide(
  book: Book,
  summary: Sheet | undefined,
  direction: Direction,
  role: 'grand-total' | 'year-total',
): Side {
  if (summary) return namedLine(summary, direction, role, '金额');
  const row = role === 'grand-total' ? `${direction}总计` : `本年${direction}合计`;
  return absent(book, 'income-expenditure', { row, column: '金额' });
}

/** Compares where both tables have such a column or line; otherwise nothing is said. */
function both(id: BudgetCheckId, left: Side | undefined, right: Side | undefined): BudgetCheck[] {
  return left && right ? compare({ id, left, right }) : [];
}
