import { expect, test } from 'vitest';
import { languageModelsOf } from '../../../src/exports/copies/language-models.ts';
import { machineFiles } from '../../../src/exports/files.ts';
import { pagesOf } from '../../../src/views/pages.ts';
import { addresses } from '../../../src/register/addresses/address.ts';
import { demonstration } from '../../demonstration.ts';
import { acting, anOldPolicy, register } from '../../register/entries.ts';

test('begins with the site’s name and what it is, as llms.txt asks', () => {
  const [title, , summary] = languageModelsOf(register([])).split('\n');
  expect(title).toBe('# 示例市市场监督管理局');
  expect(summary).toMatch(/^> 示例市市场监督管理局/);
});

test('speaks of what the agency has, by the names of its columns', () => {
  const text = languageModelsOf(register([anOldPolicy()]));
  expect(text).toContain('> 示例市市场监督管理局：政策文件和其他主动公开的信息。政策文件都标明效力状态。');
  expect(text).not.toContain('抽检');
});

test('marks a document that no longer holds', () => {
  const found = register([anOldPolicy(), acting([{ kind: '废止', target: 'old' }])]);
  expect(languageModelsOf(found)).toContain('- [【已废止】旧办法](https://www.example.gov.cn/policies/old/index.md)');
});

test('leads to nothing that the site does not have', async () => {
  const { register: found } = await demonstration();
  const known = new Set([
    ...pagesOf(found, new Map()).map(({ address }) => address),
    ...[...machineFiles(found)].map(({ address }) => address),
    addresses.catalog,
  ]);
  const links = [...languageModelsOf(found).matchAll(/\]\(([^)]*)\)/g)].map(([, url = '']) => url);
  expect(links.length).toBeGreaterThan(30);
  expect(
    links.filter((url) => !url.startsWith(found.site.url) || !known.has(url.slice(found.site.url.length))),
  ).toEqual([]);
});
