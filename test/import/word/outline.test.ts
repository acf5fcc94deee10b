import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../../src/import/word/outline.ts';
import { block } from './blocks-of.ts';

const shape = (...blocks: readonly ReturnType<typeof block>[]) =>
  outlineOf(blocks).map((element) => `${element.tagName} ${toString(element)}`);
const shapeOf = (...texts: readonly string[]) => shape(...texts.map((text) => block(text)));

describe('outlineOf', () => {
  test.for([
    {
      name: '一、 and （一） with text below are headings',
      texts: ['一、范围', '文。', '（一）食堂', '文。'],
      tags: 'h2 p h3 p',
    },
    { name: 'sentences are paragraphs', texts: ['一、关于登记。应当核验。', '二、关于价格。'], tags: 'p p' },
    { name: '（一） without 一、 above is a paragraph', texts: ['（一）食堂', '文。'], tags: 'p p' },
    {
      name: 'items that follow each other are no headings',
      texts: ['一、范围', '（一）食堂', '（二）超市', '文。'],
      tags: 'h2 p p p',
    },
    {
      name: 'chapters and sections are headings',
      texts: ['第一章 总则', '第一节 定义', '第一条 文。'],
      tags: 'h2 h3 p',
    },
    {
      name: 'an item of an article is no heading',
      texts: ['第一章 总则', '第一条 下列情形：', '（一）违法', '文。'],
      tags: 'h2 p p p',
    },
    { name: 'a heading under a section alone skips no level', texts: ['第一节 定义', '文。'], tags: 'h2 p' },
  ])('$name', ({ texts, tags }) => {
    expect(
      shapeOf(...texts)
        .map((line) => line.split(' ')[0])
        .join(' '),
    ).toBe(tags);
  });

  test('a number stands apart from its text by one full-width blank, and 1. directly before it', () => {
    expect(shapeOf('第一条  为了规范', '第二章 总则', '1. 明确责任', '1. 2026年')).toEqual([
      'p 第一条\u3000为了规范',
      'h2 第二章\u3000总则',
      'p 1.明确责任',
      'p 1. 2026年',
    ]);
  });

  test("Word's own headings are headings, one level below the title, and never skip", () => {
    expect(shape(block('甲', { heading: 1 }), block('乙', { heading: 3 }), block('丙。', { heading: 1 }))).toEqual([
      'h2 甲',
      'h3 乙',
      'p 丙。',
    ]);
  });

  test('bullets are lists within each other', () => {
    const [list, after] = outlineOf([
      block('甲', { bullet: 0 }),
      block('乙', { bullet: 1 }),
      block('丙', { bullet: 0 }),
      block('文。'),
    ]);
    expect(list?.tagName).toBe('ul');
    expect(list?.children.map((item) => toString(item))).toEqual(['甲乙', '丙']);
    expect(after?.tagName).toBe('p');
  });
});
