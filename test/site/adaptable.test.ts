import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { examples } from './examples.ts';
import { awaitWholePage } from './whole-page.ts';

const { address, folder } = inject('site');
const templates = Object.entries(examples(folder));
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 360, height: 740 } });
});
afterAll(() => browser.close());

/**
 * Controls that a finger may miss: less than 44 CSS pixels high or wide, and not words within a sentence (the exception of
 * WCAG 2.5.8 and 2.5.5 for links in text; the mark behind a clause is one). A box is as large as its label. Run in the page.
 */
function smallTargets(): string[] {
  const least = 43.5;
  const inSentence = (part: Element) => {
    const block = part.closest('p, li, dd, td, th, blockquote, figcaption, .prose');
    return (
      part.matches('a') &&
      block !== null &&
      (part.closest('.prose') !== null || block.textContent.trim() !== part.textContent.trim()) &&
      getComputedStyle(part).display === 'inline'
    );
  };
  return [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, textarea, [role=button]')]
    .filter((part) => part.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
    .filter((part) => !part.matches('.skip-link, .permalink, [type=hidden]') && !inSentence(part))
    .flatMap((part) => {
      const target = part.matches('[type=checkbox], [type=radio]') ? (part.closest('label') ?? part) : part;
      const { width, height } = target.getBoundingClientRect();
      if (width === 0 || (width >= least && height >= least)) return [];
      return [`${Math.round(width)}×${Math.round(height)} ${part.outerHTML.replace(/\s+/g, ' ').slice(0, 110)}`];
    });
}

/** Words that their box cuts off; run in the page. Boxes that scroll show all that they hold. */
function cutOff(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *:not(svg *):not(.unseen, .unseen *, .search-box-label)')]
    .filter((part) => part.checkVisibility() && part.textContent.trim() !== '')
    .filter((part) => {
      const { overflowX, overflowY, position, clipPath } = getComputedStyle(part);
      if (position === 'absolute' && clipPath !== 'none') return false;
      const cutX = ['hidden', 'clip'].includes(overflowX) && part.scrollWidth > part.clientWidth + 1;
      const cutY = ['hidden', 'clip'].includes(overflowY) && part.scrollHeight > part.clientHeight + 1;
      return cutX || cutY;
    })
    .map((part) => part.outerHTML.replace(/\s+/g, ' ').slice(0, 110));
}

const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
/** WCAG 1.4.12: what a reader may set, by a script of theirs, without losing anything. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

test.for(templates)(
  'the template %s has room for a finger on every control of a phone, and holds with the spacing of text that a reader sets',
  async ([, path]) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(new URL(path, address).href);
    await awaitWholePage(page);
    expect(await page.evaluate(smallTargets)).toEqual([]);
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    }, spacing);
    expect(await page.evaluate(() => getComputedStyle(document.body).letterSpacing)).not.toBe('normal');
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await page.evaluate(cutOff), `${width} wide`).toEqual([]);
      expect(await page.evaluate(sideways), `${width} wide, the page scrolls sideways`).toBeLessThanOrEqual(0);
    }
  },
);

test.for(templates)(
  'the template %s scrolls no page sideways at 320 px when all that opens is open',
  async ([, path]) => {
    await page.setViewportSize({ width: 320, height: 740 });
    for (const view of ['', '?view=elder']) {
      await page.goto(new URL(path + view, address).href);
      await awaitWholePage(page);
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      expect(await page.evaluate(sideways), view).toBeLessThanOrEqual(0);
      expect(await page.evaluate(cutOff), view).toEqual([]);
    }
    // What one template chose must not be kept for the next.
    await page.getByRole('button', { name: '长者模式' }).click();
  },
);
