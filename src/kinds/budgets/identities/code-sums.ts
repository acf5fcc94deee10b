import { isTotalRow, onlyRow, type Sheet, type SheetRow } from './book.ts';
import type { BudgetCheck } from './check.ts';
import { compare, missing, single, sumOf, type Side } from './comparison.ts';
import { countRows, hierarchyOf, isCoded, isTwoSided, levelOf } from './hierarchy.ts';

/** `budget/children`: in every amount column, each row is the sum of the rows that its code covers. */
export function checkChildren(sheet: Sheet): BudgetCheck[] {
  if (!sheet.isSound || (!isCoded(sheet) && !isTwoSided(sheet))) return [];
  return [...hierarchyOf(sheet.rows).children].flatMap(([parent, children]) =>
    sheet.amounts.flatMap((column) =>
      compare({
        id: 'budget/children',
        left: single(parent.cell(column)),
        right: rowsSum(sheet, children, column, `其 ${countRows(children)}`),
      }),
    ),
  );
}

/** `budget/total-row`: in every amount column, 合计 is the sum of the top rows. */
export function checkTotalRow(sheet: Sheet): BudgetCheck[] {
  if (!sheet.isSound || !isCoded(sheet)) return [];
  const [column = ''] = totalColumns(sheet);
  const total = onlyRow(sheet, '合计', column, isTotalRow);
  const others = sheet.rows.filter((row) => !isTotalRow(row));
  const { tops } = hierarchyOf(others);
  const uncoded = others.filter(({ code }) => code === null);
  const mixed = uncoded.length > 0 && tops.length > 0;
  if (total.missing !== undefined || mixed) {
    const reason = total.missing ?? `${sheet.name}有的行有科目编码，有的没有，分不出上下级。`;
    const right = rowsSum(sheet, [...tops, ...uncoded], column, '各行');
    return compare({ id: 'budget/total-row', left: missing(total, reason), right });
  }
  const added = tops.length > 0 ? tops : uncoded;
  return sheet.amounts.flatMap((header) =>
    compare({
      id: 'budget/total-row',
      left: onlyRow(sheet, '合计', header, isTotalRow),
      right: rowsSum(sheet, added, header, tops.length > 0 ? countRows(added) : `${added.length} 行`),
    }),
  );
}

/** The total column of a table; the headers differ from table to table. */
export function totalColumns({ amounts }: Sheet): readonly string[] {
  return ['合计', '本年收入合计', '本年支出合计', '本年支出'].filter((header) => amounts.includes(header));
}

/** One column of several rows added up. */
export function rowsSum(sheet: Sheet, rows: readonly SheetRow[], column: string, name: string): Side {
  const place = { file: sheet.file, line: rows[0]?.line ?? 1, column: 1, field: column };
  return sumOf(
    { table: sheet.name, row: name, column, place, phrase: `${name}之和` },
    rows.map((row) => row.cell(column)),
  );
}

const depths = {
  'general-expenditure': { digits: 7, level: '项', classes: '支出功能分类' },
  'basic-expenditure': { digits: 5, level: '款', classes: '支出经济分类' },
} as const;

/** `budget/depth`: rows without children have to be 项 (general expenditure) or 款 (basic expenditure). */
export function checkDepth(sheet: Sheet): BudgetCheck[] {
  if (!sheet.isSound || (sheet.id !== 'general-expenditure' && sheet.id !== 'basic-expenditure')) return [];
  const { digits, level, classes } = depths[sheet.id];
  const { children } = hierarchyOf(sheet.rows);
  const leaves = sheet.rows.filter((row) => row.code !== null && !children.has(row));
  const [first] = leaves;
  if (!first) return [];
  const early = leaves.filter(({ code }) => (code?.length ?? 0) < digits);
  const checkOf = (row: SheetRow, statement: string, verdict: 'agrees' | 'differs'): BudgetCheck => ({
    id: 'budget/depth',
    severity: 'warning',
    verdict,
    relation: '=',
    statement,
    left: { table: sheet.name, row: row.label, column: '科目编码', cents: null },
    right: null,
    addends: 0,
    difference: null,
    reason: null,
    place: { ...row.cell('科目编码').place },
  });
  if (early.length === 0) return [checkOf(first, `${sheet.name}按${classes}列到${level}`, 'agrees')];
  return early.map((row) =>
    checkOf(row, `${sheet.name}“${row.label}”只列到${levelOf(row) ?? '上级'}，没有列到${level}`, 'differs'),
  );
}
