import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridOf } from '../../../src/import/workbook/grid.ts';
import { importBudget } from '../../../src/import/workbook/import-budget.ts';
import { importSampling } from '../../../src/import/workbook/import-sampling.ts';
import type { ImportedWorkbook } from '../../../src/import/workbook/open-sheet.ts';
import { takeInventory } from '../../../src/import/workbook/package-cells.ts';
import type { FoundRow } from '../../../src/import/workbook/plain-table.ts';
import { readWorkbook } from '../../../src/import/workbook/sheets.ts';
import { findUntold } from '../../../src/import/workbook/survival.ts';
import { titlesOf } from '../../../src/import/workbook/titles.ts';
import { partsOf } from '../../../src/import/workbook/workbook-package.ts';
import { makeWorkbook, type SheetSource } from '../../fixtures/workbooks/ooxml.ts';

async function imported(sheet: SheetSource) {
  const bytes = makeWorkbook({ sheets: [sheet] });
  const read = await readWorkbook('a.xlsx', bytes);
  if ('finding' in read) throw new TypeError(read.finding.message);
  const { workbook } = read;
  const open = workbook.sheets.map((each) => {
    const { grid } = gridOf('a.xlsx', each);
    return { context: { grid, from1904: workbook.from1904 }, grid, titles: titlesOf(grid) };
  });
  const isBudget = sheet.rows.flat().includes('科目编码');
  return { bytes, workbook, made: isBudget ? importBudget('a.xlsx', open) : importSampling('a.xlsx', open) };
}

/** What is named as lost where the table of the import has been changed. */
async function lost(sheet: SheetSource, change: (row: FoundRow) => FoundRow = (row) => row): Promise<string> {
  const { bytes, workbook, made } = await imported(sheet);
  const sheets = made.sheets.map(({ name, table }) => ({ name, table: { ...table, rows: table.rows.map(change) } }));
  const { report, findings } = findUntold(takeInventory(partsOf(bytes)), workbook, { ...account(made), sheets });
  return [...report, ...findings.map(({ message }) => message)].join('\n');
}

function account({ report, findings, sheets }: ImportedWorkbook) {
  return { file: 'a.xlsx', sheets, index: '', report, findings };
}

const without = (line: number, header: string) => (row: FoundRow) =>
  row.line === line ? { ...row, texts: new Map([...row.texts, [header, '']]) } : row;

const headers = ['抽样编号', '被抽样单位名称', '食品名称', '规格型号', '生产日期/批号', '省份'] as const;
const text = fc
  .string({ unit: 'grapheme', maxLength: 6 })
  .map((signs) => `甲${signs.replaceAll(/[\p{C}\p{Z}\p{P}\p{S}\p{M}]/gu, '')}`);
/** No two of a row are alike, as of these any might be the lost one. */
const words = fc.uniqueArray(text, { minLength: headers.length, maxLength: headers.length });
const cells = fc.array(words, { minLength: 1, maxLength: 6 });

describe('a table of samples', () => {
  test('is whole as it is imported, and misses any cell that its table does not have', async () => {
    await fc.assert(
      fc.asyncProperty(cells, fc.nat(), fc.nat(), async (rows, first, second) => {
        const numbered = rows.map(([, ...others], index) => [`XBJ${index}`, ...others]);
        const sheet = { name: '合格', rows: [headers, ...numbered] };
        expect(await lost(sheet)).toBe('');
        const [at, column] = [first % rows.length, second % headers.length];
        const address = `合格!${'ABCDEF'[column]}${at + 2}`;
        expect(await lost(sheet, without(at + 2, headers[column] ?? ''))).toBe(
          `${address}“${numbered[at]?.[column]}”没有导入。`,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('misses a whole column, and gives the addresses of all of it', async () => {
    const many = Array.from({ length: 40 }, (_, index) => [`XBJ${index}`, '甲', '乙', '丙', '丁', '戊']);
    const gone = await lost({ name: '合格', rows: [headers, ...many] }, (row) => without(row.line, '省份')(row));
    expect(gone).toMatch(/^合格!F2“戊”、.*合格!F21“戊”、合格!F22—F41没有导入。$/);
  });

  test('misses each row that its table does not have', async () => {
    const rows = [headers, ['XBJ1', '甲', '乙', '丙', '丁', '戊'], ['XBJ2', '甲', '乙', '丙', '丁', '戊']];
    const gone = await lost({ name: '合格', rows }, (row) => (row.line === 3 ? { ...row, texts: new Map() } : row));
    expect(gone.match(/合格![A-F]3/g)).toHaveLength(6);
    expect(gone).not.toMatch(/![A-F]2/);
  });
});

const amount = fc.integer({ min: -9_999_999, max: 999_999_999 }).map((cents) => cents / 100);

describe('a table of amounts', () => {
  const head = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
  const sheetOf = (rows: readonly (readonly number[])[]): SheetSource => ({
    name: '支出总表',
    rows: [head, ...rows.map((figures, index) => [`${201 + index}`, `科目之${'甲乙丙丁戊'[index]}`, ...figures])],
  });

  test('misses any amount that its table does not have, and is whole otherwise', async () => {
    const figuresOf = fc.uniqueArray(amount, { minLength: 3, maxLength: 3 });
    const rows = fc.array(figuresOf, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(), fc.nat(), async (figures, first, second) => {
        expect(await lost(sheetOf(figures))).toBe('');
        const [at, column] = [first % figures.length, second % 3];
        expect(await lost(sheetOf(figures), without(at + 2, head[column + 2] ?? ''))).toBe(
          `支出总表!${'CDE'[column]}${at + 2}“${figures[at]?.[column]}”没有导入。`,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('misses an amount in whose place another stands', async () => {
    const changed = (row: FoundRow) => ({ ...row, texts: new Map([...row.texts, ['合计', '12.35']]) });
    expect(await lost(sheetOf([[12.34, 1, 2]]), changed)).toBe('支出总表!C2“12.34”没有导入。');
  });
});

describe('what the reader of the workbook does not see', () => {
  test('is found in the file', async () => {
    const sheet = { name: '合格', rows: [headers, ['XBJ1', '甲', '乙', '丙', '丁', '戊']] };
    const { bytes, workbook, made } = await imported(sheet);
    const inventory = takeInventory(partsOf(bytes));
    const [own] = inventory.sheets;
    if (!own) throw new TypeError('no sheet');
    const more = { ...own, cells: [...own.cells, { line: 2, column: 9, text: '己', type: 'text' as const }] };
    const hidden = { ...own, name: '另一张' };
    const found = findUntold({ ...inventory, sheets: [more, hidden] }, workbook, account(made));
    const told = [...found.report, ...found.findings.map(({ message }) => message)].join('\n');
    expect(told).toContain('合格!I2“己”没有导入。');
    expect(told).toContain('另一张!A2“XBJ1”');
  });
});
