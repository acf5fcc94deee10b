import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const { address, folder } = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(scripts = true): Promise<Page> {
  const page = await browser.newPage({ javaScriptEnabled: scripts });
  await page.goto(`${address}verify/`);
  return page;
}
async function told(page: Page): Promise<string> {
  await page.waitForFunction(() =>
    /。|：/.test(document.querySelector('.verify-verdict, #verify-result p + p')?.textContent ?? ''),
  );
  return page.locator('#verify-result').innerText();
}
async function paste(page: Page, text: string): Promise<string> {
  await page.fill('#verify-text', text);
  await page.click('#verify button');
  return told(page);
}
const reject =
  '第八条　消费者收货时发现未加贴封签、封签破损的，有权拒收，平台和餐饮服务提供者应当在24小时内退款或者重新配送。';

describe('the page that recognises texts and files', () => {
  test('recognises a passage with what holds today, also once the network is gone', async () => {
    const page = await open();
    await page.focus('#verify-text');
    // Whoever begins gets the whole index; an entry stands for a file that has come.
    await page.waitForFunction(
      (count) =>
        performance.getEntriesByType('resource').filter(({ name }) => name.includes('/verify/index/')).length === count,
      readdirSync(join(folder, 'verify/index')).length,
    );
    await page.context().setOffline(true);
    const words = await paste(page, `  ${reject}  `);
    expect(words).toContain('与本站公布的正文一致：1 段');
    expect(words).toContain('示市监规〔2024〕2号');
    expect(words).toContain('现行有效');
    await page.close();
  });

  test('tells the text before a correction from the present one', async () => {
    const page = await open();
    const earlier = reject.replace('平台和', '平台、').replace('应当在', '应在').replace('退款或者', '退款或');
    expect(await paste(page, earlier)).toContain('修订以前的文本一致（2024-04-17 登记）');
    await page.close();
  });

  test('names the passage that is not as it was published', async () => {
    const page = await open();
    const forged = '第七条　配送人员取餐时不必查验封签是否完整。';
    const words = await paste(page, `${reject}\n${forged}`);
    expect(words).toContain('1/2 段');
    expect(words).toContain(forged);
    expect(words).not.toContain(reject);
    await page.close();
  });

  test('recognises the whole text of a page as it is copied from there', async () => {
    const page = await open();
    await page.goto(`${address}policies/scjg-gui-2024-02/`);
    const text = await page.locator('#content').innerText();
    await page.goto(`${address}verify/`);
    expect(await paste(page, text)).toContain('示市监规〔2024〕2号');
    await page.close();
  });

  test('does not call a forgery what it does not know', async () => {
    const page = await open();
    const words = await paste(page, '这一段文字从来没有在任何地方公布过。');
    expect(words).toContain('没有查到');
    expect(words).toContain('不等于伪造');
    await page.close();
  });

  test('recognises a file, and not one that was changed by a byte', async () => {
    const page = await open();
    const file = join(folder, 'policies/scjg-gui-2025-02/liuchengtu.pdf');
    await page.setInputFiles('#verify-file', file);
    expect(await told(page)).toContain('liuchengtu.pdf');
    const changed = join(mkdtempSync(join(tmpdir(), 'mingshi-verify-')), 'liuchengtu.pdf');
    writeFileSync(changed, Buffer.concat([readFileSync(file), Buffer.from(' ')]));
    await page.setInputFiles('#verify-file', changed);
    expect(await told(page)).toContain('没有查到这个文件');
    await page.close();
  });

  test('says without script how to check by hand', async () => {
    const page = await open(false);
    expect(await page.locator('#verify').isVisible()).toBe(false);
    expect(await page.locator('main').innerText()).toContain('sha256sum');
    expect(await page.locator('main a[href="/release.json"]').count()).toBe(1);
    await page.close();
  });

  test('sends no more of what is checked than the first digits of a fingerprint', async () => {
    const page = await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.method() + request.url() + (request.postData() ?? '')));
    await paste(page, reject);
    expect(
      asked.filter((request) => !/^GET.*\/verify\/index\/(head|[0-9a-f]{1,3})\.json$|favicon/.test(request)),
    ).toEqual([]);
    await page.close();
  });
});
