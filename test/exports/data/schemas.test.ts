import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recordsIn } from '../../../src/register/register.ts';
import { kinds } from '../../../src/kinds/kinds.ts';
import { jsonLines } from '../../../src/exports/data/data-sets.ts';
import { catalogFile, machineFiles } from '../../../src/exports/files.ts';
import {
  recordSchemaName,
  rowSchemaName,
  schemas,
  schemaVersion,
  tableSchemaName,
} from '../../../src/exports/data/schemas.ts';
import type { Register } from '../../../src/kinds/kind.ts';
import { demonstration } from '../../demonstration.ts';
import { demonstrationDay } from '../../site/site.ts';
import { measuresOf, textOf } from '../machine-text.ts';

const published = schemas(kinds, 'https://www.example.gov.cn');
const sets = kinds.flatMap((kind) => (kind.views.sets ?? []).map((set) => ({ kind, set })));

/** An independent validator, given the very files that the site publishes. */
const validator = new Ajv2020({ formats: { uri: (text: string) => URL.canParse(text) } });
for (const [name, schema] of Object.entries(published)) validator.addSchema(schema, name);

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
    expect(Object.keys(published).sort()).toEqual(
      [
        ...kinds.flatMap(({ id }) => [id, recordSchemaName(id)]),
        ...sets.map(({ set: { id } }) => rowSchemaName(id)),
        tableSchemaName,
        'catalog',
      ].sort(),
    );
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(version.startsWith(`${schemaVersion}.`)).toBe(true);
    expect(published['policies']).toMatchObject({
      $id: `https://www.example.gov.cn/data/schema/policies.json?version=${schemaVersion}`,
    });
    for (const schema of Object.values(published))
      expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
  });

  test.for(['2021-12-31', '2024-06-30', demonstrationDay, '2027-12-31'])(
    'hold for every machine copy of the demonstration content on %s',
    async (asOf) => {
      const { register } = await demonstration(asOf);
      for (const { id: collection } of register.kinds) {
        const records = copies(register, new RegExp(`^/${collection}/[^/]+/index\\.json$`));
        expect(records).toHaveLength(recordsIn(register, collection).length);
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
      for (const { kind, set } of sets.filter((each) => register.kinds.includes(each.kind))) {
        const lines = [...jsonLines(set, recordsIn(register, kind.id), register)];
        expect(lines.length).toBeGreaterThan(2);
        expect(lines.flatMap((line) => faults(rowSchemaName(set.id), JSON.parse(line)))).toEqual([]);
      }
      const catalog = catalogFile(register, await measuresOf(register)).content();
      expect(faults('catalog', JSON.parse(catalog))).toEqual([]);
    },
  );

  test('refuse a line of a data set without its number, and a catalogue with a file of unknown size', async () => {
    const { register } = await demonstration();
    const [figures] = sets.filter(({ set }) => set.id === 'budgets-figures');
    if (!figures) throw new Error('no figures');
    const [line = ''] = jsonLines(figures.set, recordsIn(register, figures.kind.id), register);
    expect(faults('budgets-figures-row', { ...(JSON.parse(line) as object), 金额: '1' })).not.toEqual([]);
    const catalog = catalogFile(register, () => ({ bytes: 0, sha256: '' })).content();
    expect(faults('catalog', JSON.parse(catalog))).not.toEqual([]);
  });

  test('refuse a copy that lacks a field, has a wrong one, or one that is not announced', async () => {
    const { register } = await demonstration();
    for (const { id: collection } of register.kinds) {
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
const promised: Readonly<Record<string, string | readonly string[]>> = {
  all: ['id', 'collection', 'url', 'title', 'publishedAt', 'owner', 'source', 'disclosure'],
  policies:
    'docNumber issuers genre theme signedOn effectiveOn lastValidDay status transitions interpretations citedBy clauses',
  interpretations: 'interprets',
  sampling: 'totals rate tables disposals',
  budgets: 'unit tables checks',
  pages: '',
};

interface Described {
  readonly properties: Readonly<Record<string, { readonly items?: Described }>>;
}
const membersOf = (name: string) => Object.keys((published[name] as Described).properties);
const listOf = (kind: string) => (published[kind] as Described).properties['records']?.items?.properties ?? {};

describe('the copy of a record', () => {
  test.for(kinds.map(({ id }) => id))('of %s requires every field that the contract lists', (collection) => {
    const { required } = published[recordSchemaName(collection)] as { required: string[] };
    const wanted = [promised['all'], String(promised[collection] ?? '').split(' ')]
      .flat()
      .filter((field): field is string => field !== undefined && field !== '');
    expect(wanted.filter((field) => !required.includes(field))).toEqual([]);
  });

  test('says no less than its row in the list', () => {
    for (const { id: collection } of kinds) {
      const row = Object.keys(listOf(collection));
      expect(row.length).toBeGreaterThan(10);
      expect(membersOf(recordSchemaName(collection))).toEqual(expect.arrayContaining(row));
    }
  });
});
