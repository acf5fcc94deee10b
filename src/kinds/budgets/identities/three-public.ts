import { threePublicItems } from '../tables.ts';
import { absent, foldLine, onlyRow, type Book, type Sheet } from './book.ts';
import type { BudgetCheck } from './check.ts';
import { compare, missing, single, type Cell } from './comparison.ts';
import type { LastYear } from './last-year.ts';
import { compareCells } from './row-parts.ts';

/** The “三公” figures of one year (budget) or of one column (final accounts), by the folded names of the items. */
interface Figures {
  /** The year of the row, or the header of the column. */
  readonly of: string;
  readonly items: ReadonlyMap<string, Cell>;
}

const whole = '合计';
const abroad = itemKey('因公出国（境）费');
const vehicles = itemKey('公务用车购置及运行费');
const purchase = itemKey('公务用车购置费');
const running = itemKey('公务用车运行费');
const reception = itemKey('公务接待费');

/** `budget/row-parts` of the “三公” table: 合计 = 出国 + 用车 + 接待, 用车 = 购置 + 运行. */
export function checkThreePublicParts(book: Book): BudgetCheck[] {
  const sheet = book.tables.get('three-public');
  if (!sheet) return [];
  const nameOf = (cell: Cell) => (book.kind === '决算' ? cell.row : cell.column);
  return figuresOf(book, sheet).flatMap(({ items }) => {
    const [total, subtotal] = [items.get(whole), items.get(vehicles)];
    const carsOf = [purchase, running].flatMap((item) => items.get(item) ?? []);
    const cars = subtotal && (subtotal.cents !== null || subtotal.unusable !== undefined) ? [subtotal] : carsOf;
    const parts = [items.get(abroad) ?? [], cars, items.get(reception) ?? []].flat();
    return [
      ...(total && parts.length > 1 ? compareCells('budget/row-parts', total, parts, nameOf) : []),
      ...(subtotal && carsOf.length > 1 ? compareCells('budget/row-parts', subtotal, carsOf, nameOf) : []),
    ];
  });
}

/** Where the same spending stands in the table of basic expenditure; projects may add to it, so the “三公” figure is no less. */
const within: readonly (readonly [item: string, code: string])[] = [
  [abroad, '30212'],
  [reception, '30217'],
  [running, '30231'],
  [purchase, '31013'],
];

/** `budget/three-public-within`: each “三公” line of the year against the basic-expenditure table. */
export function checkThreePublicWithin(book: Book): BudgetCheck[] {
  const sheet = book.tables.get('three-public');
  if (!sheet) return [];
  const basic = book.tables.get('basic-expenditure');
  const own = book.kind === '决算' ? '决算数' : String(book.entry.fields.year);
  const found = figuresOf(book, sheet).filter((figures) => figures.of === own);
  const items = found.length === 1 ? found[0]?.items : undefined;
  return within.flatMap(([item, code]) => {
    const cell = items?.get(item);
    if (!cell) return [];
    const right = basic
      ? onlyRow(basic, code, '合计', (row) => row.code === code)
      : absent(book, 'basic-expenditure', { row: code, column: '合计' });
    return compare({
      id: 'budget/three-public-within',
      severity: 'warning',
      relation: '≥',
      left: single(cell),
      right,
    });
  });
}

/** `budget/three-public-within`: last year's row of a budget repeats what last year's budget said. */
export function checkThreePublicLastYear(book: Book, lastYear: LastYear): BudgetCheck[] {
  const sheet = book.tables.get('three-public');
  if (!sheet || book.kind === '决算') return [];
  const year = String(book.entry.fields.year - 1);
  const there = lastYear.book?.tables.get('three-public');
  const is = ({ name }: { readonly name: string }) => name === year;
  const of = (column: string) => onlyRow(sheet, year, column, is);
  if (!there || !lastYear.book) {
    const reason = lastYear.book ? `没有可用的${lastYear.book.nameOf('three-public')}。` : lastYear.reason;
    const right = missing({ ...of(whole), table: `${year} 年${sheet.name}` }, reason);
    return compare({ id: 'budget/three-public-within', severity: 'warning', left: of(whole), right });
  }
  return sheet.amounts
    .filter((column) => there.amounts.includes(column))
    .flatMap((column) =>
      compare({
        id: 'budget/three-public-within',
        severity: 'warning',
        left: of(column),
        right: onlyRow(there, year, column, is),
      }),
    );
}

/** Plan and outcome, or last year and this one, of one “三公” item; null where the table says nothing. */
export interface ThreePublicItem {
  readonly name: string;
  readonly plan: number | null;
  readonly outcome: number | null;
}

/** The “三公” figures side by side: 预算数 and 决算数, or last year's budget and this year's; undefined without both. */
export function threePublicFigures(book: Book):
  | {
      readonly series: readonly [plan: string, outcome: string];
      readonly total: ThreePublicItem;
      readonly items: readonly ThreePublicItem[];
    }
  | undefined {
  const sheet = book.tables.get('three-public');
  const { year } = book.entry.fields;
  const series = book.kind === '决算' ? (['预算数', '决算数'] as const) : ([String(year - 1), String(year)] as const);
  const all = sheet ? figuresOf(book, sheet) : [];
  const [plan, outcome] = series.map((name) => all.find((figures) => figures.of === name)?.items);
  if (!plan || !outcome) return undefined;
  const item = (name: string): ThreePublicItem => ({
    name,
    plan: plan.get(itemKey(name))?.cents ?? null,
    outcome: outcome.get(itemKey(name))?.cents ?? null,
  });
  // What is bought and what is run make up the vehicles: the sum of both would only repeat them.
  const items = threePublicItems.filter((name) => itemKey(name) !== vehicles).map(item);
  return { series, total: item(whole), items };
}

function figuresOf({ kind }: Book, sheet: Sheet): Figures[] {
  if (kind === '决算') {
    return sheet.amounts.map((column) => ({
      of: column,
      items: new Map(sheet.rows.map((row) => [itemKey(row.name), row.cell(column)])),
    }));
  }
  return sheet.rows.map((row) => ({
    of: row.name,
    items: new Map(sheet.amounts.map((column) => [itemKey(column), row.cell(column)])),
  }));
}

/** `其中：（1）公务用车运行维护费` is 公务用车运行费. */
function itemKey(name: string): string {
  return foldLine(name.replace(/^\s*其中\s*[:：]?/u, ''))
    .replace('维护', '')
    .replace(/费用$/, '费');
}
