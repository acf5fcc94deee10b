import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Register } from '../../../src/kinds/kind.ts';
import { listPages, type ListView } from '../../../src/views/lists/list.ts';
import type { AnyView } from '../every-view.ts';
import { siteSections } from '../../../src/views/site/site-map.ts';
import {
  aBudget,
  acting,
  anInterpretation,
  anOldPolicy,
  aPage,
  aPolicy,
  aSite,
  register,
} from '../../register/entries.ts';

function asList(view: AnyView): ListView {
  if (view.template !== 'list') throw new Error(`${view.template} is no list`);
  return view;
}

/** Every list page by its address. */
function lists(found: Register): Map<string, ListView> {
  return new Map(listPages(found).map((page) => [page.address, asList(page.view())]));
}

/** The list pages of one list, in order of their numbers. */
function pagesOfList(all: ReadonlyMap<string, ListView>, first: string): ListView[] {
  const pages: ListView[] = [];
  for (let page = 1; ; page += 1) {
    const view = all.get(page === 1 ? first : `${first}page/${page}/`);
    if (!view) return pages;
    pages.push(view);
  }
}

const statuses = ['现行有效', '已废止'];
const slugs = ['in-force', 'repealed'];

interface Drawn {
  readonly year: number;
  readonly topic: boolean;
  readonly genre: string;
}

/** How many documents each list must hold, counted without any list. */
function sizesOf(drawn: readonly Drawn[]): Record<string, number> {
  const count = (wanted: (policy: Drawn) => boolean) => drawn.filter(wanted).length;
  const sizes: Record<string, number> = {
    '/policies/': drawn.length,
    '/topics/shipin-anquan/': count(({ topic }) => topic),
    '/status/in-force/': drawn.length,
    '/status/repealed/': 0,
  };
  for (const { year, genre } of drawn) {
    sizes[`/policies/year/${year}/`] = count((policy) => policy.year === year);
    sizes[`/policies/genre/${genre === '通知' ? 'notices' : 'opinions'}/`] = count((policy) => policy.genre === genre);
  }
  return sizes;
}

describe('lists cut into pages', () => {
  const policies = fc.array(
    fc.record({
      year: fc.integer({ min: 2020, max: 2023 }),
      topic: fc.boolean(),
      genre: fc.constantFrom('通知', '意见'),
    }),
    { maxLength: 230, size: 'max' },
  );

  test('hold every record exactly once, newest first, fifty to a page', () => {
    fc.assert(
      fc.property(policies, (drawn) => {
        const found = register(
          drawn.map(({ year, topic, genre }, at) =>
            aPolicy({
              id: `p-${at}`,
              title: `关于第${at}项的通知`,
              publishedAt: `${year}-0${(at % 9) + 1}-15`,
              signedOn: `${year}-01-04`,
              genre,
              ...(topic ? { topics: ['shipin-anquan'] } : {}),
            }),
          ),
        );
        const all = lists(found);
        for (const [address, count] of Object.entries(sizesOf(drawn))) {
          const pages = pagesOfList(all, address);
          const rows = pages.flatMap((page) => page.rows);
          expect({ address, count: rows.length }).toEqual({ address, count });
          expect(new Set(rows.map(({ url }) => url)).size).toBe(count);
          const days = rows.map(({ day }) => day);
          expect(days).toEqual(days.toSorted().reverse());
          expect(pages.map((page) => page.rows.length)).toEqual(
            pages.map((_page, index) => Math.min(50, count - index * 50)),
          );
          expect(pages.map((page) => [page.counts[0]?.count, page.pagination.current])).toEqual(
            pages.map((_page, index) => [count, index + 1]),
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  test.for([
    { records: 0, pages: 1 },
    { records: 1, pages: 1 },
    { records: 50, pages: 1 },
    { records: 51, pages: 2 },
    { records: 100, pages: 2 },
    { records: 101, pages: 3 },
  ])('of $records records make $pages pages', ({ records, pages }) => {
    const found = register(Array.from({ length: records }, (_, at) => aPolicy({ id: `p-${at}` })));
    expect(pagesOfList(lists(found), '/policies/')).toHaveLength(pages);
  });
});

describe('a list', () => {
  const found = register([
    anOldPolicy({ topics: ['shipin-anquan'] }),
    acting([{ kind: '废止', target: 'old' }]),
    aPolicy({ id: 'opinion', genre: '意见', issuers: ['甲局', '乙局'] }),
    anInterpretation({ interprets: ['old'] }),
    aPage(),
  ]);
  const all = lists(found);

  test('is there for each collection but pages, year, genre, number, agency, status and topic', () => {
    const decoded = [...all.keys()].map(decodeURIComponent).filter((address) => !address.startsWith('/status/'));
    expect(decoded).toEqual([
      '/policies/',
      '/policies/year/2024/',
      '/policies/year/2020/',
      '/policies/genre/opinions/',
      '/policies/genre/notices/',
      '/interpretations/',
      '/interpretations/year/2024/',
      '/sampling/',
      '/budgets/',
      '/policies/number/示市监规/',
      '/policies/agency/示例市市场监督管理局/',
      '/policies/agency/乙局/',
      '/policies/agency/甲局/',
      '/topics/shipin-anquan/',
    ]);
  });

  test('of a kind that the agency does not have keeps its address, but is not to be found', () => {
    const shells = ['/budgets/', '/policies/'].map(
      (address) => lists(register([aPolicy()])).get(address)?.shell.indexed,
    );
    expect(shells).toEqual([false, true]);
  });

  test('is there for every status, also one in which nothing stands today', () => {
    expect([...all.keys()].filter((address) => address.startsWith('/status/'))).toEqual(
      ['repealed', 'lapsed', 'not-yet-in-force', 'suspended', 'partly-repealed', 'amended', 'in-force'].map(
        (slug) => `/status/${slug}/`,
      ),
    );
    expect(all.get('/status/suspended/')).toMatchObject({ counts: [{ count: 0 }], rows: [], shell: { indexed: true } });
  });

  test('of a status holds the documents of that status, marked, and says for which day', () => {
    statuses.forEach((status, at) => {
      const list = all.get(`/status/${slugs[at]}/`);
      expect(list?.rows.length).toBeGreaterThan(0);
      expect(list?.rows.map(({ mark }) => mark[0]?.name)).toEqual(list?.rows.map(() => status));
      expect(list?.intro).toContain('状态截至 2026-01-01');
    });
  });

  test('of a topic holds records of all kinds, each kind in its place and with its own list', () => {
    const topics = [{ id: 'shipin-anquan', name: '食品安全', order: ['pages'] }];
    const written = [
      ...Array.from({ length: 10 }, (_, at) => aPolicy({ id: `p-${at}`, topics: ['shipin-anquan'] })),
      aPage({ topics: ['shipin-anquan'] }),
    ];
    const mixed = lists(register(written, '2026-01-01', aSite({ topics })));
    const groups = mixed.get('/topics/shipin-anquan/')?.groups;
    expect(groups?.map(({ url, count, rows }) => [url, count, rows.length])).toEqual([
      ['/topics/shipin-anquan/pages/', 1, 1],
      ['/topics/shipin-anquan/policies/', 10, 8],
    ]);
    expect(mixed.get('/topics/shipin-anquan/policies/')?.rows).toHaveLength(10);
  });

  test('of a department holds all that it answers for', () => {
    const mixed = lists(
      register(
        [aPolicy(), aPage({ owner: '办公室' })],
        '2026-01-01',
        aSite({ units: ['政策法规科', '办公室', '财务科'] }),
      ),
    );
    const units = [...mixed].filter(([address]) => address.startsWith('/units/'));
    expect(units.map(([address, { rows }]) => [decodeURIComponent(address), rows.map(({ url }) => url)])).toEqual([
      ['/units/政策法规科/', ['/policies/a-policy/']],
      ['/units/办公室/', ['/pages/a-page/']],
    ]);
  });

  test('of a theme holds the documents on it', () => {
    const themed = lists(register([aPolicy({ theme: '市场监管、食品' }), aPolicy({ id: 'b' })]));
    const themes = [...themed].filter(([address]) => address.startsWith('/policies/theme/'));
    expect(themes.map(([, { rows }]) => rows.map(({ url }) => url))).toEqual([['/policies/a-policy/']]);
  });

  test('counts what each way to narrow it down would leave, and marks the one that is taken', () => {
    const facets = all.get('/policies/year/2024/')?.facets ?? [];
    const byYear = facets.find(({ name }) => name === '按年份');
    expect(byYear?.links).toEqual([
      { name: '2024 年', url: '/policies/year/2024/', counts: [{ count: 2 }], current: true },
      { name: '2020 年', url: '/policies/year/2020/', counts: [{ count: 1 }], current: false },
    ]);
    for (const { links } of [...all.values()].flatMap((list) => list.facets))
      for (const { url, counts } of links) expect({ url, counts: all.get(url)?.counts }).toEqual({ url, counts });
  });

  test('of budgets goes by fiscal years, in its order, its ways in and the site map alike', () => {
    const budget = (id: string, year: number, publishedAt: string) =>
      aBudget({ id, year, publishedAt, title: `${year}年${id}` });
    const planned = register([
      budget('final', 2024, '2025-09-01'),
      budget('plan', 2026, '2025-12-30'),
      budget('now', 2025, '2025-02-01'),
    ]);
    const listed = lists(planned);
    expect(listed.get('/budgets/')?.rows.map(({ url }) => url)).toEqual([
      '/budgets/plan/',
      '/budgets/now/',
      '/budgets/final/',
    ]);
    expect(listed.get('/budgets/year/2024/')?.rows.map(({ url }) => url)).toEqual(['/budgets/final/']);
    expect(listed.get('/budgets/year/2024/')?.shell.title).toContain('2024 年度');
    const [facet] = listed.get('/budgets/')?.facets ?? [];
    const years = ['2026 年度', '2025 年度', '2024 年度'];
    expect([facet?.name, facet?.links.map(({ name }) => name)]).toEqual(['按年度', years]);
    const [group] = siteSections(planned).find(({ url }) => url === '/budgets/')?.groups ?? [];
    expect([group?.name, group?.links.map(({ name }) => name)]).toEqual(['按年度', years]);
  });

  test('leads to nothing but lists that are there', () => {
    const urls = [...all.values()].flatMap(({ facets, pagination }) => [
      ...facets.flatMap(({ links }) => links.map(({ url }) => url)),
      ...pagination.links.map(({ url }) => url),
    ]);
    expect(urls.filter((url) => !all.has(url))).toEqual([]);
  });

  test('names its page number from the second on, and introduces itself only on the first', () => {
    const many = lists(register(Array.from({ length: 51 }, (_, at) => aPolicy({ id: `p-${at}` }))));
    const [first, second] = pagesOfList(many, '/policies/');
    expect([first?.heading, second?.heading]).toEqual(['政策文件', '政策文件（第 2 页）']);
    expect([first?.intro, second?.intro]).toEqual(['政策文件', undefined]);
    expect(second?.shell).toMatchObject({ address: '/policies/page/2/', title: '政策文件（第 2 页）' });
  });

  test('shows what a column of site.yaml narrows down, under the column’s name', () => {
    const column = { description: '意见', keywords: ['意见'], type: '政策文件', collection: 'policies' };
    const site = aSite({ columns: [{ ...column, id: 'opinions', name: '意见专栏', genre: '意见' }] });
    const list = lists(register([aPolicy(), aPolicy({ id: 'opinion', genre: '意见' })], '2026-01-01', site));
    expect(list.get('/columns/opinions/')).toMatchObject({
      heading: '意见专栏',
      counts: [{ count: 1 }],
      rows: [{ url: '/policies/opinion/' }],
    });
  });
});
