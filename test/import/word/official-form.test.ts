import { describe, expect, test } from 'vitest';
import { readForm } from '../../../src/import/word/official-form.ts';
import { blocksOf } from './blocks-of.ts';

const signed = ['>示例市市场监督管理局', '>2026年3月2日'];
const bodyOf = (form: ReturnType<typeof readForm>) => form.body.map(({ facts }) => facts?.text);

describe('the head', () => {
  test.for([
    {
      name: 'a title in two lines below the number',
      lines: ['^示例市市场监督管理局文件', '^示市监〔2026〕7号', '^关于开展', '^检查的通知'],
      title: '关于开展检查的通知',
      number: '示市监〔2026〕7号',
    },
    {
      name: 'a number below the title ends it',
      lines: ['^关于检查的通知', '^示市监【2026】第7号', '^附表'],
      title: '关于检查的通知',
      number: '示市监〔2026〕7号',
    },
    {
      name: 'the number of a bulletin goes on from its head',
      lines: ['^示例市市场监督管理局公告', '^2026年第3号', '^关于抽检结果的公告'],
      title: '关于抽检结果的公告',
      number: '示例市市场监督管理局公告2026年第3号',
    },
    { name: 'an order is its own title', lines: ['^示例局令', '^第 5 号'], title: '示例局令', number: '示例局令第5号' },
    { name: 'a title that nobody centred', lines: ['关于检查的通知'], title: '关于检查的通知', number: undefined },
    {
      name: 'a title in two lines that nobody centred',
      lines: ['示例市市场监督管理局2026年', '政务公开实施方案'],
      title: '示例市市场监督管理局2026年政务公开实施方案',
      number: undefined,
    },
    {
      name: 'a title above the first heading that is no part of it',
      lines: ['关于检查的通知', '示例市检查方案'],
      title: '关于检查的通知',
      number: undefined,
    },
    {
      name: 'a title that the website printed above the document',
      lines: [
        'EN',
        '关于印发《检查方案》的通知',
        '2026-03-02 来源：某局',
        '关于印发《检查',
        '方案》的通知',
        '示市监〔2026〕7号',
      ],
      title: '关于印发《检查方案》的通知',
      number: '示市监〔2026〕7号',
    },
    { name: 'a sentence is no title', lines: ['现将有关事项通知如下：'], title: undefined, number: undefined },
  ])('$name', ({ lines, title, number }) => {
    const form = readForm(blocksOf(...lines, '各科室：', '内容。'));
    expect([form.title?.value, form.number?.value]).toEqual([title, number]);
    expect(bodyOf(form)).toContain('内容。');
  });

  test('the addressee is known and stays in the body', () => {
    const form = readForm(blocksOf('^关于检查的通知', '各科室：', '内容。'));
    expect(form.addressee?.value).toBe('各科室');
    expect(bodyOf(form)).toEqual(['各科室：', '内容。']);
  });

  test('a damaged number is no number, but a question', () => {
    const form = readForm(blocksOf('^关于检查的通知', '^示市监〔20267号', '内容。'));
    expect(form.number).toBeUndefined();
    expect(form.damagedNumber?.value).toBe('示市监〔2026〕7号');
  });

  test('the name of who signed is in no quotation of the number', () => {
    const form = readForm(blocksOf('示市监〔2026〕7号　签发人：甲', '^关于检查的通知', '内容。'));
    expect(form.number?.words).toBe('示市监〔2026〕7号');
  });

  test('秘密 in the head is found, in the text it is a word', () => {
    expect(readForm(blocksOf('秘密', '^关于检查的通知', '内容。')).secret?.value).toBe('秘密');
    expect(readForm(blocksOf('^关于检查的通知', '商业', '秘密')).secret).toBeUndefined();
  });
});

test('what the website put around the text is left out, and says when it was published', () => {
  const form = readForm(
    blocksOf('关于检查的通知', '发布时间:2026-03-02 09:15 | 来源:某局', '内容。', '扫一扫在手机打开当前页'),
  );
  expect(bodyOf(form)).toEqual(['内容。']);
  expect(form.publishedAt?.value).toBe('2026-03-02 09:15');
  expect(form.leftOut.map(({ value }) => value)).toEqual(['网页', '网页', '标题']);
});

test('a damaged day is no day, but a question, and the agency above it is known', () => {
  const form = readForm(blocksOf('^关于检查的通知', '内容。', '>质檢總局辦公廳', '>2026318日'));
  expect(form.signedOn).toBeUndefined();
  expect(form.damagedDay?.value).toBe('2026-03-18');
  expect(form.issuers?.value).toEqual(['质檢總局辦公廳']);
});

describe('the signature', () => {
  test('comes before what is attached, and stays in the body', () => {
    const form = readForm(blocksOf('^关于检查的通知', '内容。', ...signed, '附件', '某局', '2020年1月1日'));
    expect([form.issuers?.value, form.signedOn?.value]).toEqual([['示例市市场监督管理局'], '2026-03-02']);
    expect(bodyOf(form)).toContain('2026年3月2日');
  });

  test('of two agencies, the first leads', () => {
    const form = readForm(
      blocksOf('^关于检查的通知', '内容。', '示例市市场监督管理局', '示例市商务局', '2026年3月2日'),
    );
    expect(form.issuers?.value).toEqual(['示例市市场监督管理局', '示例市商务局']);
  });

  test('without it the head says who issues', () => {
    const form = readForm(blocksOf('^示例市市场监督管理局文件', '^关于检查的通知', '内容。'));
    expect([form.issuers?.value, form.signedOn]).toEqual([['示例市市场监督管理局'], undefined]);
  });
});

describe('the imprint', () => {
  test('is left out at the end and nowhere else', () => {
    const form = readForm(
      blocksOf('^关于检查的通知', '抄送：是一种方式。', '内容。', '抄送：市政府。', '办公室2026年3月3日印发'),
    );
    expect(bodyOf(form)).toEqual(['抄送：是一种方式。', '内容。']);
    expect(form.leftOut.map(({ value }) => value)).toEqual(['标题', '版记', '版记']);
  });
});
