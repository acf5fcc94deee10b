import { describe, expect, test } from 'vitest';
import {
  sayValue,
  unitOf,
  writeShare,
  writeTick,
  writeValue,
  writeWithShare,
  type Measure,
} from '../../../src/views/charts/measure.ts';

const money: Measure = { kind: 'money', unit: '万元' };
const count: Measure = { kind: 'count', unit: '批次' };
const percent: Measure = { kind: 'percent' };

describe('a number', () => {
  test.for([
    [money, 1_837_398, '18,373.98', '18,373.98 万元', '18,373.98'],
    [money, -23_010, '-230.10', '-230.10 万元', '-230.10'],
    [money, 500_000, '5,000.00', '5,000.00 万元', '5,000'],
    [count, 1200, '1,200', '1,200 批次', '1,200'],
    [count, 7, '7', '7 批次', '7'],
    [percent, 97.5, '97.50%', '97.50%', '97.5%'],
    [percent, 90, '90.00%', '90.00%', '90%'],
  ] as const)(
    '%o %d is written as %s, said as %s, and stands at an axis as %s',
    ([measure, value, written, said, tick]) => {
      expect(writeValue(measure, value)).toBe(written);
      expect(sayValue(measure, value)).toBe(said);
      expect(writeTick(measure, value)).toBe(tick);
    },
  );

  test('has its unit named apart, but a percentage carries its own sign', () => {
    expect([money, count, percent].map(unitOf)).toEqual(['万元', '批次', undefined]);
  });
});

describe('a share', () => {
  test.for([
    ['one of three', 1, 3, '33.3%'],
    ['the whole', 7, 7, '100.0%'],
    ['nothing', 0, 7, '0.0%'],
    ['too little to be shown with one decimal', 1, 1_000_000, '<0.1%'],
    ['more than the whole', 3, 2, '150.0%'],
    ['of nothing', 0, 0, undefined],
    ['of a negative total', 1, -5, undefined],
    ['a refund', -1, 5, undefined],
  ] as const)('%s: %d of %d is %s', ([, part, total, share]) => {
    expect(writeShare(part, total)).toBe(share);
  });

  test('stands behind its number, and is left out where it says nothing', () => {
    expect(writeWithShare(count, 1, 4)).toBe('1\u200225.0%');
    expect(writeWithShare(count, 1, 0)).toBe('1');
  });
});
