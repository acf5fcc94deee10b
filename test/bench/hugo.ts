import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { BenchRecord } from './record.ts';

const frame = (body: string) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>${body}</body></html>\n`;

const files: Readonly<Record<string, string>> = {
  'config.yaml': stringify({
    baseURL: 'https://www.example.test/',
    title: '政务公开',
    languageCode: 'zh-CN',
    paginate: 50,
    buildFuture: true,
    disableKinds: ['taxonomy', 'term', 'RSS'],
  }),
  'layouts/_default/single.html': frame('<p>{{ .Date.Format "2006-01-02" }}</p><main>{{ .Content }}</main>'),
  'layouts/_default/list.html': frame(
    '<ul>{{ range (.Paginate .RegularPages).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
  ),
};

/** Writes the same records as a plain Hugo site: one page each with title, date and body, lists of fifty, two templates. */
export function writeHugo(folder: string, records: readonly BenchRecord[]): void {
  const pages = records.map(({ collection, id, fields, body }): [string, string] => [
    `content/${collection}/${id}.md`,
    `---\n${stringify({ title: fields.title, date: fields.publishedAt.slice(0, 10) })}---\n\n${body}\n`,
  ]);
  for (const [path, text] of [...Object.entries(files), ...pages]) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
