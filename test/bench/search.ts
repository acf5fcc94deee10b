import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import simplified from '../../src/reference/simplified.json' with { type: 'json' };
import { filesBelow, projectFolder } from '../../src/release/digest.ts';
import { serveFolder } from '../../src/release/server.ts';
import type { SearchDocument } from '../../src/search/documents.ts';
import { folder } from '../../src/search/fold.ts';
import { openIndex } from '../../src/search/index-reader.ts';
import { pageText } from '../../src/search/page-text.ts';
import { searchIndexes } from '../../src/search/search.ts';
import { launchBrowser } from '../site/browser.ts';
import { measure, type Cost } from './measure.ts';
import { drawQueries, type Query } from './search-queries.ts';

/**
 * `npm run bench:search -- --records N`: the search of a site with N generated records beside plain Pagefind over the same
 * pages: what is found, in which order, how many bytes it takes, how long, and what the indexes cost.
 */
const { values } = parseArgs({
  options: { records: { type: 'string', default: '2000' }, each: { type: 'string', default: '20' } },
});
const place = join(tmpdir(), `mingshi-bench-search-${values.records}`);
const [content, pages, ours, changed, plain] = ['content', 'pages', 'ours', 'changed', 'plain'].map((name) =>
  join(place, name),
) as [string, string, string, string, string];

rmSync(place, { recursive: true, force: true });
await step('corpus', 'corpus.ts', '--records', values.records, '--out', content);
await step('pages', 'search-build.ts', 'pages', '--content', content, '--out', pages);
rmSync(join(projectFolder, '.mingshi/shards'), { recursive: true, force: true });
const cold = await step('ours, cold', 'search-build.ts', 'ours', '--pages', pages, '--out', ours);
const coldAlone = Number(readFileSync(`${ours}.seconds`, 'utf8'));
changeOnePage();
const again = await step(
  'ours, one page changed',
  'search-build.ts',
  'ours',
  '--pages',
  pages,
  '--out',
  changed,
  '--earlier',
  ours,
);
const changedAlone = Number(readFileSync(`${changed}.seconds`, 'utf8'));
rmSync(ours, { recursive: true });
renameSync(changed, ours);
await step('client', 'search-build.ts', 'client', '--out', ours);
const reference = await step('plain Pagefind', 'search-build.ts', 'plain', '--pages', pages, '--out', plain);
console.log(
  `cpu: cold ${(cold.cpu / reference.cpu).toFixed(2)} of plain, one change ${(again.cpu / cold.cpu).toFixed(3)} of our own cold`,
);
console.log(
  `cpu without the start of the process: cold ${coldAlone.toFixed(2)} s, one change ${changedAlone.toFixed(2)} s`,
);
console.log(`size: ours ${mebibytes(join(ours, 'search'))} MiB, plain ${mebibytes(join(plain, 'pagefind'))} MiB`);

const documents = JSON.parse(readFileSync(join(pages, 'documents.json'), 'utf8')) as SearchDocument[];
const fold = folder(simplified);
const read = documents.map((document) => ({
  document,
  blocks: pageText(readFileSync(join(pages, document.url, 'index.html'), 'utf8')),
}));
const queries = drawQueries(read, fold, traditionalOf(), Number(values.each));

const reader = openIndex((path) => {
  const file = readFileSync(join(ours, 'search/index', path));
  return Promise.resolve(path.endsWith('.json') ? file : gunzipSync(file));
}, 'http://127.0.0.1/');
const browser = await launchBrowser();
const mine = await run(browser, { site: ours, show: showOurs, list: listOurs });
const theirs = await run(browser, { site: plain, show: showPlain, list: listPlain });
await browser.close();
report('ours', mine);
report('plain Pagefind', theirs);

function changeOnePage(): void {
  const digests = JSON.parse(readFileSync(join(pages, 'digests.json'), 'utf8')) as Record<string, string>;
  const [url = ''] = Object.keys(digests);
  const file = join(pages, url, 'index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace('</main>', '<p>本段为测试增加。</p></main>'));
  writeFileSync(join(pages, 'digests.json'), JSON.stringify({ ...digests, [url]: 'changed' }));
}

interface Answer {
  readonly query: Query;
  readonly urls: readonly string[];
  /** Milliseconds of the same search once more on the same page, its first ten results included. */
  readonly warm: number;
}
interface Run {
  readonly answers: readonly Answer[];
  /** KiB of a first search on a new page, its first ten results included. */
  readonly firstBytes: readonly number[];
}
interface Engine {
  readonly site: string;
  /** Searches and fetches what the first ten results show. */
  readonly show: (page: Page, query: string) => Promise<void>;
  readonly list: (page: Page, query: string) => Promise<readonly string[]>;
}

/** Asks every query on one page, and every fourth once more on a page of its own whose bytes are counted. */
async function run(inBrowser: Browser, { site, show, list }: Engine): Promise<Run> {
  const server = await serveFolder(site, 0);
  const page = await openPage(inBrowser, server.address);
  const answers: Answer[] = [];
  for (const query of queries) {
    await show(page, query.text);
    const start = performance.now();
    await show(page, query.text);
    const warm = performance.now() - start;
    answers.push({ query, warm, urls: await list(page, query.text) });
  }
  const firstBytes: number[] = [];
  for (const query of queries.filter((_, at) => at % 4 === 0)) {
    const fresh = await openPage(inBrowser, server.address);
    let bytes = 0;
    fresh.on('response', (response) => {
      bytes += transferred(join(site, decodeURIComponent(new URL(response.url()).pathname)));
    });
    await show(fresh, query.text);
    firstBytes.push(bytes / 1024);
    await fresh.context().close();
  }
  await server.stop();
  return { answers, firstBytes };
}

async function openPage(inBrowser: Browser, address: string): Promise<Page> {
  const page = await (await inBrowser.newContext()).newPage();
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="zh-CN"><title>x</title>' }),
  );
  await page.goto(address);
  return page;
}

/** Binary files as they are; text as a server that compresses sends it. */
function transferred(file: string): number {
  if (!existsSync(file) || !statSync(file).isFile()) return 0;
  return /\.(?:js|json)$/.test(file) ? gzipSync(readFileSync(file)).length : statSync(file).size;
}

async function showOurs(page: Page, query: string): Promise<void> {
  await page.evaluate(async (text) => {
    const address = '/search/client.js';
    const { search } = (await import(address)) as { search(query: string): Promise<unknown> };
    await search(text);
  }, query);
}

/** The whole list, read by the same code from the disk. */
async function listOurs(_page: Page, query: string): Promise<readonly string[]> {
  const { results } = await searchIndexes([await reader], query, '2026-11-23', { limit: documents.length });
  return results.map(({ url }) => new URL(url).pathname);
}

interface PlainPagefind {
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<{ readonly url: string }> }[] }>;
}

async function showPlain(page: Page, query: string): Promise<void> {
  await page.evaluate(async (text) => {
    const address = '/pagefind/pagefind.js';
    const { results } = await ((await import(address)) as PlainPagefind).search(text);
    await Promise.all(results.slice(0, 10).map((result) => result.data()));
  }, query);
}

function listPlain(page: Page, query: string): Promise<readonly string[]> {
  return page.evaluate(async (text) => {
    const address = '/pagefind/pagefind.js';
    const { results } = await ((await import(address)) as PlainPagefind).search(text);
    return (await Promise.all(results.map((result) => result.data()))).map(({ url }) => url);
  }, query);
}

function report(name: string, { answers, firstBytes }: Run): void {
  console.log(`\n${name}\n${'kind'.padEnd(20)} recall   p@10    MRR  empty  false`);
  for (const kind of [...new Set(answers.map(({ query }) => query.kind)), 'ALL']) {
    const those = answers.filter(({ query }) => kind === 'ALL' || query.kind === kind);
    const answerable = those.filter(({ query }) => query.answers.size > 0);
    const recall = mean(
      answerable.map(
        ({ query, urls }) => [...query.answers].filter((url) => urls.includes(url)).length / query.answers.size,
      ),
    );
    const precision = mean(
      those
        .filter(({ urls }) => urls.length > 0)
        .map(({ query, urls }) => {
          const shown = urls.slice(0, 10);
          return shown.filter((url) => query.answers.has(url)).length / shown.length;
        }),
    );
    const named = those.filter(({ query }) => query.first !== undefined);
    const ranks = mean(
      named.map(({ query, urls }) => {
        const rank = urls.findIndex((url) => query.first?.has(url));
        return rank < 0 ? 0 : 1 / (rank + 1);
      }),
    );
    const empty = answerable.filter(({ urls }) => urls.length === 0).length;
    const wrong = those.filter(({ query, urls }) => query.answers.size === 0 && urls.length > 0).length;
    console.log(
      `${kind.padEnd(20)} ${[recall, precision, ranks].map((value) => (Number.isNaN(value) ? '    –' : value.toFixed(3))).join('  ')}  ${String(empty).padStart(5)}  ${String(wrong).padStart(5)}`,
    );
  }
  const warm = answers.map(({ warm: milliseconds }) => milliseconds);
  console.log(`first search, KiB: mean ${mean(firstBytes).toFixed(0)}, p95 ${percentile(firstBytes, 0.95).toFixed(0)}`);
  console.log(`warm, ms: p50 ${percentile(warm, 0.5).toFixed(1)}, p95 ${percentile(warm, 0.95).toFixed(1)}`);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

function percentile(numbers: readonly number[], share: number): number {
  return [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0;
}

async function step(name: string, program: string, ...rest: string[]): Promise<Cost> {
  const cost = await measure(process.execPath, [join(projectFolder, 'test/bench', program), ...rest]);
  if (cost.code !== 0) throw new Error(`${name}: ${cost.errors.slice(-2000)}`);
  console.log(
    `${name.padEnd(24)} wall ${cost.wall.toFixed(1).padStart(7)} s  cpu ${cost.cpu.toFixed(1).padStart(7)} s  peak ${cost.memory.toFixed(0).padStart(6)} MiB`,
  );
  return cost;
}

function mebibytes(path: string): string {
  return (filesBelow(path).reduce((sum, file) => sum + statSync(join(path, file)).size, 0) / 2 ** 20).toFixed(1);
}

/** Puts simplified text into the traditional script, character by character, as far as the table goes. */
function traditionalOf(): (text: string) => string {
  const back = new Map(Array.from(simplified.to, (to, at) => [to, simplified.from.charAt(at)]));
  return (text) => Array.from(text, (character) => back.get(character) ?? character).join('');
}
