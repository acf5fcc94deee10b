import { describe, expect, test } from 'vitest';
import { amountPattern, readAmount, tells } from '../../../../src/kinds/budgets/identities/told-amount.ts';

describe('amounts in a text', () => {
  test.for<[string, { value: number; step: number } | undefined]>([
    ['1,683.90万元', { value: 1_683_900_000, step: 10_000 }],
    ['0.07元', { value: 7, step: 1 }],
    ['3千元', { value: 300_000, step: 100_000 }],
    ['1.84亿元', { value: 18_400_000_000, step: 100_000_000 }],
    ['0.001元', undefined],
    ['12%', undefined],
  ])('%s', ([text, expected]) => {
    expect(readAmount(text)).toEqual(expected);
  });

  test.for<[string, string | undefined]>([
    ['共12.50万元', '12.50万元'],
    ['5元/人', undefined],
    ['100万元以上', undefined],
    ['100-200万元', undefined],
    ['12万', undefined],
  ])('are found in %s: %s', ([text, expected]) => {
    expect(amountPattern.exec(text)?.[0]).toBe(expected);
  });

  test.for<[string, number, number, boolean]>([
    ['1.84亿元', 18_373_980_000, 10_000, true],
    ['1.85亿元', 18_373_980_000, 10_000, false],
    ['12345元', 1_230_000, 10_000, true],
    ['12.34万元', 12_350_000, 10_000, false],
  ])('%s tells %i 分 in cents of %i: %s', ([text, figure, cent, expected]) => {
    const amount = readAmount(text);
    expect(amount && tells(amount, figure, cent)).toBe(expected);
  });
});
