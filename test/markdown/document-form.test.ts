import { describe, expect, test } from 'vitest';
import { pageOf } from './parsed.ts';

/** Texts of the parts of a document, each with the name that its form gives it. */
const partsOf = (...paragraphs: readonly string[]) =>
  [...pageOf(paragraphs.join('\n\n')).matchAll(/<p[^>]*class="([\w-]+)"[^>]*>([^<]*)/g)].map(
    ([, part, text]) => `${part} ${text}`,
  );

describe('the form of an official document', () => {
  test('sets apart the addressee, headings written as paragraphs, issuers and date', () => {
    expect(
      partsOf(
        '各区局，局机关各科室：',
        '现将有关事项通知如下：',
        '一、检查范围',
        '（一）食品小作坊',
        '重点检查原料。',
        '示例市市场监督管理局',
        '示例市教育局',
        '2026年3月1日',
      ),
    ).toEqual([
      'addressee 各区局，局机关各科室：',
      'level-1 一、检查范围',
      'level-2 （一）食品小作坊',
      'signature 示例市市场监督管理局',
      'signature 示例市教育局',
      'signature 2026年3月1日',
    ]);
  });

  test('is seen in front of an annex, and with a date in Chinese numbers', () => {
    expect(partsOf('通知如下。', '示例市市场监督管理局', '二〇二六年三月一日', '附件：清单', '第一条　甲。')).toEqual([
      'signature 示例市市场监督管理局',
      'signature 二〇二六年三月一日',
    ]);
  });

  test.for<[string, string]>([
    ['a numbered sentence', '一、凡从事维护保养活动的单位，应当登记。'],
    ['what introduces a list', '（一）应当提交下列材料：'],
    ['a sentence that begins with a date', '2026年3月1日起施行。'],
    ['a name without a date', '示例市市场监督管理局'],
  ])('is not seen in %s', ([, text]) => {
    expect(partsOf('正文。', text)).toEqual([]);
  });

  test('leaves a sentence before the date where it is', () => {
    expect(partsOf('正文。', '特此通知。', '2026年3月1日')).toEqual(['signature 2026年3月1日']);
  });
});
