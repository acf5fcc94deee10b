import { expect, test } from 'vitest';
import { barSwatch, lineSwatch, marker } from '../../../src/views/charts/swatch.ts';

test('each of four lines has a marker of its own shape', () => {
  const shapes = Array.from({ length: 4 }, (_, series) => {
    const mark = marker(series, { x: 0, y: 0 });
    return mark.shape === 'path' ? mark.d : '';
  });
  expect(new Set(shapes).size).toBe(4);
});

test('a sign in the legend looks like what it stands for', () => {
  expect(barSwatch('bar-plan').map(({ look }) => look)).toEqual(['bar-plan']);
  expect(lineSwatch(1).map(({ look }) => look)).toEqual(['line line-1', 'marker marker-1']);
});
