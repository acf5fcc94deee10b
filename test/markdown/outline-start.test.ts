import { expect, test } from 'vitest';
import { readOutlineStart } from '../../src/markdown/outline-start.ts';

test.for([
  ['一、甲', 0, 1],
  ['十二、甲', 0, 12],
  ['（二）甲', 1, 2],
  ['(二)甲', 1, 2],
  ['㈡甲', 1, 2],
  ['3. 甲', 2, 3],
  ['3．甲', 2, 3],
  ['3、甲', 2, 3],
  ['（4）甲', 3, 4],
  ['(4)甲', 3, 4],
] as const)('%s is of level %i and has the number %i', ([text, level, number]) => {
  expect(readOutlineStart(text)).toEqual({ level, number });
});

test.for(['甲', '第一条　甲', '3.5万元', '一甲', '', '1000. 甲', '甲一、'])('%j begins with no number', (text) => {
  expect(readOutlineStart(text)).toBeUndefined();
});
