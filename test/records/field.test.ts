import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { dayField, dayOrTimeField, line, mendDay, proposeDay, termField } from '../../src/records/field.ts';

/** What is wrong with a value and how to mend it; undefined where it is taken. */
function refusal(schema: z.ZodType, value: unknown): string | undefined {
  const issue = schema.safeParse(value).error?.issues[0];
  if (!issue) return undefined;
  const params = (issue.code === 'custom' ? issue.params : undefined) as { mend?: string } | undefined;
  return `${issue.message} → ${params?.mend ?? ''}`;
}

describe('line', () => {
  const title = line('标题', 2, 5);

  test.for([
    { name: 'the shortest', given: '公告', taken: '公告' },
    { name: 'the longest', given: '一二三四五', taken: '一二三四五' },
    { name: 'characters beyond the basic plane, each counted once', given: '𠮷𠮷𠮷𠮷𠮷', taken: '𠮷𠮷𠮷𠮷𠮷' },
    { name: 'blanks inside', given: '公 告', taken: '公 告' },
    { name: 'blanks around, which are dropped', given: '\u3000 公告 ', taken: '公告' },
    { name: 'blanks around, which are not counted', given: '  一二三四五  ', taken: '一二三四五' },
  ])('takes $name', ({ given, taken }) => {
    expect(title.safeParse(given)).toMatchObject({ success: true, data: taken });
  });

  test.for([
    { name: 'nothing', given: '', says: '只有空白或看不见的字符 → 请填写看得见的文字。' },
    { name: 'blanks', given: ' \u3000\u00A0', says: '只有空白或看不见的字符' },
    { name: 'zero-width characters', given: '\u200B\u200D\u2060\uFEFF', says: '只有空白或看不见的字符' },
    { name: 'Hangul fillers', given: '\u3164\u115F\u1160\uFFA0', says: '只有空白或看不见的字符' },
    { name: 'a Braille cell without dots', given: '\u2800\u2800', says: '只有空白或看不见的字符' },
    { name: 'marks without a letter', given: '\u0301\u0301', says: '只有空白或看不见的字符' },
    { name: 'less than the shortest', given: '公', says: '应为 2 至 5 个字 → 请改写为 2 至 5 个字。' },
    { name: 'less than the shortest, filled up with blanks', given: '公    ', says: '应为 2 至 5 个字' },
    { name: 'more than the longest', given: '一二三四五六', says: '应为 2 至 5 个字' },
    { name: 'a line break', given: '公\n告', says: '不能换行 → 请把它写在一行里。' },
    { name: 'a carriage return', given: '公\r告', says: '不能换行' },
    { name: 'a line separator', given: '公\u2028告', says: '不能换行' },
    { name: 'a paragraph separator', given: '公\u2029告', says: '不能换行' },
    { name: 'a next line', given: '公\u0085告', says: '不能换行' },
    { name: 'a vertical tab', given: '公\u000B告', says: '不能换行' },
    { name: 'a form feed', given: '公\u000C告', says: '不能换行' },
    { name: 'a line break at the end', given: '公告\n', says: '不能换行' },
  ])('refuses $name', ({ given, says }) => {
    expect(refusal(title, given)).toContain(says);
  });

  test('refuses what would be printed as a mark, and says what to write', () => {
    expect(refusal(line('摘要', 1, 99), '**甲**不超过10<sup>5</sup>个，见[办法](b.md)')).toBe(
      '“<sup>”会原样印在网页上 → 这里只写文字，请写成“甲不超过10⁵个，见办法”。',
    );
    expect(refusal(line('标题', 1, 99), '示例**有限公司与**商店')).toBeUndefined();
  });

  test('is no number', () => {
    expect(title.safeParse(2026).success).toBe(false);
  });

  test('takes exactly the lengths between its bounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.constantFrom('文', '𠮷', 'a'), (count, character) => {
        expect(line('摘要', 4, 9).safeParse(character.repeat(count)).success).toBe(count >= 4 && count <= 9);
      }),
    );
  });
});

describe('dayField', () => {
  const field = dayField('成文日期');

  test.for(['2026-03-01', '2024-02-29', '2000-02-29', '1949-10-01'])('takes %s as it is written', (given) => {
    expect(field.parse(given)).toBe(given);
  });

  test.for([
    ['2026年3月1日', '2026-03-01'],
    ['2026 年 3 月 1 日', '2026-03-01'],
    ['2026年03月01日', '2026-03-01'],
    ['２０２６年３月１日', '2026-03-01'],
    ['2026.3.1', '2026-03-01'],
    ['2026.03.01', '2026-03-01'],
    ['２０２６．３．１', '2026-03-01'],
    ['２０２６－０３－０１', '2026-03-01'],
    [' 2026-03-01 ', '2026-03-01'],
  ])('takes %s as %s', ([given, day]) => {
    expect(field.parse(given)).toBe(day);
  });

  const general = '请写成“年-月-日”，例如 2026-03-01，并核对这一天是否存在。';
  test.for([
    { given: '2023-02-29', says: `“2023-02-29”这一天不存在 → ${general}` },
    { given: '1900-02-29', says: `“1900-02-29”这一天不存在 → ${general}` },
    { given: '2026-13-01', says: `“2026-13-01”这一天不存在 → ${general}` },
    { given: '2026-04-31', says: `“2026-04-31”这一天不存在 → ${general}` },
    { given: '2026-00-10', says: `“2026-00-10”这一天不存在 → ${general}` },
    { given: '2026-3-1', says: '“2026-3-1”不是规范的日期写法 → 请写成 2026-03-01。' },
    { given: '2026/3/1', says: '“2026/3/1”不是规范的日期写法 → 请写成 2026-03-01。' },
    { given: '20260301', says: '“20260301”不是规范的日期写法 → 请写成 2026-03-01。' },
    { given: '二〇二六年三月一日', says: '“二〇二六年三月一日”不是规范的日期写法 → 请写成 2026-03-01。' },
    { given: '2023年2月29日', says: `“2023年2月29日”这一天不存在 → ${general}` },
    { given: '2026.13.1', says: `“2026.13.1”这一天不存在 → ${general}` },
    { given: '2026年3月', says: `“2026年3月”不是规范的日期写法 → ${general}` },
    { given: '26.3.1', says: `“26.3.1”不是规范的日期写法 → ${general}` },
    { given: '3.1.2026', says: `“3.1.2026”不是规范的日期写法 → ${general}` },
    { given: '2026.3.1-3.5', says: `“2026.3.1-3.5”不是规范的日期写法 → ${general}` },
    { given: '2026.3-1', says: '“2026.3-1”不是规范的日期写法 → 请写成 2026-03-01。' },
    {
      given: '2026年3月1日 9:30',
      says: '“2026年3月1日 9:30”不是规范的日期写法 → 这里只写日期，不写时间：2026-03-01（按北京时间核对是哪一天）。',
    },
    { given: '', says: `“”不是规范的日期写法 → ${general}` },
    {
      given: '2026-03-01 09:30',
      says: '“2026-03-01 09:30”不是规范的日期写法 → 这里只写日期，不写时间：2026-03-01（按北京时间核对是哪一天）。',
    },
    {
      given: '2026-03-01T00:00:00Z',
      says: '“2026-03-01T00:00:00Z”不是规范的日期写法 → 这里只写日期，不写时间：2026-03-01（按北京时间核对是哪一天）。',
    },
  ])('refuses $given', ({ given, says }) => {
    expect(refusal(field, given)).toBe(says);
  });

  test('takes no Date and no number', () => {
    expect([new Date(0), 20260301].map((given) => field.safeParse(given).success)).toEqual([false, false]);
  });
});

describe('dayOrTimeField', () => {
  const field = dayOrTimeField('发布时间');

  test.for(['2026-03-01', '2026-03-01 00:00', '2026-03-01 09:30', '2026-03-01 23:59'])(
    'takes %s as it is written',
    (given) => {
      expect(field.parse(given)).toBe(given);
    },
  );

  const time = '时间请按北京时间写成 2026-03-01 09:30 的样子，不带秒和时区。';
  test.for([
    { given: '2026-03-01 24:00', says: `“2026-03-01 24:00”不是规范的日期写法 → ${time}` },
    { given: '2026-03-01 09:60', says: `“2026-03-01 09:60”不是规范的日期写法 → ${time}` },
    { given: '2026-03-01 9:30', says: '“2026-03-01 9:30”不是规范的日期写法 → 请写成 2026-03-01 09:30（北京时间）。' },
    {
      given: '2026-03-01 09:30:00',
      says: '“2026-03-01 09:30:00”不是规范的日期写法 → 请写成 2026-03-01 09:30（北京时间）。',
    },
    { given: '2026-03-01T09:30', says: '“2026-03-01T09:30”不是规范的日期写法 → 请写成 2026-03-01 09:30（北京时间）。' },
    { given: '2026-03-01 09:30+08:00', says: `“2026-03-01 09:30+08:00”不是规范的日期写法 → ${time}` },
    {
      given: '2026年3月1日 9时30分',
      says: '“2026年3月1日 9时30分”不是规范的日期写法 → 请写成 2026-03-01 09:30（北京时间）。',
    },
    { given: '2026/3/1', says: '“2026/3/1”不是规范的日期写法 → 请写成 2026-03-01。' },
    {
      given: '2026-02-29 09:30',
      says: '“2026-02-29 09:30”这一天不存在 → 请写成“年-月-日”，例如 2026-03-01，并核对这一天是否存在。',
    },
  ])('refuses $given', ({ given, says }) => {
    expect(refusal(field, given)).toBe(says);
  });
});

describe('termField', () => {
  test.for([
    ['P5Y', 'P5Y'],
    ['P1Y6M', 'P1Y6M'],
    ['5年', 'P5Y'],
    ['五年', 'P5Y'],
    ['18个月', 'P18M'],
  ])('takes %s as %s', ([given, term]) => {
    expect(termField('有效期').parse(given)).toBe(term);
  });

  const general = '请写成 P5Y（五年）、P18M（十八个月）或 P90D（九十天），也可以写成 5年、18个月、90天。';
  test.for([
    ...['', 'P', 'P0Y', 'P5', 'PT5H', 'P-1Y', 'P1.5Y', '5', '至2031年'].map((given) => [given, general]),
    ['长期', '长期有效的，请删去这一行，改写 noFixedTerm: true。'],
    ['永久有效', '长期有效的，请删去这一行，改写 noFixedTerm: true。'],
    ['5Y', '请写成 P5Y（5年）。'],
    ['p5y', '请写成 P5Y（5年）。'],
    ['一年半', '请写成 P1Y6M（1年6个月）。'],
    ['有效期5年', '请写成 P5Y（5年）。'],
  ] as const)('refuses %j', ([given, mend]) => {
    expect(refusal(termField('有效期'), given)).toBe(`“${given}”不是一个期限 → ${mend}`);
  });
});

describe('proposeDay', () => {
  test.for([
    { given: '2026年3月1日', day: '2026-03-01' },
    { given: '2026 年 3 月 1 日', day: '2026-03-01' },
    { given: '2026.3.1', day: '2026-03-01' },
    { given: '2026/03/01', day: '2026-03-01' },
    { given: '2026-3-1', day: '2026-03-01' },
    { given: '２０２６／３／１', day: '2026-03-01' },
    { given: ' 2026-03-01 ', day: '2026-03-01' },
    { given: '2023.2.29', day: undefined },
    { given: '2026.13.1', day: undefined },
    { given: '3/1/2026', day: undefined },
    { given: '26.3.1', day: undefined },
    { given: '20260301', day: '2026-03-01' },
    { given: '二〇二六年三月一日', day: '2026-03-01' },
    { given: '20261301', day: undefined },
    { given: '2026年3月', day: undefined },
    { given: '2026-03-01 09:30', day: undefined },
  ])('reads $given as $day', ({ given, day }) => {
    expect(proposeDay(given)).toBe(day);
    if (day !== undefined) expect(mendDay(given)).toBe(`请写成 ${day}。`);
  });
});
