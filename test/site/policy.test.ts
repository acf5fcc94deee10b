import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { filesBelow } from '../../src/release/digest.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser.ts';

const { address, folder } = inject('site');
const pages = filesBelow(`${folder}/`)
  .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
  .filter((file) => !readFileSync(join(folder, file), 'utf8').includes('http-equiv="refresh"'))
  .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Visits every page of the site with a few tabs at a time; gives back what was found wrong on each. */
async function visitAll(context: BrowserContext, judge: (page: Page, found: string[]) => Promise<void>) {
  const faults: string[] = [];
  const waiting = [...pages];
  const walk = async () => {
    const page = await context.newPage();
    let found: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of (?:404|410)/.test(message.text())) found.push(message.text());
    });
    page.on('pageerror', (fault) => found.push(fault.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(address)) found.push(`asks ${request.url()}`);
    });
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      found = [];
      await page.goto(new URL(encodeURI(path), address).href, { waitUntil: 'load' });
      await judge(page, found);
      faults.push(...found.map((fault) => `${path}: ${fault}`));
    }
  };
  await Promise.all([walk(), walk(), walk()]);
  return faults;
}

describe('every page of the site', () => {
  test(
    'keeps to the policy that the server sends, and asks nobody else for anything',
    { timeout: 180_000 },
    async () => {
      expect(pages.length).toBeGreaterThan(100);
      const context = await browser.newContext();
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          console.error(`policy: ${violatedDirective} ${blockedURI}`),
        );
      });
      expect(await visitAll(context, async () => {})).toEqual([]);
      await context.close();
    },
  );

  test('the test would see a violation', async () => {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(address);
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'void 0' }));
    });
    expect(said.join()).toContain('Content Security Policy');
    await page.close();
  });

  test('shows its content without script, and hides nothing that waits for one', { timeout: 180_000 }, async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const faults = await visitAll(context, async (page, found) => {
      const { text, hidden } = await page.locator('main').evaluate((main: HTMLElement) => ({
        text: main.innerText.trim().length,
        // What is read. The statuses of days to come wait for their day, the foot of the paper for paper.
        hidden: [...main.querySelectorAll<HTMLElement>('h1, h2, h3, p, table, dl, li, figure')]
          .filter(
            (part) =>
              (part.textContent ?? '').trim() !== '' && !part.closest('details:not([open]), [data-from], .colophon'),
          )
          .filter((part) => !part.checkVisibility())
          .map((part) => part.outerHTML.slice(0, 120)),
      }));
      if (text < 40) found.push('shows almost nothing');
      // What only a script can do, searching and comparing, is named as such where it would stand.
      if ((await page.locator('main noscript').count()) === 0) found.push(...hidden);
    });
    expect(faults).toEqual([]);
    await context.close();
  });
});
