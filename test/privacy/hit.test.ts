import { expect, test } from 'vitest';
import { mask } from '../../src/privacy/hit.ts';

test.for<[string, number, number, string]>([
  ['13800138000', 3, 4, '138****8000'],
  ['京A12345', 2, 0, '京A*****'],
  ['12', 1, 1, '1*2'],
  ['𠮷野家', 1, 1, '𠮷*家'],
])('of %s the first %i and the last %i may be shown: %s', ([text, first, last, shown]) => {
  expect(mask(text, first, last)).toBe(shown);
});
