import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/records/finding.ts';
import { demonstrationDay } from '../site/site.ts';

let content = '';
beforeAll(() => {
  content = mkdtempSync(join(tmpdir(), 'mingshi-new-'));
  cpSync('content', content, { recursive: true });
});
afterAll(() => rmSync(content, { recursive: true, force: true }));

const where = () => ['--content', content, '--as-of', demonstrationDay];

/** Runs the command with the answers typed ahead; gives the folder that it wrote. */
function begin(kind: string, answers: readonly string[]): { folder: string; said: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/new.ts', kind, ...where()], {
    encoding: 'utf8',
    input: answers.map((answer) => `${answer}\n`).join(''),
  });
  const folder = /(policies|interpretations|sampling|budgets|pages)\/[^：\s]+(?=：index\.md)/.exec(stdout)?.[0] ?? '';
  return { folder, said: stdout + stderr, status };
}

/** What the check says of the whole content as it is now, by folder. */
function check(): (folder: string) => string[] {
  const { stdout } = spawnSync(process.execPath, ['scripts/check.ts', ...where(), '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  const errors = (JSON.parse(stdout) as Finding[]).filter(({ severity }) => severity === 'error');
  return (folder) => errors.filter(({ file }) => file.startsWith(folder)).map(({ rule, field }) => `${rule} ${field}`);
}

const review = ['办公室保密审查岗', '2026-11-20'];
const text = '\n各区局：\n\n现将有关事项通知如下。\n\n## 一、工作要求\n\n请认真做好各项工作。\n';

interface Case {
  readonly kind: string;
  readonly answers: readonly string[];
  readonly folder: string;
  /** What is missing until the editor has written what only an editor can. */
  readonly missing: readonly string[];
  /** Fills in the tables. */
  readonly fill?: (folder: string) => void;
}

const cases: readonly Case[] = [
  {
    kind: '政策',
    answers: ['关于做好冬季消防产品检查的通知', '示市监〔2026〕21号', '', '', '政策法规科', '', ...review],
    folder: 'policies/2026/scjg-2026-21',
    missing: ['body/empty '],
  },
  {
    kind: '政策文件',
    answers: [
      '示例市产品质量分级办法',
      '',
      '内部印发，没有编号',
      '其他',
      '是',
      '',
      '2026-12-01',
      'P3Y',
      '',
      '',
      ...review,
    ],
    folder: 'policies/2026/scjg-gui-2026-04',
    missing: ['body/empty '],
  },
  {
    kind: '解读',
    answers: ['示市监规〔2026〕3号', '', '专家解读', '某专家', '某大学教授', '', '', ...review],
    folder: 'interpretations/2026/jd-2026-04',
    missing: ['body/empty '],
  },
  {
    kind: '抽检',
    answers: [
      '关于2026年第7期食品安全监督抽检情况的公告',
      '食品',
      '2026-10-08',
      '2026-10-30',
      '',
      '',
      '1',
      '0',
      '',
      '',
      ...review,
    ],
    folder: 'sampling/2026/spcj-2026-07',
    missing: ['sampling/row-count totals.qualified'],
    fill: (folder) => {
      const file = join(folder, 'qualified.csv');
      const headers = readFileSync(file, 'utf8').trim().split(',');
      const cells: Readonly<Record<string, string>> = {
        抽样编号: 'XBJ26000001206309901',
        被抽样单位名称: '某超市',
        食品名称: '饼干',
      };
      appendFileSync(file, `${headers.map((header) => cells[header] ?? '').join(',')}\r\n`);
    },
  },
  {
    kind: '页面',
    answers: ['领导信箱', 'mailbox', '否', '', ''],
    folder: 'pages/mailbox',
    missing: ['body/empty '],
  },
];

/** Last year’s “三公” table, as if it were this year’s. */
function oneYearOn(table: string): string {
  return table.replaceAll(/^20\d{2}(?=,)/gm, (year) => String(Number(year) + 1));
}

describe('npm run new', () => {
  let made: readonly ReturnType<typeof begin>[];
  let before: ReturnType<typeof check>;
  let after: ReturnType<typeof check>;
  // All are begun, checked, written and checked again together: the check reads the whole content each time.
  beforeAll(() => {
    made = cases.map(({ kind, answers }) => begin(kind, answers));
    before = check();
    for (const { folder, fill } of cases) {
      if (!existsSync(join(content, folder))) continue;
      fill?.(join(content, folder));
      appendFileSync(join(content, folder, 'index.md'), text);
    }
    after = check();
  });

  test.for(cases.map((each, at) => ({ ...each, at })))('$kind: passes the check once its text is there', (each) => {
    const { at, folder, missing } = each;
    expect(made[at]?.status, made[at]?.said).toBe(0);
    expect(made[at]?.folder).toBe(folder);
    expect(before(folder)).toEqual(missing);
    expect(after(folder)).toEqual([]);
  });

  test('预决算: passes once the tables of the accounts are in their places', () => {
    const { folder, said } = begin('预决算', ['预算', '2027', '2026-11-10', '', '财务科', '', ...review]);
    expect(folder, said).toBe('budgets/2027/budget-2027');
    const place = join(content, folder);
    const last = join('content/budgets/2026/budget-2026');
    for (const name of said.match(/[a-z-]+\.csv/g) ?? []) {
      const from = join(last, name);
      if (name === 'state-capital.csv') rmSync(join(place, name));
      else if (name === 'three-public.csv') writeFileSync(join(place, name), oneYearOn(readFileSync(from, 'utf8')));
      else cpSync(from, join(place, name));
    }
    const index = readFileSync(join(place, 'index.md'), 'utf8');
    writeFileSync(
      join(place, 'index.md'),
      index.replace('state-capital: state-capital.csv', 'state-capital: {none: 没有这类支出}'),
    );
    expect(check()(folder)).toEqual([]);
  });

  test('leaves open what was not answered, and the check asks for it', () => {
    const { folder, said } = begin('政策', ['关于做好年末值班工作的通知']);
    expect(said).toContain('请填写：保密审查');
    expect(check()(folder)).toEqual(['field/missing review', 'field/missing docNumber', 'body/empty ']);
  });

  test('asks again, with the reason, where an answer does not fit', () => {
    const { said, folder } = begin('页面', [
      '监督举报',
      '监督',
      'supervision',
      '也许',
      '否',
      '',
      '2026-13-01',
      '2026-11-23',
    ]);
    expect(said).toContain('没有“也许”这一项。');
    expect(said).toContain('“2026-13-01”这一天不存在');
    expect(readFileSync(join(content, folder, 'index.md'), 'utf8')).toContain('publishedAt: 2026-11-23');
  });

  test('writes days and terms in their one form, however they were typed', () => {
    const answers = ['关于做好夏季食品安全检查的通知', '示市监〔2026〕98号', '是', '2026年3月5日', '2026.4.1', '5年'];
    const { folder } = begin('政策', answers);
    const head = readFileSync(join(content, folder, 'index.md'), 'utf8');
    expect(head.match(/^(?:signedOn|effectiveOn|term): .*$/gm)).toEqual([
      'signedOn: 2026-03-05',
      'effectiveOn: 2026-04-01',
      'term: P5Y',
    ]);
  });

  describe('网站', () => {
    const answers = ['示例县民政局', '', 'https://mzj.shili.example', '3502000007', '', '', '', '', '办公室'];
    const beginSite = (folder: string, typed: readonly string[]) =>
      spawnSync(process.execPath, ['scripts/new.ts', '网站', '--content', folder], {
        encoding: 'utf8',
        input: typed.map((answer) => `${answer}\n`).join(''),
      });

    test('makes the content folder and a site.yaml in it', () => {
      const folder = join(content, 'of-our-own/content');
      expect(beginSite(folder, answers).status).toBe(0);
      expect(readFileSync(join(folder, 'site.yaml'), 'utf8')).toContain('\nname: 示例县民政局政务公开\n');
    });

    test.for(['site.yaml', 'site.yml', 'Site.yaml'])('leaves the %s that is there as it was', (name) => {
      const folder = mkdtempSync(join(content, 'begun-'));
      writeFileSync(join(folder, name), 'name: 本来的\n');
      const { status, stderr } = beginSite(folder, answers);
      expect([status, readFileSync(join(folder, name), 'utf8')]).toEqual([1, 'name: 本来的\n']);
      expect(stderr).toContain('没有改动');
    });

    test('writes nothing where the input ends before what must be answered', () => {
      const folder = join(content, 'half-begun');
      const { status, stderr } = beginSite(folder, answers.slice(0, 2));
      expect([status, existsSync(folder)]).toEqual([1, false]);
      expect(stderr).toContain('没有回答“网站的网址”');
    });

    test('says so where a file stands in the place of the folder', () => {
      const file = join(content, 'a-file');
      writeFileSync(file, '');
      const { status, stderr } = beginSite(file, answers);
      expect(status).toBe(1);
      expect(stderr).toContain('写不了');
    });
  });

  test('refuses a kind that is none', () => {
    expect(begin('新闻', []).status).toBe(2);
  });
});
