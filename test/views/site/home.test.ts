import { describe, expect, test } from 'vitest';
import type { Register } from '../../../src/kinds/kind.ts';
import { homePage, type HomeView } from '../../../src/views/site/home.ts';
import {
  acting,
  anInterpretation,
  anOldPolicy,
  aPage,
  aPolicy,
  aSampling,
  aSite,
  register,
} from '../../register/entries.ts';

function home(found: Register): HomeView {
  const view = homePage(found).view();
  if (view.template !== 'home') throw new Error('not the home page');
  return view;
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('the home page', () => {
  test('shows the newest of all kinds but pages, and no more than four', () => {
    const found = register([
      ...numbered(9).map((at) => aPolicy({ id: `p-${at}`, publishedAt: `2024-03-0${at}`, signedOn: '2024-02-01' })),
      aSampling({ publishedAt: '2024-03-06 09:00' }),
      aPage({ publishedAt: '2025-01-01' }),
    ]);
    expect(home(found).newest.map(({ url }) => url)).toEqual([
      '/policies/p-9/',
      '/policies/p-8/',
      '/policies/p-7/',
      '/sampling/a-sampling/',
    ]);
  });

  test('orders what came out on the same day by address', () => {
    const found = register([aPolicy({ id: 'b' }), aPolicy({ id: 'a' }), aSampling()]);
    expect(home(found).newest.map(({ url }) => url)).toEqual(['/policies/a/', '/policies/b/', '/sampling/a-sampling/']);
  });

  test('tells of the latest changes of validity, marked, newest first', () => {
    const found = register([
      anOldPolicy(),
      aPolicy({ id: 'lapsed', title: '到期的办法', publishedAt: '2024-03-01', effectiveOn: '2024-03-01', term: 'P1Y' }),
      acting([{ kind: '废止', target: 'old' }], { effectiveOn: '2025-05-01' }),
      aPolicy({ id: 'later', title: '尚未施行的办法', effectiveOn: '2026-06-01' }),
    ]);
    const { changes } = home(found);
    expect(changes.map(({ url, since, mark }) => `${url} ${mark[0]?.name} ${since}`)).toEqual([
      '/policies/old/ 已废止 2025-05-01',
      '/policies/lapsed/ 已失效 2025-03-01',
    ]);
  });

  test('tells of no more than four changes', () => {
    const olds = numbered(8).map((at) =>
      aPolicy({
        id: `p-${at}`,
        publishedAt: '2024-01-05',
        signedOn: '2024-01-04',
        effectiveOn: '2024-01-05',
        term: 'P1M',
      }),
    );
    expect(home(register(olds)).changes.map(({ url }) => url)).toEqual(numbered(4).map((at) => `/policies/p-${at}/`));
  });

  test('has a part for every collection that holds something, under its column’s name, with three rows', () => {
    const column = { description: '文件', keywords: ['文件'], type: '政策文件' };
    const site = aSite({ columns: [{ ...column, id: 'files', name: '本局文件', collection: 'policies' }] });
    const written = [...numbered(6).map((at) => aPolicy({ id: `p-${at}` })), anInterpretation({ interprets: ['p-1'] })];
    expect(
      home(register(written, '2026-01-01', site)).columns.map(({ name, url, count, rows }) => [
        name,
        url,
        count,
        rows.length,
      ]),
    ).toEqual([
      ['本局文件', '/policies/', 6, 3],
      ['政策解读', '/interpretations/', 1, 1],
    ]);
  });

  test('tells what is to come, the next first, and nothing of what has come', () => {
    const found = register([
      aPolicy({ id: 'ending', effectiveOn: '2024-03-01', publishedAt: '2024-03-01', term: 'P3Y' }),
      aPolicy({ id: 'beginning', effectiveOn: '2026-06-01', publishedAt: '2024-03-01', term: 'P1Y' }),
      aPolicy({ id: 'lapsed', effectiveOn: '2024-03-01', publishedAt: '2024-03-01', term: 'P1Y' }),
      aPolicy({ id: 'lasting' }),
    ]);
    expect(home(found).ahead.map(({ url, on, what }) => `${url} ${on} ${what}`)).toEqual([
      '/policies/beginning/ 2026-06-01 起施行',
      '/policies/ending/ 2027-03-01 起失效',
    ]);
  });

  test('tells of fewer documents to come where drafts are open for comment, yet of two at least', () => {
    const ending = numbered(5).map((at) =>
      aPolicy({ id: `p-${at}`, effectiveOn: '2024-03-01', publishedAt: '2024-03-01', term: `P${at + 2}Y` }),
    );
    const open = (count: number) =>
      numbered(count).map((at) =>
        aPage({ id: `c-${at}`, consultation: { from: '2025-12-01', until: `2026-02-0${at}` } }),
      );
    const shown = [0, 1, 4].map((count) => home(register([...ending, ...open(count)])));
    expect(shown.map(({ consultations, ahead }) => [consultations.length, ahead.length])).toEqual([
      [0, 4],
      [1, 3],
      [4, 2],
    ]);
    expect(shown[1]?.aheadOver).toBe('2029-03-01');
    expect(home(register(open(2))).aheadOver).toBe('2026-02-03');
    expect(home(register([])).aheadOver).toBeUndefined();
  });

  test('sums up the latest year of sampling, and how the documents stand', () => {
    const totals = (sampled: number, unqualified: number) => ({
      totals: { sampled, qualified: sampled - unqualified, unqualified },
    });
    const found = register([
      aSampling({ id: 's-1', publishedAt: '2025-03-06', ...totals(3, 1) }),
      aSampling({ id: 's-2', publishedAt: '2025-05-06', ...totals(5, 1) }),
      aSampling({ id: 's-3', publishedAt: '2024-03-06', ...totals(90, 1) }),
      anOldPolicy(),
      acting([{ kind: '废止', target: 'old' }], { effectiveOn: '2025-05-01' }),
    ]);
    expect(home(found).figures.map(({ url, figures }) => [url, ...figures.map(({ value }) => value)])).toEqual([
      ['/sampling/year/2025/', '8', '2', '75.00%'],
      ['/policies/', '1', '1'],
    ]);
    expect(home(register([])).figures).toEqual([]);
  });

  test('calls its parts as the agency calls its columns', () => {
    const column = { description: '说明', keywords: ['词'], type: '政策文件' };
    const site = aSite({
      columns: [
        { ...column, id: 'files', name: '文件库', collection: 'policies' },
        { ...column, id: 'about', name: '机关概要', collection: 'pages' },
      ],
    });
    const view = home(register([aPolicy(), aPage()], '2026-01-01', site));
    expect([view.columns[0]?.name, view.figures[0]?.name, view.pagesName, view.shell.menu[1]?.name]).toEqual([
      '文件库',
      '文件库',
      '机关概要',
      '文件库',
    ]);
  });

  test('leads to topics, pages and searches', () => {
    const site = aSite({ hotWords: ['电梯 & 锅炉'] });
    expect(home(register([aPage()], '2026-01-01', site))).toMatchObject({
      topics: [{ name: '食品安全', url: '/topics/shipin-anquan/' }],
      pages: [{ name: '公开指南', url: '/pages/a-page/' }],
      hotWords: [{ word: '电梯 & 锅炉', url: '/search/?q=%E7%94%B5%E6%A2%AF%20%26%20%E9%94%85%E7%82%89' }],
    });
  });
});
