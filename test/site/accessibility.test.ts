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

const all = Object.entries(examples(folder));
/** Statuses differ in the words and the colour of one mark: seen once is enough where only the appearance differs. */
const oneOfEach = all.filter(([name], at) => !name.startsWith('policy ') || !all[at - 1]?.[0].startsWith('policy '));

const appearances = [
  { name: 'in light', width: 1280, colorScheme: 'light', query: '', templates: all },
  { name: 'in dark', width: 1280, colorScheme: 'dark', query: '', templates: oneOfEach },
  {
    name: 'in forced colours',
    width: 1280,
    colorScheme: 'dark',
    forcedColors: 'active',
    query: '',
    templates: oneOfEach,
  },
  { name: 'at 320 px', width: 320, colorScheme: 'light', query: '', templates: oneOfEach },
  {
    name: 'in large type for elders at 320 px',
    width: 320,
    colorScheme: 'light',
    query: '?view=elder',
    templates: oneOfEach,
  },
] as const;

describe.for(appearances)('axe finds nothing $name', ({ width, query, templates, name: _name, ...look }) => {
  test.for(templates)('on the template %s', async ([, path]) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, ...look });
    const page = await context.newPage();
    await page.goto(new URL(path + query, address).href);
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
