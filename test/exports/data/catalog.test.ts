import { describe, expect, test } from 'vitest';
import { catalogOf, type Measures } from '../../../src/exports/data/catalog.ts';
import type { Catalog } from '../../../src/exports/data/catalog-schema.ts';
import { machineFiles } from '../../../src/exports/files.ts';
import type { Register } from '../../../src/kinds/kind.ts';
import { demonstration } from '../../demonstration.ts';
import { aBudget, anOldPolicy, aPolicy, aSampling, aSite, aTable, register } from '../../register/entries.ts';
import { measuresOf } from '../machine-text.ts';

const site = 'https://www.example.gov.cn';
const everything: Measures = () => ({ bytes: 1, sha256: 'a'.repeat(64) });

const catalog = (found: Register, measures = everything) =>
  JSON.parse(JSON.stringify(catalogOf(found, measures))) as Catalog;

describe('catalogOf', () => {
  test('offers each collection that has records, with its newest day, its period and its data sets', () => {
    const found = register([anOldPolicy(), aPolicy({ publishedAt: '2024-03-01 10:00' })], '2024-06-30');
    expect(catalog(found)).toMatchObject({
      '@type': 'dcat:Catalog',
      '@id': `${site}/data/catalog.json`,
      'dct:modified': '2024-06-30',
      'dcat:dataset': [
        {
          '@id': `${site}/data/policies.json`,
          'dct:title': '示例市市场监督管理局政策文件',
          'dct:modified': '2024-03-01',
          'dct:temporal': { 'dcat:startDate': '2020-01-10', 'dcat:endDate': '2024-03-01' },
          'dcat:landingPage': `${site}/policies/`,
          'dcat:distribution': [
            { 'dcat:accessURL': `${site}/data/policies.json`, 'dct:conformsTo': `${site}/data/schema/policies.json` },
            { 'dcat:accessURL': `${site}/data/policies.csv`, 'dct:format': 'CSV' },
            { 'dcat:accessURL': `${site}/data/policies.xlsx`, 'dct:format': 'XLSX' },
            {
              'dcat:accessURL': `${site}/data/policies.ndjson`,
              'dct:format': 'NDJSON',
              'dct:conformsTo': `${site}/data/schema/policies-row.json`,
            },
          ],
        },
      ],
    });
  });

  test('offers the tables of a sampling by their Chinese names, in three formats', () => {
    const qualified = aTable('sampling/q.csv', ['抽样编号'], ['XC1']);
    const found = register([aSampling({ tables: { qualified } })]);
    const record = catalog(found)['dcat:dataset'].find((set) => set['@id'] === `${site}/sampling/a-sampling/`);
    expect(record).toMatchObject({
      'dct:issued': '2024-03-01',
      'dct:temporal': { 'dcat:startDate': '2024-01-01', 'dcat:endDate': '2024-02-01' },
    });
    const shown = record?.['dcat:distribution'].map((file) => [
      file['dcat:downloadURL'].slice(site.length),
      file['dct:title'],
      file['dcat:mediaType']?.split('media-types/')[1],
      file['dct:conformsTo']?.split('schema/')[1],
    ]);
    expect(shown).toEqual([
      ['/sampling/a-sampling/index.json', '抽检结果', 'application/json', 'sampling-record.json'],
      ['/sampling/a-sampling/qualified.csv', '合格产品表', 'text/csv', undefined],
      [
        '/sampling/a-sampling/qualified.xlsx',
        '合格产品表',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        undefined,
      ],
      ['/sampling/a-sampling/qualified.json', '合格产品表', 'application/json', 'table.json'],
    ]);
  });

  test('offers the table of a policy, but no policy without one', () => {
    const effectsTable = aTable('policies/e.csv', ['文件名称'], ['旧办法']);
    const found = register([anOldPolicy(), aPolicy({ effectsTable: 'e.csv', tables: { effectsTable } })]);
    const pages = catalog(found)['dcat:dataset'].map((set) => set['@id'].slice(site.length));
    expect(pages).toEqual(['/data/policies.json', '/policies/a-policy/']);
  });

  test('covers the year of a budget', () => {
    const [all, one] = catalog(register([aBudget({ id: 'b', year: 2023, title: '2023年预算' }), aBudget()]))[
      'dcat:dataset'
    ];
    expect(all?.['dct:temporal']).toMatchObject({ 'dcat:startDate': '2023-01-01', 'dcat:endDate': '2024-12-31' });
    expect(all?.['dct:accrualPeriodicity']).toMatch(/ANNUAL$/);
    expect(one?.['dct:temporal']['dcat:startDate'].slice(5)).toBe('01-01');
  });

  test('says what each dataset is about, in the words of its column or record', () => {
    const columns = [
      { id: 'p', name: '文件', description: '本局的文件', keywords: ['文件'], type: '政策', collection: 'policies' },
    ];
    const summary = '本期抽检糕点、饮料和调味品共一百批次，全部合格。';
    const entries = [aPolicy(), aSampling({ summary }), aBudget()];
    const found = catalog(register(entries, '2024-06-30', aSite({ columns })));
    expect(found['dct:description']).toContain('示例市市场监督管理局');
    const said = new Map(found['dcat:dataset'].map((set) => [set['@id'].slice(site.length), set['dct:description']]));
    expect(said.get('/data/policies.json')).toBe('本局的文件');
    expect(said.get('/data/sampling.json')).toBe('抽检结果');
    expect(said.get('/sampling/a-sampling/')).toBe(summary);
    expect([...said.values()].filter((text) => text.trim() === '')).toEqual([]);
  });

  test('states size, digest and licence of each file', () => {
    const licence = { name: '可以免费使用', url: 'https://www.example.gov.cn/licence/' };
    const found = register([aPolicy()], '2024-06-30', aSite({ licence }));
    const measures: Measures = (address) => ({ bytes: address.length, sha256: 'b'.repeat(64) });
    const [list] = catalog(found, measures)['dcat:dataset'][0]?.['dcat:distribution'] ?? [];
    expect(list).toMatchObject({
      'dcat:byteSize': '/data/policies.json'.length,
      'spdx:checksum': {
        'spdx:algorithm': 'spdx:checksumAlgorithm_sha256',
        'spdx:checksumValue': 'b'.repeat(64),
      },
      'dct:license': { '@id': licence.url, '@type': 'dct:LicenseDocument', 'dct:title': licence.name },
    });
    expect(JSON.stringify(catalog(register([aPolicy()])))).not.toContain('dct:license"');
  });

  test('leaves out what was not written, such as a workbook with too many rows', () => {
    const found = register([aPolicy()]);
    const offered = catalog(found, (address) => (address.endsWith('.xlsx') ? undefined : everything(address)));
    expect(JSON.stringify(offered)).not.toContain('.xlsx');
    expect(offered['dcat:dataset'][0]?.['dcat:distribution']).toHaveLength(3);
  });

  test('of the demonstration content lists every table and data set that is published, each dataset once', async () => {
    const { register: found } = await demonstration();
    const files = [...machineFiles(found)];
    const address = (file: (typeof files)[number]) => `${found.site.url}${file.address}`;
    const published = files.map(address);
    const sets = catalog(found, await measuresOf(found))['dcat:dataset'];
    const offered = sets.flatMap((set) => set['dcat:distribution']);
    const named = offered.flatMap((file) => [file['dcat:accessURL'], file['dct:conformsTo'] ?? file['dcat:accessURL']]);
    expect(named.filter((path) => !published.includes(path))).toEqual([]);
    const made = files.filter((file) => !('source' in file)).map(address);
    const taken = made.filter((path) => /\.(csv|xlsx|ndjson)$/.test(path));
    expect(taken.length).toBeGreaterThan(100);
    expect(taken.filter((path) => !named.includes(path))).toEqual([]);
    expect(new Set(sets.map((set) => set['@id'])).size).toBe(sets.length);
    expect(offered.every((file) => file['dct:license'] !== undefined)).toBe(true);
  });
});
