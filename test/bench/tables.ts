import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { writeXlsx } from 'hucre';
import { filesBelow, projectFolder } from '../../src/release/digest.ts';
import { measure, type Cost } from './measure.ts';

/**
 * `npm run bench:tables`: what checking and publishing 200 records with tables of 500 rows costs, beside merely parsing their
 * CSV files; what importing a workbook of 20,000 rows costs, beside merely reading it; and what a page of 200 rows weighs.
 */
const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '200' },
    rows: { type: 'string', default: '500' },
    'workbook-rows': { type: 'string', default: '20000' },
  },
});
const place = join(tmpdir(), 'mingshi-bench-tables');
const [content, out, light] = ['content', 'dist', 'light'].map((name) => join(place, name)) as [string, string, string];
const asOf = ['--as-of', '2026-11-23'];

rmSync(place, { recursive: true, force: true });
await step('corpus', 'test/bench/corpus.ts', '--records', values.records, '--rows', values.rows, '--out', content);
const parsing = await step('parsing every CSV file', 'test/bench/read-tables.ts', 'csv', content);
const checking = await step('check', 'scripts/check.ts', '--content', content, ...asOf);
const building = await step('build', 'scripts/build.ts', '--content', content, '--out', out, ...asOf);
console.log(`check ${ratio(checking, parsing)}, build ${ratio(building, parsing)} of parsing`);

const workbook = join(place, 'workbook.xlsx');
writeFileSync(workbook, await largeWorkbook(Number(values['workbook-rows'])));
const reading = await step('reading the workbook', 'test/bench/read-tables.ts', 'xlsx', workbook);
const imported = join(place, 'imported');
const importing = await step('import', 'scripts/import.ts', workbook, '--content', imported);
console.log(`import ${ratio(importing, reading)} of reading; ${kibibytes(imported)} KiB written`);

await step('corpus of 200 rows', 'test/bench/corpus.ts', '--records', '4', '--rows', '200', '--out', light);
await step('build', 'scripts/build.ts', '--content', light, '--out', out, ...asOf);
for (const file of filesBelow(join(out, 'sampling')).filter((name) => /^[^/]+\/index\.html$/.test(name))) {
  const page = readFileSync(join(out, 'sampling', file));
  if (/\d/.test(file)) console.log(`${file}: ${(gzipSync(page).length / 1024).toFixed(1)} KiB gzipped`);
}

/** As editors receive it: a title over the header, numbers as text. */
function largeWorkbook(count: number): Promise<Uint8Array> {
  const header = [
    '序号',
    '抽样编号',
    '标称生产企业名称',
    '被抽样单位名称',
    '省份',
    '食品名称',
    '规格型号',
    '生产日期/批号',
    '分类',
  ];
  const rows = Array.from({ length: count }, (_, at) => [
    String(at + 1),
    `XBJ26000${String(at).padStart(8, '0')}`,
    `示例市第${at % 700}食品厂`,
    `示例市第${at % 900}超市`,
    '示例省',
    '花生油',
    '5L/瓶',
    `2026-0${1 + (at % 9)}-1${at % 10}`,
    '食用油、油脂及其制品',
  ]);
  return writeXlsx({ sheets: [{ name: '合格', rows: [['食品安全监督抽检合格产品信息'], header, ...rows] }] });
}

async function step(name: string, program: string, ...rest: readonly string[]): Promise<Cost> {
  const cost = await measure(process.execPath, [join(projectFolder, program), ...rest]);
  if (cost.code !== 0) throw new Error(`${name}: ${cost.errors.slice(-2000)}`);
  console.log(
    `${name.padEnd(24)} wall ${cost.wall.toFixed(1).padStart(6)} s  cpu ${cost.cpu.toFixed(1).padStart(6)} s  peak ${cost.memory.toFixed(0).padStart(6)} MiB`,
  );
  return cost;
}

function ratio(cost: Cost, floor: Cost): string {
  return `${(cost.cpu / floor.cpu).toFixed(1)} times the CPU time`;
}

function kibibytes(folder: string): string {
  return (filesBelow(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1024).toFixed(0);
}
