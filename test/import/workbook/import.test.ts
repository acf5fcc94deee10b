import { readdir, readFile } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeWorkbook } from '../../fixtures/workbooks/ooxml.ts';
import { workbooks } from '../../fixtures/workbooks/workbooks.ts';
import { readTable } from '../../../src/intake/table.ts';
import { importWorkbook } from '../../../src/import/workbook/import.ts';
import { budgetTable } from '../../../src/kinds/budgets/tables.ts';
import { budgetTableIds } from '../../../src/kinds/budgets/fields.ts';
import { samplingTables } from '../../../src/kinds/sampling/tables.ts';

const folder = new URL('../../fixtures/workbooks/', import.meta.url);

/** What the editor reads of an import, as text. */
function printed({ report, findings }: Awaited<ReturnType<typeof importWorkbook>>): string {
  const found = findings.map(
    ({ severity, rule, field, message, mend }) => `[${severity}] ${rule} ${field}\n${message}\n${mend}`,
  );
  return `${[...report, '', ...found].join('\n').trim()}\n`;
}

/** Cells that no import can guess; the check names them to the editor. */
const unreadable: Readonly<Record<string, readonly string[]>> = {
  'disposal-days/disposals.csv': ['“完成日期”一栏的“三月上旬”不是规范的日期。'],
  'food-number-formats/unqualified.csv': [
    '“规格型号”一栏的“3月5日”像是 Excel 把“3-5”这样的写法变成了日期。',
    '“规格型号”一栏的“5-Mar”像是 Excel 把“3-5”这样的写法变成了日期。',
    '“生产日期/批号”一栏的“46082”像是 Excel 存日期用的序号，这一天是 2026-03-01。',
  ],
};

function definitionOf(kind: string, id: string) {
  if (kind === '食品' || kind === '产品质量')
    return Object.entries(samplingTables(kind)).find(([name]) => name === id)?.[1];
  const known = budgetTableIds.find((name) => name === id);
  return known && budgetTable(kind === '决算' ? '决算' : '预算', known);
}

describe('workbooks as offices send them', () => {
  test.for(Object.keys(workbooks))('%s: becomes the files and the report that lie beside it', async (name) => {
    const bytes = await readFile(new URL(`${name}/workbook.xlsx`, folder));
    const result = await importWorkbook(bytes, { file: 'workbook.xlsx' });
    await expect(printed(result)).toMatchFileSnapshot(new URL(`${name}/report.txt`, folder).pathname);
    for (const { path, content } of result.files) {
      await expect(content).toMatchFileSnapshot(new URL(`${name}/expected/${path}`, folder).pathname);
    }
  });

  test.for(Object.keys(workbooks))('%s: gives the files that lie beside it and no others', async (name) => {
    const result = await importWorkbook(await readFile(new URL(`${name}/workbook.xlsx`, folder)), {
      file: 'workbook.xlsx',
    });
    const expected = await readdir(new URL(`${name}/expected`, folder)).catch(() => []);
    expect(new Set(result.files.map(({ path }) => path))).toEqual(new Set(expected));
  });

  test.for(Object.keys(workbooks))('%s: what is written is read by the contract', async (name) => {
    const result = await importWorkbook(await readFile(new URL(`${name}/workbook.xlsx`, folder)), {
      file: 'workbook.xlsx',
    });
    const index = result.files.find(({ path }) => path === 'index.md')?.content;
    const kind = typeof index === 'string' ? (/^kind: (.+)$/m.exec(index)?.[1] ?? '') : '';
    const tables = result.files.filter((file) => file.path.endsWith('.csv'));
    const found = tables.map(({ path, content }) => {
      const definition = definitionOf(kind, path.replace('.csv', ''));
      const read = definition && readTable(path, String(content).replace(/^\uFEFF/, ''), definition);
      return read?.findings.map(({ message }) => message);
    });
    // Where nothing was imported, there is nothing to read.
    expect(found).toEqual(tables.map(({ path }) => unreadable[`${name}/${path}`] ?? []));
  });

  test.for(Object.entries(workbooks))('%s: the checked-in file is that of the generator', async ([name, source]) => {
    expect(Buffer.from(makeWorkbook(source))).toEqual(await readFile(new URL(`${name}/workbook.xlsx`, folder)));
  });
});

describe('what is no workbook', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const sound = makeWorkbook({ sheets: [{ name: '表', rows: [['甲']] }] });
  test.for([
    { name: 'an old .xls or .et', bytes: Uint8Array.from(ole), rule: 'workbook/old-format' },
    {
      name: 'a workbook with a password',
      bytes: Uint8Array.from([...ole, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      rule: 'workbook/password',
    },
    { name: 'half a file', bytes: sound.subarray(0, sound.length / 2), rule: 'workbook/broken' },
    { name: 'no file at all', bytes: new Uint8Array(), rule: 'workbook/not-workbook' },
    { name: 'a Word file', bytes: zipSync({ 'word/document.xml': strToU8('<w/>') }), rule: 'workbook/not-workbook' },
    { name: 'sheets that are no XML', bytes: zipSync({ 'xl/workbook.xml': strToU8('<') }), rule: 'workbook/broken' },
  ])('$name: one finding $rule and no file', async ({ bytes, rule }) => {
    const result = await importWorkbook(bytes, { file: 'a.xlsx' });
    expect(result.findings.map((finding) => finding.rule)).toEqual([rule]);
    expect(result.files).toEqual([]);
  });
});

describe('what the editor chooses', () => {
  test('--as decides against the headers', async () => {
    const bytes = makeWorkbook({
      sheets: [
        {
          name: '食品合格',
          rows: [
            ['抽样编号', '被抽样单位名称', '食品名称'],
            ['XBJ1', '甲超市', '饼干'],
          ],
        },
      ],
    });
    const found = await importWorkbook(bytes, { file: 'a.xlsx' });
    expect(found.files.map(({ path }) => path)).toEqual(['index.md', 'qualified.csv']);
    const forced = await importWorkbook(bytes, { file: 'a.xlsx', as: 'budget' });
    expect(forced.findings.map(({ rule }) => rule)).toEqual(['workbook/nothing']);
  });
});
