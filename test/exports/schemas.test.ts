import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { machineFiles } from '../../src/exports/files.ts';
import { collectionSchemas, recordSchemaName, recordSchemas, schemas } from '../../src/exports/schemas.ts';
import { collections } from '../../src/records/collection.ts';
import type { Register } from '../../src/register/register.ts';
import { demonstration } from '../demonstration.ts';
import { demonstrationDay } from '../site/site.ts';

/** An independent validator, given the very files that the site publishes. */
const validator = new Ajv2020({ formats: { uri: (text: string) => URL.canParse(text) } });
for (const [name, schema] of Object.entries(schemas())) validator.addSchema(schema, name);

/** The machine copies of a kind of file, by address. */
function copies(register: Register, pattern: RegExp): (readonly [address: string, copy: unknown])[] {
  return [...machineFiles(register)].flatMap((file) =>
    'content' in file && pattern.test(file.address) ? [[file.address, JSON.parse(file.content()) as unknown]] : [],
  );
}

function faults(name: string, copy: unknown): string[] {
  return validator.validate(name, copy) ? [] : (validator.errors ?? []).map((fault) => JSON.stringify(fault));
}

describe('the published schemas', () => {
  test('are one for each list and one for each record’s copy, in JSON Schema 2020-12', () => {
    expect(Object.keys(schemas()).sort()).toEqual(
      collections.flatMap((collection) => [collection, recordSchemaName(collection)]).sort(),
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
  budgets: 'unit tables',
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
