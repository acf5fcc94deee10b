import type { Browser, Page } from 'playwright';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { examples, recordsOf } from './examples.ts';

const { address, folder } = inject('site');
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

interface Printed {
  /** What stands beyond the paper. */
  readonly beyond: readonly string[];
  readonly text: string;
}

/** The sheets of a page as the browser prints it. */
async function print(path: string): Promise<Printed[]> {
  await page.goto(new URL(path, address).href);
  const document = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => {
      const sheet = await document.getPage(at + 1);
      const { width } = sheet.getViewport({ scale: 1 });
      const { items } = await sheet.getTextContent();
      const parts = items.flatMap((item) => ('str' in item ? [item] : []));
      return {
        beyond: parts
          .filter(({ transform, width: length }) => transform[4] < 0 || transform[4] + length > width)
          .map(({ str }) => str.trim())
          .filter((part) => part !== ''),
        text: parts.map(({ str }) => str).join(''),
      };
    }),
  );
}

/** Without spaces, and without the forms of characters that a font shares with others, as ⽣ with 生. */
const bare = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '');

const withTables = [
  ...['sampling', 'budgets'].flatMap((kind) => recordsOf(folder, kind).map((id) => `/${kind}/${id}/`)),
  ...['company', 'deadlines'].map((name) => examples(folder)[name] ?? ''),
];

test.for(withTables)('all columns of the tables of %s stand on the paper', async (path) => {
  const sheets = await print(path);
  expect(sheets.flatMap(({ beyond }) => beyond)).toEqual([]);
  const printed = bare(sheets.map(({ text }) => text).join(''));
  const cells = await page.locator('main .table-scroll tr > :last-child').allInnerTexts();
  expect(cells.length).toBeGreaterThan(0);
  expect(cells.map(bare).filter((cell) => !printed.includes(cell))).toEqual([]);
});
