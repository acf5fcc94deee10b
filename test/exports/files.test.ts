import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { catalogFile, machineFiles } from '../../src/exports/files.ts';
import { readerFiles } from '../../src/exports/reader-files.ts';
import { fileOf, isForServers } from '../../src/register/addresses/address.ts';
import type { Register } from '../../src/kinds/kind.ts';
import { demonstration } from '../demonstration.ts';
import { aBudget, anOldPolicy, aPage, aPolicy, aSampling, aTable, register } from '../register/entries.ts';
import { measuresOf, textOf } from './machine-text.ts';

function contentOf(found: Register, address: string): string | undefined {
  const file = [...machineFiles(found)].find((candidate) => candidate.address === address);
  return file && textOf(file);
}

/** `address ← source` for what is copied, the address alone for what is made; files for readers and servers are listed elsewhere. */
function listed(found: Register): string[] {
  const forReaders = new Set([...readerFiles(found)].map(({ address }) => address));
  const files = [...machineFiles(found)].filter(
    ({ address }) => !forReaders.has(address) && !isForServers(address.slice(1)),
  );
  return files.map((file) => ('source' in file ? `${file.address} ← ${file.source}` : file.address));
}

describe('machineFiles', () => {
  test('makes a copy of every record, a list of every collection, the data sets of those with records, and the schemas', () => {
    const found = register([aPolicy(), aPage()]);
    const files = listed(found);
    expect(files.filter((file) => !file.startsWith('/data/schema/'))).toEqual([
      '/policies/a-policy/index.json',
      '/policies/a-policy/qr.svg',
      '/data/policies.json',
      '/data/interpretations.json',
      '/data/sampling.json',
      '/data/budgets.json',
      '/pages/a-page/index.json',
      '/pages/a-page/qr.svg',
      '/data/pages.json',
      '/data/policies.csv',
      '/data/policies.xlsx',
      '/data/policies.ndjson',
    ]);
    const others = [
      'catalog',
      'table',
      ...found.kinds.flatMap(({ views }) => views.sets ?? []).map(({ id }) => `${id}-row`),
    ];
    expect(files.filter((file) => file.startsWith('/data/schema/'))).toHaveLength(
      2 * found.kinds.length + others.length,
    );
  });

  test('publishes what lies beside a record only where it is named, and once', () => {
    const found = register([
      aPolicy({
        file: 'policies/2024/a-policy/index.md',
        attachments: [{ file: '申请表.pdf', title: '申请表' }],
        links: ['申请表.pdf', 'chart.png', 'chart.png'],
        beside: ['chart.png', 'draft.docx'],
      }),
    ]);
    expect(listed(found).filter((file) => file.startsWith('/policies/a-policy/'))).toEqual([
      '/policies/a-policy/index.json',
      '/policies/a-policy/qr.svg',
      `/policies/a-policy/${encodeURIComponent('申请表.pdf')} ← policies/2024/a-policy/申请表.pdf`,
      '/policies/a-policy/images/chart.png ← policies/2024/a-policy/chart.png',
      '/policies/a-policy/images/small/chart.png ← policies/2024/a-policy/chart.png',
    ]);
  });

  test('makes a page that leads on at every old address', () => {
    const found = register([anOldPolicy({ aliases: ['older'], oldPaths: ['/art/1.html'] })]);
    for (const address of ['/policies/older/', '/art/1.html'])
      expect(contentOf(found, address)).toContain('url=/policies/old/');
  });

  test('makes three files of every table of a record', () => {
    const income = aTable('budgets/i.csv', ['科目名称', '合计'], ['合计', '1,234.50']);
    const found = register([aBudget({ tables: { income } })]);
    expect(listed(found).filter((file) => file.startsWith('/budgets/a-budget/'))).toEqual([
      '/budgets/a-budget/index.json',
      '/budgets/a-budget/qr.svg',
      '/budgets/a-budget/income.csv',
      '/budgets/a-budget/income.xlsx',
      '/budgets/a-budget/income.json',
    ]);
    expect(JSON.parse(contentOf(found, '/budgets/a-budget/income.xlsx') ?? '')).toMatchObject({
      sheet: { columns: [{ kind: 'text' }, { kind: 'amount' }], rows: [['合计', '1,234.50']] },
      about: { name: '收入总表', title: '2024年预算', unit: '万元', publishedOn: '2024-03-01' },
    });
  });

  test('makes a CSV of every table of a record', () => {
    const unqualified = aTable('sampling/u.csv', ['抽样编号', '食品名称'], ['XC1', '米粉'], ['XC2', null]);
    const found = register([aSampling({ tables: { unqualified } })]);
    expect(contentOf(found, '/sampling/a-sampling/unqualified.csv')).toBe(
      '\uFEFF抽样编号,食品名称\r\nXC1,米粉\r\nXC2,\r\n',
    );
  });

  test('lists each collection with its day and site, in the register’s order', () => {
    const found = register([anOldPolicy(), aPolicy()], '2024-06-30');
    expect(JSON.parse(contentOf(found, '/data/policies.json') ?? '')).toMatchObject({
      collection: 'policies',
      site: 'https://www.example.gov.cn',
      asOf: '2024-06-30',
      records: [{ id: 'a-policy' }, { id: 'old' }],
    });
  });

  test('does not depend on the order in which the files were read', () => {
    const written = [anOldPolicy({ aliases: ['older'] }), aPolicy(), aPage(), aSampling()];
    const all = (found: Register) => [...machineFiles(found)].map((file) => [file.address, textOf(file)]);
    expect(all(register(written.toReversed()))).toEqual(all(register(written)));
  });
});

describe('the machine copies of the demonstration content', () => {
  test('have addresses of their own', async () => {
    const { register: found } = await demonstration();
    const files = [...machineFiles(found)].map(({ address }) => fileOf(address));
    expect(files.filter((file, at) => files.indexOf(file) !== at)).toEqual([]);
  });

  test('say the same in CSV as in JSON, cell by cell', async () => {
    const { register: found } = await demonstration();
    const files = new Map([...machineFiles(found)].map((file) => [file.address, file] as const));
    const read = (address: string) => {
      const file = files.get(address);
      return file ? textOf(file) : '{}';
    };
    let compared = 0;
    for (const address of files.keys()) {
      const [, folder = '', id = ''] = /^(\/(?:sampling|budgets)\/[^/]+\/)([\w-]+)\.csv$/.exec(address) ?? [];
      if (id === '') continue;
      const copy = JSON.parse(read(`${folder}index.json`)) as Copy;
      const table = id === 'disposals' ? copy.disposals : copy.tables[id];
      const lines: string[][] = parse(read(address), { bom: true });
      const own = JSON.parse(read(`${folder}${id}.json`)) as CopiedTable;
      expect(own).toMatchObject({ ...table });
      expect({ address, lines }).toEqual({
        address,
        lines: [table?.columns, ...(table?.rows ?? []).map((row) => row.map((cell) => cell ?? ''))],
      });
      compared += 1;
    }
    expect(compared).toBeGreaterThan(40);
  });
});

describe('catalogFile', () => {
  test('lies where the site says, and is the same whatever the order of the content', async () => {
    const written = [anOldPolicy(), aPolicy(), aSampling()];
    const made = async (found: Register) => catalogFile(found, await measuresOf(found));
    const first = await made(register(written));
    expect(first.address).toBe('/data/catalog.json');
    expect((await made(register(written.toReversed()))).content()).toBe(first.content());
  });
});

interface CopiedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

interface Copy {
  readonly tables: Readonly<Record<string, CopiedTable>>;
  readonly disposals: CopiedTable | null;
}
