import { describe, expect, test } from 'vitest';
import { amountOf, percentOf, spokenAmount, type MoneyUnit } from '../../../../src/kinds/budgets/views/amount.ts';

test('an amount is written with its unit', () => {
  expect(amountOf(1_837_398, '万元')).toBe('18,373.98 万元');
  expect(amountOf(-5, '元')).toBe('-0.05 元');
});

describe('an amount said aloud', () => {
  test.for<[cents: number, unit: MoneyUnit, spoken: string | undefined]>([
    [1_837_398, '万元', '1.84 亿元'],
    [1_000_000, '万元', '1 亿元'],
    [999_999, '万元', undefined],
    [12_345_678_900, '万元', '12346 亿元'],
    [5_600_000, '元', '5.6 万元'],
    [123_456_700, '元', '123 万元'],
    [18_373_980_000, '元', '1.84 亿元'],
    [999_900, '元', undefined],
    [0, '元', undefined],
    [-1_837_398, '万元', '-1.84 亿元'],
  ])('%i hundredths of %s are %s', ([cents, unit, spoken]) => {
    expect(spokenAmount(cents, unit)).toBe(spoken);
  });
});

test.for<[part: number, whole: number, percent: string | undefined]>([
  [600, 1000, '60.0%'],
  [1, 3, '33.3%'],
  [0, 5, '0.0%'],
  [5, 0, undefined],
])('%i of %i is %s', ([part, whole, percent]) => {
  expect(percentOf(part, whole)).toBe(percent);
});
