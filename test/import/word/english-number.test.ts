import { expect, test } from 'vitest';
import { cardinal, ordinal, ordinalSuffix } from '../../../src/import/word/english-number.ts';

test.for([
  [0, 'Zero', 'Zeroth', 'th'],
  [1, 'One', 'First', 'st'],
  [13, 'Thirteen', 'Thirteenth', 'th'],
  [23, 'Twenty-three', 'Twenty-third', 'rd'],
  [40, 'Forty', 'Fortieth', 'th'],
  [111, 'One hundred eleven', 'One hundred eleventh', 'th'],
  [9999, 'Nine thousand nine hundred ninety-nine', 'Nine thousand nine hundred ninety-ninth', 'th'],
] as const)('%i is %s and %s', ([count, counted, placed, suffix]) => {
  expect([cardinal(count), ordinal(count), ordinalSuffix(count)]).toEqual([counted, placed, suffix]);
});
