import { describe, expect, test } from 'vitest';
import { findLost, isShown } from '../../../src/import/word/survival.ts';

test.for([
  ['**甲**乙', '甲乙', true],
  ['\\*甲\\*', '*甲*', true],
  ['*甲*', '*甲*', false],
  ['甲 乙', '甲乙', true],
  ['http://a.cn，后文', 'http://a.cn，后文', true],
] as const)('%s shows %s: %s', ([markdown, text, shown]) => {
  expect(isShown(markdown, text)).toBe(shown);
});

/** What is named as lost of paragraphs; + parts their texts, one that begins with `?` stands in one of several forms. */
function lost(markdown: string, texts: readonly string[], told: readonly string[] = []): string[] {
  const written = texts.flatMap((paragraph, index) =>
    paragraph.split('+').map((text) => ({
      text: text.replace(/^\?/, ''),
      paragraph: index,
      isAlternate: text.startsWith('?'),
    })),
  );
  return findLost(markdown, written, told).map(({ text }) => text);
}

describe('findLost', () => {
  test.for([
    { name: 'a text that is not there', markdown: '甲乙', texts: ['甲', '丙', '乙'], expected: ['丙'] },
    {
      name: 'nothing of a table in HTML',
      markdown: '<table><tr><td>丙</td></tr></table>',
      texts: ['丙'],
      expected: [],
    },
    {
      name: 'one of two equal figures',
      markdown: '| 1 | 甲 |\n| - | - |\n| 乙 | 丙 |',
      texts: ['1', '甲', '1', '乙', '丙'],
      expected: ['1'],
    },
    { name: 'nothing that has been moved', markdown: '甲丙乙', texts: ['甲', '乙', '丙'], expected: [] },
    {
      name: 'nothing beside numbers that are put in',
      markdown: '一、甲\n\n（一）乙',
      texts: ['甲', '乙'],
      expected: [],
    },
    { name: 'nothing that is one sign with a ring', markdown: '见㉑号', texts: ['见', '21', '号'], expected: [] },
    { name: 'a form that says something of its own', markdown: '甲', texts: ['甲', '?甲', '?乙'], expected: ['乙'] },
    {
      name: 'a struck-out word, not the same one below',
      markdown: '甲甲乙',
      texts: ['甲+甲+丙', '甲甲乙'],
      expected: ['甲', '甲', '丙'],
    },
    { name: 'a part of a paragraph', markdown: '甲一乙', texts: ['甲+丙+乙'], expected: ['丙'] },
    { name: 'nothing where something stands between', markdown: '甲1乙', texts: ['甲+乙', '丙'], expected: ['丙'] },
    { name: 'a lost _', markdown: '甲乙', texts: ['甲_乙'], expected: ['甲_乙'] },
    { name: 'a lost (', markdown: '甲2026)乙', texts: ['甲(2026)乙'], expected: ['甲(2026)乙'] },
    { name: 'a lost ) at the end', markdown: '甲(2026', texts: ['甲(2026)'], expected: ['甲(2026)'] },
    { name: 'a lost ^', markdown: '210', texts: ['2^10'], expected: ['2^10'] },
    { name: 'a lost sign that is a text of its own', markdown: '甲(乙丙', texts: ['甲+(+乙+(+丙'], expected: ['('] },
    { name: 'a lost _ of several', markdown: '甲\\_乙丙', texts: ['甲_乙_丙'], expected: ['甲_乙_丙'] },
    { name: 'one of two brackets', markdown: '甲(1)\n\n乙1)', texts: ['甲(1)', '乙(1)'], expected: ['乙(1)'] },
    { name: 'brackets that change places', markdown: '甲)1(', texts: ['甲(1)'], expected: ['甲(1)'] },
    {
      name: 'a paragraph of nothing but a line',
      markdown: '甲\n\n乙',
      texts: ['甲', '____', '乙'],
      expected: ['____'],
    },
    { name: 'a part that is lost with its bracket', markdown: '甲丙', texts: ['甲+(乙)+丙'], expected: ['(乙)'] },
    {
      name: 'nothing beside a line that is drawn',
      markdown: '姓名：\\_\\_\\_\\_。',
      texts: ['姓名：    。'],
      expected: [],
    },
    { name: 'nothing beside a _ and a line', markdown: 'a\\_\\_\\_b', texts: ['a_+  +b'], expected: [] },
    { name: 'nothing of brackets that are there', markdown: '甲(1)(2)', texts: ['甲+(+1)+(2+)'], expected: [] },
    { name: 'nothing of a file name', markdown: '见a_b(1).xlsx', texts: ['见a_b(1).xlsx'], expected: [] },
    { name: 'nothing but blanks', markdown: '甲', texts: ['甲', ' \u3000'], expected: [] },
  ])('names $name', ({ markdown, texts, expected }) => {
    expect(lost(markdown, texts)).toEqual(expected);
  });

  test('what a finding or the report speaks of is not lost', () => {
    expect(lost('甲', ['甲', '第1页', '丙'], ['第1页'])).toEqual(['丙']);
  });

  test.for([
    {
      name: 'a power that a finding writes with brackets',
      told: ['x^(n+1)'],
      texts: ['x', '+', 'n', '1'],
      expected: [],
    },
    {
      name: 'a bracket of which no finding speaks',
      told: ['甲2026号'],
      texts: ['甲(2026)号'],
      expected: ['甲(2026)号'],
    },
    { name: 'a bracket of which a finding speaks', told: ['甲(2026)号'], texts: ['(2026)'], expected: [] },
  ])('and $name', ({ told, texts, expected }) => {
    const written = texts.map((text, paragraph) => ({ text, paragraph, isAlternate: false }));
    expect(
      findLost('完', [{ text: '完', paragraph: 9, isAlternate: false }, ...written], told).map(({ text }) => text),
    ).toEqual(expected);
  });

  test('thousands of texts after something long that was put in are found', () => {
    const texts = Array.from({ length: 3000 }, (_, index) => `第${index}句话说完了`);
    expect(lost(`${'长'.repeat(30_000)}\n\n${texts.join('\n\n')}`, texts)).toEqual([]);
  });
});
