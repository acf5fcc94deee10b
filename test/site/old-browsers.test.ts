import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { transformWithOxc } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { filesBelow } from '../../src/release/digest.ts';
import { launchBrowser } from './browser.ts';
import { examples } from './examples.ts';
import { asOldBrowserReads, forgetNewerThings } from './old-styles.ts';

const { address, folder } = inject('site');
const ours = filesBelow(`${folder}/`).filter((file) => /^(?:assets|search)\//.test(file));
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const lowered = async (code: string, target: string) =>
  (await transformWithOxc(code, 'script.js', { target, sourcemap: false })).code;

describe('for Chromium 86', () => {
  // Pagefind's own files are only asked for what resembles a query that nothing holds, and the search does without them.
  test.for(ours.filter((file) => file.endsWith('.js')))('nothing is left to translate in %s', async (script) => {
    expect(await lowered(read(script), 'chrome86')).toBe(await lowered(read(script), 'esnext'));
  });

  test('the test would see what is newer', async () => {
    const newer = 'class A { #p = 1; has(o) { return #p in o; } static { run(); } }';
    expect(await lowered(newer, 'chrome86')).not.toBe(await lowered(newer, 'esnext'));
    expect(
      asOldBrowserReads('a{margin-inline:0;color:red}b:is(i){top:0}@media print{c{inset:0;top:0}}@layer x{d{top:0}}'),
    ).toBe('a{color:red}@media print{c{top:0}}');
  });

  test.for(ours.filter((file) => file.endsWith('.css')))('spacing and place are spelt out in %s', (sheet) => {
    expect(read(sheet).match(/(?:[;{]|^)(?:margin|padding|border|inset)-(?:block|inline):[^;}]*/g)).toBeNull();
    // Values that were split in the middle of a function.
    expect(read(sheet)).not.toMatch(/:(?:max|min|calc|clamp|var)[;}]|[:(],|,[;})]/);
    expect(read(sheet)).not.toMatch(/@layer|@scope|@media[^{]*[<>]|&|:lang\(/);
  });
});

/** Today's browser, without what came after Chromium 86. */
async function oldBrowser(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(forgetNewerThings);
  await context.route('**/*.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: asOldBrowserReads(await response.text()) });
  });
  return context;
}

describe('in a browser that knows no more than Chromium 86', () => {
  let browser: Browser;
  let old: Page;
  let present: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    old = await (await oldBrowser(browser)).newPage();
    present = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  });
  afterAll(() => browser.close());

  /** Where lines end is a matter of looks. */
  const textAt = async (page: Page, path: string) => {
    await page.goto(new URL(path, address).href, { waitUntil: 'load' });
    return (await page.locator('body').innerText()).replaceAll(/\s+/g, '');
  };

  test.for(Object.entries(examples(folder)))('%s loses no word and does not scroll sideways', async ([, path]) => {
    const faults: string[] = [];
    old.on('pageerror', ({ message }) => faults.push(message));
    await old.setViewportSize({ width: 1280, height: 900 });
    const [shown, expected] = await Promise.all([textAt(old, path), textAt(present, path)]);
    expect(shown).toBe(expected);
    await old.setViewportSize({ width: 360, height: 800 });
    const overflow = await old.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    old.removeAllListeners('pageerror');
  });

  test('the search finds, and titles are proposed', async () => {
    await old.goto(new URL('/search/?q=食品小作坊', address).href);
    expect(await old.evaluate(() => 'at' in Array.prototype || 'hasOwn' in Object)).toBe(false);
    await old.waitForFunction(() => /找到/.test(document.querySelector('#search-status')?.textContent ?? ''));
    expect(await old.locator('#search-results .row').count()).toBeGreaterThan(0);
    await old.setViewportSize({ width: 1280, height: 900 });
    await old.goto(address);
    await old.locator('form.search-box input').first().pressSequentially('食品');
    await expect.poll(() => old.locator('form.search-box [role=option]').count()).toBeGreaterThan(0);
  });
});
