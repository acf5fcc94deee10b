import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright';
import { addresses } from '../../src/register/address.ts';
import { projectFolder } from '../../src/release/digest.ts';
import { serveFolder } from '../../src/release/server.ts';
import { findBrowser } from '../site/browser.ts';
import { examples } from '../site/examples.ts';
import { run } from './run.ts';

/**
 * `npm run bench:pages`: what a first visit to each template of the demonstration site fetches, gzipped, without anything
 * in the cache, beside what it may weigh.
 */
interface Weight {
  readonly html: number;
  readonly transfer: number;
  readonly script: number;
  readonly requests: number;
}

/** In KiB, but for requests. Of the other templates, only what comes with every page is limited. */
const targets: readonly { readonly template: RegExp; readonly most: Partial<Weight> }[] = [
  { template: /^policy /, most: { html: 10, transfer: 24, script: 4, requests: 6 } },
  { template: /^sampling$/, most: { html: 16, script: 4, requests: 6 } },
  { template: /^interpretation$/, most: { html: 10, script: 4, requests: 6 } },
];

const out = join(projectFolder, 'dist');
run('scripts/build.ts', '--as-of', '2026-11-23', '--no-record');
const server = await serveFolder(out, 0);
const browser = await chromium.launch({ executablePath: findBrowser() ?? '' });
console.log(
  '| template | HTML KiB | transfer KiB | JavaScript KiB | requests | |\n| --- | --- | --- | --- | --- | --- |',
);
for (const [template, path] of Object.entries(examples(out))) {
  const weight = await weigh(browser, path);
  const { html, transfer, script, requests } = weight;
  const over = overweight(template, weight);
  const cells = [html, transfer, script].map((size) => size.toFixed(1));
  console.log(`| ${[template, ...cells, requests, over.join(', ')].join(' | ')} |`);
  if (over.length > 0) process.exitCode = 1;
}
await browser.close();
await server.stop();

async function weigh(visitor: Browser, path: string): Promise<Weight> {
  const page = await visitor.newPage();
  const fetched: string[] = [];
  page.on('response', (response) => fetched.push(decodeURIComponent(new URL(response.url()).pathname)));
  await page.goto(new URL(path, server.address).href, { waitUntil: 'networkidle' });
  await page.close();
  const sizes = fetched.map((address) => [address, packed(address)] as const);
  const sum = (part: RegExp) =>
    sizes.filter(([address]) => part.test(address)).reduce((all, [, size]) => all + size, 0);
  return { html: sum(/(?:\/|\.html)$/), transfer: sum(/^/), script: sum(/\.js$/), requests: fetched.length };
}

/** What is text is packed on the way; all else is packed already. */
function packed(address: string): number {
  const file = address === addresses.home || address.endsWith('/') ? `${address}index.html` : address;
  const content = readFileSync(join(out, file));
  return (/\.(?:html|css|js|json|svg|bin|csv)$/.test(file) ? gzipSync(content).length : content.length) / 1024;
}

function overweight(template: string, weight: Weight): string[] {
  const limits = targets.filter((target) => target.template.test(template)).flatMap(({ most }) => Object.entries(most));
  return limits
    .filter(([part, most]) => weight[part as keyof Weight] > most)
    .map(([part, most]) => `${part} > ${most}`);
}
