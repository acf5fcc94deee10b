import type { Sheet, SheetRow } from './book.ts';

/** Which rows of a table stand under which: 2013801 under 20138, or under 201 where 20138 is not listed. */
export interface Hierarchy {
  readonly children: ReadonlyMap<SheetRow, readonly SheetRow[]>;
  /** Coded rows under no other row. */
  readonly tops: readonly SheetRow[];
}

/** Reads the hierarchy off the codes; the two directions of a two-sided table are kept apart. */
export function hierarchyOf(rows: readonly SheetRow[]): Hierarchy {
  const coded = rows.flatMap((row) => (row.code === null ? [] : [{ row, code: row.code }]));
  const keyOf = ({ direction }: SheetRow, code: string) => `${direction ?? ''}|${code}`;
  const byCode = Map.groupBy(coded, ({ row, code }) => keyOf(row, code));
  const parentOf = ({ row, code }: (typeof coded)[number]): SheetRow | undefined =>
    [5, 3]
      .filter((length) => length < code.length)
      .flatMap((length) => byCode.get(keyOf(row, code.slice(0, length))) ?? [])
      .map((found) => found.row)[0];
  const byParent = Map.groupBy(coded, parentOf);
  const children = new Map<SheetRow, readonly SheetRow[]>();
  for (const [parent, found] of byParent) {
    if (parent) children.set(parent, rowsOf(found));
  }
  return { children, tops: rowsOf(byParent.get(undefined) ?? []) };
}

function rowsOf(found: readonly { readonly row: SheetRow }[]): readonly SheetRow[] {
  return found.map(({ row }) => row);
}

const levels: Readonly<Record<number, string>> = { 3: '类', 5: '款', 7: '项' };

/** 类, 款 or 项 by the length of the code. */
export function levelOf({ code }: SheetRow): string | undefined {
  return levels[code?.length ?? 0];
}

/** `3 个款`, or `3 行` where the rows are of different levels. */
export function countRows(rows: readonly SheetRow[]): string {
  const [level, ...others] = new Set(rows.map(levelOf));
  return level === undefined || others.length > 0 ? `${rows.length} 行` : `${rows.length} 个${level}`;
}

/** The tables in which income faces expenditure. */
export function isTwoSided({ id }: Sheet): boolean {
  return id === 'income-expenditure' || id === 'fiscal-appropriation';
}

/** The tables with one row for each code and a 合计 row. */
export function isCoded(sheet: Sheet): boolean {
  return !isTwoSided(sheet) && sheet.id !== 'three-public' && sheet.id !== 'performance';
}
