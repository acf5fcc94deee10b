import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const { address } = inject('site');
const record = '/policies/scjg-gui-2026-01/';
const cover = `${record}attachments/banshi-zhinan-pdf/`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(path: string, width = 1280): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(new URL(path, address).href);
  return page;
}

describe('an attachment', () => {
  test('is reached through its cover page, which says whether the document holds and what the file is', async () => {
    const page = await open(record);
    await page.getByRole('link', { name: '示例市食品小作坊登记办事指南', exact: true }).click();
    expect(new URL(page.url()).pathname).toBe(cover);
    expect(await page.locator('.status-box').innerText()).toContain('现行有效');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('示例市食品小作坊登记办事指南');
    expect(await page.locator('main').innerText()).toMatch(/PDF，\d+ KB，2 页/);
    await page.getByRole('link', { name: '返回所属内容' }).click();
    expect(new URL(page.url()).pathname).toBe(record);
    await page.close();
  });

  test('is, once downloaded, what the page says by its SHA-256', async () => {
    const page = await open(cover);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载' }).click();
    const digest = createHash('sha256')
      .update(readFileSync(await (await download).path()))
      .digest('hex');
    expect(await page.locator('.file-digest code').innerText()).toBe(digest);
    await page.close();
  });

  test.for([1280, 320])('has a cover page that everyone can use at %i px', async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(new URL(cover, address).href);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await context.close();
  });

  test('that was replaced says so in the list and on its cover page', async () => {
    const page = await open('/policies/scjg-gui-2025-02/');
    expect(await page.locator('.attachment-list').innerText()).toContain('2025-06-09 更正');
    await page.locator('.attachment-list a').first().click();
    expect(await page.locator('main').innerText()).toContain('更换记录');
    await page.close();
  });
});

describe('a picture of a text', () => {
  test('keeps its room free before it is there, and is loaded in the size that the screen needs', async () => {
    const page = await open(record, 360);
    const picture = page.locator('article img');
    const before = await picture.boundingBox();
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((shown: HTMLImageElement) => shown.currentSrc)).toContain('/small/');
    await expect.poll(() => picture.evaluate((shown: HTMLImageElement) => shown.complete)).toBe(true);
    expect((await picture.boundingBox())?.height).toBe(before?.height);
    expect(before?.height).toBeGreaterThan(100);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.close();
  });

  test('is not the file that the editor gave, and tells nothing of how it was made', async () => {
    const name = 'dengji-liucheng.png';
    const response = await fetch(new URL(`${record}images/${name}`, address));
    const { exif, xmp, icc } = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    expect([exif, xmp, icc]).toEqual([undefined, undefined, undefined]);
    expect((await fetch(new URL(`${record}${name}`, address))).status).toBe(404);
  });
});
