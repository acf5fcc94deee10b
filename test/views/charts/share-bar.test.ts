import { expect, test } from 'vitest';
import { shareBar } from '../../../src/views/charts/share-bar.ts';

test.for([
  ['a share', 766, 1000, { text: '76.6%', length: 76.6 }],
  ['a share too small to be seen', 1, 100_000, { text: '<0.1%', length: 1 }],
  ['nothing', 0, 10, { text: '0.0%', length: 0 }],
  ['more than the whole', 15, 10, { text: '150.0%', length: 100 }],
  ['a refund', -1, 10, undefined],
  ['a share of nothing', 0, 0, undefined],
] as const)('the bar of %s: %d of %d', ([, part, total, bar]) => {
  expect(shareBar(part, total)).toEqual(bar);
});
