import { describe, expect, test } from 'vitest';
import { closedIn, isWholeQuotation, openedIn, turned } from '../../src/markdown/quotation-marks.ts';

describe('a mark opens a quotation over several paragraphs', () => {
  test.for([
    ['一、修改为：“第三条　甲。', '“', 6],
    ['“第三条　甲。', '“', 0],
    ['一、修改为“甲称“乙”。', '“', 5],
    ['一、将“甲”改为“乙”，第三条改为：「丙。', '「', 18],
    ['一、将"甲"修改为："第三条　乙。', '"', 10],
    ['一、“第三条　甲。“乙。', '“', 2],
  ] as const)('%s', ([text, mark, at]) => {
    expect(openedIn(text, 0)).toEqual({ mark, at });
  });

  test.for(['一、修改为：“第三条　甲。”', '甲（以下称“乙），是指丙。', '一、将"甲"改为"乙"。', '甲”。', '', '甲。'])(
    'not in %j',
    (text) => {
      expect(openedIn(text, 0)).toBeUndefined();
    },
  );

  test('behind the end of another', () => {
    expect(openedIn('“甲。”第四条修改为：“乙。', 5)).toEqual({ mark: '“', at: 11 });
  });
});

test.for([
  ['乙。”', '“', 3],
  ['“乙。”', '“', 4],
  ['乙“丙”。”丁', '“', 6],
  ['乙“丙”。', '“', undefined],
  ['“乙', '“', undefined],
  ['丁。"', '"', 3],
  ['"丁。"', '"', 4],
  ['丁"戊"。', '"', undefined],
  ['丁。」', '「', 3],
] as const)('a quotation is closed in %s, opened by %s: behind offset %s', ([text, mark, at]) => {
  expect(closedIn(text, mark)).toBe(at);
});

test('marks at the border of a paragraph are turned the right way', () => {
  expect(turned('”甲。“')).toBe('“甲。”');
  expect(turned('甲“乙”')).toBe('甲“乙”');
});

test('a paragraph may be one quotation', () => {
  expect(['“甲。”', '“甲”。', '「甲」；', '"甲"'].map(isWholeQuotation)).toEqual([true, true, true, true]);
  expect(['“甲”，是指乙。', '甲', ''].map(isWholeQuotation)).toEqual([false, false, false]);
});
