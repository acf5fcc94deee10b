import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinTail, largestFirst, sayParts, totalOf, type Part } from '../../../src/views/charts/parts.ts';

const money = { kind: 'money', unit: '万元' } as const;
const parts = (...values: readonly (readonly [string, number])[]): Part[] =>
  values.map(([name, value]) => ({ name, value }));
const namesOf = (some: readonly Part[]) => some.map(({ name }) => name);

test('the largest part comes first, equal ones in the order of their names', () => {
  expect(namesOf(largestFirst(parts(['b', 1], ['c', 2], ['a', 1])))).toEqual(['c', 'a', 'b']);
});

describe('joining the tail', () => {
  test('leaves as many parts as there may be', () => {
    const given = parts(['a', 1], ['b', 2]);
    expect(joinTail(given, 2)).toEqual({ parts: given, joined: 0 });
  });

  test('keeps the largest in the order given, and joins the rest at the end', () => {
    expect(joinTail(parts(['a', 1], ['b', 9], ['c', 2], ['d', 5]), 3)).toEqual({
      parts: parts(['b', 9], ['d', 5], ['其他 2 项', 3]),
      joined: 2,
    });
  });

  test('never changes the total', () => {
    const amounts = fc.array(fc.integer({ min: -1000, max: 1_000_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 2, max: 15 }), (values, limit) => {
        const given = values.map((value, index) => ({ name: `${index}`, value }));
        const drawn = joinTail(given, limit);
        expect(totalOf(drawn.parts)).toBe(totalOf(given));
        expect(drawn.parts.length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe('the sentence of parts', () => {
  test.for([
    [
      'says the total and the shares of the largest',
      parts(['其他', 500], ['一般公共服务支出', 9500]),
      '2026 年支出 100.00 万元，其中一般公共服务支出占 95.0%，其他占 5.0%。',
    ],
    [
      'stops after three',
      parts(['甲', 4], ['乙', 3], ['丙', 2], ['丁', 1]),
      '2026 年支出 0.10 万元，其中甲占 40.0%，乙占 30.0%，丙占 20.0% 等。',
    ],
    [
      'names none of many equal parts',
      parts(['甲', 1], ['乙', 1], ['丙', 1], ['丁', 1]),
      '2026 年支出 0.04 万元，分在 4 处，每处 0.01 万元。',
    ],
    ['does not count parts of nothing', parts(['甲', 4], ['乙', 0]), '2026 年支出 0.04 万元，其中甲占 100.0%。'],
    ['says that there is only one', parts(['其他支出', 6854]), '2026 年支出 68.54 万元，全部为其他支出。'],
    [
      'says no shares where one is a refund',
      parts(['行政运行', 500], ['退回', -600]),
      '2026 年支出 -1.00 万元，其中退回 -6.00 万元，行政运行 5.00 万元。',
    ],
    ['says that all are nothing', parts(['甲', 0], ['乙', 0]), '2026 年支出各项均为零。'],
    ['says that there are none', [], '2026 年支出：没有数据。'],
  ] as const)('%s', ([, given, sentence]) => {
    expect(sayParts('2026 年支出', money, given)).toBe(sentence);
  });

  test('takes the published total', () => {
    expect(sayParts('支出', money, parts(['甲', 100], ['乙', 100]), 400)).toBe(
      '支出 4.00 万元，其中乙占 25.0%，甲占 25.0%。',
    );
  });
});
