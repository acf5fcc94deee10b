import { expect, test } from 'vitest';
import { changeOf } from '../../../../src/kinds/budgets/views/change.ts';

test.for<[now: number, before: number, amount: string, percent: string | undefined]>([
  [1_837_398, 1_769_870, '增加 675.28 万元', '增长 3.8%'],
  [11_320, 13_360, '减少 20.40 万元', '下降 15.3%'],
  [100, 100, '持平', undefined],
  [600, 0, '增加 6.00 万元', undefined],
  [0, 600, '减少 6.00 万元', '下降 100.0%'],
  [100, -100, '增加 2.00 万元', undefined],
])('%i after %i: %s, %s', ([now, before, amount, percent]) => {
  expect(changeOf(now, before, '万元')).toEqual({ amount, percent });
});
