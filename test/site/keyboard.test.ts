import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { examples } from './examples.ts';
import { proved } from './proved.ts';
import { awaitWholePage } from './whole-page.ts';

const { address, folder } = inject('site');
const templates = Object.entries(examples(folder));
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** How many parts were walked through, all templates together. */
let walkedParts = 0;
beforeAll(async () => {
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  // Looks of an element that has the focus and of the same without it are compared where it is: in the page.
  await context.addInitScript(() => {
    const looks = (element: Element) => {
      const style = getComputedStyle(element);
      return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow].join(' ');
    };
    const reached: Element[] = [];
    Object.assign(window, {
      /** What the focus stands on now: its place in the document, a name, and whether one sees that it is there. */
      standing() {
        const now = document.activeElement;
        if (!now || now === document.body) return undefined;
        const focused = looks(now);
        const { outlineStyle, outlineWidth } = getComputedStyle(now);
        const box = now.getBoundingClientRect();
        const before = reached.at(-1);
        const forward = !before || (before.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
        const again = reached.includes(now);
        // The button to cite stands behind each clause in turn: one and the same, at another place.
        if (!now.matches('.cite')) reached.push(now);
        const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        return {
          name: now.outerHTML.slice(0, 100),
          marked: seen || focused.split(' ').at(-1) !== 'none',
          shown: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0 && box.top < innerHeight,
          forward,
          again,
        };
      },
      /** How many parts can be reached: visible, enabled, one for each group of radio buttons. */
      reachable() {
        const parts = [
          ...document.querySelectorAll<HTMLElement>(
            'a[href], button, input, select, textarea, summary, [tabindex="0"]',
          ),
        ];
        const groups = new Set<string>();
        return parts.filter((part) => {
          if (part.matches(':disabled, [tabindex="-1"]') || !part.checkVisibility({ visibilityProperty: true }))
            return false;
          if (!(part instanceof HTMLInputElement) || part.type !== 'radio') return true;
          const known = groups.has(part.name);
          groups.add(part.name);
          return !known;
        }).length;
      },
    });
  });
  page = await context.newPage();
});
afterAll(() => browser.close());

interface Standing {
  readonly name: string;
  readonly marked: boolean;
  readonly shown: boolean;
  readonly forward: boolean;
  readonly again: boolean;
}

describe('a walk with the Tab key', () => {
  test.for(templates)('through %s meets every part once, in the order of the page, and is seen', async ([, path]) => {
    await page.goto(new URL(path, address).href);
    await awaitWholePage(page);
    const count = await page.evaluate<number>('reachable()');
    expect(count).toBeGreaterThan(10);
    const walked: Standing[] = [];
    // A few more steps than there are parts: a trap would be met again and again.
    for (let step = 0; step <= count + 5; step += 1) {
      await page.keyboard.press('Tab');
      const standing = await page.evaluate<Standing | undefined>('standing()');
      if (!standing || standing.again) break;
      walked.push(standing);
    }
    expect(walked.filter(({ marked, shown }) => !marked || !shown).map(({ name }) => name)).toEqual([]);
    expect(walked.filter(({ forward }) => !forward).map(({ name }) => name)).toEqual([]);
    expect(walked.length).toBeGreaterThanOrEqual(count);
    walkedParts += walked.length;
  });

  test('went through the templates that the site tells of; otherwise run npm run accessibility', () => {
    expect(proved('keyboard', { templates: templates.length, parts: walkedParts })).toMatchObject({
      templates: templates.length,
    });
  });

  test('the first step leads past the header', async () => {
    await page.goto(address);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

describe('names and roles', () => {
  test.for(templates)('%s has its landmarks, each navigation with a name of its own', async ([, path]) => {
    await page.goto(new URL(path, address).href);
    for (const landmark of ['banner', 'main', 'contentinfo'] as const)
      expect(await page.getByRole(landmark).count(), landmark).toBe(1);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.getByRole('navigation', { name: '主菜单', exact: true }).count()).toBe(1);
    const names = await page
      .getByRole('navigation')
      .evaluateAll((parts) => parts.map((part) => part.getAttribute('aria-label') ?? ''));
    expect(names).not.toContain('');
    expect(new Set(names).size).toBe(names.length);
  });

  test('the header, the search, the menu and the footer are told as what they are', async () => {
    await page.goto(address);
    const header = await page.getByRole('banner').ariaSnapshot();
    expect(header).toMatch(/- group "显示方式":\n\s+- button "标准字号" \[pressed\]/);
    for (const part of ['button "大字号"', 'button "长者模式"', 'search:', 'searchbox "站内搜索"', 'button "搜索"'])
      expect(header).toContain(`- ${part}`);
    expect(header).toMatch(/- navigation "主菜单":\n\s+- list:\n\s+- listitem:\n\s+- link "首页"/);
    const footer = await page.getByRole('contentinfo').ariaSnapshot();
    for (const part of ['term: 主办单位', 'link "网站地图"', 'link "数据目录"']) expect(footer).toContain(`- ${part}`);
  });
});
