import { describe, expect, test } from 'vitest';
import { isRange, rolesOf } from '../../../src/records/language/emphasis-marks.ts';

describe('a run of marks', () => {
  test.for<[string, string, number, string, string, boolean, boolean]>([
    ['before a word', '*', 2, '，', '重', true, true],
    ['behind a word, before a comma', '*', 2, '张', '、', false, true],
    ['behind a colon, before a comma', '_', 2, '：', '，', false, false],
    ['in brackets', '*', 2, '（', '）', false, false],
    ['in quotation marks', '~', 2, '“', '”', false, false],
    ['behind an opening bracket', '*', 2, '《', '办', true, false],
    ['that is a blank to fill in', '_', 3, '：', '甲', false, false],
    ['of four', '*', 4, '甲', '乙', false, false],
    ['of three between words', '*', 3, '李', '与', false, true],
    ['between digits', '*', 2, '8', '1', false, false],
    ['before a digit', '*', 2, '共', '3', true, true],
    ['between the ends of a range', '~', 2, '元', '5', false, false],
    ['at a border', '*', 2, '', '甲', true, false],
  ])('%s', ([, mark, length, before, after, begins, ends]) => {
    expect(rolesOf({ mark, length, before, after })).toEqual({ begins, ends });
  });
});

describe('the two sides of tildes', () => {
  test.for(['元5', '0一', '一星', '月七', 'A中', '℃-', '）1', '分下'])('are a range: %s', (sides) => {
    expect(isRange(sides.charAt(0), sides.charAt(1))).toBe(true);
  });

  test.for(['款5', '。后', '条删', '：原'])('are none: %s', (sides) => {
    expect(isRange(sides.charAt(0), sides.charAt(1))).toBe(false);
  });
});
