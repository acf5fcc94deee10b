import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify as csv } from 'csv-stringify/sync';
import { parse, stringify } from 'yaml';
import { cells, markdown, markup } from './payloads.ts';

const small = fileURLToPath(new URL('../fixtures/small/content', import.meta.url));

/** A content tree in which every payload stands in every place of a record, one record for each payload and sort of place. */
export interface PayloadContent {
  readonly folder: string;
  /** Paths of the records, relative to the folder, with the payload in each. */
  readonly records: ReadonlyMap<string, string>;
}

const review = { by: '办公室', on: '2026-03-01', result: '通过' };

/** Writes the tree; a payload that is refused in one place must not keep the others from being tried, so each is a file of its own. */
export function payloadContent(): PayloadContent {
  const folder = join(mkdtempSync(join(tmpdir(), 'mingshi-payloads-')), 'content');
  cpSync(small, folder, { recursive: true });
  const records = new Map<string, string>();
  const write = (path: string, payload: string, front: Readonly<Record<string, unknown>>, body: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), `---\n${stringify(front)}---\n\n${body}\n`);
    records.set(path, payload);
  };
  writeFileSync(
    join(folder, 'site.yaml'),
    stringify(siteWith(parse(readFileSync(join(small, 'site.yaml'), 'utf8')) as Site)),
  );
  const numbered = (name: string, index: number) => `${name}-${String(index + 1).padStart(3, '0')}`;
  [...markup, ...cells].forEach((payload, index) => {
    const line = payload.replaceAll('\n', ' ');
    write(`policies/${numbered('front', index)}.md`, payload, policy(line), '正文。');
    write(`interpretations/${numbered('told', index)}.md`, payload, interpretation(line), '解读。');
    write(`sampling/${numbered('batch', index)}/index.md`, payload, sampling(line), '');
    writeFileSync(join(folder, `sampling/${numbered('batch', index)}/form.csv`), '甲,乙\n一,二\n');
    writeFileSync(join(folder, `sampling/${numbered('batch', index)}/unqualified.csv`), table(line, index));
  });
  [...markup, ...markdown].forEach((payload, index) => {
    write(
      `policies/${numbered('body', index)}.md`,
      payload,
      policy('正文'),
      `前文。\n\n${payload}\n\n行内 ${payload} 后文。`,
    );
  });
  markup.forEach((payload, index) => {
    // What a disk takes as a name, however long the payload.
    const name = `${payload.replaceAll(/[/\\\0\n]/g, '').slice(0, 60)}.csv`;
    const path = `pages/${numbered('named', index)}`;
    write(`${path}/index.md`, payload, page(name), `[表](<${name}>)。`);
    writeFileSync(join(folder, path, name), '甲,乙\n一,二\n');
  });
  return { folder, records };
}

type Site = Readonly<Record<string, readonly unknown[]>>;

/** Payloads that are short enough for a name, in everything that `site.yaml` names. */
function siteWith(site: Site): Record<string, unknown> {
  const names = [
    '<img src=x onerror=fired()>',
    '"><script>fired()</script>',
    "' onfocus=fired() autofocus '",
    ']]><script>fired()</script>',
    '</script><svg onload=fired()>',
    '{{constructor.constructor()}}',
  ];
  const topics = names.map((name, index) => ({ id: `payload-${index + 1}`, name, summary: name }));
  const columns = names.map((name, index) => ({
    id: `payload-column-${index + 1}`,
    name,
    description: name,
    keywords: [name],
    type: '政策文件',
    collection: 'policies',
    topic: `payload-${index + 1}`,
  }));
  return {
    ...site,
    topics: [...(site['topics'] ?? []), ...topics],
    columns: [...(site['columns'] ?? []), ...columns],
    hotWords: names,
    links: names.map((name) => ({ name, url: 'https://example.test/"onmouseover="fired()' })),
    units: [...(site['units'] ?? []), ...names],
  };
}

/** Takes a record away whose payload was refused. */
export function withdraw({ folder }: PayloadContent, path: string): void {
  const place = path.endsWith('/index.md') ? join(folder, path, '..') : join(folder, path);
  rmSync(place, { recursive: true, force: true });
}

function page(file: string): Record<string, unknown> {
  return {
    title: '附件',
    publishedAt: '2026-03-02',
    owner: '业务科',
    review,
    attachments: [{ file, title: file.slice(0, 60) }],
  };
}

function policy(text: string): Record<string, unknown> {
  return {
    title: `关于${text}的通知`,
    publishedAt: '2026-03-02',
    owner: '业务科',
    topics: ['payload-1', 'payload-2', 'payload-3', 'payload-4', 'payload-5', 'payload-6'],
    review,
    docNumberNone: text,
    issuers: [text.slice(0, 60)],
    genre: '通知',
    theme: text.slice(0, 60),
    signedOn: '2026-03-01',
    source: text.slice(0, 60),
    editor: text.slice(0, 60),
    summary: `${text}这里是摘要，至少二十个字，所以还要再写一些。`,
    keywords: [text.slice(0, 30)],
    revisions: [{ on: '2026-03-03', kind: '格式', note: text }],
    basis: [{ title: text, url: 'https://example.test/' }],
    effects: [{ kind: '更正', target: { title: text }, note: text }],
  };
}

function interpretation(text: string): Record<string, unknown> {
  return {
    title: `解读${text}`,
    publishedAt: '2026-03-02',
    owner: '业务科',
    review,
    interprets: ['stall-2024-03'],
    form: '专家解读',
    interpreter: { name: text.slice(0, 60), title: text.slice(0, 60) },
    unit: text.slice(0, 60),
    covers: ['背景'],
  };
}

function sampling(text: string): Record<string, unknown> {
  return {
    title: `抽检${text}`,
    publishedAt: '2026-03-02',
    owner: '业务科',
    review,
    kind: '食品',
    noticeNumber: text.slice(0, 60),
    period: { from: '2026-01-05', to: '2026-01-30' },
    task: text.slice(0, 60),
    basis: [text],
    institutions: [text],
    totals: { sampled: 1, qualified: 0, unqualified: 1 },
    unqualified: 'unqualified.csv',
    attachments: [{ file: 'form.csv', title: text.slice(0, 60) }],
  };
}

function table(text: string, index: number): string {
  return csv([
    [
      '抽样编号',
      '标称生产企业名称',
      '被抽样单位名称',
      '食品名称',
      '规格型号',
      '商标',
      '不合格项目║检验结果║标准值',
      '备注',
    ],
    [`XP${index + 1}`, text, text, text, text, text, `${text.replaceAll(/[|｜丨‖║;；]/g, '')}║1║2`, text],
  ]);
}
