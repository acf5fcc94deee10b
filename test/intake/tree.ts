import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { kinds } from '../../src/kinds/kinds.ts';
import { readContent, type Content } from '../../src/intake/content.ts';
import { day } from '../../src/records/values/day.ts';
import type { Finding } from '../../src/records/finding.ts';

/** Files by path relative to the content folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A `site.yaml` without fault. */
export const site = `name: 甲市示例局公开网站
url: https://www.example.test
agency: { name: 甲市示例局, address: 甲市示例路1号, phone: 0592-0000000, postcode: '361000', email: xxgk@example.test }
columns:
  - { id: files, name: 文件, description: 本局文件, keywords: [文件], type: 政策文件, collection: policies }
  - { id: explained, name: 解读, description: 文件解读, keywords: [解读], type: 政策解读, collection: interpretations }
  - { id: sampled, name: 抽检, description: 抽检结果, keywords: [抽检], type: 数据发布, collection: sampling }
  - { id: accounts, name: 预决算, description: 预算决算, keywords: [预算], type: 数据发布, collection: budgets }
  - { id: about, name: 信息公开, description: 信息公开, keywords: [公开], type: 信息公开, collection: pages }
`;

/** The front matter of a record without fault; `changes` replace fields, or leave them out where undefined. */
export function record(
  fields: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | undefined>> = {},
  body = '正文。\n',
): string {
  const lines = Object.entries({ ...fields, ...changes }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

const common = {
  title: '关于电梯的通知',
  publishedAt: '2026-03-02',
  owner: '办公室',
  review: '{by: 办公室, on: 2026-03-02, result: 通过}',
};

export const policyFields = {
  ...common,
  docNumber: '甲市示〔2026〕1号',
  issuers: '[甲市示例局]',
  genre: '通知',
  signedOn: '2026-03-01',
};
export const interpretationFields = { ...common, interprets: '[lift-2026-01]', form: '文字', unit: '甲市示例局' };
export const samplingFields = {
  ...common,
  kind: '食品',
  period: '{from: 2026-01-05, to: 2026-01-30}',
  task: '市级抽检',
  basis: '[GB 2762]',
  totals: '{sampled: 3, qualified: 2, unqualified: 1}',
  unqualified: 'unqualified.csv',
};
export const budgetFields = {
  ...common,
  title: '甲市示例局2026年部门预算',
  kind: '预算',
  organization: '甲市示例局',
  year: '2026',
  approvedOn: '2026-02-20',
  unit: '万元',
  tables: `{${['income-expenditure', 'income', 'expenditure', 'fiscal-appropriation', 'general-expenditure', 'basic-expenditure', 'three-public', 'government-fund', 'state-capital', 'performance'].map((id) => `${id}: {none: 没有}`).join(', ')}}`,
};

/** Lays files into a new folder. */
export function lay(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-intake-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Reads a content folder of these files, beside a `site.yaml` without fault. */
export function read(files: Files): Promise<Content> {
  return readContent(lay({ 'site.yaml': site, ...files }), { kinds, asOf: day('2026-06-01') });
}

export function pipe(path: string): void {
  execFileSync('mkfifo', [path]);
}

/** `file:line:column field severity rule`. */
export function brief({ file, line, column, field, severity, rule }: Finding): string {
  return `${file}:${line}:${column} ${field === '' ? '-' : field} ${severity} ${rule}`;
}

/** What the finding of a rule says and how it would be mended. */
export function wording(findings: readonly Finding[], rule: string): string | undefined {
  const found = findings.find((finding) => finding.rule === rule);
  return found && `${found.message} → ${found.mend}`;
}
