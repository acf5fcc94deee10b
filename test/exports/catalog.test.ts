import { describe, expect, test } from 'vitest';
import { catalogOf } from '../../src/exports/catalog.ts';
import { machineFiles } from '../../src/exports/files.ts';
import type { Register } from '../../src/register/register.ts';
import { demonstration } from '../demonstration.ts';
import { anOldPolicy, aPolicy, aSampling, aTable, register } from '../register/entries.ts';

const site = 'https://www.example.gov.cn';

interface Distribution {
  readonly 'dcat:accessURL': string;
  readonly 'dcat:mediaType': string;
  readonly 'dct:conformsTo'?: string;
  readonly 'dct:title'?: string;
}

interface Catalog {
  readonly 'dct:modified': string;
  readonly 'dcat:dataset': readonly {
    readonly '@id': string;
    readonly 'dct:title': string;
    readonly 'dct:modified'?: string;
    readonly 'dct:issued'?: string;
    readonly 'dcat:distribution': readonly Distribution[];
  }[];
}

const catalog = (found: Register) => JSON.parse(JSON.stringify(catalogOf(found))) as Catalog;

describe('catalogOf', () => {
  test('offers a list of each collection that has records, with its newest day', () => {
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
          'dcat:distribution': [
            {
              'dcat:accessURL': `${site}/data/policies.json`,
              'dct:conformsTo': `${site}/data/schema/policies.json`,
            },
          ],
        },
      ],
    });
  });

  test('offers the tables of a sampling by their Chinese names', () => {
    const qualified = aTable('sampling/q.csv', ['抽样编号'], ['XC1']);
    const [, tables] = catalog(register([aSampling({ tables: { qualified } })]))['dcat:dataset'];
    expect(tables).toMatchObject({ '@id': `${site}/sampling/a-sampling/`, 'dct:issued': '2024-03-01' });
    const [copy, table] = tables?.['dcat:distribution'] ?? [];
    expect(copy).toMatchObject({
      'dcat:accessURL': `${site}/sampling/a-sampling/index.json`,
      'dcat:mediaType': 'https://www.iana.org/assignments/media-types/application/json',
      'dct:conformsTo': `${site}/data/schema/sampling-record.json`,
    });
    expect(table).toMatchObject({
      'dcat:accessURL': `${site}/sampling/a-sampling/qualified.csv`,
      'dcat:mediaType': 'https://www.iana.org/assignments/media-types/text/csv',
    });
    expect(table?.['dct:title']).toContain('合格产品');
  });

  test('of the demonstration content names only files that are published, each dataset once', async () => {
    const { register: found } = await demonstration();
    const published = new Set([...machineFiles(found)].map(({ address }) => `${found.site.url}${address}`));
    const sets = catalog(found)['dcat:dataset'];
    const offered = sets.flatMap((set) => set['dcat:distribution']);
    const addresses = offered.flatMap((distribution) => [
      distribution['dcat:accessURL'],
      ...(distribution['dct:conformsTo'] === undefined ? [] : [distribution['dct:conformsTo']]),
    ]);
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter((address) => !published.has(address))).toEqual([]);
    expect(new Set(sets.map((set) => set['@id'])).size).toBe(sets.length);
  });
});
