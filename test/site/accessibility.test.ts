import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { examples } from './examples.ts';
import { proved } from './proved.ts';
import { awaitWholePage } from './whole-page.ts';

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
  { name: 'light', width: 1280, colorScheme: 'light', query: '', templates: all },
  { name: 'dark', width: 1280, colorScheme: 'dark', query: '', templates: oneOfEach },
  { name: 'forced', width: 1280, colorScheme: 'dark', forcedColors: 'active', query: '', templates: oneOfEach },
  { name: 'narrow', width: 320, colorScheme: 'light', query: '', templates: oneOfEach },
  { name: 'elder', width: 320, colorScheme: 'light', query: '?view=elder', templates: oneOfEach },
] as const;
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const found = appearances.map(({ name, templates }) => ({
  name,
  templates: templates.length,
  passed: 0,
  violations: 0,
}));
let version = '';

// Pages of a browser are looked at side by side: the one file of tests would keep one processor alone busy at the end.
describe.concurrent.for(appearances)(
  'axe finds nothing in the appearance “$name”',
  ({ name, width, query, templates, ...look }) => {
    // A page that has shown a template shows the next one sooner than a new page would.
    const idle: Page[] = [];
    test.for(templates)('on the template %s', async ([, path]) => {
      const page =
        idle.pop() ?? (await (await browser.newContext({ viewport: { width, height: 900 }, ...look })).newPage());
      await page.goto(new URL(path + query, address).href);
      await awaitWholePage(page);
      const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(standards);
      // No page has frames; without this a second page would be opened to put their results together.
      const { violations, passes, testEngine } = await axe.setLegacyMode().analyze();
      version = testEngine.version;
      for (const counted of found.filter((each) => each.name === name)) {
        counted.passed += passes.length;
        counted.violations += violations.length;
      }
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
      idle.push(page);
    });
  },
);

test('what the site tells of these tests is what they test; otherwise run npm run accessibility', () => {
  const templates = all.map(([name]) => name);
  expect(proved('axe', { version, templates, appearances: found })).toMatchObject({
    version,
    templates,
    appearances: appearances.map((appearance) => ({
      name: appearance.name,
      templates: appearance.templates.length,
      violations: 0,
    })),
  });
});
