import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { searchDocuments } from '../../src/search/documents.ts';
import { writeRelatedIndex } from '../../src/search/related-index.ts';
import { aPolicy, register } from '../register/entries.ts';

test('Pagefind writes one index of Chinese records, and the module that our search page loads', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'related-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await writeRelatedIndex(searchDocuments(register([aPolicy()])), folder);
  const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as {
    readonly version: string;
    readonly languages: Readonly<Record<string, { readonly page_count: number }>>;
  };
  // The version is pinned: with another one, look at whether related titles are still divided into words, then change it here.
  expect(entry.version).toBe('1.6.0');
  expect(Object.entries(entry.languages).map(([language, { page_count }]) => [language, page_count])).toEqual([
    ['zh', 1],
  ]);
  expect(existsSync(join(folder, 'pagefind.js'))).toBe(true);
});
