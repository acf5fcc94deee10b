import { describe, expect, test } from 'vitest';
import simplified from '../../src/reference/simplified.json' with { type: 'json' };
import { folder } from '../../src/search/fold.ts';
import { numberStyles } from '../../src/search/number-query.ts';

const fold = folder(simplified);

describe('numberStyles', () => {
  test.for([
    ['闽政办〔2016〕83号', '闽政办2016年第083號'],
    ['闽政办〔2016〕83号', '闽政办 2016 83号'],
    ['闽政办〔2016〕83号', '闽政办(2016)第83号'],
    ['公告2026年第4号', '公告〔2026〕4号'],
    ['公告2026年第4号', '公告2026年4号'],
  ])('means %s by %s', ([printed = '', typed = '']) => {
    expect(numberStyles(fold(typed).stream)).toContain(fold(printed).stream);
  });

  test.for(['83号', '食品安全', '2016', '2016年度预算', '自2016年8', '2016年8月'])(
    'means nothing else by %s',
    (typed) => {
      expect(numberStyles(fold(typed).stream)).toEqual([]);
    },
  );
});
