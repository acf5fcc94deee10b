import { describe, expect, test } from 'vitest';
import { machineFiles } from '../../src/exports/files.ts';
import { allRecords } from '../../src/register/lists.ts';
import type { Register } from '../../src/kinds/kind.ts';
import { searchDocuments } from '../../src/search/documents.ts';
import type { StoredBodies } from '../../src/views/record/body.ts';
import { pagesOf } from '../../src/views/pages.ts';
import type { AnyView } from './every-view.ts';
import { demonstration } from '../demonstration.ts';
import {
  acting,
  anInterpretation,
  anOldPolicy,
  aPage,
  aPolicy,
  aSampling,
  aSite,
  register,
} from '../register/entries.ts';
import { demonstrationDay } from '../site/site.ts';
import { bodies, htmlOf } from './shown.ts';
import { textOf } from '../exports/machine-text.ts';

function viewsOf(found: Register, texts: StoredBodies): AnyView[] {
  return pagesOf(found, texts).map((page) => page.view() as AnyView);
}

/** Every object in a view, however deep, as it is written to JSON. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside];
}

interface Named {
  readonly template: string;
  readonly url: string;
  /** The status that is marked there; undefined where none is. */
  readonly mark: string | undefined;
}

/** Every place in which a view names a policy by its title and leads to it. */
function policiesNamed(view: AnyView): Named[] {
  const plain = objectsIn(JSON.parse(JSON.stringify(view)));
  return plain.flatMap(({ title, url, mark }) => {
    if (typeof title !== 'string' || typeof url !== 'string' || !url.startsWith('/policies/')) return [];
    const [first] = Array.isArray(mark) ? (mark as { readonly name: string }[]) : [];
    return [{ template: view.template, url: url.split('#')[0] ?? '', mark: first?.name }];
  });
}

/** Every link to another policy in a body, with what is said behind it. */
function policiesLinked(view: AnyView): Named[] {
  const link =
    /<a href="(\/policies\/[^"#]+)[^"]*"[^>]*>.*?<\/a>(?:<span class="link-status"(?: data-until="[^"]*")?>（(.*?)）)?/g;
  return [...htmlOf(view).matchAll(link)]
    .filter(([, url]) => url !== view.shell.address)
    .map(([, url = '', mark]) => ({ template: view.template, url, mark }));
}

const spent = new Set(['已废止', '已失效']);

function statusesOf(found: Register): ReadonlyMap<string, string> {
  return new Map(found.policies.map(({ url, validity }) => [url, validity.status]));
}

describe('every page names a policy with its status', () => {
  test.for([demonstrationDay, '2023-06-30', '2027-12-31'])('in the demonstration content on %s', async (asOf) => {
    const { register: found, bodies: texts } = await demonstration(asOf);
    const statuses = statusesOf(found);
    const views = viewsOf(found, texts);
    const named = views.flatMap(policiesNamed);
    expect(named.filter(({ url, mark }) => mark !== statuses.get(url))).toEqual([]);
    const templates = named.filter(({ mark }) => spent.has(mark ?? '')).map(({ template }) => template);
    expect(templates).toEqual(expect.arrayContaining(['home', 'list', 'policy', 'interpretation']));
    const linked = views.flatMap(policiesLinked);
    const wanted = (url: string) => [statuses.get(url)].find((status) => spent.has(status ?? ''));
    expect(linked.length).toBeGreaterThan(10);
    expect(linked.filter(({ url, mark }) => mark !== wanted(url))).toEqual([]);
  });

  const repealing = acting([{ kind: '替代', target: 'old' }], { topics: ['shipin-anquan'], basis: ['old'] });
  const written = [
    anOldPolicy({ topics: ['shipin-anquan'], links: ['target.md'] }),
    repealing,
    aPolicy({ id: 'target', title: '被引用的办法', clauses: ['第三条'] }),
    aPolicy({ id: 'by-clause', links: ['target.md#第三条'], publishedAt: '2024-03-02' }),
    anInterpretation({ interprets: ['old'], links: ['../policies/old.md#第三条'], topics: ['shipin-anquan'] }),
    aPage({ links: ['../policies/old.md'] }),
  ];
  const texts = bodies({
    'interpretations/an-interpretation': '<p><!--link:0-->第三条<!--/link:0--></p>',
    'pages/a-page': '<p><!--link:0-->旧办法<!--/link:0--></p>',
  });
  const found = register(written, '2024-05-01');
  const views = new Map(pagesOf(found, texts).map((page) => [page.address, page.view()]));
  const at = (address: string) => {
    const view = views.get(address);
    if (!view) throw new Error(`no ${address}`);
    return view;
  };

  test.for([
    '/',
    '/policies/',
    '/policies/year/2020/',
    '/policies/genre/notices/',
    '/policies/number/%E7%A4%BA%E5%B8%82%E7%9B%91%E8%A7%84/',
    '/policies/agency/%E7%A4%BA%E4%BE%8B%E5%B8%82%E5%B8%82%E5%9C%BA%E7%9B%91%E7%9D%A3%E7%AE%A1%E7%90%86%E5%B1%80/',
    '/status/repealed/',
    '/topics/shipin-anquan/',
    '/policies/new/',
    '/policies/target/',
    '/interpretations/an-interpretation/',
  ])('where a repealed document appears on %s', (address) => {
    const places = policiesNamed(at(address) as AnyView).filter(({ url }) => url === '/policies/old/');
    expect(places.length).toBeGreaterThan(0);
    expect(places.map(({ mark }) => mark)).toEqual(places.map(() => '已废止'));
  });

  test.for(['/interpretations/an-interpretation/', '/pages/a-page/'])('behind a link to it on %s', (address) => {
    expect(policiesLinked(at(address) as AnyView).map(({ url, mark }) => `${url} ${mark}`)).toEqual([
      '/policies/old/ 已废止',
    ]);
  });

  test('on the row of its interpretation, and on the document’s own page', () => {
    const rows = objectsIn(JSON.parse(JSON.stringify(at('/interpretations/'))));
    expect(rows.find(({ url }) => url === '/interpretations/an-interpretation/')).toMatchObject({
      mark: [{ name: '已废止' }],
      markOf: '所解读文件',
    });
    expect(at('/policies/old/')).toMatchObject({ mark: [{ name: '已废止' }], shell: { title: '【已废止】旧办法' } });
  });
});

/** All that a release publishes, in one text; a body only where it is wanted. */
function published(found: Register, texts: StoredBodies, withBodies: boolean): string {
  const view = (shown: AnyView) =>
    withBodies
      ? `${JSON.stringify(shown)}${htmlOf(shown)}`
      : JSON.stringify(shown, (key, value: unknown) => (key === 'body' ? undefined : value));
  return [
    ...pagesOf(found, texts).flatMap((page) => [page.address, view(page.view() as AnyView)]),
    ...[...machineFiles(found)]
      .filter(({ address }) => withBodies || !address.endsWith('/index.md'))
      .flatMap((file) => [file.address, textOf(file)]),
    ...searchDocuments(found).map((document) => JSON.stringify(document)),
  ].join('\n');
}

describe('a scheduled record appears nowhere', () => {
  // On days gone by, some bodies link to what came later: such content is refused, so they are left out.
  test.for([
    { asOf: '2022-06-30', withBodies: false },
    { asOf: '2024-06-30', withBodies: false },
    { asOf: demonstrationDay, withBodies: true },
  ])('in the demonstration content on $asOf', async ({ asOf, withBodies }) => {
    const { register: later, bodies: allTexts } = await demonstration('2027-12-31');
    const { register: found, bodies: texts } = await demonstration(asOf);
    const shown = new Set(allRecords(found).map(({ url }) => url));
    const titles = new Set(allRecords(found).map(({ entry }) => entry.fields.title));
    const scheduled = allRecords(later).filter(({ url }) => !shown.has(url));
    expect(scheduled.length).toBeGreaterThan(0);
    const seenIn = (text: string) =>
      scheduled.filter(
        ({ url, entry: { fields } }) =>
          text.includes(url) || (!titles.has(fields.title) && text.includes(JSON.stringify(fields.title))),
      );
    expect(seenIn(published(found, texts, withBodies)).map(({ url }) => url)).toEqual([]);
    expect(seenIn(published(later, allTexts, false))).toEqual(scheduled);
  });

  test('with all that it would do, until its day', () => {
    const written = [
      anOldPolicy({ clauses: ['第三条'] }),
      acting([{ kind: '替代', target: 'old' }], {
        publishedAt: '2024-04-01 08:30',
        basis: ['old'],
        topics: ['shipin-anquan'],
        aliases: ['newer'],
        attachments: [{ file: 'form.pdf', title: '申请表' }],
      }),
      anInterpretation({ interprets: ['new'], publishedAt: '2024-04-01 09:00', links: ['../policies/old.md#第三条'] }),
    ];
    const on = (asOf: string) => published(register(written, asOf), new Map(), true);
    const traces = [
      '/policies/new',
      '/policies/newer',
      '新办法',
      '〔2024〕7号',
      '申请表',
      'an-interpretation',
      '2024-05-01',
    ];
    expect(traces.filter((trace) => on('2024-03-31').includes(trace))).toEqual([]);
    expect(traces.filter((trace) => !on('2024-04-01').includes(trace))).toEqual([]);
  });
});

describe('pagesOf', () => {
  test('has one page for every record, and every address once', async () => {
    const { register: found, bodies: texts } = await demonstration();
    const addresses = pagesOf(found, texts).map(({ address }) => address);
    expect(addresses.filter((address, at) => addresses.indexOf(address) !== at)).toEqual([]);
    expect(addresses).toEqual(expect.arrayContaining(allRecords(found).map(({ url }) => url)));
    expect(addresses).toEqual(expect.arrayContaining(['/', '/search/', '/sitemap/', '/404.html']));
  });

  test('says of every page where it stands, and gives each META tag once', async () => {
    const { register: found, bodies: texts } = await demonstration();
    for (const { address, view } of pagesOf(found, texts)) {
      const { shell } = view();
      expect(shell.address).toBe(address);
      expect(shell.canonical).toBe(`${found.site.url}${address}`);
      const names = shell.meta.map(({ name }) => name);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
      expect(names).toEqual(expect.arrayContaining(['SiteName', 'SiteDomain', 'SiteIDCode']));
    }
  });

  test('shows the same whatever order the files were read in', () => {
    const all = [
      anOldPolicy(),
      acting([{ kind: '废止', target: 'old' }]),
      anInterpretation({ interprets: ['old'] }),
      aPage(),
      aSampling(),
    ];
    const plain = (reversed: boolean) =>
      pagesOf(register(reversed ? all.toReversed() : all), new Map()).map(({ address, view }) => [
        address,
        JSON.stringify(view()),
      ]);
    expect(plain(true)).toEqual(plain(false));
  });

  test('works for a site that has nothing yet', () => {
    const addresses = pagesOf(register([], '2026-01-01', aSite({ topics: undefined })), new Map()).map((page) => {
      page.view();
      return page.address;
    });
    expect(addresses).toEqual(expect.arrayContaining(['/', '/policies/', '/status/repealed/', '/404.html']));
  });
});
