import { readXlsx } from 'hucre';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { DataCellKind } from '../../../src/views/lists/data-set.ts';
import { day } from '../../../src/records/values/day.ts';
import { xlsxOf, type About, type Workbook } from '../../../src/exports/data/xlsx.ts';

const about: About = {
  name: '不合格产品表',
  title: '2024年第1期抽检结果',
  source: '示例市市场监督管理局',
  page: 'https://www.example.gov.cn/sampling/a/',
  publishedOn: day('2024-03-01'),
  licence: '可以免费使用',
};

function aWorkbook(
  columns: readonly (readonly [header: string, kind: DataCellKind])[],
  ...rows: readonly (readonly (string | null)[])[]
): Workbook {
  return { sheet: { columns: columns.map(([header, kind]) => ({ header, kind })), rows }, about };
}

/** The cells of the first sheet below its header, as an independent reader of the file finds them. */
async function cellsOf(workbook: Workbook): Promise<unknown[][]> {
  const { sheets } = await readXlsx(await xlsxOf(workbook));
  return sheets[0]?.rows.slice(1) ?? [];
}

const partsOf = async (workbook: Workbook) =>
  Object.fromEntries(
    Object.entries(unzipSync(await xlsxOf(workbook))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

describe('xlsxOf', () => {
  test.for([
    { name: 'a code of 18 digits', cell: '110000000000000001' },
    { name: 'a number with zeros before it', cell: '0012' },
    { name: 'a formula', cell: '=1+1' },
    { name: 'a command', cell: '@SUM(A1)' },
    { name: 'a sign and a digit', cell: '+3' },
    { name: 'a minus and words', cell: '-见备注' },
    { name: 'a date', cell: '2024-03-01' },
    { name: 'a line break', cell: '甲\n乙' },
    { name: 'signs of markup', cell: '<b>&"\'' },
    { name: 'an escape of the format itself', cell: '_x000D_' },
    { name: 'blanks around', cell: ' 甲 ' },
  ])('keeps $name as text', async ({ cell }) => {
    expect(await cellsOf(aWorkbook([['编号', 'text']], [cell]))).toEqual([[cell]]);
    const { 'xl/worksheets/sheet1.xml': sheet = '' } = await partsOf(aWorkbook([['编号', 'text']], [cell]));
    expect(sheet).not.toContain('<f');
  });

  test.for([
    { cell: '1,234.50', kind: 'amount', shown: 1234.5 },
    { cell: '-0.01', kind: 'amount', shown: -0.01 },
    { cell: '0', kind: 'amount', shown: 0 },
    { cell: null, kind: 'amount', shown: null },
    { cell: '约3万', kind: 'amount', shown: '约3万' },
    { cell: '2024', kind: 'integer', shown: 2024 },
  ] as const)('writes $cell in a column of $kind as $shown', async ({ cell, kind, shown }) => {
    expect(
      await cellsOf(
        aWorkbook(
          [
            ['名称', 'text'],
            ['金额', kind],
          ],
          ['甲', cell],
        ),
      ),
    ).toEqual([['甲', shown]]);
  });

  test('shows amounts with two decimals and thousands commas', async () => {
    const { 'xl/styles.xml': styles = '' } = await partsOf(aWorkbook([['金额', 'amount']], ['1']));
    expect(styles).toContain('#,##0.00');
  });

  test('names its sheets, freezes the header and makes columns as wide as their text, within reason', async () => {
    const workbook = aWorkbook(
      [
        ['编号', 'text'],
        ['名称', 'text'],
      ],
      ['1', '字'.repeat(12)],
      ['2', '字'.repeat(90)],
    );
    const { sheets } = await readXlsx(await xlsxOf(workbook));
    expect(sheets.map(({ name }) => name)).toEqual(['不合格产品表', '说明']);
    const { 'xl/worksheets/sheet1.xml': sheet = '' } = await partsOf(workbook);
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect([...sheet.matchAll(/<col [^>]*width="(\d+)"/g)].map((match) => match[1])).toEqual(['8', '48']);
  });

  test('says on a second sheet where the table comes from, how it may be used and what a blank means', async () => {
    const { sheets } = await readXlsx(
      await xlsxOf({ ...aWorkbook([['金额', 'amount']]), about: { ...about, unit: '万元' } }),
    );
    expect(sheets[1]?.rows).toEqual([
      ['表格', about.name],
      ['所属内容', about.title],
      ['发布机关', about.source],
      ['网页地址', about.page],
      ['金额单位', '万元'],
      ['公布日期', about.publishedOn],
      ['使用许可', about.licence],
      ['空白格', '表示公布时没有填写或者不适用，不表示零。'],
    ]);
  });

  test('gives the same bytes twice, with no date but that of publication', async () => {
    const workbook = aWorkbook(
      [
        ['编号', 'text'],
        ['金额', 'amount'],
      ],
      ['1', '2.50'],
      ['2', null],
    );
    const bytes = await xlsxOf(workbook);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.from(await xlsxOf(workbook)).equals(bytes)).toBe(true);
    const { 'docProps/core.xml': core = '' } = await partsOf(workbook);
    expect(core.match(/\d{4}-\d{2}-\d{2}T[\d:]+/g)).toEqual(['2024-03-01T00:00:00', '2024-03-01T00:00:00']);
    // Bytes 10 to 13 of a ZIP archive's first entry are its time and day: 0 and 1 January 1980.
    expect(Buffer.from(bytes.slice(10, 14)).toString('hex')).toBe('00002100');
  });

  test.for([
    { name: 'the most that a cell holds', cell: '字'.repeat(32_767), whole: true },
    { name: 'one character more', cell: '字'.repeat(32_768), whole: false },
    { name: 'much more, in characters of two units', cell: '𠀀'.repeat(40_000), whole: false },
  ])('$name: cut only where it has to be, and said so', async ({ cell, whole }) => {
    const { sheets } = await readXlsx(await xlsxOf(aWorkbook([['备注', 'text']], [cell])));
    const written = String(sheets[0]?.rows[1]?.[0]);
    expect(written.length).toBeLessThanOrEqual(32_767);
    expect(written === cell).toBe(whole);
    expect(written.endsWith('（超过 Excel 一格的字数上限，全文见网页和 CSV）')).toBe(!whole);
    expect(written).not.toMatch(/\p{Surrogate}/u);
    const told = sheets[1]?.rows.filter(([label]) => label === '未尽内容');
    expect(told).toEqual(
      whole ? [] : [['未尽内容', '1 格超过 Excel 一格的字数上限，在表里截短了，全文见网页和 CSV。']],
    );
  });

  test('columns beyond the last that Excel has are left to the CSV', async () => {
    const columns = Array.from({ length: 16_385 }, (_, index) => [`列${index}`, 'text'] as const);
    const { sheets } = await readXlsx(
      await xlsxOf(
        aWorkbook(
          columns,
          columns.map(() => '甲'),
        ),
      ),
    );
    expect(sheets[0]?.rows.map((row) => row.length)).toEqual([16_384, 16_384]);
    expect(sheets[1]?.rows.at(-1)).toEqual([
      '未尽内容',
      'Excel 一张表放不下，这里是前 16384 列，全部 16385 列见 CSV。',
    ]);
  });

  test.for([
    ["'甲'", '甲'],
    ['说明', '表格'],
    ['?:', '表格'],
    ['甲\u0001乙', '甲乙'],
    ['𠀀'.repeat(20), '𠀀'.repeat(15)],
  ] as const)('a sheet called %s is named %s', async ([name, expected]) => {
    const { sheets } = await readXlsx(await xlsxOf({ ...aWorkbook([['列', 'text']]), about: { ...about, name } }));
    expect(sheets.map((sheet) => sheet.name)).toEqual([expected, '说明']);
  });

  test('signs that XML forbids are written as the format writes them', async () => {
    const { 'xl/sharedStrings.xml': strings = '', 'xl/worksheets/sheet1.xml': sheet = '' } = await partsOf(
      aWorkbook([['备注', 'text']], ['甲\u0001乙']),
    );
    expect(`${strings}${sheet}`).toContain('甲_x0001_乙');
  });

  test.for(['收支[2024]', 'a/b\\c?*:', '表'.repeat(40)])('is named %s so that Excel accepts it', async (name) => {
    const { sheets } = await readXlsx(await xlsxOf({ ...aWorkbook([['列', 'text']]), about: { ...about, name } }));
    expect(sheets[0]?.name).toMatch(/^[^\\/?*[\]:]{1,31}$/);
  });
});
