import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright';
import sharp from 'sharp';
import { day } from '../../src/records/values/day.ts';
import { addresses } from '../../src/register/addresses/address.ts';
import { buildSite } from '../../src/release/build.ts';
import { printProgress } from '../../src/release/progress.ts';
import { serveFolder } from '../../src/release/server.ts';
import { launchBrowser } from './browser.ts';
import { examples } from './examples.ts';
import { demonstrationDay } from './site.ts';

/** What a page is taken at, and how wide its picture is: all of them together are to stay small. */
const widths = [
  { width: 360, shown: 360 },
  { width: 768, shown: 600 },
  { width: 1280, shown: 880 },
];
const beside = [360, 1280];
const height = 1400;
const gap = 24;
/** Looks of which a phone and a desk are shown side by side. */
const sheets = [
  { look: 'dark', query: '', colorScheme: 'dark', ground: '#4a4a4a' },
  { look: 'elder', query: 'view=elder', colorScheme: 'light', ground: '#9a9a9a' },
] as const;
/** What lies between the margins of A4, in CSS pixels. */
const paper = { width: 590, height: 851 };
const small = { quality: 30, effort: 6 } as const;
/** One policy of each kind of look; the others differ in words alone. */
const policies: Readonly<Record<string, string>> = {
  'policy 现行有效': 'policy-in-force',
  'policy 已废止': 'policy-repealed',
  'policy 部分废止': 'policy-partly-repealed',
};

/**
 * Takes every template of the demonstration site at three widths, in the dark, for elders and on paper, into small pictures
 * for people to look at. Words after the command choose the templates whose names contain one of them.
 */
async function gallery(folder: string, chosen: readonly string[]): Promise<void> {
  const out = join(mkdtempSync(join(tmpdir(), 'mingshi-gallery-')), 'dist');
  const progress = printProgress(process.stderr, Date.now);
  const result = await buildSite({ content: 'content', out, asOf: day(demonstrationDay), progress });
  if (result.outcome !== 'published') throw new Error('the demonstration site was not built');
  const server = await serveFolder(out, 0);
  const browser = await launchBrowser();
  try {
    if (chosen.length === 0) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [name, path] of Object.entries(templates(out))) {
      if (chosen.length > 0 && !chosen.some((word) => name.includes(word))) continue;
      await picture(browser, new URL(path, server.address), join(folder, name));
      process.stdout.write(`${name}\n`);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Addresses by the names that their pictures have; a list by year looks like the list. */
function templates(folder: string): Record<string, string> {
  const found = Object.entries({
    ...examples(folder),
    search: `${addresses.search}?q=食品小作坊`,
  });
  return Object.fromEntries(
    found.flatMap(([name, path]) => {
      const called = name.startsWith('policy ') || name === 'year' ? policies[name] : name.replaceAll(' ', '-');
      return called === undefined ? [] : [[called, path]];
    }),
  );
}

async function picture(browser: Browser, url: URL, file: string): Promise<void> {
  for (const { width, shown } of widths) {
    const light = await take(browser, url.href, { viewport: { width, height } });
    await sharp(light).resize({ width: shown }).webp(small).toFile(`${file}.${width}.webp`);
  }
  for (const { look, query, colorScheme, ground } of sheets) {
    const address = `${url.href}${query && (url.search ? '&' : '?') + query}`;
    const both = beside.map((width) => take(browser, address, { colorScheme, viewport: { width, height } }));
    await sharp(await sideBySide(await Promise.all(both), ground))
      .resize({ width: 1000 })
      .webp(small)
      .toFile(`${file}.${look}.webp`);
  }
  const printed = await take(browser, url.href, { viewport: paper }, 'print');
  await sharp(printed).webp(small).toFile(`${file}.print.webp`);
}

async function take(browser: Browser, address: string, options: BrowserContextOptions, media?: 'print') {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  if (media) await page.emulateMedia({ media });
  await page.goto(address, { waitUntil: 'networkidle' });
  const shot = await page.screenshot();
  await context.close();
  return shot;
}

function sideBySide(pictures: readonly Buffer[], background: string): Promise<Buffer> {
  const starts = beside.map((_, at) => beside.slice(0, at).reduce((sum, each) => sum + each + gap, gap));
  const width = beside.reduce((sum, each) => sum + each + gap, gap);
  return sharp({ create: { width, height: height + 2 * gap, channels: 3, background } })
    .composite(pictures.map((input, at) => ({ input, top: gap, left: starts[at] ?? 0 })))
    .png({ compressionLevel: 1 })
    .toBuffer();
}

await gallery('test/site/gallery', process.argv.slice(2));
