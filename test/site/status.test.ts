import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { statusSlugs } from '../../src/register/validity/status.ts';
import { launchBrowser } from './browser.ts';

interface PolicyCopy {
  readonly url: string;
  readonly transitions: readonly { readonly on: string; readonly status: string }[];
}

const { address, folder } = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Policies of the demonstration whose status changes after the day for which it was built. */
function changingPolicies(): { path: string; on: string; before: string; after: string }[] {
  return readdirSync(join(folder, 'policies'))
    .flatMap((id) => {
      try {
        return [JSON.parse(readFileSync(join(folder, 'policies', id, 'index.json'), 'utf8')) as PolicyCopy];
      } catch {
        return [];
      }
    })
    .flatMap(({ url, transitions }) => {
      const index = transitions.findIndex(({ on }) => on > '2026-11-23');
      const [before, after] = [transitions[index - 1], transitions[index]];
      return before && after
        ? [{ path: new URL(url).pathname, on: after.on, before: before.status, after: after.status }]
        : [];
    });
}

/** Names of statuses, and how they stand in addresses. */
const slugs = statusSlugs as Readonly<Record<string, string>>;

async function statusShown(
  path: string,
  instant: string,
  timezoneId: string,
): Promise<{ box: string; row: string; title: string }> {
  const context = await browser.newContext({ timezoneId });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(instant));
  await page.goto(new URL(path, address).href);
  const box = await page.locator('.status-box .status-name:visible strong').innerText();
  const title = await page.title();
  await page.goto(new URL('/policies/', address).href);
  const row = page.locator('.row', { has: page.locator(`a[href="${path}"]`) });
  const shown = (await row.count()) > 0 ? await row.locator('.status:visible').innerText() : box;
  await context.close();
  return { box, row: shown, title };
}

describe('a page that is opened on a later day than it was built for', () => {
  const [policy] = changingPolicies();

  test('the demonstration has documents whose status will change', () => {
    expect(changingPolicies().length).toBeGreaterThan(0);
  });

  const zones = ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'];
  test.for(zones)('shows the status of the day in Shanghai, seen from %s', async (zone) => {
    if (!policy) throw new Error('no policy changes');
    const { path, on, before, after } = policy;
    const midnight = Date.parse(`${on}T00:00:00+08:00`);
    const at = (offset: number) => new Date(midnight + offset).toISOString();
    expect(await statusShown(path, at(-1000), zone)).toMatchObject({ box: before, row: before });
    expect(await statusShown(path, at(0), zone)).toMatchObject({ box: after, row: after });
    expect(await statusShown(path, at(86_400_000), zone)).toMatchObject({ box: after, row: after });
  });

  test('stands in the list of its status of that day, and in no other', async () => {
    const soon = changingPolicies()
      .filter(({ on }) => on < '2027-02-01')
      .toSorted((a, b) => (a.on < b.on ? -1 : 1))[0];
    if (!soon) throw new Error('no policy changes soon');
    const context = await browser.newContext();
    const page = await context.newPage();
    const inList = async (status: string) => {
      await page.goto(new URL(`/status/${slugs[status]}/`, address).href);
      const rows = await page.locator(`.row:visible a[href="${soon.path}"]`).count();
      const count = /\d+/.exec(await page.locator('.list-count:visible').innerText())?.[0] ?? '0';
      expect(await page.locator('.facet a[aria-current=page] .facet-count:visible').innerText()).toBe(count);
      expect(await page.locator('.list-page .row:visible').count()).toBe(Number(count));
      return rows === 1;
    };
    const midnight = Date.parse(`${soon.on}T00:00:00+08:00`);
    for (const [at, before, after] of [
      [midnight - 1000, true, false],
      [midnight, false, true],
    ] as const) {
      await page.clock.setFixedTime(new Date(at));
      expect(await inList(soon.before)).toBe(before);
      expect(await inList(soon.after)).toBe(after);
    }
    await context.close();
  });

  test('without script says only what is true on any day', async () => {
    if (!policy) throw new Error('no policy changes');
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL(policy.path, address).href);
    const box = page.locator('.status-box');
    expect(await box.innerText()).toContain('状态截至 2026-11-23');
    expect(await box.innerText()).toContain(policy.on);
    await context.close();
  });

  test('needs a script of at most one kilobyte, in the one small file that every page runs', () => {
    const own = stripTypeScriptTypes(readFileSync('src/browser/status.ts', 'utf8')).replaceAll(/\/\*[\s\S]*?\*\//g, '');
    expect(Buffer.byteLength(own)).toBeLessThanOrEqual(1024);
    const html = readFileSync(join(folder, 'policies/index.html'), 'utf8');
    const scripts = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map((match) =>
      readFileSync(join(folder, match[1] ?? '')),
    );
    expect(scripts.filter((script) => script.includes('data-until'))).toHaveLength(1);
    const sizes = scripts.map((script) => gzipSync(script).byteLength);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(2048);
  });
});
