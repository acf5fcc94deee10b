import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { dataSets, jsonLines } from '../../src/exports/data-sets.ts';
import { catalogFile, machineFiles } from '../../src/exports/files.ts';
import {
  collectionSchemas,
  recordSchemaName,
  recordSchemas,
  rowSchemaName,
  schemas,
  tableSchemaName,
} from '../../src/exports/schemas.ts';
import { collections } from '../../src/records/collection.ts';
import type { Register } from '../../src/register/register.ts';
import { demonstration } from '../demonstration.ts';
import { demonstrationDay } from '../site/site.ts';
import { measuresOf, textOf } from './machine-text.ts';

/** An independent validator, given the very files that the site publishes. */
const validator = new Ajv2020({ formats: { uri: (text: string) => URL.canParse(text) } });
for (const [name, schema] of Object.entries(schemas())) validator.addSchema(schema, name);

/** The machine copies of a kind of file, by address. */
function copies(register: Register, pattern: RegExp): (readonly [address: string, copy: unknown])[] {
  return [...machineFiles(register)].flatMap((file) =>
    pattern.test(file.address) ? [[file.address, JSON.parse(textOf(file)) as unknown]] : [],
  );
}

function faults(name: string, copy: unknown): string[] {
  return validator.validate(name, copy) ? [] : (validator.errors ?? []).map((fault) => JSON.stringify(fault));
}

describe('the published schemas', () => {
  test('are one for each list, record’s copy and data set, for a table and for the catalogue, in JSON Schema 2020-12', () => {
    expect(Object.keys(schemas()).sort()).toEqual(
      [
        ...collections.flatMap((collection) => [collection, recordSchemaName(collection)]),
        ...dataSets.map(({ id }) => rowSchemaName(id)),
        tableSchemaName,
        'catalog',
      ].sort(),
    );
    for (const schema of Object.values(schemas()))
      expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
  });

  test.for(['2021-12-31', '2024-06-30', demonstrationDay, '2027-12-31'])(
    'hold for every machine copy of the demonstration content on %s',
    async (asOf) => {
      const { register } = await demonstration(asOf);
      for (const collection of collections) {
        const records = copies(register, new RegExp(`^/${collection}/[^/]+/index\\.json$`));
        expect(records).toHaveLength(register[collection].length);
        expect(records.flatMap(([, copy]) => faults(recordSchemaName(collection), copy))).toEqual([]);
        const [[, list] = []] = copies(register, new RegExp(`^/data/${collection}\\.json$`));
        expect(faults(collection, list)).toEqual([]);
      }
    },
  );

  test.for([demonstrationDay, '2027-12-31'])(
    'hold for every table, every line of every data set and the catalogue on %s',
    async (asOf) => {
      const { register } = await demonstration(asOf);
      const tables = copies(register, /^\/(?:policies|sampling|budgets)\/[^/]+\/(?!index)[\w-]+\.json$/);
      expect(tables.length).toBeGreaterThan(20);
      expect(tables.flatMap(([, copy]) => faults(tableSchemaName, copy))).toEqual([]);
      for (const set of dataSets) {
        const lines = [...jsonLines(set, register)];
        expect(lines.length).toBeGreaterThan(2);
        expect(lines.flatMap((line) => faults(rowSchemaName(set.id), JSON.parse(line)))).toEqual([]);
      }
      const catalog = catalogFile(register, await measuresOf(register)).content();
      expect(faults('catalog', JSON.parse(catalog))).toEqual([]);
    },
  );

  test('refuse a line of a data set without its number, and a catalogue with a file of unknown size', async () => {
    const { register } = await demonstration();
    const [figures] = dataSets.filter(({ id }) => id === 'budgets-figures');
    if (!figures) throw new Error('no figures');
    const [line = ''] = jsonLines(figures, register);
    expect(faults('budgets-figures-row', { ...(JSON.parse(line) as object), 金额: '1' })).not.toEqual([]);
    const catalog = catalogFile(register, () => ({ bytes: 0, sha256: '' })).content();
    expect(faults('catalog', JSON.parse(catalog))).not.toEqual([]);
  });

  test('refuse a copy that lacks a field, has a wrong one, or one that is not announced', async () => {
    const { register } = await demonstration();
    for (const collection of collections) {
      const [[, copy] = []] = copies(register, new RegExp(`^/${collection}/[^/]+/index\\.json$`));
      const name = recordSchemaName(collection);
      const { title: _title, ...untitled } = copy as Record<string, unknown>;
      expect(faults(name, copy)).toEqual([]);
      expect(faults(name, untitled)).not.toEqual([]);
      expect(faults(name, { ...untitled, title: 1 })).not.toEqual([]);
      expect(faults(name, { ...untitled, title: '题', secret: 1 })).not.toEqual([]);
    }
  });
});

/** What tables.md of the content contract promises to whoever reads the copies. */
const promised = {
  all: ['id', 'collection', 'url', 'title', 'publishedAt', 'owner', 'source', 'disclosure'],
  policies:
    'docNumber issuers genre theme signedOn effectiveOn lastValidDay status transitions interpretations citedBy clauses',
  interpretations: 'interprets',
  sampling: 'totals rate tables disposals',
  budgets: 'unit tables checks',
  pages: '',
} as const;

describe('the copy of a record', () => {
  test.for(collections)('of %s requires every field that the contract lists', (collection) => {
    const { required } = schemas()[recordSchemaName(collection)] as { required: string[] };
    const wanted = [...promised.all, ...promised[collection].split(' ')].filter((field) => field !== '');
    expect(wanted.filter((field) => !required.includes(field))).toEqual([]);
  });

  test('says no less than its row in the list', () => {
    for (const collection of collections) {
      const row = collectionSchemas[collection]?.shape.records.element.shape ?? {};
      expect(Object.keys(row).length).toBeGreaterThan(10);
      expect(Object.keys(recordSchemas[collection].shape)).toEqual(expect.arrayContaining(Object.keys(row)));
    }
  });
});
