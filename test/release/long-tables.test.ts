import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { batchesPerPage } from '../../src/kinds/sampling/batch-places.ts';
import { openIndex } from '../../src/search/index-reader.ts';
import { searchIndexes } from '../../src/search/search.ts';
import { build, sandbox, type Sandbox } from './sandbox.ts';

const batches = batchesPerPage.qualified + 1;
const place = sandbox();

/** The table of those that passed: the last one, which has a page for itself, is of this product. */
function writePassed({ content }: Sandbox, last: string): void {
  const rows = Array.from({ length: batches }, (_, at) => `G${1001 + at},${at === batches - 1 ? last : '面条'},/`);
  writeFileSync(
    join(content, 'sampling/spot-2026/qualified.csv'),
    ['抽样编号,食品名称,被抽样单位名称', ...rows, ''].join('\n'),
  );
}

function published(path: string): string {
  return readFileSync(join(place.out, path), 'utf8');
}

test('a long table stands on pages to which texts, search and rows lead, and only what changed is made anew', async () => {
  const record = join(place.content, 'sampling/spot-2026/index.md');
  writeFileSync(
    record,
    readFileSync(record, 'utf8').replace(
      /totals: .*/,
      `totals: { sampled: ${batches + 1}, qualified: ${batches}, unqualified: 1 }\nqualified: qualified.csv`,
    ),
  );
  appendFileSync(
    join(place.content, 'pages/guide.md'),
    `\n## 一个批次\n\n见[那一批次](../sampling/spot-2026/index.md#s-g${1000 + batches})。\n`,
  );
  writePassed(place, '挂面');
  const first = await build(place);
  // The links of texts and pages were followed to their rows, or nothing would be published.
  expect(first.outcome, JSON.stringify(first)).toBe('published');

  const [own, further] = ['sampling/spot-2026/index.html', 'sampling/spot-2026/qualified/2/index.html'].map(published);
  expect(published('pages/guide/index.html')).toContain(`/sampling/spot-2026/qualified/2/#s-g${1000 + batches}`);
  expect(own).toContain('id="s-g1001"');
  expect(own).not.toContain(`id="s-g${1000 + batches}"`);
  expect(further?.match(/id="s-g/g)).toHaveLength(1);
  expect(further).toContain('抽检结果只对所列产品的所列批次和检验项目负责');
  expect(published('sitemap.xml')).toContain('/sampling/spot-2026/qualified/2/</loc>');
  expect(JSON.parse(published('sampling/spot-2026/qualified.json'))).toMatchObject({
    rows: { length: batches },
  });

  const index = await openIndex((path) => {
    const file = readFileSync(join(place.out, 'search/index', path));
    return Promise.resolve(path.endsWith('.json') ? file : gunzipSync(file));
  }, 'https://www.example.gov.cn/');
  const found = async (words: string) =>
    (await searchIndexes([index], words, '2026-06-01')).results.map(({ url, anchor }) => `${url}#${anchor}`);
  expect(await found('挂面')).toEqual([
    `https://www.example.gov.cn/sampling/spot-2026/qualified/2/#s-g${1000 + batches}`,
  ]);
  expect(await found('G1001')).toEqual(['https://www.example.gov.cn/sampling/spot-2026/#s-g1001']);

  writePassed(place, '拉面');
  expect(await build(place)).toMatchObject({ outcome: 'published', rendered: 1 });
  expect(published('sampling/spot-2026/qualified/2/index.html')).toContain('拉面');
});
