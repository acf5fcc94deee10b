import type { Place } from '../../../records/finding.ts';
import type { BudgetCheck, BudgetCheckId, BudgetVerdict, Figure } from './check.ts';

/** One cell of a table as a figure. */
export interface Cell extends Figure {
  readonly place: Place;
  /** Why no sum may be made with this cell: it says 不适用, or is no amount. */
  readonly unusable?: string;
}

/** One side of a comparison: a figure, or a sum of figures. */
export interface Side extends Omit<Figure, 'cents'> {
  /** The side in words, as the statement puts it. */
  readonly phrase: string;
  readonly addends: readonly Cell[];
  readonly place: Place;
  /** Why there is no figure at all: the table or the row is not there. */
  readonly missing?: string;
}

export interface Comparison {
  readonly id: BudgetCheckId;
  readonly severity?: BudgetCheck['severity'];
  readonly relation?: BudgetCheck['relation'];
  readonly left: Side;
  readonly right: Side;
  /** What the statement adds for the reader, once the figures are known. */
  readonly remark?: (left: number, right: number) => string;
}

/** A single cell as a side. */
export function single(cell: Cell): Side {
  const { table, row, column, place } = cell;
  return { table, row, column, place, phrase: `${table}“${row}”${column}`, addends: [cell] };
}

/** Several cells added up; `figure` says what a reader should call the sum. */
export function sumOf(
  figure: Pick<Side, 'table' | 'row' | 'column' | 'phrase' | 'place'>,
  addends: Side['addends'],
): Side {
  return { ...figure, addends };
}

/** A side whose table or row is not there. */
export function missing(figure: Pick<Side, 'table' | 'row' | 'column' | 'place'>, reason: string): Side {
  const { table, row, column } = figure;
  return { ...figure, phrase: `${table}“${row}”${column}`, addends: [], missing: reason };
}

/** A cell that is taken away instead of added. */
export function negated(cell: Cell): Cell {
  return cell.cents === null ? cell : { ...cell, cents: -cell.cents };
}

/**
 * Makes a comparison in whole cents. A blank cell adds nothing to a sum; a side that says nothing, or a cell that says
 * 不适用, skips it. Where neither side says anything there is nothing to check, and nothing comes out.
 * Each of n rounded addends may be off by half a cent, and so may their total: within 0.005·(n + 1) it is rounding.
 */
export function compare(comparison: Comparison): BudgetCheck[] {
  const { left, right, relation = '=', remark } = comparison;
  const [mine, other] = [centsOf(left), centsOf(right)];
  const reason = whySkipped(left, right, mine, other);
  if (reason === undefined && (mine === null || other === null)) return [];
  const statement = `${left.phrase} ${relation} ${right.phrase}`;
  const base = {
    id: comparison.id,
    severity: comparison.severity ?? 'error',
    relation,
    left: figureOf(left, mine),
    right: figureOf(right, other),
    place: left.place,
  } as const;
  if (reason !== undefined || mine === null || other === null)
    return [{ ...base, statement, verdict: 'skipped', addends: 0, difference: null, reason: reason ?? null }];
  const addends = Math.max(given(left).length, given(right).length);
  const difference = mine - other;
  const verdict = verdictOf(difference, relation, addends);
  return [
    { ...base, statement: `${statement}${remark?.(mine, other) ?? ''}`, verdict, addends, difference, reason: null },
  ];
}

function verdictOf(difference: number, relation: BudgetCheck['relation'], addends: number): BudgetVerdict {
  const wrong = { '=': Math.abs(difference), '≥': -difference, '≤': difference }[relation];
  if (wrong <= 0) return 'agrees';
  return 2 * wrong <= addends + 1 ? 'rounded' : 'differs';
}

function whySkipped(left: Side, right: Side, mine: number | null, other: number | null): string | undefined {
  const unusable = [...left.addends, ...right.addends].find((cell) => cell.unusable !== undefined);
  if (unusable) return `${unusable.table}“${unusable.row}”的“${unusable.column}”${unusable.unusable}。`;
  const reasons = [left.missing, right.missing].filter((reason) => reason !== undefined);
  if (reasons.length > 0) return [...new Set(reasons)].join('');
  if ((mine === null) === (other === null)) return undefined;
  return whyBlank(mine === null ? left : right);
}

function whyBlank({ table, phrase, addends: [cell, ...others] }: Side): string {
  if (!cell) return `${table}没有可以相加的行。`;
  return others.length > 0 ? `${phrase}：各项都空着。` : `${cell.table}“${cell.row}”的“${cell.column}”空着。`;
}

function given(side: Side): readonly number[] {
  return side.addends.flatMap(({ cents }) => cents ?? []);
}

/** The sum of what a side says; null where it says nothing. */
export function centsOf(side: Side): number | null {
  const figures = given(side);
  return figures.length === 0 ? null : figures.reduce((sum, cents) => sum + cents, 0);
}

function figureOf({ table, row, column }: Side, cents: number | null): Figure {
  return { table, row, column, cents };
}
