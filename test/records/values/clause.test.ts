import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  articleClause,
  chapterClause,
  outlineClause,
  readClause,
  readNumeral,
  writeNumeral,
} from '../../../src/records/values/clause.ts';

describe('a numeral', () => {
  test.for<[text: string, value: number]>([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十一', 21],
    ['一百', 100],
    ['一百零五', 105],
    ['一百〇五', 105],
    ['一百二十', 120],
    ['一千零五', 1005],
    ['九千九百九十九', 9999],
    ['两百', 200],
    ['二〇', 20],
    ['一二〇', 120],
    ['120', 120],
    ['１２', 12],
    ['廿', 20],
    ['廿一', 21],
    ['卅', 30],
    ['卅九', 39],
    ['卌二', 42],
    ['一百廿三', 123],
    ['壹', 1],
    ['贰拾叁', 23],
    ['壹佰零伍', 105],
    ['壹仟贰佰叁拾肆', 1234],
    ['陸拾', 60],
  ])('%s is %i', ([text, value]) => {
    expect(readNumeral(text)).toBe(value);
  });

  test.for(['', '廿十', '拾拾', '零', '0', '十十', '百', '一二百', '一万', '10000', '三条', 'x'])(
    '“%s” is none',
    (text) => {
      expect(readNumeral(text)).toBeUndefined();
    },
  );

  test('is read as it was written', () => {
    for (let value = 1; value <= 9999; value += 1) expect(readNumeral(writeNumeral(value))).toBe(value);
    expect([12, 20, 120, 105, 1005, 1010, 111].map(writeNumeral)).toEqual([
      '十二',
      '二十',
      '一百二十',
      '一百零五',
      '一千零五',
      '一千零一十',
      '一百一十一',
    ]);
  });
});

describe('a clause', () => {
  test.for<[text: string, anchor: string, name: string]>([
    ['第三条', 'art-3', '第三条'],
    ['第3条', 'art-3', '第三条'],
    ['第 三 条', 'art-3', '第三条'],
    ['第三条第一款', 'art-3', '第三条第一款'],
    ['第三条第二款', 'art-3-2', '第三条第二款'],
    ['第三条第二款第（一）项', 'art-3-2-1', '第三条第二款第（一）项'],
    ['第三条第二款第一项', 'art-3-2-1', '第三条第二款第（一）项'],
    ['第三条第（一）项', 'art-3-1-1', '第三条第（一）项'],
    ['第三条(一)项', 'art-3-1-1', '第三条第（一）项'],
    ['第三条之一', 'art-3_1', '第三条之一'],
    ['第三条之一第二款', 'art-3_1-2', '第三条之一第二款'],
    ['第一百二十条', 'art-120', '第一百二十条'],
    ['第二章', 'ch-2', '第二章'],
    ['第二章第三节', 'ch-2-s-3', '第二章第三节'],
    ['第二编', 'part-2', '第二编'],
    ['第二編第一章', 'part-2-ch-1', '第二编第一章'],
    ['第二编第一章第三节', 'part-2-ch-1-s-3', '第二编第一章第三节'],
    ['第壹条', 'art-1', '第一条'],
    ['第廿一条第二款', 'art-21-2', '第二十一条第二款'],
    ['第贰章', 'ch-2', '第二章'],
    ['part-2-ch-1', 'part-2-ch-1', '第二编第一章'],
    ['一、', 'sec-1', '一、'],
    ['一、（二）', 'sec-1-2', '一、（二）'],
    ['一、（二）3.', 'sec-1-2-3', '一、（二）3.'],
    ['一、（二）3.（4）', 'sec-1-2-3-4', '一、（二）3.（4）'],
    ['一、3.', 'sec-1-0-3', '一、3.'],
    ['art-3-1-2', 'art-3-1-2', '第三条第一款第（二）项'],
    ['art-3-1', 'art-3', '第三条'],
    ['#art-3-2-1', 'art-3-2-1', '第三条第二款第（一）项'],
    ['art-3_1', 'art-3_1', '第三条之一'],
    ['ch-2-s-3', 'ch-2-s-3', '第二章第三节'],
    ['sec-1-2', 'sec-1-2', '一、（二）'],
  ])('%s is %s, cited as %s', ([text, anchor, name]) => {
    expect(readClause(text)).toEqual({ anchor, name });
  });

  test.for([
    '',
    '一',
    '条',
    '第条',
    '第零条',
    '第三条第款',
    '第三条第零款',
    '第三款',
    '（二）',
    '附件1',
    'art-',
    'art-3-2-1-1',
    'sec-1-2-3-4-5',
    '第三条和第四条',
  ])('“%s” is none', (text) => {
    expect(readClause(text)).toBeUndefined();
  });

  const number = fc.integer({ min: 1, max: 999 });
  test('is the same by its name and by its anchor', () => {
    const optional = fc.option(number, { nil: undefined });
    fc.assert(
      fc.property(number, optional, optional, optional, (article, inserted, paragraph, item) => {
        const clause = articleClause({ article, inserted, paragraph, item });
        expect(readClause(clause.name)).toEqual(clause);
        expect(readClause(clause.anchor)?.anchor).toBe(clause.anchor);
      }),
    );
    fc.assert(
      fc.property(optional, number, optional, (part, chapter, section) => {
        const clause = chapterClause({ part, chapter, section });
        expect([readClause(clause.name), readClause(clause.anchor)]).toEqual([clause, clause]);
      }),
    );
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 4 }), (levels) => {
        const clause = outlineClause(levels);
        expect([readClause(clause.name), readClause(clause.anchor)]).toEqual([clause, clause]);
      }),
    );
  });
});
