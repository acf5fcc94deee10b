import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { recordsOf } from './examples.ts';

interface PolicyCopy {
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
