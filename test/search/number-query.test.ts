import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import simplified from '../../src/reference/simplified.json' with { type: 'json' };
import { writeNumeral } from '../../src/records/values/clause.ts';
import { folder } from '../../src/search/fold.ts';
import { clauseStyles, numberStyles } from '../../src/search/number-query.ts';

const fold = folder(simplified);

describe('numberStyles', () => {
  test.for([
    ['闽政办〔2016〕83号', '闽政办2016年第083號'],
    ['闽政办〔2016〕83号', '闽政办 2016 83号'],
    ['闽政办〔2016〕83号', '闽政办(2016)第83号'],
    ['公告2026年第4号', '公告〔2026〕4号'],
    ['公告2026年第4号', '公告2026年4号'],
  ])('means %s by %s', ([printed = '', typed = '']) => {
    expect(numberStyles(fold(typed).stream)).toContain(fold(printed).stream);
  });

  test.for(['83号', '食品安全', '2016', '2016年度预算', '自2016年8', '2016年8月'])(
    'means nothing else by %s',
    (typed) => {
      expect(numberStyles(fold(typed).stream)).toEqual([]);
    },
  );
});

const meant = (typed: string) => clauseStyles(fold(typed).stream);

describe('clauseStyles', () => {
  test.for([
    ['第2999条', '第二千九百九十九条'],
    ['第12条第2款', '第十二条第二款'],
    ['第12条第2款', '第十二条第2款'],
    ['第12条第2款', '第12条第二款'],
    ['第 12 条', '第十二条'],
    ['第１２條', '第十二条'],
    ['第012条', '第十二条'],
    ['第105条', '第一百〇五条'],
    ['第3章', '第三章'],
    ['第12条之1', '第十二条之一'],
    ['第120条第（3）项', '第一百二十条第（三）项'],
    ['食品安全法第2条', '食品安全法第二条'],
    ['2026年第1期', '2026年第一期'],
    ['第1条第2款第3项第4目', '第一条第二款第三项第四目'],
  ])('%s and %s mean each other', ([arabic = '', chinese = '']) => {
    expect(meant(arabic)).toContain(fold(chinese).stream);
    expect(meant(chinese)).toContain(fold(arabic).stream.replace('第012', '第12'));
  });

  test.for(['12条', '第一', '第三方检测', '第0条', '第一百万条', '十二条', '2026年3月', '第99999条', '条之'])(
    'means nothing else by %s',
    (typed) => {
      expect(meant(typed)).toEqual([]);
    },
  );

  test('never means another number, and never itself', () => {
    const number = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(number, number, fc.constantFrom('条', '章', '款'), (one, other, unit) => {
        const styles = [`第${one}${unit}`, ...meant(`第${one}${unit}`)];
        expect(styles).toHaveLength(2);
        for (const style of styles)
          for (const text of [`第${other}${unit}`, `第${writeNumeral(other)}${unit}`])
            if (fold(text).stream.includes(style)) expect(one).toBe(other);
      }),
    );
  });
});
