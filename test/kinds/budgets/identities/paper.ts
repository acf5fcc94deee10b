import type { BudgetEntry } from '../../../../src/kinds/budgets/record.ts';
import type { Table } from '../../../../src/records/table.ts';
import { aBudget } from '../../../register/entries.ts';

export type Cents = number | null;
/** `<table>|<line>|<column>` of a figure. */
type Key = string;
type Row = (column: string) => Key;

export interface Leaf {
  readonly code: string;
  readonly figures: readonly Cents[];
}

/** What must hold between figures, known to the one who wrote them. */
export interface Equation {
  readonly id: string;
  readonly left: readonly Key[];
  readonly right: readonly Key[];
  readonly minus: readonly Key[];
  /** A figure of last year's record, on the right. */
  readonly known: Cents;
  readonly relation: '=' | '≥' | '≤';
  readonly severity: 'error' | 'warning';
}

export interface Written {
  readonly total: Row;
  readonly rows: readonly Row[];
  /** By 3-digit code. */
  readonly classes: ReadonlyMap<string, Row>;
  readonly leaves: ReadonlyMap<string, Row>;
}

type Holding = Partial<Pick<Equation, 'minus' | 'known' | 'relation' | 'severity'>> & { readonly lastYear?: string };

export interface Paper {
  readonly cells: ReadonlyMap<Key, Cents>;
  readonly equations: readonly Equation[];
  readonly row: (table: string, texts: Texts, amounts: Readonly<Record<string, Cents>>) => Row;
  /** A table with 合计, 类, 款 and 项, its parents summed up from the leaves; `sums` are the totals of each row. */
  readonly coded: (
    table: string,
    leaves: readonly { readonly code: string; readonly amounts: Readonly<Record<string, Cents>> }[],
    sums: Readonly<Record<string, readonly string[]>>,
  ) => Written;
  /** Writes a figure that is the sum of others. */
  readonly summed: (write: (value: Cents) => Key, addends: readonly Key[]) => Key;
  readonly holds: (id: string, left: readonly Key[], right: readonly Key[], how?: Holding) => void;
  /** What a year begins with is what last year's record ends with, in `<table>|<column>`. */
  readonly chains: (keys: readonly Key[], lastYear: string) => void;
  readonly before: () => readonly { readonly table: string; readonly column: string; readonly text: string | null }[];
  /** The tables, one figure changed, the rows of each in another order: the last one first. */
  readonly tables: (changed?: ReadonlyMap<Key, number>, reversed?: boolean) => Record<string, Table>;
}
type Texts = Readonly<Record<string, string | null>>;

/** The sum of what is there; null where nothing is. */
export function plus(...values: readonly Cents[]): Cents {
  const given = values.filter((value) => value !== null);
  return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0);
}

/** A blank sheet to write a consistent record on. */
export function paper(): Paper {
  const cells = new Map<Key, Cents>();
  const equations: Equation[] = [];
  const written = new Map<string, { readonly texts: Texts; readonly columns: readonly string[] }[]>();
  const before: { table: string; column: string; text: string | null }[] = [];
  const row: Paper['row'] = (table, texts, amounts) => {
    const rows = written.get(table) ?? [];
    rows.push({ texts, columns: Object.keys(amounts) });
    written.set(table, rows);
    const keyOf = (column: string) => `${table}|${rows.length + 1}|${column}`;
    const keys = new Map(Object.keys(amounts).map((column) => [column, keyOf(column)]));
    for (const [column, value] of Object.entries(amounts)) cells.set(keyOf(column), value);
    return (column) => {
      const key = keys.get(column);
      if (key === undefined) throw new RangeError(`no column ${column} in ${table}`);
      return key;
    };
  };
  const holds: Paper['holds'] = (id, left, right, { lastYear, ...how } = {}) => {
    if (lastYear !== undefined) remember(before, lastYear, how.known ?? null);
    equations.push({ id, left, right, minus: [], known: null, relation: '=', severity: 'error', ...how });
  };
  const self: Paper = {
    cells,
    equations,
    row,
    holds,
    coded: (table, leaves, sums) => writeCoded(self, table, leaves, sums),
    summed: (write, addends) => write(plus(...addends.map((key) => cells.get(key) ?? null))),
    chains: (keys, lastYear) => {
      for (const key of keys)
        holds('budget/year-chain', [key], [], { severity: 'warning', known: cells.get(key) ?? null, lastYear });
    },
    before: () => before,
    tables: (changed, reversed) =>
      Object.fromEntries(
        [...written].map(([table, rows]) => [
          table,
          tableOf(table, rows, new Map([...cells, ...(changed ?? [])]), reversed),
        ]),
      ),
  };
  return self;
}

function remember(before: { table: string; column: string; text: string | null }[], path: string, cents: Cents): void {
  const [table = '', column = ''] = path.split('|');
  before.push({ table, column, text: inUnits(cents) });
}

/** `1234` cents as `12.34`, without the code under test. */
function inUnits(cents: Cents): string | null {
  if (cents === null) return null;
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function writeCoded(
  { row, holds, cells }: Paper,
  table: string,
  leaves: Parameters<Paper['coded']>[1],
  sums: Parameters<Paper['coded']>[2],
): Written {
  const columns = Object.keys(leaves[0]?.amounts ?? {});
  const economic = table === 'basic-expenditure';
  const rows: Row[] = [];
  const write = (code: string | null, amounts: Readonly<Record<string, Cents>>): Row => {
    const made = row(table, { 科目编码: code, 科目名称: code === null ? '合计' : `科目${code}` }, amounts);
    rows.push(made);
    for (const [total, parts] of Object.entries(sums)) holds('budget/row-parts', [made(total)], parts.map(made));
    return made;
  };
  const above = (id: string, code: string | null, children: readonly Row[]): Row => {
    const made = write(
      code,
      Object.fromEntries(
        columns.map((column) => [column, plus(...children.map((child) => cells.get(child(column)) ?? null))]),
      ),
    );
    for (const column of columns)
      holds(
        id,
        [made(column)],
        children.map((child) => child(column)),
      );
    return made;
  };
  const bottom = new Map(leaves.map(({ code, amounts }) => [code, write(code, amounts)]));
  const group = (under: ReadonlyMap<string, Row>, digits: number): Map<string, Row> => {
    const codes = new Set([...under.keys()].map((code) => code.slice(0, digits)));
    const childrenOf = (code: string) => [...under].flatMap(([child, made]) => (child.startsWith(code) ? [made] : []));
    return new Map([...codes].map((code) => [code, above('budget/children', code, childrenOf(code))]));
  };
  const classes = group(economic ? bottom : group(bottom, 5), 3);
  return { total: above('budget/total-row', null, [...classes.values()]), rows, classes, leaves: bottom };
}

function tableOf(
  table: string,
  rows: readonly { readonly texts: Texts; readonly columns: readonly string[] }[],
  cells: ReadonlyMap<Key, Cents>,
  reversed = false,
): Table {
  const [first] = rows;
  const made = rows.map(({ texts, columns }, index) => ({
    line: index + 2,
    cells: [
      ...Object.values(texts),
      ...columns.map((column) => inUnits(cells.get(`${table}|${index + 2}|${column}`) ?? null)),
    ],
  }));
  return {
    file: `${table}.csv`,
    columns: [...Object.keys(first?.texts ?? {}), ...(first?.columns ?? [])],
    // A finding on projects points to the first of them, so their order stays.
    rows: reversed && table !== 'performance' ? made.toReversed() : made,
  };
}

/** What must be told when figures are changed: reckoned from the equations alone, `error budget/children income:7 合计`. */
export function expected({ equations, cells }: Paper, changed: ReadonlyMap<Key, number>): string[] {
  const valueOf = (key: Key) => changed.get(key) ?? cells.get(key) ?? null;
  return equations.flatMap(({ id, left, right, minus, known, relation, severity }) => {
    const mine = left.map(valueOf).filter((value) => value !== null);
    const plain = [...right.map(valueOf), known].filter((value) => value !== null);
    const taken = minus.map(valueOf).filter((value) => value !== null);
    const addends = Math.max(mine.length, plain.length + taken.length);
    if (mine.length === 0 || plain.length + taken.length === 0) return [];
    const off = (plus(...mine) ?? 0) - (plus(...plain, ...taken.map((value) => -value)) ?? 0);
    const wrong = relation === '=' ? Math.abs(off) : relation === '≥' ? -off : off;
    const [table, line, column] = (left[0] ?? '').split('|');
    if (wrong <= 0) return [];
    return [`${wrong <= 0.5 * (addends + 1) ? 'info' : severity} ${id} ${table}.csv:${line} ${column}`];
  });
}

/** The record on this paper. */
export function recordOn(kind: '预算' | '决算', tables: Record<string, Table>): BudgetEntry {
  return aBudget({ kind, year: 2024, tables }).entry;
}
