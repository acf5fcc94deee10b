import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds } from '../../src/kinds/kinds.ts';
import { day } from '../../src/records/values/day.ts';
import { buildSite } from '../../src/release/build.ts';
import { filesBelow } from '../../src/release/digest.ts';
import { noProgress } from '../../src/release/progress.ts';
import { serveFolder, type FolderServer } from '../../src/release/server.ts';
import { checkTree } from '../fire/check-tree.ts';
import { dangersIn } from '../fire/dangers.ts';
import { payloadContent, withdraw, type PayloadContent } from '../fire/payload-content.ts';
import { launchBrowser } from './browser.ts';

let content: PayloadContent;
let out = '';
let server: FolderServer;
let browser: Browser;
const refused = new Set<string>();

beforeAll(async () => {
  content = payloadContent();
  out = join(mkdtempSync(join(tmpdir(), 'mingshi-payload-site-')), 'dist');
  for (let round = 0; round < 3; round += 1) {
    const { findings } = await checkTree(content.folder);
    const bad = findings
      .filter(({ severity }) => severity === 'error')
      .map(({ file }) => file.replace(/[^/]*\.csv$/, 'index.md'));
    for (const path of new Set(bad)) {
      refused.add(path);
      withdraw(content, path);
    }
    if (bad.length === 0) break;
  }
  const result = await buildSite({ content: content.folder, out, asOf: day('2026-06-01'), progress: noProgress });
  const told = JSON.stringify(result, (key, value: unknown) => (key === 'findings' ? undefined : value));
  expect(result.outcome, told).toBe('published');
  server = await serveFolder(out, 0);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const pages = () => filesBelow(out).filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'));

describe('content that tries to run something', () => {
  test('is refused where it is markup, and shown as text where it is text', () => {
    const accepted = [...content.records.keys()].filter((path) => !refused.has(path));
    expect(refused.size).toBeGreaterThan(60);
    expect(accepted.length).toBeGreaterThan(100);
    for (const path of refused) expect([...content.records.keys()]).toContain(path);
  });

  test('leaves nothing dangerous in the HTML, whatever a browser’s policy', () => {
    const faults = pages().flatMap((file) =>
      dangersIn(readFileSync(join(out, file), 'utf8')).map((danger) => `${file}: ${danger}`),
    );
    expect(faults).toEqual([]);
  });

  test('runs nothing and reaches nothing in a browser without any policy', async () => {
    // Every record, and some pages of each folder of lists: their rows are those of others, and the parser above has read all.
    const byFolder = Map.groupBy(pages(), (file) => dirname(dirname(file)).replace(/\/[^/]+(?=\/attachments$)/, ''));
    const shown = [...byFolder].flatMap(([folder, files]) =>
      kinds.some(({ id }) => id === folder) ? files : files.slice(0, 4),
    );
    expect(shown.length).toBeGreaterThan(content.records.size - refused.size);
    const waiting = shown.values();
    const tabs = await Promise.all(Array.from({ length: 4 }, watchedPage));
    const read = tabs.map(async ({ page }) => {
      for (const file of waiting) {
        await page.goto(new URL(file.split('/').map(encodeURIComponent).join('/'), server.address).href);
        await page.evaluate(() => {
          // What waits for the mouse or the keyboard gets its chance too.
          for (const element of document.querySelectorAll('main *'))
            for (const name of ['mouseover', 'focus', 'toggle']) element.dispatchEvent(new Event(name));
        });
      }
      await page.close();
    });
    await Promise.all(read);
    const fired = tabs.flatMap((tab) => tab.fired);
    expect(fired).toEqual([]);
  }, 600_000);

  test('runs nothing as a query, a proposal or a result of the search', async () => {
    const { page, fired } = await watchedPage();
    for (const query of [
      '<img src=x onerror=fired()>',
      '"><script>fired()</script>',
      'script',
      'fired',
      'javascript:fired()',
    ]) {
      for (const path of [
        `search/?q=${encodeURIComponent(query)}`,
        `sampling/lookup/?q=${encodeURIComponent(query)}`,
      ]) {
        await page.goto(new URL(path, server.address).href);
        await page.locator('#search-status:not(:empty), #lookup-status:not(:empty)').first().waitFor();
        await page.waitForLoadState('networkidle');
        expect(dangersIn(await page.content())).toEqual([]);
      }
      const box = page.getByRole('search').first();
      await box.locator('input').fill(query);
      // What proposes titles is fetched when the box is entered.
      await box.getByRole('combobox').waitFor();
      await page.waitForLoadState('networkidle');
    }
    expect(fired).toEqual([]);
    await page.close();
  });

  test('breaks no feed, no data and no spreadsheet', async () => {
    const page = await browser.newPage();
    const files = filesBelow(out);
    for (const file of files.filter((name) => name.endsWith('.xml'))) {
      const fault = await page.evaluate(
        (text) => new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent,
        readFileSync(join(out, file), 'utf8'),
      );
      expect(fault ?? undefined, file).toBeUndefined();
    }
    for (const file of files.filter((name) => /\.(json|ndjson)$/.test(name))) {
      const text = readFileSync(join(out, file), 'utf8');
      for (const line of file.endsWith('.ndjson') ? text.split('\n').filter((row) => row !== '') : [text])
        expect(() => JSON.parse(line) as unknown, file).not.toThrow();
    }
    for (const file of files.filter((name) => name.endsWith('.csv'))) {
      const rows = parse(readFileSync(join(out, file)), { bom: true, relaxColumnCount: true }) as readonly string[][];
      const run = rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+(?:\.\d+)?$/.test(cell));
      // A dash is what tables print where there is nothing.
      expect(
        run.filter((cell) => cell !== '-'),
        file,
      ).toEqual([]);
    }
    await page.close();
  });
});

/** A page that notes whatever runs, asks or is asked for from elsewhere. */
async function watchedPage(): Promise<{ page: Page; fired: string[] }> {
  const page = await browser.newPage();
  const fired: string[] = [];
  await page.exposeFunction('fired', () => fired.push(page.url()));
  page.on('dialog', (dialog) => {
    fired.push(`a dialog on ${page.url()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== new URL(server.address).origin)
      fired.push(`${request.url()} from ${page.url()}`);
  });
  return { page, fired };
}
