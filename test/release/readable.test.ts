import { chmodSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeReadable } from '../../src/release/readable.ts';

test('a release can be read by everybody, and nothing in it be run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-readable-'));
  mkdirSync(join(folder, 'policies/a'), { recursive: true });
  const names = ['index.html', 'policies/a/index.html', 'policies/a/登记表.csv'];
  for (const name of names) writeFileSync(join(folder, name), name);
  for (const [name, mode] of [
    ['index.html', 0o755],
    ['policies/a/登记表.csv', 0o600],
    ['policies/a', 0o700],
    ['policies', 0o2750],
  ] as const)
    chmodSync(join(folder, name), mode);
  makeReadable(folder);
  const modeOf = (name: string) => (statSync(join(folder, name)).mode & 0o777).toString(8);
  expect(names.map(modeOf)).toEqual(['644', '644', '644']);
  expect(['.', 'policies', 'policies/a'].map(modeOf)).toEqual(['755', '755', '755']);
});
