import { errorAt, warningAt, type Finding, wholeFile } from '../../../records/finding.ts';
import type { BudgetEntry } from '../record.ts';
import { bookOf, foldLine, isTotalRow, type Sheet } from './book.ts';

/**
 * What a table that is given does not say. `budget/table-empty`: a table without a row is an error, since an empty table is
 * declared with its reason and never shown as if it were there; one whose amounts are all blank is a warning.
 * `budget/three-public-year`: the “三公” table of a budget has a row for its year (error). `budget/total-missing`: that of
 * final accounts has the line 合计 (warning).
 */
export function checkGaps(entry: BudgetEntry): Finding[] {
  return [...bookOf(entry).tables.values()].flatMap((sheet) => {
    const empty = emptiness(sheet);
    if (empty) return [empty];
    return sheet.id === 'three-public' ? threePublicGaps(entry, sheet) : [];
  });
}

function emptiness(sheet: Sheet): Finding | undefined {
  if (sheet.rows.length === 0)
    return errorAt(
      wholeFile(sheet.file),
      'budget/table-empty',
      `${sheet.name}只有列名，一行内容也没有。`,
      `请补上内容；确实没有这张表的，删去这个文件，在文件头写 ${sheet.id}: {none: 理由}。`,
    );
  const saysNothing = sheet.rows.every((row) =>
    sheet.amounts.every((column) => row.cell(column).cents === null && row.cell(column).unusable === undefined),
  );
  if (!saysNothing) return undefined;
  return warningAt(
    wholeFile(sheet.file),
    'budget/table-empty',
    `${sheet.name}里一个金额也没有。`,
    `请补上金额：没有发生的写 0.00；确实没有这张表的，删去这个文件，在文件头写 ${sheet.id}: {none: 理由}。`,
  );
}

function threePublicGaps({ fields }: BudgetEntry, sheet: Sheet): Finding[] {
  if (fields.kind === '决算') {
    if (sheet.rows.some((row) => isTotalRow(row) || foldLine(row.name).endsWith('合计'))) return [];
    const mend = '请补上“合计”这一行：因公出国（境）费、公务用车购置及运行费、公务接待费三项之和。';
    return [warningAt(wholeFile(sheet.file), 'budget/total-missing', `${sheet.name}没有合计行。`, mend)];
  }
  const year = String(fields.year);
  // A year that is written in another way has been reported in its cell.
  if (sheet.rows.some(({ name }) => name === year || !/^\d{4}$/.test(name))) return [];
  return [
    errorAt(
      { ...wholeFile(sheet.file), field: '年度' },
      'budget/three-public-year',
      `${sheet.name}没有 ${year} 年这一行，只有 ${sheet.rows.map(({ name }) => name).join('、')} 年。`,
      `请补上 ${year} 年的预算数；年度写错的，改正“年度”一栏。`,
    ),
  ];
}
