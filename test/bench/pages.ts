import { mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Response } from 'playwright';
import { fileOf } from '../../src/register/addresses/address.ts';
import { serveFolder } from '../../src/release/server.ts';
import { ensureBrowser } from '../site/browser.ts';
import { examples } from '../site/examples.ts';
import { startNginx } from '../site/web-servers.ts';
import { categories, judge, type Judgement } from './lighthouse.ts';
import { run } from './run.ts';

/**
 * `npm run bench:pages`: what a first visit to each template of the demonstration site fetches, gzipped, with nothing in
 * the cache, beside what it may weigh; and what Lighthouse says of it as a telephone (`-- --no-lighthouse` leaves that out,
 * `-- --only TEXT` all templates whose name does not hold the text).
 */
const { values } = parseArgs({
  options: { lighthouse: { type: 'boolean', default: true }, only: { type: 'string', default: '' } },
  allowNegative: true,
});

/** In KiB, but for requests. */
interface Weight {
  readonly html: number;
  readonly style: number;
  readonly script: number;
  readonly pictures: number;
  readonly transfer: number;
  readonly requests: number;
}

const everyPage: Partial<Weight> = { requests: 6 };
const targets: readonly { readonly template: RegExp; readonly most: Partial<Weight> }[] = [
  { template: /^/, most: everyPage },
  { template: /^(?:policy |interpretation$)/, most: { html: 10, transfer: 24 } },
  { template: /^sampling$/, most: { html: 16 } },
  { template: /^(?:policy |interpretation$|sampling$|budget$|page$|consultation$)/, most: { script: 4 } },
];
/** A busy machine takes a point or two from the first category, and from no other. */
const leastScores = [98, 100, 100, 100];

const out = join(mkdtempSync(join(tmpdir(), 'mingshi-bench-pages-')), 'dist');
run('scripts/build.ts', '--as-of', '2026-11-23', '--no-record', '--out', out);
const browserPath = ensureBrowser(console.error);
const folder = `${realpathSync(out)}/`;
const nginx = await startNginx(folder);
const server = nginx ?? (await serveFolder(out, 0));
const browser = await chromium.launch({ executablePath: browserPath });
try {
  await measureAll();
} finally {
  await browser.close();
  await server.stop();
}

async function measureAll(): Promise<void> {
  const head = ['template', 'HTML', 'CSS', 'JavaScript', 'pictures', 'transfer', 'requests'];
  const judged = values.lighthouse ? [...categories, 'layout shift'] : [];
  print([...head, ...judged, 'beyond']);
  print([...head, ...judged, 'beyond'].map(() => '---'));
  for (const [template, path] of Object.entries(examples(out)).filter(([name]) => name.includes(values.only))) {
    const weight = await weigh(browser, path);
    const { html, style, script, pictures, transfer, requests } = weight;
    const sizes = [html, style, script, pictures, transfer].map((size) => size.toFixed(1));
    const { cells, beyond } = values.lighthouse ? await lighthouseOf(path) : { cells: [], beyond: [] };
    const over = [...overweight(template, weight), ...beyond];
    print([template, ...sizes, requests, ...cells, over.join(', ')]);
    if (over.length > 0) process.exitCode = 1;
  }
}

function print(cells: readonly (string | number)[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

async function weigh(visitor: Browser, path: string): Promise<Weight> {
  const page = await visitor.newPage();
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(new URL(path, server.address).href, { waitUntil: 'networkidle' });
  const fetched = await Promise.all(responses.map(sizeOf));
  await page.close();
  const sum = (part: RegExp) =>
    fetched.filter(({ address }) => part.test(address)).reduce((all, { size }) => all + size / 1024, 0);
  return {
    html: sum(/(?:\/|\.html)$/),
    style: sum(/\.css$/),
    script: sum(/\.js$/),
    pictures: sum(/\.(?:svg|png|jpe?g|webp|gif)$/),
    transfer: sum(/^/),
    requests: fetched.length,
  };
}

/** What nginx sent. Without it, text is packed by Node, whose gzip makes about two per cent more of it; all else is packed already. */
async function sizeOf(response: Response): Promise<{ readonly address: string; readonly size: number }> {
  const address = decodeURIComponent(new URL(response.url()).pathname);
  if (nginx) return { address, size: (await response.request().sizes()).responseBodySize };
  const file = fileOf(encodeURI(address));
  const content = readFileSync(join(out, file));
  const isText = /\.(?:html|css|js|json|svg|csv)$/.test(file);
  return { address, size: isText ? gzipSync(content).length : content.length };
}

function overweight(template: string, weight: Weight): string[] {
  const limits = targets.filter((target) => target.template.test(template)).flatMap(({ most }) => Object.entries(most));
  return limits
    .filter(([part, most]) => weight[part as keyof Weight] > most)
    .map(([part, most]) => `${part} > ${most}`);
}

async function lighthouseOf(path: string): Promise<{ cells: (string | number)[]; beyond: readonly string[] }> {
  const isIndexed = !readFileSync(join(out, fileOf(path)), 'utf8').includes('name="robots" content="noindex"');
  const ask = () => judge(new URL(path, server.address).href, browserPath, isIndexed);
  const isGood = ({ scores, layoutShift }: Judgement) =>
    scores.every((score, at) => score >= (leastScores[at] ?? 100)) && layoutShift === 0;
  const first = await ask();
  // Other work on the machine counts as work of the page: what falls short is asked three times, and the middle one counts.
  const [, middle = first] = isGood(first)
    ? []
    : [first, await ask(), await ask()].sort((a, b) => (a.scores[0] ?? 0) - (b.scores[0] ?? 0));
  const { scores, layoutShift, faults } = middle;
  return { cells: [...scores, layoutShift.toFixed(3)], beyond: isGood(middle) ? [] : faults };
}
