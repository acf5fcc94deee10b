import { expect, test } from 'vitest';
import { aPage, register } from '../register/entries.ts';
import { shown } from './shown.ts';

test('the page for wrong addresses stands at 404.html, with the menu, and is kept by no search engine', () => {
  const { shell } = shown(register([aPage({ menu: true })]), 'not-found', '/404.html');
  expect(shell).toMatchObject({ title: '没有找到这一页', indexed: false, breadcrumbs: [{ url: '/' }] });
  expect(shell.menu.map(({ url }) => url)).toEqual(['/', '/pages/a-page/']);
});
