import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { machineFiles } from '../../src/exports/files.ts';
import { collections } from '../../src/records/collection.ts';
import { fileOf } from '../../src/register/address.ts';
import type { Register } from '../../src/register/register.ts';
import { demonstration } from '../demonstration.ts';
import { anOldPolicy, aPage, aPolicy, aSampling, aTable, register } from '../register/entries.ts';

function contentOf(found: Register, address: string): string | undefined {
  const file = [...machineFiles(found)].find((candidate) => candidate.address === address);
  return file && 'content' in file ? file.content() : undefined;
}

/** `address ← source` for what is copied, the address alone for what is made. */
function listed(found: Register): string[] {
  return [...machineFiles(found)].map((file) => ('source' in file ? `${file.address} ← ${file.source}` : file.address));
}

describe('machineFiles', () => {
  test('makes a copy of every record, a list of every collection, the catalogue and the schemas', () => {
    const files = listed(register([aPolicy(), aPage()]));
    expect(files.filter((file) => !file.startsWith('/data/schema/'))).toEqual([
      '/policies/a-policy/index.json',
      '/data/policies.json',
      '/data/interpretations.json',
      '/data/sampling.json',
      '/data/budgets.json',
      '/pages/a-page/index.json',
      '/data/pages.json',
      '/data/catalog.json',
    ]);
    expect(files.filter((file) => file.startsWith('/data/schema/'))).toHaveLength(2 * collections.length);
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
      `/policies/a-policy/${encodeURIComponent('申请表.pdf')} ← policies/2024/a-policy/申请表.pdf`,
      '/policies/a-policy/chart.png ← policies/2024/a-policy/chart.png',
    ]);
  });

  test('makes a page that leads on at every old address', () => {
    const found = register([anOldPolicy({ aliases: ['older'], oldPaths: ['/art/1.html'] })]);
    for (const address of ['/policies/older/', '/art/1.html'])
      expect(contentOf(found, address)).toContain('url=/policies/old/');
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
    const all = (found: Register) =>
      [...machineFiles(found)].map((file) => [file.address, contentOf(found, file.address)]);
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
    const files = new Map(
      [...machineFiles(found)].flatMap((file) => ('content' in file ? [[file.address, file.content] as const] : [])),
    );
    let compared = 0;
    for (const [address, content] of files) {
      const [, folder = '', id = ''] = /^(\/(?:sampling|budgets)\/[^/]+\/)([\w-]+)\.csv$/.exec(address) ?? [];
      if (id === '') continue;
      const copy = JSON.parse(files.get(`${folder}index.json`)?.() ?? '{}') as Copy;
      const table = id === 'disposals' ? copy.disposals : copy.tables[id];
      const lines: string[][] = parse(content(), { bom: true });
      expect({ address, lines }).toEqual({
        address,
        lines: [table?.columns, ...(table?.rows ?? []).map((row) => row.map((cell) => cell ?? ''))],
      });
      compared += 1;
    }
    expect(compared).toBeGreaterThan(40);
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
