import type { Day } from '../../../records/values/day.ts';
import { comesLater } from '../../../register/holdings.ts';
import { foldTitle } from '../../../records/values/title.ts';
import type { BudgetEntry } from '../record.ts';
import { bookOf, totalOf, type Book } from './book.ts';
import type { BudgetCheck } from './check.ts';
import { compare, missing, type Side } from './comparison.ts';
import { carriedLine } from './lines.ts';

/** The record of the same organization and kind for the year before. */
export type Siblings = Readonly<{ lastYear: BudgetEntry | undefined }>;

/** Finds each budget's siblings in maps that are laid once; a record that two files claim, or that must not be named yet, is none. */
export function budgetSiblings(budgets: readonly BudgetEntry[], asOf: Day): (entry: BudgetEntry) => Siblings {
  const keyOf = ({ fields: { organization, kind } }: BudgetEntry, year: number) =>
    `${kind}|${year}|${foldTitle(organization)}`;
  const byKey = Map.groupBy(budgets, (entry) => keyOf(entry, entry.fields.year));
  return (entry) => {
    const [found, ...others] = byKey.get(keyOf(entry, entry.fields.year - 1)) ?? [];
    const known = found && others.length === 0 && !comesLater(found, entry, asOf);
    return { lastYear: known ? found : undefined };
  };
}

/** Last year's tables, or why they cannot be compared. */
export interface LastYear {
  readonly book: Book | undefined;
  readonly reason: string;
}

export function lastYearOf({ fields }: BudgetEntry, { lastYear }: Siblings): LastYear {
  const name = `${fields.year - 1} 年${fields.kind}`;
  if (!lastYear) return { book: undefined, reason: `本站没有可比的 ${name}。` };
  if (lastYear.fields.unit !== fields.unit) return { book: undefined, reason: `${name}用的是另一种金额单位。` };
  return { book: bookOf(lastYear, `${fields.year - 1} 年`), reason: '' };
}

/** `budget/year-chain`: what final accounts begin with is what those of the year before ended with. */
export function checkYearChain(book: Book, lastYear: LastYear): BudgetCheck[] {
  if (book.kind !== '决算') return [];
  if (!lastYear.book) {
    const left = openings(book)[0]?.side;
    return left ? chain(left, missing({ ...left, row: '年末结转和结余' }, lastYear.reason)) : [];
  }
  const closing = new Map(closings(lastYear.book).map(({ key, side }) => [key, side]));
  return openings(book).flatMap(({ key, side }) => {
    const before = closing.get(key);
    return before ? chain(side, before) : [];
  });
}

interface Balance {
  /** Table and column, so that both ends are found. */
  readonly key: string;
  readonly side: Side;
}

function openings(book: Book): Balance[] {
  return balances(book, '收入', '年初');
}

function closings(book: Book): Balance[] {
  return balances(book, '支出', '年末');
}

/** The balances in the two-sided tables, by column, and of the government funds in all. */
function balances(book: Book, direction: '收入' | '支出', start: '年初' | '年末'): Balance[] {
  const lines = (['income-expenditure', 'fiscal-appropriation'] as const).flatMap((id) => {
    const sheet = book.tables.get(id);
    return (sheet?.amounts ?? []).flatMap((column) =>
      sheet ? [{ key: `${id}|${column}`, side: carriedLine(sheet, direction, start, column) }] : [],
    );
  });
  const funds = book.tables.has('government-fund') ? totalOf(book, 'government-fund', `${start}结转和结余`) : undefined;
  return funds ? [...lines, { key: 'government-fund', side: funds }] : lines;
}

function chain(left: Side, right: Side): BudgetCheck[] {
  return compare({ id: 'budget/year-chain', severity: 'warning', left, right });
}
