import { expect, test } from 'vitest';
import { passRate } from '../../../../src/kinds/sampling/views/rate.ts';

test.for([
  { sampled: 101, qualified: 97, rate: 96.04 },
  { sampled: 3, qualified: 2, rate: 66.67 },
  { sampled: 40, qualified: 40, rate: 100 },
  { sampled: 0, qualified: 0, rate: null },
])('$qualified of $sampled is $rate percent', ({ sampled, qualified, rate }) => {
  expect(passRate({ sampled, qualified })).toBe(rate);
});
