import { expect, test } from 'vitest';
import { placesIn } from '../../src/markdown/places.ts';

test('places of a text are counted from where it begins', () => {
  const placeOf = placesIn('甲乙\n丙\n\n丁', { line: 5, column: 3 });
  expect([0, 1, 2, 3, 3, 6].map((offset) => placeOf(offset))).toEqual([
    { line: 5, column: 3 },
    { line: 5, column: 4 },
    { line: 5, column: 5 },
    { line: 6, column: 1 },
    { line: 6, column: 1 },
    { line: 8, column: 1 },
  ]);
});
