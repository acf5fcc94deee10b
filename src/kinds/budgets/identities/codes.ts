import { budgetTable } from '../tables.ts';
import { errorAt, warningAt, type Finding, type Place, wholeFile } from '../../../records/finding.ts';
import { nearest } from '../../../records/values/nearest.ts';
import {
  codeNames,
  codesUnder,
  coversYear,
  economicCodes,
  functionalCodes,
  isCompleteUnder,
  type Classification,
} from '../../../reference/classification.ts';
import type { BudgetEntry } from '../record.ts';
import { bookOf, foldLine, isTotalRow, type Book, type Sheet, type SheetRow } from './book.ts';
import { isCoded, isTwoSided } from './hierarchy.ts';

type CodedRow = SheetRow & { readonly code: string };

/**
 * Checks the codes of a record's tables against the classification of its year (《政府收支分类科目》), and their order
 * within a table: `budget/code-unknown`, `budget/code-duplicate`, `budget/code-name`, `budget/code-orphan` and
 * `budget/total-missing`. Years without a list are not checked against one.
 */
export function checkCodes(entry: BudgetEntry): Finding[] {
  const book = bookOf(entry);
  return [...book.tables.values()].flatMap((sheet) => {
    if (!isCoded(sheet) && !isTwoSided(sheet)) return [];
    const rows = sheet.rows.filter((row): row is CodedRow => row.code !== null);
    // Income has a classification of its own.
    const spending = rows.filter(({ direction }) => direction !== '收入');
    return [
      ...checkDuplicates(sheet, rows),
      ...(sheet.isSound ? checkOrphans(sheet, spending) : []),
      ...checkTotal(sheet),
      ...checkAgainstList(book, sheet, spending),
    ];
  });
}

/** How far the codes of a record could be held against the list of its year. */
export interface CodeCoverage {
  readonly year: number;
  /** Whether there is a list of that year. */
  readonly isCovered: boolean;
  /** Different codes of expenditure that the list knows, or knows not to be there. */
  readonly checked: number;
  /** Codes that the list is not whole enough to know; only what stands above them was looked at. */
  readonly believed: readonly string[];
}

/** What `checkCodes` could judge; undefined where no row bears a code of expenditure. */
export function codeCoverage(entry: BudgetEntry): CodeCoverage | undefined {
  const book = bookOf(entry);
  const { year } = entry.fields;
  const lists = new Map<string, Classification>();
  for (const sheet of book.tables.values()) {
    if (!isCoded(sheet) && !isTwoSided(sheet)) continue;
    for (const { code, direction } of sheet.rows)
      if (code !== null && direction !== '收入') lists.set(code, listOf(book, sheet));
  }
  const codes = [...lists];
  const [first] = codes;
  if (!first) return undefined;
  const believed = codes.flatMap(([code, list]) =>
    codeNames(list, code, year).length === 0 && unknownPart(list, code, year) === undefined ? [code] : [],
  );
  const isCovered = codes.every(([, list]) => coversYear(list, year));
  return {
    year,
    isCovered,
    checked: isCovered ? codes.length - believed.length : 0,
    believed: isCovered ? believed.sort() : [],
  };
}

/** `budget/code-duplicate`: a code stands once in a table; in a two-sided table once on each side. */
function checkDuplicates(sheet: Sheet, rows: readonly CodedRow[]): Finding[] {
  return [...Map.groupBy(rows, ({ direction, code }) => `${direction ?? ''}|${code}`).values()].flatMap(
    ([first, ...others]) =>
      others.map((row) =>
        errorAt(
          codePlace(sheet, row),
          'budget/code-duplicate',
          `${sheet.name}里科目编码 ${row.code} 写了两次：第 ${first?.line ?? 1} 行“${first?.name ?? ''}”和这一行“${row.name}”。`,
          '请核对这两行：重复的删去一行，编码写错的改正编码。',
        ),
      ),
  );
}

const levels: Readonly<Record<number, string>> = { 3: '类', 5: '款', 7: '项' };

/** `budget/code-orphan`: a 款 or 项 stands under the row that it is a part of; told once for each missing row. */
function checkOrphans(sheet: Sheet, rows: readonly CodedRow[]): Finding[] {
  const codes = new Set(rows.map(({ code }) => code));
  const orphans = rows.filter(({ code }) => code.length > 3 && !codes.has(code.slice(0, -2)));
  return [...Map.groupBy(orphans, ({ code }) => code.slice(0, -2))].flatMap(([parent, [first, ...others]]) => {
    if (!first) return [];
    const whose = others.length > 0 ? `等 ${others.length + 1} 行` : '';
    return warningAt(
      codePlace(sheet, first),
      'budget/code-orphan',
      `${sheet.name}有“${first.label}”${whose}，却没有它的上级科目 ${parent} 这一行。`,
      `请补上 ${parent}（${levels[parent.length] ?? '上级'}）这一行和它的金额；编码写错的，请改正编码。`,
    );
  });
}

/** `budget/total-missing`: a table with one row for each code says what they amount to. */
function checkTotal(sheet: Sheet): Finding[] {
  const [first] = sheet.rows;
  if (!isCoded(sheet) || !first || sheet.rows.some(isTotalRow)) return [];
  return [
    warningAt(
      wholeFile(sheet.file),
      'budget/total-missing',
      `${sheet.name}没有合计行。`,
      '请补上合计行：科目编码空着，名称写“合计”，各列写合计的金额。',
    ),
  ];
}

function listOf({ kind }: Book, sheet: Sheet): Classification {
  const column = budgetTable(kind, sheet.id)?.columns.find(({ header }) => header === '科目编码');
  return column?.kind === 'economic-code' ? economicCodes : functionalCodes;
}

function checkAgainstList(book: Book, sheet: Sheet, rows: readonly CodedRow[]): Finding[] {
  const { year } = book.entry.fields;
  const list = listOf(book, sheet);
  if (!coversYear(list, year)) return [];
  const codes = new Set(rows.map(({ code }) => code));
  return rows.flatMap((row) => {
    const part = unknownPart(list, row.code, year);
    if (part === undefined) return checkName(list, sheet, row, year) ?? [];
    // A wrong 类 is told at its own row, not again at every row under it.
    return part === row.code || !codes.has(part) ? tellUnknown(list, sheet, row, part, year) : [];
  });
}

/**
 * `budget/code-unknown`: a code, down to the first level at which the list is whole and does not have it. Where the
 * list is not whole below a 类 or 款, what it does not know is believed.
 */
function unknownPart(list: Classification, code: string, year: number): string | undefined {
  if (!/^\d{3}(?:\d{2}){0,2}$/.test(code)) return undefined;
  return [3, 5, 7]
    .filter((length) => length <= code.length)
    .map((length) => code.slice(0, length))
    .find((part) => isCompleteUnder(list, above(part), year) && !codesUnder(list, above(part), year).includes(part));
}

function above(code: string): string {
  return code.length === 3 ? '' : code.slice(0, -2);
}

function tellUnknown(list: Classification, sheet: Sheet, row: CodedRow, part: string, year: number): Finding {
  const candidates = codesUnder(list, above(part), year);
  const named = candidates.find((code) => isNamed(list, code, row.name, year));
  const near = part === row.code && named !== undefined ? named : nearest(part, candidates);
  const proposal = near === undefined ? '' : `是不是想写 ${near}“${codeNames(list, near, year)[0] ?? ''}”？`;
  const what = part === row.code ? '' : ` 的${levels[part.length] ?? '上级'} ${part}`;
  return errorAt(
    codePlace(sheet, row),
    'budget/code-unknown',
    `${sheet.name}“${row.label}”：${year} 年的《政府收支分类科目》里没有科目编码 ${row.code}${what}。`,
    `${proposal}请对照《${year}年政府收支分类科目》改正编码。`,
  );
}

/** `budget/code-name`: the row bears the name that its code has in the year's list. */
function checkName(list: Classification, sheet: Sheet, row: CodedRow, year: number): Finding | undefined {
  const names = codeNames(list, row.code, year);
  const [name] = names;
  if (name === undefined || isNamed(list, row.code, row.name, year)) return undefined;
  const { line, file } = codePlace(sheet, row);
  return warningAt(
    { file, line, column: 1, field: isTwoSided(sheet) ? '项目' : '科目名称' },
    'budget/code-name',
    `${sheet.name}把 ${row.code} 写作“${row.name}”，${year} 年的《政府收支分类科目》里它叫“${name}”。`,
    `请核对编码和名称：编码对的，名称改为“${name}”；名称对的，改正编码。`,
  );
}

function isNamed(list: Classification, code: string, name: string, year: number): boolean {
  return codeNames(list, code, year).some((known) => foldName(known) === foldName(name));
}

/** Width, blanks, brackets, numbering in front, （类）, （款） or （项） behind and an ending 支出 make no difference; nor do 、 and ，. */
function foldName(name: string): string {
  return foldLine(name.replace(/^\s*其中\s*[:：]?/u, ''))
    .replace(/\((?:类|款|项)\)$/u, '')
    .replace(/[、,，]/gu, '')
    .replace(/支出$/u, '');
}

function codePlace(sheet: Sheet, row: SheetRow): Place {
  return { file: sheet.file, line: row.line, column: 1, field: '科目编码' };
}
