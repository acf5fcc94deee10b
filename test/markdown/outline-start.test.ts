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

test.for([
  ['一、二类产品', 0, 1],
  ['三、一、二、三产业', 0, 3],
  ['（一）、甲', 1, 1],
  ['（二）项目甲', 1, 2],
  ['（一）款项甲', 1, 1],
  ['（一）（二）甲', 1, 1],
  ['（一）1.甲', 1, 1],
] as const)('%s is of level %i and has the number %i, whatever follows', ([text, level, number]) => {
  expect(readOutlineStart(text)).toEqual({ level, number });
});

test.for([
  '（一）至（三）项所列人员',
  '（四）、（五）项，甲',
  '（一）和（二）项',
  '（一）以及（二）',
  '(1)-(3)项',
  '（二）项规定的甲',
  '（二）款甲',
  '一、二、三产业',
])('%j speaks of a place in a text', (text) => {
  expect(readOutlineStart(text)).toBeUndefined();
});

test.for(['甲', '第一条　甲', '3.5万元', '一甲', '', '1000. 甲', '甲一、'])('%j begins with no number', (text) => {
  expect(readOutlineStart(text)).toBeUndefined();
});
