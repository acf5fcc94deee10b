import { describe, expect, test } from 'vitest';
import { parseBody } from '../../src/markdown/body.ts';

const said = (...blocks: readonly string[]) =>
  parseBody({ file: 'a.md', text: blocks.join('\n\n'), firstLine: 10 }).said;

describe('statementsOf', () => {
  test('reads the force of a text and what it strikes, with the line that says it', () => {
    const found = said(
      '各单位：',
      '第九条　本办法自2026年5月1日起施行，有效期5年，至2031年4月30日止。[《甲办法》](a.md)（示市监〔2021〕1号）同时废止。',
    );
    expect(found.effective).toEqual([{ day: '2026-05-01', line: 12, words: '自2026年5月1日起施行' }]);
    expect(found.terms).toMatchObject([{ value: 'P5Y', line: 12 }]);
    expect(found.lastDays).toMatchObject([{ value: '2031-04-30', line: 12 }]);
    expect(found.repeals).toMatchObject([{ kind: '废止', title: '甲办法', docNumber: '示市监〔2021〕1号', line: 12 }]);
  });

  test('what is quoted, and what stands in a table, speaks of others', () => {
    const found = said(
      '将第九条修改为：“第九条　本办法自2026年5月1日起施行，有效期5年，《甲办法》同时废止。”',
      '> 本办法自2020年5月1日起施行。',
      '| 条文 |\n| --- |\n| 本办法自2020年5月1日起施行。 |',
    );
    expect(found).toMatchObject({ effective: [], terms: [], repeals: [] });
  });

  test.for([
    { name: 'one agency', blocks: ['示例市市场监督管理局', '2021年4月12日'], issuers: ['示例市市场监督管理局'] },
    {
      name: 'two agencies',
      blocks: ['示例市市场监督管理局', '示例市财政局', '2021年4月12日'],
      issuers: ['示例市市场监督管理局', '示例市财政局'],
    },
    {
      name: 'an agency with its seal, and a day in brackets',
      blocks: ['示例市市场监督管理局（盖章）', '（2021年4月12日）'],
      issuers: ['示例市市场监督管理局'],
    },
    {
      name: 'an agency in traditional letters',
      blocks: ['質檢總局辦公廳', '2021年4月12日'],
      issuers: ['質檢總局辦公廳'],
    },
    {
      name: 'two in a line',
      blocks: ['示例市市场监督管理局　　示例市财政局', '2021年4月12日'],
      issuers: ['示例市市场监督管理局', '示例市财政局'],
    },
    {
      name: 'lines of one paragraph',
      blocks: ['示例市市场监督管理局\n2021年4月12日'],
      issuers: ['示例市市场监督管理局'],
    },
    { name: 'one line', blocks: ['示例市市场监督管理局 二〇二一年四月十二日'], issuers: ['示例市市场监督管理局'] },
    { name: 'letters set apart', blocks: ['示 例 市 财 政 局', '2021 年 4 月 12 日'], issuers: ['示例市财政局'] },
  ])('reads the signature: $name', ({ blocks, issuers }) => {
    expect(said('正文。', ...blocks).signatures).toMatchObject([{ day: '2021-04-12', issuers }]);
  });

  test.for([
    { name: 'a day alone', blocks: ['特此通知。', '2021年4月12日'] },
    { name: 'a person', blocks: ['局长：张某', '2021年4月12日'] },
    { name: 'a sentence', blocks: ['报送示例市财政局2021年4月12日的材料。'] },
  ])('sees no signature in $name', ({ blocks }) => {
    expect(said(...blocks).signatures).toEqual([]);
  });

  test('a number at the head is the document’s own, one in the text is not', () => {
    const text = Array.from({ length: 9 }, (_, index) => `第${index}段。`);
    expect(said('（示市监〔2021〕1号）', '各单位：').numbers).toMatchObject([{ value: '示市监〔2021〕1号', line: 10 }]);
    expect(said(...text, '示市监〔2021〕1号').numbers).toEqual([]);
    expect(said('依据示市监〔2021〕1号。').numbers).toEqual([]);
  });
});

describe('the attachments that a text lists', () => {
  const listed = (...blocks: readonly string[]) =>
    said(...blocks).attachments.map(({ title, present }) => `${title}${present ? ' ✓' : ''}`);

  test.for([
    { name: 'one', blocks: ['附件：任务分工表'], found: ['任务分工表'] },
    { name: 'several lines', blocks: ['附件：1. 甲表\n　　　2. 《乙表》'], found: ['甲表', '乙表'] },
    { name: 'several paragraphs', blocks: ['附件：1.甲表', '2.乙表；', '示例市财政局'], found: ['甲表', '乙表'] },
    { name: 'one line', blocks: ['附件：1.甲表　2.乙表'], found: ['甲表', '乙表'] },
    { name: 'a list', blocks: ['附件：', '1. 甲表\n2. 乙表'], found: ['甲表', '乙表'] },
    { name: 'a link', blocks: ['附件：[甲表](a.pdf)'], found: ['甲表 ✓'] },
    {
      name: 'the attachment itself',
      blocks: ['附件：甲表', '示例市财政局', '2021年4月12日', '附件', '甲表', '内容。'],
      found: ['甲表 ✓'],
    },
    {
      name: 'one of two itself',
      blocks: ['附件：1.甲表', '2.乙表', '2021年4月12日', '附件1', '内容。'],
      found: ['甲表 ✓', '乙表'],
    },
    { name: 'a heading', blocks: ['附件：甲表', '2021年4月12日', '## 甲表', '内容。'], found: ['甲表 ✓'] },
    {
      name: 'what is said not to be attached',
      blocks: ['附件：1.甲表（略）', '2.乙表', '3.丙表（另发）'],
      found: ['乙表'],
    },
    { name: 'none', blocks: ['附件：无'], found: [] },
    { name: 'no list', blocks: ['见附件。', '附件', '内容。'], found: [] },
    { name: 'no list, but a part', blocks: ['附件：', '内容。'], found: [] },
  ])('$name', ({ blocks, found }) => {
    expect(listed('正文。', ...blocks)).toEqual(found);
  });
});

test.for<[string, string[]]>([
  ['根据《甲办法》（示市监规〔2020〕1号），制定本办法。', ['甲办法 示市监规〔2020〕1号']],
  [
    '- 《甲办法》（示市监规[2020]1号）\n- 《乙办法》(示市监规〔2020〕2号)',
    ['甲办法 示市监规〔2020〕1号', '乙办法 示市监规〔2020〕2号'],
  ],
  ['《甲办法》和《乙办法》（示市监规〔2020〕2号）', ['乙办法 示市监规〔2020〕2号']],
  ['[《甲办法》](a.md)（示市监规〔2020〕1号）废止。', ['甲办法 示市监规〔2020〕1号']],
  ['《甲办法》（试行）（示市监规〔2020〕1号）', ['甲办法 示市监规〔2020〕1号']],
  ['《甲办法》（以下简称《办法》）、示市监规〔2020〕1号文件', []],
])('documents are named by title and number together: %s', ([text, cited]) => {
  expect(said(text).cited.map(({ value }) => `${value.title} ${value.docNumber}`)).toEqual(cited);
});
