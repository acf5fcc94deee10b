import { expect, test } from 'vitest';
import { statusNames } from '../../../src/register/validity/status.ts';
import { aPolicy, aSite, register } from '../../register/entries.ts';
import { shown } from '../shown.ts';

const found = register([aPolicy()], '2026-01-01', aSite({ hotWords: ['食品 安全', 'C++'] }));

test('the search page proposes words as searches that lead to it', () => {
  const { hotWords } = shown(found, 'search', '/search/');
  expect(hotWords.map(({ url }) => new URL(url, 'https://www.example.gov.cn').searchParams.get('q'))).toEqual([
    '食品 安全',
    'C++',
  ]);
});

test('the search page offers the lists without script, and is kept by no search engine', () => {
  const { sections, shell } = shown(found, 'search', '/search/');
  expect(sections.map(({ url }) => url)).toContain('/policies/');
  expect(shell.indexed).toBe(false);
});

test('the search page knows how every status looks, each its own way', () => {
  const { statuses } = shown(found, 'search', '/search/');
  expect(Object.keys(statuses)).toEqual([...statusNames]);
  expect(new Set(Object.values(statuses)).size).toBe(statusNames.length);
});
