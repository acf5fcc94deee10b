import { expect, test } from 'vitest';
import { chartWording } from '../../src/wording/charts.ts';

test.for([
  ['where a digit meets a character', chartWording.valueOf('2026 年支出', '1.00 万元'), '2026 年支出 1.00 万元'],
  ['before a refund', chartWording.valueOf('退回', '-1.00 万元'), '退回 -1.00 万元'],
  ['after a percentage', chartWording.among(['甲占 5.0%'], true), '其中甲占 5.0% 等'],
  ['not between characters', chartWording.shareOf('甲', '一半'), '甲占一半'],
  [
    'not beside a bracket',
    chartWording.extremes('2024', '9.5%', '2023', '1.0%'),
    '最高 9.5%（2024），最低 1.0%（2023）',
  ],
] as const)('a sentence has a space %s', ([, sentence, expected]) => {
  expect(sentence).toBe(expected);
});
