import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/release/digest.ts';
import { build, contentsOf, sandbox, type Sandbox } from './sandbox.ts';

const demonstration = fileURLToPath(new URL('../../content', import.meta.url));
const day = '2026-11-23';

/** Finds a file of the demonstration by what stands in it, so that the test does not hang on one file's name. */
function fileWith(place: Sandbox, folder: string, pattern: RegExp): string {
  const base = join(place.content, folder);
  const found = filesBelow(`${base}/`).find(
    (file) => file.endsWith('.md') && pattern.test(readFileSync(join(base, file), 'utf8')),
  );
  if (found === undefined) throw new Error(`no file in ${folder} with ${pattern}`);
  return join(base, found);
}

function edit(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`nothing changed in ${file}`);
  writeFileSync(file, changed);
}

const faults: readonly { name: string; rule: string; harm: (place: Sandbox) => void }[] = [
  {
    name: 'a missing title',
    rule: 'field/missing',
    harm: (place) => edit(fileWith(place, 'policies', /^title:/m), (text) => text.replace(/^title:.*\n/m, '')),
  },
  {
    name: 'a misspelt field',
    rule: 'field/unknown',
    harm: (place) =>
      edit(fileWith(place, 'policies', /^signedOn:/m), (text) => text.replace(/^signedOn:/m, 'signedon:')),
  },
  {
    name: 'a day that does not exist',
    rule: 'field/value',
    harm: (place) =>
      edit(fileWith(place, 'policies', /^signedOn:/m), (text) =>
        text.replace(/^signedOn:.*$/m, 'signedOn: 2023-02-29'),
      ),
  },
  {
    name: 'an effect on a document that does not exist',
    rule: 'policy/effect-target-unknown',
    harm: (place) =>
      edit(fileWith(place, 'policies', /target: scjg-/), (text) =>
        text.replace(/target: scjg-[a-z0-9-]+/, 'target: scjg-1999-99'),
      ),
  },
  {
    name: 'an interpretation of a document that does not exist',
    rule: 'interpretation/document-unknown',
    harm: (place) =>
      edit(fileWith(place, 'interpretations', /^interprets:/m), (text) =>
        text.replace(/scjg-[a-z0-9-]+|示市监规〔\d+〕\d+号/, 'scjg-1999-99'),
      ),
  },
  {
    name: 'a link to a clause that does not exist',
    rule: 'link/fragment-unknown',
    harm: (place) =>
      edit(fileWith(place, 'interpretations', /\.md#第/), (text) => text.replace(/\.md#第[^)]*/, '.md#第九百条')),
  },
  {
    name: 'a script in the text',
    rule: 'markdown/html',
    harm: (place) => appendFileSync(fileWith(place, 'pages', /^title:/m), '\n<script>alert(1)</script>\n'),
  },
  {
    name: 'a table in another encoding',
    rule: 'table/encoding',
    harm: (place) => writeFileSync(tableOf(place), Buffer.from([0xb3, 0xe9, 0xd1, 0xf9, 0xb1, 0xe0, 0xba, 0xc5, 0x0a])),
  },
  { name: 'a table that is missing', rule: 'table/missing', harm: (place) => rmSync(tableOf(place)) },
  {
    name: 'a figure that is none',
    rule: 'table/cell',
    harm: (place) => edit(budgetTable(place), (text) => text.replace(/\d+\.\d\d/, '约一百')),
  },
  { name: 'two texts with one number', rule: 'policy/number-taken', harm: (place) => doubleNumber(place) },
  {
    name: 'a file cut off in its head',
    rule: 'front-matter/unterminated',
    harm: (place) => edit(fileWith(place, 'policies', /^title:/m), (text) => text.slice(0, 60)),
  },
  {
    name: 'a site without its settings',
    rule: 'site/missing',
    harm: (place) => rmSync(join(place.content, 'site.yaml')),
  },
];

function tableOf(place: Sandbox): string {
  const file = fileWith(place, 'sampling', /^unqualified: unqualified\.csv/m);
  return join(file, '../unqualified.csv');
}

function budgetTable(place: Sandbox): string {
  const file = fileWith(place, 'budgets', /income: income\.csv/);
  return join(file, '../income.csv');
}

function doubleNumber(place: Sandbox): void {
  const number = /^docNumber:.*$/m;
  const [one, two] = filesBelow(`${join(place.content, 'policies')}/`)
    .map((file) => join(place.content, 'policies', file))
    .filter((file) => file.endsWith('.md') && number.test(readFileSync(file, 'utf8')));
  if (one === undefined || two === undefined) throw new Error('two policies with a number are needed');
  const line = number.exec(readFileSync(one, 'utf8'))?.[0] ?? '';
  edit(two, (text) => text.replace(number, line));
}

describe('one fault in the demonstration content', () => {
  let published: Sandbox;
  let before: Record<string, string>;
  beforeAll(async () => {
    published = sandbox(demonstration);
    expect(await build(published, day)).toMatchObject({ outcome: 'published' });
    before = contentsOf(published.out);
  });

  test.for([...faults])('$name gives its finding and leaves the site as it was', async ({ rule, harm }) => {
    const harmed = sandbox(demonstration);
    harm(harmed);
    const result = await build({ content: harmed.content, out: published.out }, day);
    expect(result.outcome).toBe('refused');
    const errors =
      result.outcome === 'refused' ? result.findings.filter((finding) => finding.severity === 'error') : [];
    expect(errors.map((finding) => finding.rule)).toContain(rule);
    for (const { message, mend, line, column } of errors) {
      expect(message).toMatch(/\p{Script=Han}/u);
      expect(mend).toMatch(/\p{Script=Han}/u);
      expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
    }
    expect(contentsOf(published.out)).toEqual(before);
  });
});
