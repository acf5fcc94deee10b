import { expect, test } from 'vitest';
import { isSymbolFont, signOf } from '../../../src/import/word/symbol-fonts.ts';

test.for([
  ['Wingdings', 0xf0fe, '☑'],
  ['Wingdings', 0xfe, '☑'],
  ['Wingdings', 0xf0a8, '□'],
  ['Wingdings', 0x6f, '□'],
  ['Wingdings', 0xe0, '→'],
  ['wingdings 2', 0x52, '☑'],
  ['Wingdings 2', 0xa3, '□'],
  ['Wingdings 2', 0x50, '✓'],
  ['Wingdings 3', 0x67, '→'],
  ['Webdings', 0x61, '✔'],
  ['Symbol', 0xf0b3, '≥'],
  ['Symbol', 0x61, 'α'],
  ['宋体', 0x2103, '℃'],
  ['仿宋_GB2312', 0x2460, '①'],
  ['宋体', 0xf0b7, '·'],
  ['宋体', 0xe000, undefined],
  ['MT Extra', 0xf06b, undefined],
  ['Wingdings', 0xff, undefined],
  ['宋体', Number.NaN, undefined],
  ['宋体', 0xd800, undefined],
] as const)('%s prints %i as %s', ([font, code, sign]) => {
  expect(signOf(font, code)).toBe(sign);
});

test('knows the symbol fonts of Windows', () => {
  expect(['Wingdings 2', 'SYMBOL', '宋体', undefined].map(isSymbolFont)).toEqual([true, true, false, false]);
});
