import { appendFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesBelow, projectFolder } from '../../src/release/digest.ts';
import { measure, type Cost } from './measure.ts';

/**
 * `node test/bench/site.ts --records 3000`: what a build of that many generated records costs, cold, with the bodies
 * kept, after one edit and unchanged, beside plain Hugo (where installed) rendering the same Markdown with one page
 * each, alone and with Pagefind over its pages. Parsed bodies of this checkout are forgotten; nothing else may build.
 */
const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    'as-of': { type: 'string', default: '2026-11-23' },
  },
});
const place = join(tmpdir(), `mingshi-bench-${values.records}`);
const [content, out, hugoSite] = [join(place, 'content'), join(place, 'dist'), join(place, 'hugo')];
const hugo = '/usr/bin/hugo';

rmSync(place, { recursive: true, force: true });
mkdirSync(place, { recursive: true });
const { records, seed } = values;
await run('corpus', 'test/bench/corpus.ts', '--records', records, '--seed', seed, '--out', content, '--hugo', hugoSite);
rmSync(join(projectFolder, '.mingshi/bodies'), { recursive: true, force: true });
await build('mingshi, cold');
rmSync(out, { recursive: true, force: true });
rmSync(join(place, '.dist.releases'), { recursive: true, force: true });
await build('mingshi, nothing published, bodies kept');
appendFileSync(firstPolicy(), '\n本段为测试修改。\n');
await build('mingshi, one record edited');
await build('mingshi, nothing changed');
if (existsSync(hugo)) {
  report('hugo, cold', await measure(hugo, ['--quiet'], hugoSite));
  await run(
    'pagefind over the pages of hugo',
    'node_modules/pagefind/lib/runner/bin.cjs',
    '--site',
    `${hugoSite}/public`,
  );
} else console.log('hugo is not installed: apt-get install hugo');

/** Runs one of the project's programs and prints what it cost. */
async function run(name: string, program: string, ...rest: string[]): Promise<void> {
  report(name, await measure(process.execPath, [join(projectFolder, program), ...rest]));
}

function build(name: string): Promise<void> {
  return run(name, 'scripts/build.ts', '--content', content, '--out', out, '--as-of', values['as-of']);
}

function report(name: string, { wall, cpu, memory, code, errors }: Cost): void {
  console.log(
    `${name.padEnd(42)} wall ${wall.toFixed(1).padStart(7)} s  cpu ${cpu.toFixed(1).padStart(7)} s  peak ${memory.toFixed(0).padStart(6)} MiB`,
  );
  if (code !== 0) console.log(`  ended with ${code}: ${errors.slice(-800)}`);
}

function firstPolicy(): string {
  const folder = join(content, 'policies');
  return join(folder, filesBelow(folder).find((file) => file.endsWith('.md')) ?? '');
}
