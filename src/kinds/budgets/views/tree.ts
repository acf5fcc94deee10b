import type { Book, Sheet, SheetRow } from '../identities/book.ts';
import { hierarchyOf, isCoded } from '../identities/hierarchy.ts';
import { writeCents } from '../../../records/values/money.ts';
import { budgetTable } from '../tables.ts';
import type { MoneyUnit } from './amount.ts';
import { changeOf, type Change } from './change.ts';
import { shareBar, type ShareBar } from '../../../views/charts/share-bar.ts';

/** A row of a coded table with what stands under it: 类, its 款, their 项. */
export interface TreeNode {
  readonly code: string;
  readonly name: string;
  readonly amount: string;
  /** Its part of the total of the table. */
  readonly share: ShareBar | undefined;
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
    return {
      code: row.code ?? '',
      name: row.name,
      amount: cents === null ? '' : writeCents(cents),
      share: cents === null ? undefined : shareBar(cents, all),
      change: cents === null || last === null ? undefined : changeOf(cents, last, unit),
      children: (children.get(row) ?? []).map(nodeOf),
    };
  };
  return tops.map(nodeOf);
}

/** The first amount that every row has to give: 合计, 本年收入合计, 本年支出. */
export function mainColumn({ kind }: Book, { id }: Sheet): string | undefined {
  return budgetTable(kind, id)?.columns.find((column) => column.kind === 'amount' && column.required)?.header;
}
