import { describe, expect, test } from 'vitest';
import { robotsOf, sitemapFiles } from '../../../src/exports/servers/sitemap.ts';
import type { Register } from '../../../src/kinds/kind.ts';
import { pagesOf } from '../../../src/views/pages.ts';
import { demonstration } from '../../demonstration.ts';
import { acting, anOldPolicy, aPolicy, register } from '../../register/entries.ts';
import { longSampling } from '../../kinds/sampling/long-sampling.ts';
import { named, only, xmlTree } from '../xml-tree.ts';

function files(found: Register, most?: number) {
  return sitemapFiles(found, pagesOf(found, new Map()), most).map(({ address, content }) => ({
    address,
    root: xmlTree(content()),
  }));
}

/** Every address of a sitemap that is one file, with its day. */
function days(found: Register): Map<string, string | undefined> {
  const [file] = files(found);
  return new Map(
    (file ? named(file.root, 'url') : []).map((url) => [only(url, 'loc'), named(url, 'lastmod')[0]?.text]),
  );
}

describe('the sitemap', () => {
  test('gives the day of the last change: of a record, of a list, of the site', () => {
    const found = days(register([anOldPolicy(), acting([{ kind: '废止', target: 'old' }]), aPolicy()]));
    const on = (address: string) => found.get(`https://www.example.gov.cn${address}`);
    expect([on('/policies/old/'), on('/policies/a-policy/'), on('/policies/year/2020/'), on('/')]).toEqual([
      '2024-05-01',
      '2024-03-01',
      '2024-05-01',
      '2024-05-01',
    ]);
  });

  test('gives all pages of a list the day of its newest record, which moved the rows of them all', () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      aPolicy({ id: `p-${at}`, title: `第${at}项`, publishedAt: at === 0 ? '2024-06-03' : '2024-03-01' }),
    );
    const found = days(register(many));
    const on = (address: string) => found.get(`https://www.example.gov.cn${address}`);
    expect([on('/policies/'), on('/policies/page/2/')]).toEqual(['2024-06-03', '2024-06-03']);
  });

  test('gives the list of a status the day on which a document left it, and the list of changes that of the last one', () => {
    const found = days(register([anOldPolicy(), acting([{ kind: '废止', target: 'old' }]), aPolicy()], '2024-05-02'));
    const on = (address: string) => found.get(`https://www.example.gov.cn${address}`);
    expect([on('/status/in-force/'), on('/status/suspended/'), on('/validity/changes/')]).toEqual([
      '2024-05-01',
      '2024-05-01',
      '2024-05-01',
    ]);
  });

  test('gives the pages of a long table the day of their record', () => {
    const found = days(register([longSampling(0, 501, { publishedAt: '2024-07-04' })], '2025-01-01'));
    expect(found.get('https://www.example.gov.cn/sampling/a-sampling/qualified/2/')).toBe('2024-07-04');
  });

  test('gives the page in front of an attachment the day of its record', async () => {
    const { register: found } = await demonstration();
    const all = days(found);
    const covers = [...all].filter(([url]) => url.includes('/attachments/'));
    expect(covers.length).toBeGreaterThan(0);
    for (const [url, day] of covers) expect(day).toBe(all.get(url.replace(/attachments\/.*/, '')));
  });

  test('has every page that search engines may keep, once, and no other', async () => {
    const { register: found } = await demonstration();
    const pages = pagesOf(found, new Map()).filter((page) => page.view().shell.indexed);
    const [file] = files(found);
    const written = file ? named(file.root, 'url').map((url) => only(url, 'loc')) : [];
    expect(written.toSorted()).toEqual(pages.map(({ address }) => `${found.site.url}${address}`).toSorted());
    expect(file?.root).toMatchObject({
      name: 'urlset',
      attributes: { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
    });
  });

  test('has no day that is still to come, and the same days on the next day', async () => {
    const [{ register: one }, { register: next }] = [
      await demonstration('2026-11-22'),
      await demonstration('2026-11-23'),
    ];
    const found = days(next);
    expect(found).toEqual(days(one));
    expect(
      [...found.values()].filter((day) => day !== undefined && (day > '2026-11-23' || !/^\d{4}-\d\d-\d\d$/.test(day))),
    ).toEqual([]);
  });

  test('is split where it is too long, with an index in front', () => {
    const found = register([aPolicy(), anOldPolicy()]);
    const whole = [...days(found).keys()];
    const [index, ...parts] = files(found, 4);
    expect(parts.map(({ address }) => address)).toEqual(
      Array.from({ length: Math.ceil(whole.length / 4) }, (_, at) => `/sitemap-${at + 1}.xml`),
    );
    expect(index?.address).toBe('/sitemap.xml');
    expect(index && named(index.root, 'sitemap').map((part) => only(part, 'loc'))).toEqual(
      parts.map(({ address }) => `https://www.example.gov.cn${address}`),
    );
    expect(parts.flatMap(({ root }) => named(root, 'url').map((url) => only(url, 'loc')))).toEqual(whole);
    expect(parts.every(({ root }) => named(root, 'url').length <= 4)).toBe(true);
  });
});

test('robots.txt names the sitemap by its full address', () => {
  expect(robotsOf(register([]))).toBe('User-agent: *\nAllow: /\n\nSitemap: https://www.example.gov.cn/sitemap.xml\n');
});
