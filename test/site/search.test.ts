import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { day } from '../../src/records/values/day.ts';
import { buildSite } from '../../src/release/build.ts';
import { noProgress } from '../../src/release/progress.ts';
import { serveFolder } from '../../src/release/server.ts';
import { launchBrowser } from './browser.ts';
import { recordsOf } from './examples.ts';

interface PolicyCopy {
  readonly id: string;
  readonly docNumber: string | null;
  readonly url: string;
  readonly title: string;
  readonly status: { readonly name: string };
}

const { address, folder } = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const policies = recordsOf(folder, 'policies').map(
  (id) => JSON.parse(readFileSync(join(folder, 'policies', id, 'index.json'), 'utf8')) as PolicyCopy,
);

async function search(page: Page, query: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('站内搜索').first().fill(query);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => /找到|没有/.test(document.querySelector('#search-status')?.textContent ?? ''));
}

describe('the search page', () => {
  test('finds a repealed document by its title, from the box on the home page, and says first that it is repealed', async () => {
    const repealed = policies.find(({ status }) => status.name === '已废止');
    if (!repealed) throw new Error('no repealed policy');
    const page = await browser.newPage();
    await search(page, repealed.title);
    const row = page.locator('#search-results .row', {
      has: page.locator(`a[data-result][href^="${new URL(repealed.url).pathname}"]`),
    });
    expect(await row.locator('.row-title').innerText()).toMatch(/^已废止/);
    expect(page.url()).toContain(`q=${encodeURIComponent(repealed.title)}`);
    await page.close();
  });

  test('runs under a strict policy without one violation', async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (fault) => faults.push(fault.message));
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: {
          ...response.headers(),
          'content-security-policy': "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
        },
      });
    });
    await search(page, '食品');
    expect(await page.locator('a[data-result]').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('says so when the index cannot be loaded', async () => {
    const page = await browser.newPage();
    await page.route('**/search/index/**', (route) => route.abort());
    await page.goto(new URL('/search/?q=食品', address).href);
    await page.waitForFunction(() =>
      (document.querySelector('#search-status')?.textContent ?? '').includes('没有成功'),
    );
    expect(await page.locator('a[data-result]').count()).toBe(0);
    await page.close();
  });
});

describe('offline', () => {
  test('says so, and searches again once the network is back', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(new URL('/search/', address).href);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.getByLabel('站内搜索').first().fill('食品');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#search-status')?.textContent?.includes('没有网络'));
    await context.setOffline(false);
    await page.waitForFunction(() => document.querySelector('#search-status')?.textContent?.startsWith('找到'));
    expect(await page.locator('a[data-result]').count()).toBeGreaterThan(0);
    await context.close();
  });
});

/** What the search page lists, once it has said how much it found. */
async function listed(page: Page, path: string): Promise<string[]> {
  await page.goto(new URL(path, address).href);
  await settled(page);
  return page.locator('#search-results .row-title').allInnerTexts();
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => /找到|没有/.test(document.querySelector('#search-status')?.textContent ?? ''));
}

/** A document, the anchor of one of its articles, and words from that article's first line. */
function aClause(): readonly [id: string, anchor: string, phrase: string] {
  for (const { id } of policies) {
    const html = readFileSync(join(folder, 'policies', id, 'index.html'), 'utf8');
    const [, anchor, phrase] = /<p id="(art-\d+)">第[一二三四五六七八九十]+条[\s\u3000]*([^<\s]{24})/.exec(html) ?? [];
    if (anchor !== undefined && phrase !== undefined) return [id, anchor, phrase];
  }
  throw new Error('no article');
}

describe('a search in the browser', () => {
  const numbered = policies.find(({ docNumber }) => docNumber !== null && docNumber.includes('〔'));

  test.for([
    ['in square brackets', (number: string) => number.replace('〔', '[').replace('〕', ']')],
    ['without brackets', (number: string) => number.replaceAll(/[〔〕]/g, ' ')],
    [
      'in full width',
      (number: string) => number.replaceAll(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    ],
    ['in the traditional script', (number: string) => number.replace('号', '號')],
  ] as const)('finds a document first by its number %s', async ([, typed]) => {
    if (!numbered?.docNumber) throw new Error('no numbered policy');
    const page = await browser.newPage();
    const [first] = await listed(page, `/search/?q=${encodeURIComponent(typed(numbered.docNumber))}`);
    expect(first).toContain(numbered.title);
    await page.close();
  });

  test('leads to the place on the page where the phrase stands', async () => {
    const [id, anchor, phrase] = aClause();
    const page = await browser.newPage();
    await listed(page, `/search/?q=${encodeURIComponent(phrase)}`);
    const link = page.locator(`a[data-result][href*="/${id}/"]`).first();
    await link.click();
    await page.waitForURL((url) => url.pathname.includes(`/${id}/`));
    await page.waitForLoadState();
    expect(new URL(page.url()).hash).toBe(`#${anchor}`);
    await page.waitForFunction(() => CSS.highlights.has('found'));
    const marked = await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String));
    expect(marked.join('').replaceAll(/\s/g, '')).toBe(phrase);
    const place = page.locator(`[id="${anchor}"]`);
    expect(await place.innerText()).toContain(phrase);
    await page.waitForFunction((name) => {
      const { top = -1 } = document.getElementById(name)?.getBoundingClientRect() ?? {};
      return top >= 0 && top < innerHeight;
    }, anchor);
    await page.close();
  });

  test('narrows by kind, keeps it in the address, and goes back', async () => {
    const page = await browser.newPage();
    const all = await listed(page, '/search/?q=食品安全');
    const kind = page.locator('[data-facet="kind"] label', { hasText: '抽检结果' });
    const count = Number(await kind.locator('small').innerText());
    await kind.locator('input').check();
    await page.waitForFunction(
      (wanted) => document.querySelector('#search-status')?.textContent === `找到 ${wanted} 条`,
      count,
    );
    expect(new URL(page.url()).searchParams.getAll('kind')).toEqual(['抽检结果']);
    await page.goBack();
    await page.waitForFunction(
      (wanted) => document.querySelectorAll('#search-results .row').length === wanted,
      all.length,
    );
    expect(await kind.locator('input').isChecked()).toBe(false);
    await page.close();
  });

  test('proposes titles while the reader types, from the keyboard alone', async () => {
    const page = await browser.newPage();
    await page.goto(address);
    await page.keyboard.press('/');
    await page.keyboard.type(numbered?.title.slice(-10) ?? '');
    await page.waitForSelector('.proposals [role="option"]');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('[aria-selected="true"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/policies/**');
    await page.close();
  });

  test('is left alone by its key where the reader has turned that off, until it is turned on again', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const focused = async () => {
      await page.goto(address);
      await page.keyboard.press('/');
      return page.evaluate(() => document.activeElement?.id === 'site-search');
    };
    const toggle = async () => {
      await page.goto(new URL('/accessibility/', address).href);
      const box = page.getByRole('checkbox', { name: '按“/”键进入检索框' });
      await box.press('Space');
      return box.isChecked();
    };
    expect(await focused()).toBe(true);
    expect(await toggle()).toBe(false);
    expect(await focused()).toBe(false);
    expect(await toggle()).toBe(true);
    expect(await focused()).toBe(true);
    await context.close();
  });

  test('says what it did not find, and sets apart what only resembles it', async () => {
    const page = await browser.newPage();
    const rows = await listed(page, '/search/?q=食品安全宇宙飞船管理');
    expect(rows).toEqual([]);
    await page.waitForSelector('#search-related:not([hidden]) li');
    expect(await page.locator('#search-related').innerText()).toContain('并不含有');
    await page.close();
  });

  test('without script lists the ways to every document', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    await page.getByLabel('站内搜索').fill('食品');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/**');
    const links = await page
      .locator('main a')
      .evaluateAll((found) =>
        found.map((link) => decodeURIComponent(new URL((link as HTMLAnchorElement).href).pathname)),
      );
    for (const part of ['/policies/year/', '/policies/agency/', '/policies/number/', '/topics/', '/status/'])
      expect(
        links.some((link) => link.startsWith(part)),
        part,
      ).toBe(true);
    await context.close();
  });

  test.for(['light', 'dark'] as const)(
    'is clean in %s with results, filters and proposals open',
    async (colorScheme) => {
      const context = await browser.newContext({ colorScheme });
      const page = await context.newPage();
      await listed(page, '/search/?q=食品');
      await page.getByLabel('站内搜索').first().fill('食品安全');
      await page.waitForSelector('.proposals [role="option"]');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
      await context.close();
    },
  );

  test('fits a narrow screen', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
    const page = await context.newPage();
    await listed(page, '/search/?q=食品');
    await page.locator('#search-filters summary').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await context.close();
  });
});

describe('the module for portals', () => {
  test('joins the searches of two sites', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'mingshi-other-')), 'dist');
    const built = await buildSite({
      content: 'test/fixtures/small/content',
      out,
      asOf: day('2026-06-01'),
      progress: noProgress,
    });
    expect(built.outcome).toBe('published');
    const other = await serveFolder(out, 0);
    // The page of a portal, whose own policy allows it to ask other sites.
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(address);
    // As a string: the test runner rewrites imports in functions.
    const urls = await page.evaluate<string[]>(`import('/search/client.js')
      .then(({ joinSites }) => joinSites(${JSON.stringify([address, other.address])}).search('', { limit: 1000 }))
      .then(({ results }) => results.map(({ url }) => new URL(url).origin))`);
    expect(new Set(urls)).toEqual(new Set([new URL(address).origin, new URL(other.address).origin]));
    await page.close();
    await other.stop();
  });
});
