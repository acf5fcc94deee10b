import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { day } from '../../src/records/values/day.ts';
import { hasErrors, type Finding } from '../../src/records/finding.ts';
import { codeDigest } from '../../src/release/digest.ts';
import { noProgress } from '../../src/release/progress.ts';
import { readAgency } from '../../src/release/reading.ts';

const faults = fileURLToPath(new URL('../faults', import.meta.url));
const names = readdirSync(faults).filter((name) => existsSync(join(faults, name, 'content')));

/** What is said about one tree, laid over the common `site.yaml`, on the day of the demonstration. */
async function check(tree: string): Promise<readonly Finding[]> {
  const content = mkdtempSync(join(tmpdir(), 'mingshi-fault-'));
  cpSync(join(faults, 'site.yaml'), join(content, 'site.yaml'));
  cpSync(join(faults, tree), content, { recursive: true, verbatimSymlinks: true });
  const options = { content, asOf: day('2026-11-23'), code: codeDigest(), progress: noProgress };
  return (await readAgency(options)).findings;
}

const brief = ({ severity, rule, file, line, column, field }: Finding) =>
  `${severity} ${rule} ${file}:${line}:${column} ${field}`.trim();

describe('each fault tree', () => {
  test.for(names)('%s: the findings are these, and no others', async (name) => {
    const found = await check(`${name}/content`);
    const listed = readFileSync(join(faults, name, 'findings.txt'), 'utf8')
      .split('\n')
      .filter(Boolean);
    expect(found.map(brief)).toEqual(listed);
    // Whole Chinese sentences, and nothing that only programmers read.
    for (const { message, mend } of found) {
      expect(`${message}${mend}`).toMatch(/\p{Script=Han}/u);
      expect(`${message}${mend}`).not.toMatch(/\n {4}at |Error:|undefined|NaN|\[object/);
    }
  });

  test.for(names)('%s: what only looks alike is let pass', async (name) => {
    // When a record will appear is worth a word, and no fault.
    const found = (await check(`${name}/alike`)).filter(({ rule }) => rule !== 'record/scheduled');
    expect(found.map(brief)).toEqual([]);
  });
});

test('every promise about records has a tree', () => {
  const table = readFileSync(join(faults, 'README.md'), 'utf8');
  expect(names.length).toBeGreaterThan(25);
  expect(names.filter((name) => !existsSync(join(faults, name, 'findings.txt')))).toEqual([]);
  expect(names.filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
});

test('many faults in one tree are all told at once', async () => {
  const found = await check('twenty-at-once/content');
  expect(found.length).toBeGreaterThanOrEqual(20);
  expect(hasErrors(found)).toBe(true);
});
