import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryOf } from '../../src/release/repository.ts';

test('a folder lies in the nearest repository above it, a worktree included, or in none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-repository-'));
  mkdirSync(join(folder, 'ours/.git'), { recursive: true });
  mkdirSync(join(folder, 'ours/content/policies'), { recursive: true });
  mkdirSync(join(folder, 'ours/tree'));
  writeFileSync(join(folder, 'ours/tree/.git'), 'gitdir: elsewhere');
  expect(repositoryOf(join(folder, 'ours/content/policies'))).toBe(join(folder, 'ours'));
  expect(repositoryOf(join(folder, 'ours'))).toBe(join(folder, 'ours'));
  expect(repositoryOf(join(folder, 'ours/tree'))).toBe(join(folder, 'ours/tree'));
  expect(repositoryOf(folder)).toBeUndefined();
});
