import type { BudgetFamily } from '../identities/family.ts';
import { compare } from '../../../records/finding.ts';
import { bookOf, totalOf, type Book, type Sheet } from '../identities/book.ts';
import { centsOf } from '../identities/comparison.ts';
import { carriedLines, linesOf, namedLine, type Direction } from '../identities/lines.ts';
import type { BudgetRecord } from '../record.ts';
import { budgetWording } from '../wording.ts';
import { amountOf, percentOf, spokenAmount, type MoneyUnit } from './amount.ts';
import { changeOf } from './change.ts';
import { mainColumn } from './tree.ts';
import type { ComparedItem, ComparedValues } from '../../../views/charts/comparison.ts';
import type { Part } from '../../../views/charts/parts.ts';

/** What a citizen wants to know first. */
export interface BudgetOverview {
  readonly figures: readonly KeyFigure[];
  /** Where the money comes from and goes; undefined where the lines are not there. */
  readonly flow: BudgetFlow | undefined;
  /** Totals of several years, the oldest first; undefined below two. */
  readonly course:
    | { readonly name: string; readonly points: readonly { readonly year: number; readonly cents: number }[] }
    | undefined;
  /** Budget and final accounts of the year side by side. */
  readonly against: Compared | undefined;
}

export interface KeyFigure {
  readonly name: string;
  readonly amount: string;
  /** `约 1.84 亿元`. */
  readonly words: string | undefined;
  /** `占支出 60.0%`. */
  readonly share: string | undefined;
  /** `比 2025 年预算增加 675.28 万元，增长 3.8%`. */
  readonly change: string | undefined;
}

export interface BudgetFlow {
  readonly sources: readonly Part[];
  readonly uses: readonly Part[];
}

/** Budget and final accounts of a year, in all and by 类. */
export interface Compared {
  readonly total: ComparedValues;
  readonly items: readonly ComparedItem[];
}

/** Undefined for a record without a table of income and expenditure. */
export function budgetOverview(record: BudgetRecord, family: BudgetFamily): BudgetOverview | undefined {
  const book = bookOf(record.entry);
  const before = family.lastYear && bookOf(family.lastYear.entry);
  const figures = keyFigures(book, before);
  const flow = flowOf(book);
  if (figures.length === 0) return undefined;
  return {
    figures,
    flow,
    course: courseOf(family),
    against: family.counterpart && comparedWith(record, family.counterpart),
  };
}

function keyFigures(book: Book, before: Book | undefined): KeyFigure[] {
  const words = budgetWording;
  const { unit, year, kind } = book.entry.fields;
  const all = expenditureTotal(book);
  const wanted: readonly (readonly [string, (from: Book) => number | null, boolean])[] = [
    [words.grandIncome, (from) => grandTotal(from, '收入'), false],
    [words.grandExpenditure, (from) => grandTotal(from, '支出'), false],
    [words.basic, (from) => expenditurePart(from, '基本支出'), true],
    [words.projects, (from) => expenditurePart(from, '项目支出'), true],
    [words.threePublic, threePublicTotal, false],
  ];
  return wanted.flatMap(([name, read, isPart]) => {
    const cents = read(book);
    if (cents === null) return [];
    const share = isPart && all !== null ? percentOf(cents, all) : undefined;
    const spoken = spokenAmount(cents, unit);
    return [
      {
        name,
        amount: amountOf(cents, unit),
        words: spoken === undefined ? undefined : words.about(spoken),
        share: share === undefined ? undefined : words.ofAll(share),
        change: before && changeText(cents, read(before), { unit, year: words.yearOf(year - 1, kind) }),
      },
    ];
  });
}

function changeText(
  cents: number,
  before: number | null,
  { unit, year }: { readonly unit: MoneyUnit; readonly year: string },
): string | undefined {
  if (before === null) return undefined;
  const { amount, percent } = changeOf(cents, before, unit);
  return budgetWording.change({ year, amount, percent });
}

function grandTotal(book: Book, direction: Direction): number | null {
  const sheet = book.tables.get('income-expenditure');
  return sheet ? centsOf(namedLine(sheet, direction, 'grand-total', '金额')) : null;
}

function expenditurePart(book: Book, column: string): number | null {
  const total = totalOf(book, 'expenditure', column);
  return total ? centsOf(total) : null;
}

/** The figure of the record's own year; final accounts tell what was spent. */
function threePublicTotal(book: Book): number | null {
  const sheet = book.tables.get('three-public');
  const row = sheet?.rows.find(({ name }) => name === (book.kind === '决算' ? '合计' : String(book.entry.fields.year)));
  return row?.cell(book.kind === '决算' ? '决算数' : '合计').cents ?? null;
}

function flowOf(book: Book): BudgetFlow | undefined {
  const sheet = book.tables.get('income-expenditure');
  if (!sheet) return undefined;
  const [sources, uses] = [flowEnds(sheet, '收入'), flowEnds(sheet, '支出')];
  return sources.length > 0 && uses.length > 0 ? { sources, uses } : undefined;
}

/** The lines of one side with what was carried in or out; what is nothing or less has no breadth to draw. */
function flowEnds(sheet: Sheet, direction: Direction): Part[] {
  return [...linesOf(sheet, direction), ...carriedLines(sheet, direction)].flatMap((row) => {
    const { cents } = row.cell('金额');
    return cents === null || cents <= 0 ? [] : [{ name: row.name, value: cents }];
  });
}

function courseOf({ years }: BudgetFamily): BudgetOverview['course'] {
  const points = years.flatMap(({ entry }) => {
    const cents = grandTotal(bookOf(entry), '支出');
    return cents === null ? [] : [{ year: entry.fields.year, cents }];
  });
  return points.length < 2 ? undefined : { name: budgetWording.grandExpenditure, points };
}

/** In the order of codes; rows that only one side has stay, with a blank on the other. */
function comparedWith(record: BudgetRecord, counterpart: BudgetRecord): Compared {
  const pair = record.entry.fields.kind === '预算' ? [record, counterpart] : [counterpart, record];
  const [planned, spent] = pair.map(({ entry }) => bookOf(entry)) as [Book, Book];
  const [plans, outcomes] = [classesOf(planned), classesOf(spent)];
  const codes = [...new Set([...plans.keys(), ...outcomes.keys()])].sort(compare);
  return {
    total: { plan: expenditureTotal(planned), outcome: expenditureTotal(spent) },
    items: codes.map((code) => {
      const [plan, outcome] = [plans.get(code), outcomes.get(code)];
      return { name: outcome?.name ?? plan?.name ?? code, plan: plan?.value ?? null, outcome: outcome?.value ?? null };
    }),
  };
}

function expenditureTotal(book: Book): number | null {
  const sheet = book.tables.get('expenditure');
  return expenditurePart(book, (sheet && mainColumn(book, sheet)) ?? '合计');
}

function classesOf(book: Book): Map<string, Part> {
  const sheet = book.tables.get('expenditure');
  const column = sheet && mainColumn(book, sheet);
  const classes = new Map<string, Part>();
  for (const row of sheet?.rows ?? []) {
    const cents = column === undefined ? null : row.cell(column).cents;
    if (row.code?.length === 3 && cents !== null) classes.set(row.code, { name: row.name, value: cents });
  }
  return classes;
}
