import type { Book, Sheet, SheetRow } from '../register/budget/book.ts';
import { hierarchyOf, isCoded } from '../register/budget/hierarchy.ts';
import { writeCents } from '../records/money.ts';
import { budgetTable } from '../records/budget-table.ts';
import { percentOf, type MoneyUnit } from './amount.ts';
import { changeOf, type Change } from './budget-change.ts';

/** A row of a coded table with what stands under it: 类, its 款, their 项. */
export interface TreeNode {
  readonly code: string;
  readonly name: string;
  readonly amount: string;
  /** Its part of the total of the table, for the bar (0 to 100, one decimal) and in words; undefined of nothing. */
  readonly share: { readonly value: number; readonly text: string } | undefined;
  /** Against the same code in last year's table. */
  readonly change: Change | undefined;
  readonly children: readonly TreeNode[];
}

/** The rows of a table from 类 to 项 by its main amount; empty for a table in which nothing stands under anything. */
export function budgetTree(book: Book, before: Book | undefined, id: Sheet['id'], unit: MoneyUnit): TreeNode[] {
  const sheet = book.tables.get(id);
  const column = sheet && mainColumn(book, sheet);
  if (!sheet || column === undefined || !isCoded(sheet)) return [];
  const { tops, children } = hierarchyOf(sheet.rows);
  if (children.size === 0) return [];
  const centsIn = (row: SheetRow) => row.cell(column).cents;
  const all = tops.reduce((sum, row) => sum + (centsIn(row) ?? 0), 0);
  const earlier = new Map(
    (before?.tables.get(id)?.rows ?? []).flatMap((row) => (row.code === null ? [] : [[row.code, centsIn(row)]])),
  );
  const nodeOf = (row: SheetRow): TreeNode => {
    const cents = centsIn(row);
    const last = earlier.get(row.code ?? '') ?? null;
    const text = cents === null || cents < 0 ? undefined : percentOf(cents, all);
    return {
      code: row.code ?? '',
      name: row.name,
      amount: cents === null ? '' : writeCents(cents),
      share: text === undefined ? undefined : { value: Number.parseFloat(text), text },
      change: cents === null || last === null ? undefined : changeOf(cents, last, unit),
      children: (children.get(row) ?? []).map(nodeOf),
    };
  };
  return tops.map(nodeOf);
}

/** The first amount that every row has to give: 合计, 本年收入合计, 本年支出. */
function mainColumn({ kind }: Book, { id }: Sheet): string | undefined {
  return budgetTable(kind, id)?.columns.find((column) => column.kind === 'amount' && column.required)?.header;
}
