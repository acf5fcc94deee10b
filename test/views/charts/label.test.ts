import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipLabel, emsOf, wrapLabel } from '../../../src/views/charts/label.ts';

describe('the width of a label', () => {
  test.for([
    ['counts a Chinese character as one em', '行政运行', 4],
    ['counts a full-width bracket as one em', '（境）', 3],
    ['counts nothing for nothing', '', 0],
  ] as const)('%s: %s', ([, text, ems]) => {
    expect(emsOf(text)).toBe(ems);
  });

  test('counts digits and letters as less than a Chinese character', () => {
    expect(emsOf('1234')).toBeLessThan(4);
    expect(emsOf('KOH')).toBeLessThan(3);
  });
});

describe('wrapping a label', () => {
  test.for([
    ['leaves a short one alone', '公务接待费', 5, 2, ['公务接待费']],
    ['breaks a longer one', '社会保障和就业支出', 5, 2, ['社会保障和', '就业支出']],
    ['ends in an ellipsis what does not fit', '机关事业单位基本养老保险缴费支出', 5, 2, ['机关事业单', '位基本养…']],
    ['does not begin a line with a closing bracket', '因公出国（境）费', 6, 2, ['因公出国（', '境）费']],
    ['gives no line for nothing', '', 5, 2, []],
  ] as const)('%s: %s', ([, text, ems, lines, expected]) => {
    expect(wrapLabel(text, ems, lines)).toEqual(expected);
  });

  test('never gives more lines than asked for nor a line wider than its room, and loses nothing without saying so', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[一-龥0-9a-z（）]{1,40}$/), fc.integer({ min: 3, max: 20 }), (text, ems) => {
        const lines = wrapLabel(text, ems, 2);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(emsOf(line)).toBeLessThanOrEqual(ems);
        if (!lines.join('').endsWith('…')) expect(lines.join('')).toBe(text);
      }),
    );
  });
});

test('a clipped label keeps characters outside the basic plane whole', () => {
  expect(clipLabel('𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷…');
});
