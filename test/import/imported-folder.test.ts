import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeImported } from '../../src/import/imported-folder.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mingshi-import-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const files = [
  { path: 'index.md', content: '新' },
  { path: 'income.csv', content: '表' },
];

test('a new folder holds the files and nothing else lies beside it', async () => {
  const folder = join(root, 'budgets/2026/b');
  expect(await writeImported(folder, { files }, false)).toEqual({ kind: 'written' });
  expect(await readdir(join(root, 'budgets/2026'))).toEqual(['b']);
  expect((await readdir(folder)).sort()).toEqual(['income.csv', 'index.md']);
});

test('a folder that holds something is left as it is without force', async () => {
  const folder = join(root, 'b');
  await mkdir(folder);
  await writeFile(join(folder, 'index.md'), '旧');
  expect(await writeImported(folder, { files }, false)).toEqual({ kind: 'occupied' });
  expect(await readdir(root)).toEqual(['b']);
  expect(await readFile(join(folder, 'index.md'), 'utf8')).toBe('旧');
});

test('with force the files are replaced and others stay', async () => {
  const folder = join(root, 'b');
  await mkdir(folder);
  await writeFile(join(folder, 'index.md'), '旧');
  await writeFile(join(folder, 'notice.pdf'), '件');
  expect(await writeImported(folder, { files }, true)).toEqual({ kind: 'written' });
  expect(await readFile(join(folder, 'index.md'), 'utf8')).toBe('新');
  expect((await readdir(folder)).sort()).toEqual(['income.csv', 'index.md', 'notice.pdf']);
  expect(await readdir(root)).toEqual(['b']);
});

test('an empty folder is free', async () => {
  await mkdir(join(root, 'b'));
  expect(await writeImported(join(root, 'b'), { files }, false)).toEqual({ kind: 'written' });
});

test('where a file cannot be written nothing is left behind, not even the folders above', async () => {
  const bad = [...files, { path: 'index.md/below', content: '坏' }];
  await expect(writeImported(join(root, 'budgets/2026/b'), { files: bad }, false)).rejects.toThrow('index.md');
  expect(await readdir(root)).toEqual([]);
});
