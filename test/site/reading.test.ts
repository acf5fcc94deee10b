import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { examples, recordsOf } from './examples.ts';

const { address, folder } = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const html = (path: string) => readFileSync(join(folder, path, 'index.html'), 'utf8');
const policies = recordsOf(folder, 'policies').map((id) => `/policies/${id}/`);

/** A policy with chapters, and interpretations beside its clauses. */
const explained =
  policies.find((path) =>
    ['class="outline"', 'class="beside"', 'id="ch-2"'].every((part) => html(path).includes(part)),
  ) ?? '';

async function opened(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(new URL(path, address).href);
  return page;
}

describe('the outline', () => {
  test('follows the scroll, and stays in sight beside the text', async () => {
    const page = await opened(explained, { reducedMotion: 'reduce' });
    const links = page.locator('.outline a');
    const current = page.locator('.outline a[aria-current=location]');
    for (const at of [-1, 0, 1]) {
      const link = links.nth(at);
      await page.evaluate(
        (id) => document.getElementById(id)?.scrollIntoView(),
        (await link.getAttribute('href'))?.slice(1) ?? '',
      );
      await expect.poll(() => current.allInnerTexts()).toEqual([await link.innerText()]);
      expect(await link.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    }
    await page.context().close();
  });

  test('is a list of plain links without script', async () => {
    const page = await opened(explained, { javaScriptEnabled: false });
    const link = page.locator('.outline a').last();
    await link.click();
    expect(new URL(page.url()).hash).toBe(await link.getAttribute('href'));
    await page.context().close();
  });
});

describe('the link of a clause', () => {
  test('is reached by keyboard, seen there, and leads to the clause', async () => {
    const page = await opened(explained);
    const link = page.locator('#art-2 .permalink');
    const heading = page.locator('[data-clause=第二章]');
    await page.locator('#art-1 .permalink').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await link.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#art-2');
    expect(await heading.getAttribute('href')).toBe('#ch-2');
    await page.context().close();
  });

  test('offers to copy how the clause is cited, with its address, and says so', async () => {
    const page = await opened(explained, { permissions: ['clipboard-read', 'clipboard-write'] });
    const citation = (await page.locator('[data-citation]').getAttribute('data-citation')) ?? '';
    expect(citation).toMatch(/^《.*》（.*号）$/);
    await page.locator('#art-2').hover();
    await page.locator('#art-2 .permalink').hover();
    await page.getByRole('button', { name: '复制引用' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${citation}第二条 https://scjg.shili.example${explained}#art-2`,
    );
    await expect.poll(() => page.getByRole('status').allInnerTexts()).toContain('已复制引用：第二条');
    await page.locator('h1').hover();
    await page.locator('#art-1').hover();
    expect(await page.getByRole('button', { name: '复制引用' }).count()).toBe(0);
    await page.context().close();
  });

  test('is handed over to be copied where the clipboard is refused, and stays under the keyboard', async () => {
    const page = await opened(explained);
    await page.evaluate(() => {
      const refused = { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) };
      Object.defineProperty(navigator, 'clipboard', { value: refused });
    });
    const offered = page.waitForEvent('dialog');
    await page.locator('#art-2 > .permalink').focus();
    await page.keyboard.press('Tab');
    await page.locator('#art-1').hover();
    await page.locator('#art-1 > .permalink').hover();
    const button = page.getByRole('button', { name: '复制引用' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    const pressed = page.keyboard.press('Enter');
    const dialog = await offered;
    expect(dialog.defaultValue()).toContain(`第二条 https://scjg.shili.example${explained}#art-2`);
    await Promise.all([dialog.dismiss(), pressed]);
    await page.context().close();
  });

  test('is there without script', async () => {
    const page = await opened(explained, { javaScriptEnabled: false });
    await page.getByRole('link', { name: '第二条', exact: true }).click();
    expect(new URL(page.url()).hash).toBe('#art-2');
    await page.context().close();
  });
});

describe('what an interpretation says of a clause', () => {
  test.for([
    { width: 1280, beside: true },
    { width: 360, beside: false },
  ])('stands at $width px where there is room: beside it $beside, otherwise below', async ({ width, beside }) => {
    const page = await opened(explained, { viewport: { width, height: 800 } });
    const note = page.locator('.beside').first();
    const [clause, aside] = await note.evaluate((element) =>
      [element.previousElementSibling, element].map((each) => each?.getBoundingClientRect().toJSON() as DOMRect),
    );
    if (!clause || !aside) throw new Error('no clause');
    expect(aside.left > clause.right).toBe(beside);
    expect(aside.top >= clause.bottom).toBe(!beside);
    await page.context().close();
  });

  test('leads to the place where it is said', async () => {
    const page = await opened(explained, { javaScriptEnabled: false });
    const note = page.locator('.beside').first();
    const said = (await note.locator('[data-unsearched]').first().innerText()).replaceAll('…', '');
    await note.getByRole('link').first().click();
    expect(await page.locator(':target').innerText()).toContain(said);
    await page.context().close();
  });
});

/** A browser with a Chinese voice of its own that ends each breath at once; what is said is kept in `window.said`. */
async function speaking(path: string, voices: readonly { lang: string; localService: boolean }[]): Promise<Page> {
  const context = await browser.newContext();
  await context.addInitScript((given) => {
    const said: string[] = [];
    let hold = false;
    const synthesis = {
      getVoices: () => given,
      cancel: () => undefined,
      speak(utterance: EventTarget & { text: string }) {
        said.push(utterance.text);
        if (!hold) setTimeout(() => utterance.dispatchEvent(new Event('end')), 5);
      },
    };
    class Utterance extends EventTarget {
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.assign(window, { said, hold: () => (hold = true) });
  }, voices);
  const page = await context.newPage();
  await page.goto(new URL(path, address).href);
  return page;
}

const said = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said);
const here = { lang: 'zh-CN', localService: true };

describe('reading aloud', () => {
  test.for([
    { name: 'no voice', voices: [] },
    { name: 'a voice that sends the text away', voices: [{ lang: 'zh-CN', localService: false }] },
    { name: 'a voice of another language', voices: [{ lang: 'en-GB', localService: true }] },
  ])('is not offered with $name', async ({ voices }) => {
    const page = await speaking(explained, voices);
    await page.waitForLoadState();
    expect(await page.getByRole('button', { name: '朗读' }).count()).toBe(0);
    await page.context().close();
  });

  test('begins with the status and goes to the end of the text, without what stands beside', async () => {
    const page = await speaking(explained, [here]);
    const [status, title, last] = await Promise.all([
      page.locator('.status-box .status-name:visible strong').innerText(),
      page.locator('h1').innerText(),
      page.locator('.prose > p').last().innerText(),
    ]);
    await page.getByRole('button', { name: '朗读' }).click();
    await expect.poll(() => said(page), { timeout: 30_000 }).toContain(last);
    await page.locator('.aloud-bar').waitFor({ state: 'detached' });
    const all = await said(page);
    expect(all[0]).toContain(status);
    expect(all.indexOf(title)).toBeGreaterThan(0);
    expect(all.at(-1)).toBe(last);
    expect(all.join('')).not.toContain('解读');
    await page.context().close();
  });

  test('takes long sentences in several breaths, and leaves nothing out', async () => {
    const page = await speaking(explained, [here]);
    const text = `${'一二三四五六七，'.repeat(40)}完${'长'.repeat(250)}。`;
    await page.locator('.prose').evaluate((prose, given) => {
      prose.append(Object.assign(document.createElement('p'), { textContent: given }));
    }, text);
    await page.getByRole('button', { name: '朗读' }).click();
    await expect.poll(async () => (await said(page)).join(''), { timeout: 30_000 }).toContain(text);
    expect(Math.max(...(await said(page)).map(({ length }) => length))).toBeLessThanOrEqual(100);
    await page.context().close();
  });

  test('says what the text says: raised figures as such, no marks of notes, no readings beside words', async () => {
    const page = await speaking(explained, [here]);
    const text = `不超过10<sup>5</sup>个，面积3m<sup>2</sup>，CO<sub>2</sub><sup><a data-footnote-ref>1</a></sup>，
      <ruby>亳<rp>(</rp><rt>bó</rt><rp>)</rp></ruby>州<span hidden>不读</span>。<br>另起一行`;
    await page.locator('.prose').evaluate((prose, given) => {
      prose.innerHTML = `<p>${given}</p><table><tr><th>项目</th><td>甲</td></tr></table>`;
    }, text);
    await page.getByRole('button', { name: '朗读' }).click();
    await expect.poll(() => said(page), { timeout: 30_000 }).toContain('甲');
    expect((await said(page)).slice(-4).map((breath) => breath.trim())).toEqual([
      '不超过10⁵个，面积3m²，CO₂， 亳州。',
      '另起一行',
      '项目',
      '甲',
    ]);
    await page.context().close();
  });

  test('does not take the focus from a reader who has gone elsewhere meanwhile', async () => {
    const page = await speaking(explained, [here]);
    await page.evaluate(() => (window as unknown as { hold: () => void }).hold());
    await page.getByRole('button', { name: '朗读' }).click();
    await page.getByRole('button', { name: '暂停' }).waitFor();
    const link = page.locator('.outline a').first();
    await link.focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('.aloud-bar').count()).toBe(0);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  test('marks its paragraph, pauses, goes on, and ends with Escape', async () => {
    const page = await speaking(explained, [here]);
    await page.evaluate(() => (window as unknown as { hold: () => void }).hold());
    await page.getByRole('button', { name: '朗读' }).click();
    const pause = page.getByRole('button', { name: '暂停' });
    await pause.waitFor();
    expect(await page.locator('.status-name.reading-aloud').count()).toBe(1);
    expect(await said(page)).toHaveLength(1);
    await pause.click();
    await page.getByRole('button', { name: '继续' }).click();
    expect(await said(page)).toHaveLength(2);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('.aloud-bar, .reading-aloud').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('朗读');
    await page.context().close();
  });
});

describe('我要纠错', () => {
  test('takes along the page, and the words that were selected', async () => {
    const page = await opened(explained);
    const link = page.getByRole('link', { name: '我要纠错' });
    const mail = async () => new URL((await link.getAttribute('href')) ?? '');
    expect((await mail()).pathname).toBe('jiucuo@scjg.shili.example');
    expect((await mail()).searchParams.get('subject')).toContain(await page.locator('h1').innerText());
    expect((await mail()).searchParams.get('body')).toBe(`https://scjg.shili.example${explained}\r\n\r\n`);
    await page.locator('#art-2').selectText();
    const selected = await page.evaluate(() => String(getSelection()).trim());
    await expect
      .poll(async () => (await mail()).searchParams.get('body'))
      .toContain(`有误的文字：${selected.slice(0, 200)}`);
    await page.context().close();
  });

  test('takes along characters that are rare, whole, also at the end of what fits', async () => {
    const page = await opened(explained);
    const text = `${'甲'.repeat(199)}\u{20000}\u{20001}`;
    await page.locator('#art-2').evaluate((clause, given) => (clause.textContent = given), text);
    await page.locator('#art-2').selectText();
    const footer = page.getByRole('contentinfo').getByRole('link', { name: '网站找错' });
    await expect
      .poll(async () => new URL((await footer.getAttribute('href')) ?? '').searchParams.get('body'))
      .toContain(`${'甲'.repeat(199)}\u{20000}\r\n`);
    await page.context().close();
  });
});

describe('the code for a telephone', () => {
  test('is fetched when it is opened, and not before', async () => {
    const page = await opened(explained);
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.endsWith('qr.svg')) asked.push(pathname);
    });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    await page.locator('summary', { hasText: '用手机查看' }).click();
    const code = page.getByRole('img', { name: '二维码' });
    await expect.poll(() => code.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    expect(asked).toEqual([`${explained}qr.svg`]);
    await page.context().close();
  });
});

describe('a record on paper', () => {
  test('is A4 with page numbers, and ends with source, status and address; nothing to press is on it', async () => {
    const page = await opened(explained);
    const status = await page.locator('.status-box .status-name:visible strong').innerText();
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    const { text } = await extractText(pdf, { mergePages: false });
    const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    text.forEach((words, index) => expect(words).toContain(`— ${index + 1} —`));
    const whole = text.join('\n').normalize('NFKC');
    expect(whole.slice(whole.lastIndexOf('来源'))).toContain(`https://scjg.shili.example${explained}`);
    expect(whole.slice(whole.lastIndexOf('来源'))).toContain(`效力状态 ${status}`);
    for (const word of ['搜索', '长者模式', '复制引用', '我要纠错', '用手机查看', '本文目录'])
      expect(whole).not.toContain(word);
    await page.context().close();
  });
});

describe('the scripts of a record page', () => {
  const records = Object.entries(examples(folder)).filter(([name]) =>
    /^(policy|interpretation|sampling|budget|page)/.test(name),
  );
  test.for(records)('weigh at most four kilobytes on the template %s, and what they import with them', ([, path]) => {
    const loaded = new Set<string>();
    const load = (file: string): void => {
      if (loaded.has(file)) return;
      loaded.add(file);
      const code = readFileSync(join(folder, 'assets', file), 'utf8');
      for (const [, found] of code.matchAll(/(?:import|from)\s*[`"']\.\/([\w.-]+\.js)[`"']/g)) load(found ?? '');
    };
    for (const [, found] of html(path).matchAll(/<script[^>]* src="\/assets\/([^"]+)"/g)) load(found ?? '');
    const bytes = [...loaded].map((file) => gzipSync(readFileSync(join(folder, 'assets', file))).byteLength);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(4096);
  });
});
