import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const { address, folder } = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function opened(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(new URL(path, address).href);
  return page;
}

const rootSize = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
const pressed = (page: Page) => page.locator('.view-tools [aria-pressed=true]:visible').allInnerTexts();

describe('the size of type', () => {
  test('is chosen by button, kept on later pages, and taken back', async () => {
    const page = await opened('/');
    const before = await rootSize(page);
    expect(await pressed(page)).toEqual(['标准']);
    await page.getByRole('button', { name: '特大字号' }).click();
    expect(await rootSize(page)).toBeGreaterThan(before * 1.3);
    await page.goto(new URL('/policies/', address).href);
    expect(await pressed(page)).toEqual(['特大']);
    expect(await rootSize(page)).toBeGreaterThan(before * 1.3);
    await page.getByRole('button', { name: '标准字号' }).click();
    expect(await rootSize(page)).toBe(before);
    await page.context().close();
  });
});

describe('the view for elders', () => {
  test('is there by address, on the same page with the same text, and stays', async () => {
    const page = await opened('/policies/?view=elder');
    expect(await page.locator('.view-tools button:visible').allInnerTexts()).toEqual(['退出长者模式']);
    const elder = await page.locator('main').innerText();
    const large = await rootSize(page);
    await page.goto(new URL('/policies/', address).href);
    expect(await rootSize(page)).toBe(large);
    await page.getByRole('button', { name: '长者模式' }).click();
    expect(await rootSize(page)).toBeLessThan(large);
    expect(await pressed(page)).toEqual(['标准']);
    expect(await page.locator('main').innerText()).toBe(elder);
    await page.goto(new URL('/policies/?view=elder', address).href);
    await page.goto(new URL('/policies/?view=standard', address).href);
    expect(await rootSize(page)).toBeLessThan(large);
    await page.context().close();
  });

  test('is there before anything is drawn, by a script under one kilobyte', async () => {
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    const [, head = ''] = /<head>(.*?)<\/head>/s.exec(html) ?? [];
    const [, source = ''] = /<script src="([^"]+)"><\/script>/.exec(head) ?? [];
    expect(gzipSync(readFileSync(join(folder, source))).byteLength).toBeLessThan(1024);
    expect(head.indexOf(source)).toBeLessThan(head.indexOf('rel="stylesheet"'));
  });

  test('has targets of at least 44 pixels in the header', async () => {
    const page = await opened('/?view=elder', { viewport: { width: 360, height: 800 } });
    for (const button of await page.locator('.view-tools button:visible').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await page.context().close();
  });
});

test('without script there are no buttons that would do nothing', async () => {
  const page = await opened('/', { javaScriptEnabled: false });
  expect(await page.locator('.view-tools').isVisible()).toBe(false);
  await page.context().close();
});

/** A browser that refuses to store anything. */
async function storingNothing(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  return context.newPage();
}

test('a reader who lets nothing be stored keeps the view for elders from page to page, and leaves it', async () => {
  const page = await storingNothing();
  const elder = () => page.evaluate(() => document.documentElement.dataset['view'] === 'elder');
  await page.goto(new URL('/?view=elder', address).href);
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link').nth(1).click();
  await page.waitForURL('**/policies/?view=elder');
  expect(await elder()).toBe(true);
  await page.getByRole('searchbox', { name: '站内搜索' }).fill('食品');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=**');
  expect(await elder()).toBe(true);
  await page.getByRole('button', { name: '长者模式' }).click();
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link').nth(1).click();
  await page.waitForURL('**/policies/');
  expect(await elder()).toBe(false);
  await page.context().close();
});

test('a reader who lets nothing be stored gets what the address asks for', async () => {
  const page = await storingNothing();
  await page.goto(new URL('/?view=elder', address).href);
  expect(await page.locator('.view-tools button:visible').allInnerTexts()).toEqual(['退出长者模式']);
  await page.getByRole('button', { name: '长者模式' }).click();
  await page.getByRole('button', { name: '大字号', exact: true }).click();
  expect(await pressed(page)).toEqual(['大']);
  await page.context().close();
});
