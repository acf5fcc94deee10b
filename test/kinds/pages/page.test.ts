import { expect, test } from 'vitest';
import { freePages } from '../../../src/kinds/pages/page.ts';
import { aPage, aPolicy, register } from '../../register/entries.ts';
import { shown } from '../../views/shown.ts';

test('free pages are the agency’s pages alone, by their order', () => {
  const found = register([aPage({ id: 'b', order: 1 }), aPage({ id: 'a', order: 2 }), aPage({ id: 'c' }), aPolicy()]);
  expect(freePages(found.pages, found, new Map()).map(({ address }) => address)).toEqual([
    '/pages/b/',
    '/pages/a/',
    '/pages/c/',
  ]);
});

test('a free page stands under the home page: there is no list of pages to lead to', () => {
  const { shell } = shown(register([aPage()]), 'free-page', '/pages/a-page/');
  expect(shell.breadcrumbs).toEqual([
    { name: '首页', url: '/' },
    { name: '公开指南', url: '/pages/a-page/' },
  ]);
  expect(shell.title).toBe('公开指南');
});
