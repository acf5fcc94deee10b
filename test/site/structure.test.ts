import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { examples } from './examples.ts';
import { awaitWholePage } from './whole-page.ts';

const { address, folder } = inject('site');
const templates = Object.entries(examples(folder));
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 360, height: 800 } });
});
afterAll(() => browser.close());

/** What a screen reader would stumble over; run in the page. */
function faultsOfStructure(): string[] {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const brief = (part: Element) => part.outerHTML.slice(0, 120);
  const headings = all('h1, h2, h3, h4, h5, h6').filter((heading) => heading.checkVisibility());
  const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
  const fields = all('input:not([type=hidden]), select, textarea') as HTMLInputElement[];
  return [
    ...headings.filter((_, at) => (levels[at] ?? 1) > (levels[at - 1] ?? 0) + 1).map((part) => `skips: ${brief(part)}`),
    ...headings.filter(({ innerText }) => innerText.trim() === '').map((part) => `empty: ${brief(part)}`),
    ...fields
      .filter((field) => !field.labels?.length && !field.getAttribute('aria-label'))
      .map((part) => `has no label: ${brief(part)}`),
    ...all('table')
      .filter(
        (table) =>
          !table.querySelector('th[scope]') ||
          !(table.querySelector('caption') ?? table.closest('[aria-label], figure')),
      )
      .map((part) => `has no heads or no name: ${brief(part)}`),
    ...all('img, svg[role=img]')
      .filter(
        (part) =>
          !part.hasAttribute('alt') && !part.getAttribute('aria-label') && !part.getAttribute('aria-labelledby'),
      )
      .map((part) => `has no words: ${brief(part)}`),
    ...(document.documentElement.lang === 'zh-CN' ? [] : ['has no language']),
  ];
}

/**
 * Blocks of text, in the order of the document, that stand above what comes before them; run in the page, where all is one
 * column. What is laid over others has no place of its own; a word and what is said of it are one where they are grouped.
 */
function outOfOrder(): string[] {
  const blocks = [
    ...document.querySelectorAll<HTMLElement>(
      'h1, h2, h3, h4, p, li, dl > div, dl > dt, dl > dd, figcaption, caption, button, label',
    ),
  ]
    .filter((part) => part.checkVisibility({ visibilityProperty: true }) && part.innerText.trim() !== '')
    .filter((part) => {
      for (let at: Element | null = part; at; at = at.parentElement)
        if (['absolute', 'fixed', 'sticky'].includes(getComputedStyle(at).position)) return false;
      return true;
    });
  const found: string[] = [];
  let before = -Infinity;
  for (const block of blocks) {
    const { top, height } = block.getBoundingClientRect();
    if (top + height / 2 < before) found.push(block.outerHTML.slice(0, 120));
    before = Math.max(before, top);
  }
  return found;
}

describe('names and structure', () => {
  test.for(templates)('%s tells everything by name, under headings that follow each other', async ([, path]) => {
    await page.goto(new URL(path, address).href);
    await awaitWholePage(page);
    expect(await page.evaluate(faultsOfStructure)).toEqual([]);
    const unnamed =
      /^\s*- (?:link|button|textbox|searchbox|combobox|checkbox|radio|navigation|region|img|dialog)(?: \[[^\]]*\])*:?$/gm;
    expect((await page.locator('body').ariaSnapshot()).match(unnamed)).toBeNull();
  });

  test('the test would see an unnamed button, a skipped heading and a table without heads', async () => {
    await page.goto(address);
    await page.locator('main').evaluate((main) => {
      main.insertAdjacentHTML('beforeend', '<h5>五</h5><table><tr><td>1</td></tr></table><input>');
    });
    const found = await page.evaluate(faultsOfStructure);
    expect(found.map((fault) => fault.slice(0, 8))).toEqual(['skips: <', 'has no l', 'has no h']);
  });
});

describe('the order of reading', () => {
  test.for(templates)('%s reads from top to bottom on a telephone as it does without styles', async ([, path]) => {
    await page.goto(new URL(path, address).href);
    await awaitWholePage(page);
    expect(await page.evaluate(outOfOrder)).toEqual([]);
  });
});
