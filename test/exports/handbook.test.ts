import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import ruleNames from '../../src/reference/rule-names.json' with { type: 'json' };
import { kinds } from '../../src/kinds/kinds.ts';
import { kindCalled } from '../../src/records/kind.ts';
import { fieldLists } from '../../src/import/field-lists.ts';
import { columnLists } from '../../src/import/column-lists.ts';

const handbook = readFileSync('content/README.md', 'utf8');
const explained = [...handbook.matchAll(/^\| `([a-z-]+\/[a-z-]+)` \|/gm)].map((match) => match[1] ?? '');

/** Every literal of the code that looks like a rule; types of files look the same and are left out. */
const given = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [...readFileSync(join('src', file), 'utf8').matchAll(/'([a-z-]+\/[a-z-]+)'/g)])
  .map((match) => match[1] ?? '')
  .filter(
    (literal) =>
      !/^(?:image|application|audio|video)\/|^text\/(?:calendar|css|csv|html|javascript|markdown|plain)$/.test(literal),
  );

describe('the editors’ handbook', () => {
  test('names the rules that site.yaml may set (npm run schemas writes them)', () => {
    expect(ruleNames).toEqual(explained.toSorted());
  });

  test('lists every column with every spelling that is read (npm run schemas writes them)', () => {
    expect(handbook).toContain(`\n${columnLists(kinds)}\n`);
  });

  test('explains every rule that the code knows', () => {
    expect(given.length).toBeGreaterThan(100);
    expect([...new Set(given)].filter((rule) => !explained.includes(rule) && !elsewhere.has(rule)).sort()).toEqual([]);
  });

  test('explains no rule twice, and none that the code does not know', () => {
    expect(explained.filter((rule, at) => explained.indexOf(rule) !== at)).toEqual([]);
    expect(explained.filter((rule) => !given.includes(rule))).toEqual([]);
  });

  test('lists the fields of every other kind (npm run schemas writes them)', () => {
    expect(handbook).toContain(`\n${fieldLists(kinds)}\n`);
  });

  test.for(kinds.map(({ id }) => id))('names every field of %s', (id) => {
    const fields = Object.keys(kindCalled(kinds, id).fields.schema.shape);
    expect(fields.length).toBeGreaterThan(5);
    expect(fields.filter((field) => !handbook.includes(`\`${field}\``) && !handbook.includes(`\`${field}:`))).toEqual(
      [],
    );
  });
});

/** Addresses and modules that look like rules. */
const elsewhere: ReadonlySet<string> = new Set([
  'astro/config',
  'csv-parse/sync',
  'csv-stringify/sync',
  'hucre/xlsx',
  'search/index',
]);
