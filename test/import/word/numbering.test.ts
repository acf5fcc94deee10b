import { describe, expect, test } from 'vitest';
import { ListCounter } from '../../../src/import/word/numbering.ts';
import { parseXml } from '../../../src/import/word/xml-tree.ts';
import { list, numbering } from '../../fixtures/word/ooxml.ts';

function counter(inner: string): ListCounter {
  return new ListCounter(parseXml(`<w:numbering>${inner}</w:numbering>`));
}

/** The labels of paragraphs `[list, level]` in their order; a bullet is •. */
function labels(inner: string, paragraphs: readonly (readonly [number, number])[]): string[] {
  const counted = counter(inner);
  return paragraphs.map(([id, level]) => {
    const label = counted.next(String(id), level);
    return label?.kind === 'bullet' ? '•' : (label?.text ?? '');
  });
}

const outline = numbering({
  1: [
    ['chineseCounting', '%1、'],
    ['chineseCounting', '（%2）'],
    ['decimal', '%3.'],
    ['decimal', '（%4）'],
  ],
});

describe('ListCounter', () => {
  test('a lower level begins anew under each higher one', () => {
    const order = [0, 1, 1, 2, 1, 2, 0, 1] as const;
    expect(
      labels(
        outline,
        order.map((level) => [1, level]),
      ),
    ).toEqual(['一、', '（一）', '（二）', '1.', '（三）', '1.', '二、', '（一）']);
  });

  test('lists of one pattern go on counting; one that says where it starts begins there, once', () => {
    const shared =
      list(7, [['decimal', '%1.']]) +
      '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    expect(
      labels(shared, [
        [1, 0],
        [2, 0],
        [3, 0],
        [3, 0],
        [1, 0],
      ]),
    ).toEqual(['1.', '2.', '5.', '6.', '7.']);
  });

  test('a level that never begins anew counts through all chapters', () => {
    const rules = numbering({
      1: [
        ['chineseCounting', '第%1章'],
        ['chineseCounting', '第%2条'],
      ],
    }).replace('<w:lvl w:ilvl="1">', '<w:lvl w:ilvl="1"><w:lvlRestart w:val="0"/>');
    expect(
      labels(rules, [
        [1, 0],
        [1, 1],
        [1, 0],
        [1, 1],
      ]),
    ).toEqual(['第一章', '第一条', '第二章', '第二条']);
  });

  test('a level names those above it', () => {
    const legal = numbering({
      1: [
        ['decimal', '%1'],
        ['decimal', '%1.%2'],
      ],
    });
    expect(
      labels(legal, [
        [1, 0],
        [1, 1],
        [1, 1],
      ]),
    ).toEqual(['1', '1.1', '1.2']);
  });

  test.for([
    { format: 'chineseCountingThousand', third: '三', twelfth: '十二' },
    { format: 'japaneseCounting', third: '三', twelfth: '十二' },
    { format: 'ideographTraditional', third: '丙', twelfth: '12' },
    { format: 'ideographDigital', third: '三', twelfth: '一二' },
    { format: 'decimalEnclosedCircleChinese', third: '③', twelfth: '⑫' },
    { format: 'decimalFullWidth', third: '３', twelfth: '１２' },
    { format: 'decimalZero', third: '03', twelfth: '12' },
    { format: 'upperLetter', third: 'C', twelfth: 'L' },
    { format: 'lowerRoman', third: 'iii', twelfth: 'xii' },
    { format: 'upperRoman', third: 'III', twelfth: 'XII' },
    { format: 'something new', third: '3', twelfth: '12' },
  ])('$format: the third is $third, the twelfth $twelfth', ({ format, third, twelfth }) => {
    const found = labels(
      numbering({ 1: [[format, '%1']] }),
      Array.from({ length: 12 }, () => [1, 0] as const),
    );
    expect([found[2], found[11]]).toEqual([third, twelfth]);
  });

  test('a bullet is no number, and an unknown list or level prints nothing', () => {
    expect(
      labels(numbering({ 1: [['bullet', 'o']] }), [
        [1, 0],
        [1, 3],
        [9, 0],
      ]),
    ).toEqual(['•', '', '']);
  });
});
