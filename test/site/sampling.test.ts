import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addresses } from '../../src/register/addresses/address.ts';
import { samplingWording } from '../../src/kinds/sampling/wording.ts';
import { launchBrowser } from './browser.ts';

type Row = Readonly<Record<string, string | null>>;

const { address, folder } = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The rows as they are offered to take away: what the pages show is measured on them. */
function rowsOf(table: 'unqualified' | 'qualified'): Row[] {
  const lines = readFileSync(join(folder, 'data', `sampling-${table}.ndjson`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}
const failing = rowsOf('unqualified');
const all = [...failing, ...rowsOf('qualified')];

function rowWith(column: string): Row & Readonly<Record<string, string>> {
  const row = failing.find((found) => found[column] !== null && found[column] !== undefined);
  if (!row) throw new Error(`no failing product with ${column}`);
  return row as Row & Readonly<Record<string, string>>;
}

async function lookUp(page: Page, words: string): Promise<string> {
  await page.goto(new URL(addresses.lookup, address).href);
  await page.getByLabel(samplingWording.lookupPage.label).fill(words);
  await page.keyboard.press('Enter');
  const status = page.locator('#lookup-status:is([data-state="found"], [data-state="none"], [data-state="short"])');
  await status.waitFor();
  return status.innerText();
}

describe('the lookup of products', () => {
  test.for([
    ['the number of the sample', '抽样编号'],
    ['the producer', '标称生产企业名称'],
    ['the seller', '被抽样单位名称'],
  ] as const)('finds a failing batch by %s, and leads to its row', async ([, column]) => {
    const row = rowWith(column);
    const page = await browser.newPage();
    const said = await lookUp(page, row[column] ?? '');
    const expected = all.filter((other) => other[column] === row[column]);
    expect(said).toMatch(new RegExp(`^查到 ${expected.length} 批次，其中不合格 \\d+ 批次`));
    const found = page.locator('#lookup-results .row', { hasText: row['抽样编号'] ?? '' });
    expect(await found.locator('.verdict').innerText()).toBe(samplingWording.lookupPage.failing);
    await found.getByRole('link').click();
    await page.waitForURL(/\/sampling\/[^/]+\/#s-/);
    const target = page.locator(`[id="${decodeURIComponent(new URL(page.url()).hash.slice(1))}"]`);
    expect(await target.innerText()).toContain(row['抽样编号']);
    await page.close();
  });

  test('keeps what was looked for in the address, and goes back to what stood before', async () => {
    const page = await browser.newPage();
    const [first, second] = [rowWith('食品名称')['食品名称'] ?? '', rowWith('抽样编号')['抽样编号'] ?? ''];
    await lookUp(page, first);
    await page.getByLabel(samplingWording.lookupPage.label).fill(second);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === second);
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.get('q') === first);
    expect(await page.getByLabel(samplingWording.lookupPage.label).inputValue()).toBe(first);
    await page.close();
  });

  test('says what a negative answer covers, and that absence is no pass', async () => {
    const page = await browser.newPage();
    const said = await lookUp(page, '查无此物的产品名');
    expect(said).toContain('没有查到“查无此物的产品名”');
    expect(said).toContain(samplingWording.lookupPage.negative);
    expect(said).toContain(samplingWording.lookupPage.noPass);
    expect(await page.locator('#lookup-results .row').count()).toBe(0);
    await page.close();
  });

  test('asks for more where a word is too short to look for', async () => {
    const page = await browser.newPage();
    expect(await lookUp(page, '7')).toBe(samplingWording.lookupPage.tooShort);
    await page.close();
  });
});

describe('a long table of batches', () => {
  const longest = Object.entries(Object.groupBy(rowsOf('qualified'), (row) => row['内容编号'] ?? '')).sort(
    ([, a = []], [, b = []]) => b.length - a.length,
  )[0];
  const [record = '', rows = []] = longest ?? [];
  const path = addresses.record('sampling', record);

  async function openTable(query = ''): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(new URL(path + query, address).href);
    // What makes the table handy is fetched when it comes near.
    await page.locator('table#qualified thead').scrollIntoViewIfNeeded();
    await page.locator('#qualified-filter').waitFor();
    return page;
  }
  const shown = (page: Page) => page.locator('table#qualified tbody tr').count();
  const said = (page: Page) => page.locator('.table-filter:has(#qualified-filter) [role="status"]').innerText();

  test('is complete without script, with an address for each row', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL(path, address).href);
    expect(await shown(page)).toBe(rows.length);
    expect(await page.locator('table#unqualified tbody tr, li.failing').count()).toBeGreaterThan(0);
    await context.close();
  });

  test('is shown in pages, turned from the keyboard', async () => {
    const page = await openTable();
    expect(rows.length).toBeGreaterThan(50);
    expect(await shown(page)).toBe(50);
    await page.getByRole('button', { name: samplingWording.filter.next }).press('Enter');
    expect(await said(page)).toContain(`显示第 51 至 ${Math.min(100, rows.length)} 行`);
    await page.getByRole('button', { name: samplingWording.filter.all }).press('Enter');
    expect(await shown(page)).toBe(rows.length);
    await page.close();
  });

  test('leaves the focus on a button that does something when its first or last page is reached', async () => {
    const page = await openTable();
    const [next, previous] = [samplingWording.filter.next, samplingWording.filter.previous];
    for (let at = 50; at < rows.length; at += 50) await page.getByRole('button', { name: next }).press('Enter');
    expect(await page.getByRole('button', { name: next }).isDisabled()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(previous);
    for (let at = 50; at < rows.length; at += 50) await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(next);
    await page.close();
  });

  /** A page whose script for tables comes only when `come` is called: the reader is quicker than the network. */
  async function openBeforeScript(): Promise<{ page: Page; come: () => Promise<void> }> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/assets/table-filter*', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(new URL(path, address).href);
    const come = async () => {
      release();
      await page.locator('#qualified-filter').waitFor();
    };
    return { page, come };
  }

  test('keeps the focus in its row where the reader is quicker than the script', async () => {
    const { page, come } = await openBeforeScript();
    const link = page.locator('table#qualified tbody tr:nth-child(n+120) a').first();
    await link.focus();
    await link.evaluate((element) => element.addEventListener('blur', () => (element.dataset['left'] = 'yes')));
    const [before, name] = [await link.boundingBox(), await link.innerText()];
    await come();
    const focused = page.locator('table#qualified tbody a:focus');
    expect(await focused.innerText()).toBe(name);
    expect(await focused.getAttribute('data-left')).toBeNull();
    expect(Math.abs(((await focused.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThanOrEqual(1);
    expect(await shown(page)).toBe(50);
    expect(await said(page)).toContain('显示第 101 至 150 行');
    await page.close();
  });

  test('stays at the rows that are being read when the script comes', async () => {
    const { page, come } = await openBeforeScript();
    const row = page.locator('table#qualified tbody tr').nth(129);
    const number = rows[129]?.['抽样编号'] ?? '';
    expect(await row.innerText()).toContain(number);
    await row.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await come();
    const now = page.locator('table#qualified tbody tr', { hasText: number });
    const top = (await now.boundingBox())?.y ?? -1;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
    expect(await shown(page)).toBe(50);
    await page.close();
  });

  test('is filtered as one types, and the address carries it on', async () => {
    const producer = rows[0]?.['标称生产企业名称'] ?? rows[0]?.['被抽样单位名称'] ?? '';
    const expected = rows.filter((row) =>
      Object.values(row)
        .slice(5)
        .some((cell) => cell?.includes(producer)),
    ).length;
    const page = await openTable();
    await page.locator('#qualified-filter').fill(producer);
    expect(await said(page)).toContain(`符合 ${expected} 行`);
    const again = await openTable(new URL(page.url()).search);
    expect(await said(again)).toContain(`符合 ${expected} 行`);
    await Promise.all([page.close(), again.close()]);
  });

  test('is sorted by its headers, both ways, and says so', async () => {
    const page = await openTable();
    const header = page.locator('table#qualified thead th', { hasText: '抽样编号' });
    const first = () => page.locator('table#qualified tbody tr').first().innerText();
    const numbers = rows.map((row) => row['抽样编号'] ?? '').sort();
    await header.getByRole('button').click();
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    expect(await first()).toContain(numbers[0]);
    await header.getByRole('button').click();
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    expect(await first()).toContain(numbers.at(-1));
    await page.close();
  });

  test('brings the row that an address names onto the page', async () => {
    const named = rows.at(-1)?.['抽样编号'] ?? '';
    const page = await openTable(`#s-${named.toLowerCase()}`);
    const row = page.locator(`[id="s-${named.toLowerCase()}"]`);
    await row.waitFor();
    expect(await row.innerText()).toContain(named);
    await page.close();
  });
});

test('every company in the tables has a page that lists its batches', async () => {
  const producer = rowWith('标称生产企业名称')['标称生产企业名称'] ?? '';
  const batches = all.filter((row) => row['标称生产企业名称'] === producer || row['被抽样单位名称'] === producer);
  const page = await browser.newPage();
  await page.goto(new URL(`/sampling/${rowWith('标称生产企业名称')['内容编号']}/`, address).href);
  await page.locator('.failing').getByRole('link', { name: producer, exact: true }).first().click();
  await page.waitForURL(/\/sampling\/company\//);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(producer);
  for (const batch of batches) expect(await page.locator('main').innerText()).toContain(batch['抽样编号']);
  expect(await page.locator('main').innerText()).toContain(samplingWording.company.notice);
  await page.close();
});
