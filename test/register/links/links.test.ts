import { describe, expect, test } from 'vitest';
import {
  anInterpretation,
  anOldPolicy,
  aPolicy,
  aSampling,
  aSite,
  aTable,
  policy,
  register,
  short,
  type Writing,
} from '../entries.ts';
import { longSampling } from '../../kinds/sampling/long-sampling.ts';

const sampling = aSampling({
  totals: { sampled: 1, qualified: 0, unqualified: 1 },
  unqualified: 'bad.csv',
  file: 'sampling/2024/a-sampling/index.md',
  tables: { unqualified: aTable('sampling/2024/a-sampling/bad.csv', ['抽样编号'], ['XBJ24350200']) },
});
const long = longSampling(201, 501, { id: 'long', file: 'sampling/2024/long.md' });
const repealed = anOldPolicy({
  file: 'policies/2020/old.md',
  affectedBy: [{ kind: '废止', by: { title: '决定' }, on: '2025-07-01' }],
});

function linking(links: readonly string[], writing: Writing = {}) {
  return aPolicy({
    id: 'citing',
    file: 'policies/2024/citing/index.md',
    clauses: ['第一条'],
    beside: ['原件 1.pdf', 'chart.png', 'map.svg', 'steps.gif'],
    links,
    ...writing,
  });
}

test('a link to a file that was not looked into is refused', () => {
  const citing = linking(['原件 1.pdf']);
  const { findings } = register([{ ...citing, entry: { ...citing.entry, linked: {} } }]);
  expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['error link/file-name']);
});

test.for([
  [
    'a batch that passed, on a further page',
    '../../../sampling/2024/long.md#s-g-500',
    '/sampling/long/qualified/2/#s-g-500',
  ],
  [
    'a product that failed, of a long table, on the first page',
    '../../../sampling/2024/long.md#s-b-199',
    '/sampling/long/#s-b-199',
  ],
  [
    'a product that failed, on a further page',
    '../../../sampling/2024/long.md#s-b-200',
    '/sampling/long/unqualified/2/#s-b-200',
  ],
  [
    'a batch, as its address stood before others came in above it',
    'https://www.example.gov.cn/sampling/long/qualified/7/#s-g-3',
    '/sampling/long/#s-g-3',
  ],
  ['a page of a long table, whose rows may stand elsewhere tomorrow', '/sampling/long/qualified/2/', '/sampling/long/'],
] as const)('a link of a body leads to %s', ([, target, href]) => {
  const found = register([long, linking([target])]);
  expect(found.findings).toEqual([]);
  expect(policy(found, 'citing').links).toMatchObject([{ href, external: false }]);
});

describe('a link of a body', () => {
  test.for<{ name: string; target: string; href: string; external?: boolean; file?: string }>([
    { name: 'another record', target: '../../2020/old.md', href: '/policies/old/' },
    { name: 'a clause by its Chinese name', target: '../../2020/old.md#第三条', href: '/policies/old/#art-3' },
    {
      name: 'a clause by its Chinese name, percent-encoded',
      target: `../../2020/old.md#${encodeURIComponent('第三条')}`,
      href: '/policies/old/#art-3',
    },
    { name: 'a clause by its anchor', target: '../../2020/old.md#art-5', href: '/policies/old/#art-5' },
    { name: 'a clause of its own text', target: '#第一条', href: '#art-1' },
    { name: 'a heading', target: '../../2020/old.md#heading', href: '/policies/old/#heading' },
    {
      name: 'a product of a sampling table',
      target: '../../../sampling/2024/a-sampling/index.md#s-xbj24350200',
      href: '/sampling/a-sampling/#s-xbj24350200',
    },
    {
      name: 'a file beside the record',
      target: './原件%201.pdf',
      href: '/policies/citing/%E5%8E%9F%E4%BB%B6%201.pdf',
      file: '原件 1.pdf',
    },
    {
      name: 'an image beside the record',
      target: '!chart.png',
      href: '/policies/citing/images/chart.png',
      file: 'chart.png',
    },
    {
      name: 'what is made from a picture that is only linked',
      target: 'chart.png',
      href: '/policies/citing/images/chart.png',
      file: 'chart.png',
    },
    { name: 'a drawing', target: '!map.svg', href: '/policies/citing/map.svg', file: 'map.svg' },
    { name: 'a moving picture', target: '!steps.gif', href: '/policies/citing/steps.gif', file: 'steps.gif' },
    { name: 'the address of a record', target: '/policies/old/#第三条', href: '/policies/old/#art-3' },
    {
      name: 'the full address of a record of this site',
      target: 'https://www.example.gov.cn/policies/old/',
      href: '/policies/old/',
    },
    { name: 'a list that the generator makes', target: '/policies/year/2024/', href: '/policies/year/2024/' },
    { name: 'another site', target: 'https://www.gov.cn/a?b=1#c', href: 'https://www.gov.cn/a?b=1#c', external: true },
    { name: 'a mail address', target: 'mailto:xxgk@example.gov.cn', href: 'mailto:xxgk@example.gov.cn' },
  ])('leads to $name', ({ target, href, external = false, file }) => {
    const found = register([repealed, sampling, linking([target])]);
    expect(found.findings).toEqual([]);
    const [link] = policy(found, 'citing').links;
    expect(link).toMatchObject({ slot: 0, href, external });
    expect(link?.file).toBe(file);
  });

  test.for([
    { name: 'a record that was moved', target: '../old.md', rule: 'link/target-unknown', mend: '../../2020/old.md' },
    { name: 'a misspelt record', target: '../../2020/odl.md', rule: 'link/target-unknown', mend: '../../2020/old.md' },
    {
      name: 'the folder of a record',
      target: '../../../sampling/2024/a-sampling/',
      rule: 'link/target-unknown',
      mend: '../../../sampling/2024/a-sampling/index.md',
    },
    { name: 'a file that is not there', target: 'chrat.png', rule: 'link/target-unknown', mend: 'chart.png' },
    {
      name: 'a file of another record',
      target: '../../../sampling/2024/a-sampling/bad.csv',
      rule: 'link/target-unknown',
      mend: '文件夹',
    },
    { name: 'an address that no page has', target: '/art/2018/7/2/', rule: 'link/target-unknown', mend: '相对路径' },
    {
      name: 'a clause that is not there',
      target: '../../2020/old.md#第四条',
      rule: 'link/fragment-unknown',
      mend: '第',
    },
    { name: 'a place that is not in its own text', target: '#第九条', rule: 'link/fragment-unknown', mend: 'citing' },
    { name: 'a document as a picture', target: '!原件%201.pdf', rule: 'markdown/image-kind', mend: '感叹号' },
    { name: 'a drawing that opens alone', target: 'map.svg', rule: 'markdown/image-kind', mend: '感叹号' },
    { name: 'the inner network', target: 'http://192.168.1.5/oa', rule: 'link/intranet', mend: '公众' },
    { name: 'a share', target: '\\\\server\\a.doc', rule: 'link/intranet', mend: '文件夹' },
    { name: 'an address without its scheme', target: '//www.gov.cn/a', rule: 'link/intranet', mend: 'https://' },
  ])('cannot lead to $name', ({ target, rule, mend }) => {
    const { findings } = register([repealed, sampling, linking(['#第一条', target])]);
    expect(findings).toMatchObject([
      { rule, severity: 'error', file: 'policies/2024/citing/index.md', line: 201, column: 3 },
    ]);
    expect(findings[0]?.mend).toContain(mend);
  });

  test.for([
    '../../2026/spoilt.md',
    '../../2026/spoilt.md#第三条',
    '/policies/spoilt/',
    'https://www.example.gov.cn/policies/spoilt/',
  ])('to a record that could not be read is no second fault: %s', (target) => {
    const broken = ['policies/2026/spoilt.md', 'policies/spoilt'];
    expect(register([linking([target])], '2026-01-01', aSite(), broken).findings).toEqual([]);
    expect(register([linking([target])]).findings).toMatchObject([{ rule: 'link/target-unknown' }]);
  });

  test('to a record that could not be read has to name the folder in which it lies', () => {
    const broken = ['policies/2026/spoilt.md', 'policies/spoilt'];
    expect(register([linking(['../../2025/spoilt.md'])], '2026-01-01', aSite(), broken).findings).toMatchObject([
      { rule: 'link/target-unknown', line: 200 },
    ]);
  });

  test.for(['', 'javascript:alert(1)', 'file:///D:/a.doc', '%E5%8E.pdf'])(
    'that was refused when the body was read is not refused twice: %s',
    (target) => {
      expect(register([linking([target])]).findings).toEqual([]);
    },
  );

  test('says that its document is repealed, on the day on which it is, and carries the days of later changes', () => {
    const before = policy(register([repealed, linking(['../../2020/old.md'])], '2025-06-30'), 'citing').links[0];
    const after = policy(register([repealed, linking(['../../2020/old.md'])], '2025-07-01'), 'citing').links[0];
    expect([before?.suffix, after?.suffix]).toEqual(['', '（已废止）']);
    expect(before?.transitions.at(-1)).toEqual({ on: '2025-07-01', status: '已废止' });
  });

  test('to its own text says nothing of its status', () => {
    const found = register([linking(['#第一条'], { expiresOn: '2024-12-31' })]);
    expect(policy(found, 'citing').links[0]).toMatchObject({ suffix: '', transitions: [] });
  });

  test('to the table of the record leads to its download, which is safe to open', () => {
    const tables = { effectsTable: aTable('policies/2024/citing/list.csv', ['文件名称', '处理结果']) };
    const found = register([linking(['list.csv'], { beside: ['list.csv'], tables })]);
    expect(policy(found, 'citing').links).toMatchObject([{ href: '/policies/citing/effects.csv' }]);
    expect(policy(found, 'citing').links[0]?.file).toBeUndefined();
  });
});

describe('a link to a record that appears later', () => {
  const later = aPolicy({ id: 'later', publishedAt: '2026-02-01' });

  test('is an error in what is published before it', () => {
    expect(short(register([later, linking(['../../later.md'])]).findings)).toEqual([
      'error link/target-scheduled policies/2024/citing/index.md',
    ]);
  });

  test('is right in what is published with it', () => {
    const interpretation = anInterpretation({
      interprets: ['later'],
      publishedAt: '2026-02-01',
      links: ['../policies/later.md'],
    });
    expect(register([later, interpretation]).findings).toEqual([]);
  });
});
