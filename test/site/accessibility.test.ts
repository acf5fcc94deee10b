import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { examples } from './examples.ts';

const { address, folder } = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const appearances = [
  { name: 'in light', width: 1280, colorScheme: 'light' },
  { name: 'in dark', width: 1280, colorScheme: 'dark' },
  { name: 'at 320 px', width: 320, colorScheme: 'light' },
] as const;

describe.for(appearances)('axe finds nothing $name', ({ width, colorScheme }) => {
  test.for(Object.entries(examples(folder)))('on the template %s', async ([, path]) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    await page.goto(new URL(path, address).href);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
    await context.close();
  });
});

describe('without script', () => {
  test('every template shows its text, and nothing waits for a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const [template, path] of Object.entries(examples(folder))) {
      await page.goto(new URL(path, address).href);
      expect((await page.locator('main').innerText()).length, template).toBeGreaterThan(40);
    }
    await context.close();
  });
});
