import { describe, expect, test } from 'vitest';
import { rowAnchor } from '../../../src/register/links/row-anchor.ts';

describe('rowAnchor', () => {
  test.for([
    { number: 'XBJ24350203604130001', anchor: 's-xbj24350203604130001' },
    { number: 'XBJ24350203604130001ZX', anchor: 's-xbj24350203604130001zx' },
    { number: '2024/示-01', anchor: 's-2024-示-01' },
    { number: 'ＸＢＪ１', anchor: 's-xbj1' },
  ])('$number stands at $anchor', ({ number, anchor }) => {
    expect(rowAnchor(number)).toBe(anchor);
  });
});
