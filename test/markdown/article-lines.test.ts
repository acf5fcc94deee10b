import { describe, expect, test } from 'vitest';
import { pageOf, parsed, placesOf } from './parsed.ts';

const clausesIn = (text: string) => parsed(text).clauses.map(({ anchor, line }) => `${line} ${anchor}`);

describe('articles of one line each', () => {
  test.for<[string, string, string[]]>([
    ['become paragraphs', '第一条　甲。\n第二条　乙。\n第三条　丙。', ['1 art-1', '2 art-2', '3 art-3']],
    ['with captions', '第一条（目的）甲。\n第二条（范围）乙。', ['1 art-1', '2 art-2']],
    ['with blanks before them', '　　第一条　甲。\n　　第二条　乙。', ['1 art-1', '2 art-2']],
    ['with bold numbers', '**第一条** 甲。\n**第二条** 乙。', ['1 art-1', '2 art-2']],
    ['broken by two blanks', '第一条　甲  \n第二条　乙。', ['1 art-1', '2 art-2']],
    ['broken by a backslash', '第一条　甲。\\\n第二条　乙。', ['1 art-1', '2 art-2']],
    ['that run on behind the number', '第一条甲。\n第二条乙。', ['1 art-1', '2 art-2']],
    ['below the heading of a chapter', '第一章　总则\n第一条　甲。', ['1 ch-1', '2 art-1']],
    [
      'with items and paragraphs',
      '前文。\n\n第一条　下列：\n（一）甲；\n（二）乙。\n丙。\n第二条　丁。',
      ['3 art-1', '4 art-1-1-1', '5 art-1-1-2', '6 art-1-2', '7 art-2'],
    ],
    [
      'below headings of their own',
      '第一条（目的）\n甲。\n第二条（范围）\n乙。',
      ['1 art-1', '2 art-1-1', '3 art-2', '4 art-2-1'],
    ],
    [
      'that were broken into lines as well',
      '第一条　本办法所称的平台，\n是指甲。\n第二条　乙。乙。\n丙丙，\n丁。',
      ['1 art-1', '3 art-2'],
    ],
    [
      'below headings that are marked as none',
      '总则\n第一条　甲。\n规划与保障\n第二条　乙。\n丙。\n第三条　丁。',
      ['2 art-1', '4 art-2', '5 art-2-2', '6 art-3'],
    ],
  ])('%s', ([, text, clauses]) => {
    expect(clausesIn(text)).toEqual(clauses);
    expect(placesOf(parsed(text))).toEqual([]);
  });

  test('stand on the page as paragraphs, with what they hold', () => {
    expect(pageOf('第一条　**甲**，\n乙。\n第二条　[丙](b.md)。').match(/<p[^>]*>.*?<\/p>/gs)).toEqual([
      expect.stringContaining('第一条　<strong>甲</strong>，乙。'),
      expect.stringContaining('第二条　<a href="b.md">丙</a>。'),
    ]);
  });

  test.for([
    '依照本办法\n第三条　规定办理。',
    '第一条　甲。\n第三条规定的情形除外。',
    '第一条　甲，\n第二条　乙除外。',
    '第一条　依照本办法\n第三条　乙。',
    '本办法自公布之日起施行，甲、乙、丙依照\n第一条　乙。',
  ])('are not where a text was merely broken into lines: %j', (text) => {
    expect(pageOf(text).match(/<p/g)).toHaveLength(1);
  });
});
