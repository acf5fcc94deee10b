import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { filesBelow } from '../../src/release/digest.ts';
import { measure, type Cost } from './measure.ts';

/**
 * `node test/bench/site.ts --records 3000`: what a build of that many generated records costs, cold, after one edit and
 * unchanged, beside plain Hugo (where installed) rendering the same Markdown with one page each.
 */
const { values } = parseArgs({
  options: { records: { type: 'string', default: '3000' }, 'as-of': { type: 'string', default: '2026-11-23' } },
});
const project = fileURLToPath(new URL('../../', import.meta.url));
const place = join(tmpdir(), `mingshi-bench-${values.records}`);
const content = join(place, 'content');
const build = () =>
  measure(process.execPath, [
    join(project, 'scripts/build.ts'),
    '--content',
    content,
    '--out',
    join(place, 'dist'),
    '--as-of',
    values['as-of'],
  ]);

rmSync(place, { recursive: true, force: true });
mkdirSync(place, { recursive: true });
await measure(process.execPath, [join(project, 'test/bench/corpus.ts'), '--records', values.records, '--out', content]);
rmSync(join(project, '.mingshi'), { recursive: true, force: true });
report('mingshi, cold', await build());
rmSync(join(place, 'dist'), { recursive: true, force: true });
rmSync(join(place, '.dist.releases'), { recursive: true, force: true });
report('mingshi, nothing published, bodies kept', await build());
appendFileSync(firstRecord('policies'), '\n本段为测试修改。\n');
report('mingshi, one record edited', await build());
report('mingshi, nothing changed', await build());
if (existsSync('/usr/bin/hugo')) {
  const hugo = join(place, 'hugo');
  prepareHugo(hugo);
  report('hugo, cold', await measure('/usr/bin/hugo', ['--quiet'], hugo));
} else console.log('hugo is not installed: apt-get install hugo');

function report(name: string, { wall, cpu, memory, code, errors }: Cost): void {
  console.log(
    `${name.padEnd(42)} wall ${wall.toFixed(1).padStart(7)} s  cpu ${cpu.toFixed(1).padStart(7)} s  peak ${memory.toFixed(0).padStart(6)} MiB`,
  );
  if (code !== 0) console.log(`  ended with ${code}: ${errors.slice(-800)}`);
}

function firstRecord(collection: string): string {
  const folder = join(content, collection);
  return join(folder, filesBelow(`${folder}/`).find((file) => file.endsWith('.md')) ?? '');
}

/** The same files in Hugo's folders, with one template for a page and one for a list. */
function prepareHugo(folder: string): void {
  mkdirSync(join(folder, 'layouts/_default'), { recursive: true });
  for (const collection of readdirSync(content).filter((name) => !name.includes('.'))) {
    cpSync(join(content, collection), join(folder, 'content', collection), {
      recursive: true,
      filter: (file) => !file.endsWith('.csv'),
    });
  }
  for (const file of filesBelow(`${join(folder, 'content')}/`)) {
    const path = join(folder, 'content', file);
    // Aliases and dates mean something else to Hugo.
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^aliases:.*\n/m, ''));
    mkdirSync(dirname(path), { recursive: true });
  }
  writeFileSync(
    join(folder, 'config.toml'),
    'baseURL = "https://www.example.test/"\ndisableKinds = ["taxonomy", "term", "RSS"]\nignoreErrors = ["error-remote-getjson"]\n',
  );
  writeFileSync(
    join(folder, 'layouts/_default/single.html'),
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1><p>{{ .Params.docNumber }}</p><main>{{ .Content }}</main></body></html>',
  );
  writeFileSync(
    join(folder, 'layouts/_default/list.html'),
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1><ul>{{ range (.Paginate .RegularPages 50).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>',
  );
  writeFileSync(
    join(folder, 'layouts/index.html'),
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>home</title></head><body><h1>home</h1></body></html>',
  );
}
