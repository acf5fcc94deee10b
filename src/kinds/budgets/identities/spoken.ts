import type { BudgetKind } from '../fields.ts';
import { foldLine, isTotalRow, type Book, type Sheet, type SheetRow } from './book.ts';
import { centOf } from './told-amount.ts';

/** What a figure can be compared with: the budget or the accounts of the year before, or the budget of its own year. */
export type Basis = '上年预算' | '上年决算' | '本年预算';

/** A figure of this year that a text may tell. */
export interface Spoken {
  /** In 分. */
  readonly value: number;
  readonly cents: number;
  /** `支出总表“201 一般公共服务支出”的“合计”`. */
  readonly where: string;
  /** Whether the table holds budget and accounts beside each other. */
  readonly hasBudget: boolean;
  /** Which part of a line's expenditure it is. */
  readonly part?: '基本支出' | '项目支出';
  readonly side?: '收入' | '支出';
  /** The line whose figure a column's name stands for; none where it is that of all lines, or told by the name of its line. */
  readonly line?: string;
  readonly earlier: readonly { readonly basis: Basis; readonly value: number; readonly cents: number }[];
}

/** All that the tables say under one name. */
export interface Name {
  readonly figures: readonly Spoken[];
  /** Other figures under the same name: last year's, and sums of several rows. */
  readonly others: readonly number[];
  /** Whether only the table of basic expenditure has the name: projects may spend on the same. */
  readonly basicOnly: boolean;
}

const fund = /^(一般公共预算|政府性基金预算|国有资本经营预算)(?:当年)?(?:财政)?(?:拨款)?(?:收入)?$/;

/** Spellings of one name made equal; the ending 支出 makes no difference to names of four characters and more. */
export function spoken(name: string): string {
  const folded = name
    .replace(/运行维护(?=费)/u, '运行')
    .replace(/(出国\(境\)|公务接待|购置及运行|用车运行|用车购置)(?:费用|经费)/u, '$1费')
    .replace(fund, '$1');
  return folded.length >= 6 ? folded.replace(/支出$/u, '') : folded;
}

/** Columns that say nothing about what they count, or whose name has another meaning in a text. */
const unspoken: ReadonlySet<string> = new Set([
  '合计',
  '金额',
  '上年执行数',
  '预算数',
  '决算数',
  '本年收入',
  '本年支出',
  '本年收入合计',
  '本年支出合计',
]);

/** Collects names and figures from a record's tables; `lastYear` holds the tables of the same kind a year before. */
export function namesOf(book: Book, lastYear: Book | undefined): ReadonlyMap<string, Name> {
  const gathered = new Map<string, Gathered>();
  const told = [...book.tables.values()].flatMap((sheet) => figuresOf(book, sheet, lastYear?.tables.get(sheet.id)));
  for (const figure of told) {
    const key = spoken(figure.name);
    if (key.length < 2) continue;
    const found: Gathered = gathered.get(key) ?? { figures: [], others: [], sums: new Map(), basicOnly: true };
    gathered.set(key, found);
    found.basicOnly &&= figure.table === 'basic-expenditure' && figure.isRow;
    if (figure.spoken) found.figures.push(figure.spoken);
    found.others.push(...figure.others);
    if (figure.isRow && figure.spoken) {
      const column = `${figure.table}|${figure.column}`;
      found.sums.set(column, (found.sums.get(column) ?? 0) + figure.spoken.value);
    }
  }
  return new Map(
    [...gathered].map(([key, { figures, others, sums, basicOnly }]) => [
      key,
      { figures, others: [...others, ...sums.values()], basicOnly },
    ]),
  );
}

interface Gathered {
  readonly figures: Spoken[];
  readonly others: number[];
  /** Rows of one name added up, by table and column. */
  readonly sums: Map<string, number>;
  basicOnly: boolean;
}

interface Figure {
  readonly name: string;
  readonly table: string;
  readonly column: string;
  readonly isRow: boolean;
  readonly spoken: Spoken | undefined;
  readonly others: readonly number[];
}

function figuresOf(book: Book, sheet: Sheet, before: Sheet | undefined): Figure[] {
  const cent = centOf(book.entry.fields.unit);
  const year = String(book.entry.fields.year);
  const isYears = sheet.id === 'three-public' && book.kind === '预算';
  const rowBefore = rowsBefore(before, isYears);
  return sheet.rows.flatMap((row) =>
    sheet.amounts.flatMap((column) => {
      const { cents } = row.cell(column);
      const names = namesAt(sheet, row, column, isYears).map((found) => ({ ...found, table: sheet.id, column }));
      // A text may tell 0 of what a table leaves blank.
      if (cents === null) return names.map((found) => ({ ...found, spoken: undefined, others: [0] }));
      const earlier = earlierOf(book.kind, sheet, row, column, rowBefore(row)).flatMap(({ basis, of }) =>
        of === null ? [] : { basis, cents: of, value: of * cent },
      );
      const isOwn = column !== '上年执行数' && (!isYears || row.name === year);
      const value = cents * cent;
      const where = `${sheet.name}“${row.label}”的“${column}”`;
      const figure = { value, cents, where, hasBudget: sheet.amounts.includes('预算数'), earlier };
      const line = isYears || isTotalRow(row) ? '' : lineName(row);
      return names.map((found) => ({
        ...found,
        spoken: isOwn
          ? { ...figure, ...kindOf(sheet, row, column), ...(found.isRow || line === '' ? {} : { line }) }
          : undefined,
        others: [...(isOwn ? [] : [value]), ...earlier.map(({ value: old }) => old)],
      }));
    }),
  );
}

function kindOf({ id }: Sheet, { direction }: SheetRow, column: string): Pick<Spoken, 'part' | 'side'> {
  const part = id === 'basic-expenditure' ? '基本支出' : parts.find((name) => name === column);
  const side = sides.find((name) => name === (direction ?? sideOf[id]));
  return { ...(part === undefined ? {} : { part }), ...(side === undefined ? {} : { side }) };
}

const parts = ['基本支出', '项目支出'] as const;
const sides = ['收入', '支出'] as const;
const sideOf: Readonly<Record<string, string>> = {
  income: '收入',
  expenditure: '支出',
  'general-expenditure': '支出',
  'basic-expenditure': '支出',
};

/** A figure is told by the name of its row or, where that is plain, of its column. */
function namesAt(sheet: Sheet, row: SheetRow, column: string, isYears: boolean): { name: string; isRow: boolean }[] {
  const isTotal = isTotalRow(row);
  const whole = sheet.id === 'three-public' && (isYears ? column === '合计' : isTotal);
  const byRow = whole ? '三公经费' : isTotal || isYears ? undefined : lineName(row);
  return [
    ...(byRow === undefined ? [] : [{ name: byRow, isRow: true }]),
    ...(unspoken.has(column) ? [] : [{ name: foldLine(column), isRow: false }]),
  ];
}

function earlierOf(
  kind: BudgetKind,
  sheet: Sheet,
  row: SheetRow,
  column: string,
  before: SheetRow | undefined,
): { basis: Basis; of: number | null }[] {
  const found: { basis: Basis; of: number | null }[] = [];
  if (before) found.push({ basis: kind === '预算' ? '上年预算' : '上年决算', of: before.cell(column).cents });
  if (column === '合计' && sheet.amounts.includes('上年执行数'))
    found.push({ basis: '上年决算', of: row.cell('上年执行数').cents });
  if (column === '决算数') found.push({ basis: '本年预算', of: row.cell('预算数').cents });
  if (sheet.id === 'three-public' && kind === '预算') {
    const year = String(Number(row.name) - 1);
    const [last] = sheet.rows.filter(({ name }) => name === year);
    if (last) found.push({ basis: '上年预算', of: last.cell(column).cents });
  }
  return found;
}

/** Finds a row's fellow in last year's table: of the same code, else of the same name; in the table of years a year before. */
function rowsBefore(sheet: Sheet | undefined, isYears: boolean): (row: SheetRow) => SheetRow | undefined {
  const keyOf = ({ direction, code, name }: SheetRow, shift = 0) =>
    `${direction ?? ''}|${code ?? (isYears ? String(Number(name) - shift) : lineName({ name }))}`;
  const found = new Map<string, SheetRow | null>();
  for (const row of sheet?.rows ?? []) found.set(keyOf(row), found.has(keyOf(row)) ? null : row);
  return (row) => found.get(keyOf(row, isYears ? 1 : 0)) ?? undefined;
}

function lineName({ name }: Pick<SheetRow, 'name'>): string {
  return foldLine(name.replace(/^\s*其中\s*[:：]?/u, ''));
}
