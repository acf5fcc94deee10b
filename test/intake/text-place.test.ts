import { describe, expect, test } from 'vitest';
import { lineStarts, placeAt } from '../../src/intake/text-place.ts';

describe('placeAt', () => {
  test.for([
    { offset: 0, line: 1, column: 1 },
    { offset: 2, line: 1, column: 3 },
    { offset: 3, line: 2, column: 1 },
    { offset: 4, line: 3, column: 1 },
    { offset: 6, line: 3, column: 3 },
  ])('offset $offset of three lines is $line:$column', ({ offset, line, column }) => {
    expect(placeAt(lineStarts('ab\n\n第三行'), offset)).toEqual({ line, column });
  });
});
