import { expect, test } from 'vitest';
import { readWrittenDay, repairedDay } from '../../../src/records/values/written-day.ts';

test.for([
  ['2026年3月1日', '2026-03-01'],
  ['2026 年 12 月 31 日', '2026-12-31'],
  ['２０２６年３月１日', '2026-03-01'],
  ['二〇二六年三月十日', '2026-03-10'],
  ['二○二六年十二月三十一日', '2026-12-31'],
  ['二OO九年一月二十日', '2009-01-20'],
  ['2023年2月29日', undefined],
  ['2026年3月', undefined],
  ['2026年3月1日起', undefined],
] as const)('%s is %s', ([text, day]) => {
  expect(readWrittenDay(text)).toBe(day);
});

test.for([
  ['2018629日', '2018年6月29日'],
  ['2018年629日', '2018年6月29日'],
  ['2026年36日', '2026年3月6日'],
  ['20186月29日', '2018年6月29日'],
  ['20181231日', '2018年12月31日'],
  ['2018年6月29日', undefined],
  ['2018112日', undefined],
  ['2026年10日', undefined],
  ['2018299日', undefined],
] as const)('%s may have been %s', ([text, repaired]) => {
  expect(repairedDay(text)).toBe(repaired);
});
