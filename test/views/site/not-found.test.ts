import { expect, test } from 'vitest';
import { anOldPolicy, aPage, aSite, register } from '../../register/entries.ts';
import { shown } from '../shown.ts';

const agency = { name: '示例局', phone: '0000-1' };
const view = shown(
  register([aPage({ menu: true }), anOldPolicy()], '2026-01-01', aSite({ agency })),
  'not-found',
  '/404.html',
);

test('the page for wrong addresses stands at 404.html, with the menu, and is kept by no search engine', () => {
  expect(view.shell).toMatchObject({ title: '没有找到这一页', indexed: false, breadcrumbs: [{ url: '/' }] });
  expect(view.shell.menu.map(({ url }) => url)).toEqual(['/', '/policies/', '/pages/a-page/']);
});

test('it leads on to what the site has, and to somebody who can be asked', () => {
  expect(view.columns.map(({ name, url }) => `${name} ${url}`)).toEqual(['政策文件 /policies/']);
  expect(view.agency).toEqual(agency);
});
