import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { filesBelow } from '../../src/release/digest.ts';
import { launchBrowser } from './browser.ts';
import { examples } from './examples.ts';
import { proved } from './proved.ts';
import { demonstrationDay } from './site.ts';

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

/** What is wrong with a page that has no script: what cannot be read, and what can be pressed to no effect. */
function faultsWithoutScript(): string[] {
  const main = document.querySelector('main');
  if (!main || main.innerText.trim().length < 40) return ['shows almost nothing'];
  const controls = [...document.querySelectorAll<HTMLElement>('button, input, select, textarea')];
  const dead = controls.filter((control) => control.checkVisibility() && !control.closest('form[action]'));
  // What only a script can do, searching and comparing, is named as such where it would stand.
  const named = main.querySelector('noscript') !== null;
  const read = named ? [] : [...main.querySelectorAll('h1, h2, h3, p, table, dl, li, figure')];
  // The statuses of days to come wait for their day, the foot of the paper for paper.
  const waits = 'details:not([open]) *, [data-from], [data-from] *, .colophon *';
  const hidden = read.filter(
    (part) => !part.checkVisibility() && part.textContent.trim() !== '' && !part.matches(waits),
  );
  return [
    ...dead.map((control) => `does nothing: ${control.outerHTML.slice(0, 120)}`),
    ...hidden.map((part) => `hidden: ${part.outerHTML.slice(0, 120)}`),
  ];
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

  test('can be read without script, and has nothing to press that waits for one', { timeout: 180_000 }, async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const faults = await visitAll(context, async (page, found) => {
      found.push(...(await page.evaluate(faultsWithoutScript)));
    });
    expect(faults).toEqual([]);
    expect(proved('without-script', { pages: pages.length })).toMatchObject({ pages: expect.any(Number) as number });
    await context.close();
  });
});

describe('with script and without', () => {
  let scripted: Page;
  let plain: Page;
  beforeAll(async () => {
    const contexts = [await browser.newContext(), await browser.newContext({ javaScriptEnabled: false })] as const;
    [scripted, plain] = await Promise.all([contexts[0].newPage(), contexts[1].newPage()]);
    await scripted.clock.setFixedTime(`${demonstrationDay}T04:00:00Z`);
  });

  /** The lines of the text, and whether the page names what only a script can do: that may be missing without one. */
  const linesOf = async (page: Page, path: string) => {
    await page.goto(new URL(path, address).href, { waitUntil: 'load' });
    const { text, needsScript } = await page.locator('main').evaluate((main: HTMLElement) => {
      const only = [...main.querySelectorAll('noscript')];
      for (const part of only) part.remove();
      return { text: main.innerText, needsScript: only.length > 0 };
    });
    return { lines: new Set(text.split(/\s*\n\s*/).filter((line) => line !== '')), needsScript };
  };

  test.for(Object.entries(examples(folder)))('the template %s says the same', async ([, path]) => {
    const [full, bare] = await Promise.all([linesOf(scripted, path), linesOf(plain, path)]);
    expect([...bare.lines].filter((line) => !full.lines.has(line))).toEqual([]);
    const added = [...full.lines].filter((line) => !bare.lines.has(line));
    expect(bare.needsScript ? [] : added).toEqual([]);
  });
});
