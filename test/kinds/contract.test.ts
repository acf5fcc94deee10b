import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { beforeAll, describe, expect, test } from 'vitest';
import { stepsOf } from '../../src/drafting/steps.ts';
import { columnLists } from '../../src/import/column-lists.ts';
import { fieldLists } from '../../src/import/field-lists.ts';
import { editorSchemas } from '../../src/exports/data/editor-schemas.ts';
import { recordSchemaName } from '../../src/exports/data/schemas.ts';
import type { Kind, Register } from '../../src/kinds/kind.ts';
import { kinds } from '../../src/kinds/kinds.ts';
import { day } from '../../src/records/values/day.ts';
import { addresses, fileOf } from '../../src/register/addresses/address.ts';
import { recordsIn, type AnyRecord } from '../../src/register/register.ts';
import { buildSite } from '../../src/release/build.ts';
import { noProgress } from '../../src/release/progress.ts';
import { readAgency } from '../../src/release/reading.ts';
import { openIndex } from '../../src/search/index-reader.ts';
import { searchIndexes } from '../../src/search/search.ts';
import { gunzipSync } from 'node:zlib';
import { subsidies, subsidy } from './plain.ts';

/** Every kind of the house, and one that no room has ever heard of. */
const all: readonly Kind[] = [...kinds, subsidies];
const ids = all.map(({ id }) => id);
const asOf = day('2024-06-01');
const folder = mkdtempSync(join(tmpdir(), 'mingshi-kinds-'));
const content = join(folder, 'content');
const out = join(folder, 'dist');
let register: Register;

const page = (address: string) => readFileSync(join(out, fileOf(address)), 'utf8');
const data = (address: string) => JSON.parse(page(address)) as Record<string, unknown>;

function kindOf(id: string): Kind {
  const found = all.find((kind) => kind.id === id);
  if (!found) throw new Error(`no kind ${id}`);
  return found;
}

function recordOf(id: string): AnyRecord {
  const [record] = recordsIn(register, id);
  if (!record) throw new Error(`no record of ${id}`);
  return record;
}

beforeAll(async () => {
  const columns = all.map(({ id, names }) => {
    const { column } = names;
    return `  - { id: ${id}, name: ${column}, description: ${column}, keywords: [${column}], type: ${column}, collection: ${id} }`;
  });
  mkdirSync(content, { recursive: true });
  writeFileSync(
    join(content, 'site.yaml'),
    `name: 甲市示例局公开网站
url: https://www.example.test
agency: { name: 甲市示例局, address: 甲市示例路1号, phone: 0000-12345678, postcode: '000000', email: xxgk@example.test }
units: [业务科]
columns:
${columns.join('\n')}
`,
  );
  for (const { id } of kinds) cpSync(`src/kinds/${id}/example`, join(content, id, 'example'), { recursive: true });
  mkdirSync(join(content, 'subsidies/example'), { recursive: true });
  for (const [name, text] of Object.entries(subsidy)) writeFileSync(join(content, 'subsidies/example', name), text);
  const options = { kinds: all, content, asOf, progress: noProgress };
  const result = await buildSite({ ...options, out });
  if (result.outcome !== 'published') throw new Error(JSON.stringify(result));
  const reading = await readAgency({ ...options, code: 'contract' });
  if (!reading.register) throw new Error('no register');
  register = reading.register;
});

describe.for(ids)('a record of %s', (id) => {
  test('is read without an error, and has a page of its own', () => {
    const record = recordOf(id);
    expect(register.findings.filter(({ file, severity }) => severity === 'error' && file.startsWith(id))).toEqual([]);
    expect(page(record.url)).toContain(record.entry.fields.title);
  });

  test('has a copy as JSON that its published schema allows', () => {
    const schema = data(addresses.schema(recordSchemaName(id)));
    const validate = new Ajv2020({ formats: { uri: (text: string) => URL.canParse(text) } }).compile(schema);
    const copy = data(addresses.machineCopy(recordOf(id).url));
    expect(validate(copy) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...copy, title: 1 })).toBe(false);
    const list = data(addresses.data(id)) as { readonly records: readonly { readonly id: string }[] };
    expect(list.records.map((row) => row.id)).toEqual(['example']);
  });

  test('has a Markdown copy that names every fact of its page', () => {
    const copy = page(addresses.markdownCopy(recordOf(id).url)).replaceAll('\\', '');
    const facts = kindOf(id).views.facts?.(recordOf(id)) ?? [];
    const title = recordOf(id).entry.fields.title;
    for (const [name, value] of facts)
      if (value !== undefined && value !== title) expect(copy).toContain(`${name}：${value}`);
    expect(copy).toContain(title);
  });

  test('has tables that are read back as they were written, and are listed in the catalogue', () => {
    const { tables, url } = recordOf(id);
    const catalogue = page(addresses.catalog);
    for (const held of tables) {
      const address = addresses.table(id, 'example', held.id);
      const rows: string[][] = parse(page(address), { bom: true });
      expect(rows).toEqual([
        held.table.columns,
        ...held.table.rows.map(({ cells }) => cells.map((cell) => cell ?? '')),
      ]);
      expect(existsSync(join(out, fileOf(addresses.table(id, 'example', held.id, 'xlsx'))))).toBe(true);
      expect(catalogue).toContain(`https://www.example.test${address}`);
    }
    expect(catalogue.includes(`"@id":"https://www.example.test${url}"`)).toBe(tables.length > 0);
  });

  test('is in the feed of its kind, in the site map and in the catalogue', () => {
    const { url, entry } = recordOf(id);
    expect(page(addresses.feed(id, 'atom'))).toContain(entry.fields.title);
    expect(page('/sitemap.xml')).toContain(`https://www.example.test${url}`);
    expect(page(addresses.catalog)).toContain(addresses.data(id));
  });

  test('is in the list of its kind and of its year, and on the site map for readers', () => {
    const { url, year } = recordOf(id);
    const places = kindOf(id).listed ? [addresses.list(id), addresses.year(id, year)] : [addresses.siteMap];
    for (const place of places) expect(page(place)).toContain(`href="${url}"`);
  });

  test('is found by words of its title and of its text, and under the name of its kind', async () => {
    const load = (path: string) => {
      const bytes = readFileSync(join(out, 'search/index', path));
      return Promise.resolve(path.endsWith('.json') && !path.includes('/') ? bytes : gunzipSync(bytes));
    };
    const index = await openIndex(load, 'https://www.example.test/');
    const { title } = recordOf(id).entry.fields;
    const { results } = await searchIndexes([index], title.slice(0, 8), asOf, {
      filters: { kind: [kindOf(id).names.column] },
    });
    expect(results.map(({ url }) => new URL(url).pathname)).toContain(recordOf(id).url);
  });

  test('is begun by `npm run new` with the fields that it must have', () => {
    const must = Object.entries(kindOf(id).fields.schema.shape as Readonly<Record<string, z.core.$ZodType>>)
      .filter(([, field]) => !(field instanceof z.ZodOptional))
      .map(([name]) => name);
    const asked = new Set(stepsOf(kindOf(id)).map(({ path }) => path.split('.')[0]));
    expect(must.filter((name) => !asked.has(name) && name !== 'tables')).toEqual([]);
  });

  test('has its fields and the columns of its tables in the handbook', () => {
    const chapters = `${fieldLists(all)}\n${columnLists(all)}\n${readFileSync('content/README.md', 'utf8')}`;
    for (const name of Object.keys(kindOf(id).fields.schema.shape)) expect(chapters).toContain(`\`${name}`);
    for (const { definition } of recordOf(id).tables)
      for (const { header } of definition.columns) expect(chapters).toContain(header);
  });

  test('has a schema that editors’ programs read, in which every field has its Chinese name', () => {
    const schema = JSON.parse(editorSchemas(all)[`${id}.json`] ?? '') as {
      readonly properties: Readonly<Record<string, { readonly title?: string }>>;
    };
    for (const [name, { title }] of Object.entries(schema.properties)) expect(title, name).toMatch(/\p{Script=Han}/u);
  });
});
