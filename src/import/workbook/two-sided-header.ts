import type { BudgetKind } from '../../kinds/budgets/fields.ts';
import type { TableDefinition } from '../../records/table.ts';
import type { Grid } from './grid.ts';
import { cleanHeader } from './header-name.ts';
import { headerCandidates, type Heading, type HeaderRows } from './header.ts';
import { fundOf, type Direction } from './line-names.ts';

/** One side of a two-sided table: where its names stand and its amounts, by the standard header. */
export interface Side {
  readonly direction: Direction;
  readonly item: number;
  readonly code: number | undefined;
  readonly amounts: ReadonlyMap<string, number>;
  readonly unknown: readonly Heading[];
  /** Columns that number its lines. */
  readonly serials: readonly Heading[];
}

/** A header with 收入 on the left and 支出 on the right. */
export interface TwoSidedHeader extends HeaderRows {
  readonly sides: readonly [Side, Side];
  /** Further blocks, such as expenditure by 经济分类, for which docs/contract.md#61-tables-of-a-budget has no place. */
  readonly others: readonly Heading[];
}

const itemWords = new Set([
  '项目',
  '科目',
  '科目名称',
  '收入',
  '支出',
  '支出功能分类',
  '项目按功能分类',
  '功能分类',
  '支出功能分类科目',
]);
const codeWords = new Set(['科目编码', '功能分类科目编码', '支出功能分类科目编码', '编码']);
const mainWords = ['决算数', '金额', '合计', '小计', '预算数', '年初预算数', '预算'];

/** The header of a table of two sides with the most known columns; undefined where there is none. */
export function findTwoSided(grid: Grid, definition: TableDefinition, kind: BudgetKind): TwoSidedHeader | undefined {
  let best: TwoSidedHeader | undefined;
  const size = ({ sides }: TwoSidedHeader) => sides[0].amounts.size + sides[1].amounts.size;
  for (const candidate of headerCandidates(grid)) {
    const found = sidesOf(candidate, definition, kind);
    if (found && (!best || size(found) > size(best))) best = found;
  }
  return best;
}

function sidesOf(rows: HeaderRows, definition: TableDefinition, kind: BudgetKind): TwoSidedHeader | undefined {
  const items = rows.headings.filter(({ path }) => isItem(path));
  const [left, right, ...rest] = items;
  if (!left || !right) return undefined;
  if (!left.path.some((words) => /收\s*入/.test(words)) || !right.path.some((words) => /支\s*出/.test(words)))
    return undefined;
  const isCode = ({ path }: Heading) => codeWords.has(leafOf(path));
  const startOf = (item: Heading) =>
    rows.headings.find((heading) => heading.column === item.column - 1 && isCode(heading))?.column ?? item.column;
  const bounds = [startOf(left), startOf(right), rest[0]?.column ?? Number.POSITIVE_INFINITY];
  const within = (index: number) =>
    rows.headings.filter(({ column }) => column >= (bounds[index] ?? 0) && column < (bounds[index + 1] ?? Infinity));
  const sides = [
    sideOf('收入', left, within(0), definition, kind),
    sideOf('支出', right, within(1), definition, kind),
  ] as const;
  if (sides.some(({ amounts }) => amounts.size === 0)) return undefined;
  return { ...rows, sides: [sides[0], sides[1]], others: rest };
}

function leafOf(path: readonly string[]): string {
  return cleanHeader(path.at(-1) ?? '').replaceAll(/[()]/g, '');
}

/** 项目 itself, or 收入 alone where the names of the lines stand right under it. */
function isItem(path: readonly string[]): boolean {
  return itemWords.has(leafOf(path));
}

function sideOf(
  direction: Direction,
  item: Heading,
  headings: readonly Heading[],
  definition: TableDefinition,
  kind: BudgetKind,
): Side {
  const main = definition.columns.some(({ header }) => header === '合计') ? '合计' : '金额';
  const hasFunds = main === '合计';
  const amounts = new Map<string, number>();
  const unknown: Heading[] = [];
  const plain = headings.filter(({ column, path }) => column !== item.column && !codeWords.has(leafOf(path)));
  for (const heading of plain) {
    const leaf = leafOf(heading.path);
    const header = mainWords.includes(leaf) ? main : hasFunds ? fundOf(leaf) : undefined;
    if (isSerial(leaf)) continue;
    // Of 年初预算数 and 决算数 side by side, final accounts publish the second.
    const better = kind === '决算' && leaf === '决算数';
    if (header === undefined || (amounts.has(header) && !better)) unknown.push(heading);
    else amounts.set(header, heading.column);
  }
  const code = headings.find(({ path }) => codeWords.has(leafOf(path)))?.column;
  const serials = plain.filter(({ path }) => isSerial(leafOf(path)));
  return { direction, item: item.column, code, amounts, unknown, serials };
}

function isSerial(leaf: string): boolean {
  return leaf === '行次' || leaf === '栏次';
}
