import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { recordsIn } from '../../../src/register/register.ts';
import { policies } from '../../../src/kinds/policies/kind.ts';
import { kinds } from '../../../src/kinds/kinds.ts';
import { dataSetWorkbook, jsonLines } from '../../../src/exports/data/data-sets.ts';
import { machineFiles } from '../../../src/exports/files.ts';
import type { Register } from '../../../src/kinds/kind.ts';
import { dataSetsOf, offeredSets } from '../../../src/views/lists/data-sets.ts';
import { demonstration } from '../../demonstration.ts';
import { aBudget, aPage, aPolicy, aSampling, aTable, register } from '../../register/entries.ts';
import { textOf } from '../machine-text.ts';

const dataSets = kinds.flatMap((kind) => (kind.views.sets ?? []).map((set) => ({ kind, set })));

function setOf(id: string): (typeof dataSets)[number] {
  const found = dataSets.find(({ set }) => set.id === id);
  if (!found) throw new Error(`no data set ${id}`);
  return found;
}

const written = (found: Register, { kind, set }: (typeof dataSets)[number]) => [
  ...jsonLines(set, recordsIn(found, kind.id), found),
];
const linesOf = (found: Register, id: string) =>
  written(found, setOf(id)).map((line) => JSON.parse(line) as Record<string, string | number | null>);

describe('a data set', () => {
  const passed = { qualified: aTable('sampling/q.csv', ['抽样编号'], ['XC1']) };
  const failed = {
    unqualified: aTable('sampling/u.csv', ['抽样编号'], ['XC2']),
    disposals: aTable('sampling/d.csv', ['抽样编号']),
  };
  test.for<[string, Parameters<typeof register>[0], string[]]>([
    ['nowhere without records', [aPage()], []],
    ['of policies', [aPolicy(), aSampling()], ['policies']],
    ['with what passed alone', [aSampling({ tables: passed })], ['sampling-qualified']],
    ['with what failed, and no disposal yet', [aSampling({ tables: failed })], ['sampling-unqualified']],
    ['of no budget without tables', [aBudget()], []],
    [
      'of no budget without figures',
      [aBudget({ tables: { income: aTable('b.csv', ['项目', '金额'], ['合计', '']) } })],
      [],
    ],
  ])('is offered where it has a row: %s', ([, entries, ids]) => {
    const found = register(entries);
    expect(found.kinds.flatMap(({ id }) => offeredSets(found, id)).map(({ id }) => id)).toEqual(ids);
    for (const each of dataSets) expect(written(found, each).length > 0, each.set.id).toBe(ids.includes(each.set.id));
    for (const { id } of found.kinds)
      expect(dataSetsOf(found, id).map(({ name }) => name)).toEqual(offeredSets(found, id).map(({ name }) => name));
  });

  test.for(dataSets.map(({ set }) => set.id))('%s has no two columns of one name', (id) => {
    const headers = setOf(id).set.columns.map(({ header }) => header);
    expect(new Set(headers).size).toBe(headers.length);
  });

  test('has numbers in JSON for figures, and text for codes', () => {
    const income = aTable('budgets/i.csv', ['科目编码', '科目名称', '合计'], ['201', '一般公共服务支出', '-1,234.50']);
    const found = register([aBudget({ tables: { income } })]);
    expect(linesOf(found, 'budgets-figures')).toMatchObject([{ 年度: 2024, 科目编码: '201', 金额: -1234.5 }]);
  });

  test('is a workbook with its page and its newest day', () => {
    const found = register([aPolicy(), aPolicy({ id: 'b', publishedAt: '2024-05-01' })]);
    expect(dataSetWorkbook(setOf('policies').set, policies, found)).toMatchObject({
      sheet: { rows: { length: 2 } },
      about: {
        name: '政策文件一览表（全部）',
        title: '示例市市场监督管理局政策文件',
        page: 'https://www.example.gov.cn/policies/',
        publishedOn: '2024-05-01',
        licence: '发布机关没有另外声明使用许可。',
      },
    });
  });

  test.for([
    { rows: 50_000, offered: true },
    { rows: 50_001, offered: false },
  ])('of $rows rows is a workbook: $offered', ({ rows, offered }) => {
    const set = { ...setOf('policies').set, rows: () => Array.from({ length: rows }, () => []) };
    expect(dataSetWorkbook(set, policies, register([aPolicy()])) !== undefined).toBe(offered);
  });
});

describe('the data sets of the demonstration content', () => {
  test('say the same in CSV, in JSON and in the workbook', async () => {
    const { register: found } = await demonstration();
    const files = new Map([...machineFiles(found)].map((file) => [file.address, file] as const));
    for (const { kind, set } of dataSets.filter((each) => found.kinds.includes(each.kind))) {
      const file = files.get(`/data/${set.id}.csv`);
      const csv: Record<string, string>[] = parse(file ? textOf(file) : '', { bom: true, columns: true });
      expect(csv.length).toBeGreaterThan(5);
      const rows = dataSetWorkbook(set, kind, found)?.sheet.rows.map((row) => row.map((cell) => cell ?? ''));
      expect(rows).toEqual(csv.map((row) => set.columns.map(({ header }) => row[header])));
      const lines = linesOf(found, set.id);
      expect(lines).toHaveLength(csv.length);
      for (const [index, line] of lines.entries())
        for (const { header, kind: cellKind } of set.columns) {
          const cell = csv[index]?.[header] ?? '';
          expect(line[header] ?? null).toBe(cell === '' ? null : cellKind === 'text' ? cell : Number(cell));
        }
    }
  });

  test('hold every row of every sampling table and every figure of every budget', async () => {
    const { register: found } = await demonstration();
    const sampled = found.sampling.flatMap(({ entry }) => entry.tables['qualified']?.rows ?? []);
    expect(linesOf(found, 'sampling-qualified')).toHaveLength(sampled.length);
    const figures = linesOf(found, 'budgets-figures');
    for (const { id, entry } of found.budgets) {
      const table = entry.tables['general-expenditure'];
      const at = table?.columns.indexOf('合计') ?? -1;
      const cells = table?.rows.flatMap((row) => row.cells[at] ?? []).map((cell) => Number(cell.replaceAll(',', '')));
      const own = figures.filter(
        (figure) =>
          figure['内容编号'] === id && figure['表编号'] === 'general-expenditure' && figure['栏目'] === '合计',
      );
      expect(own.map((figure) => figure['金额'])).toEqual(cells);
    }
  });
});
