import { describe, expect, test } from 'vitest';
import { axisOf, drawLines } from '../../../src/views/charts/line-drawing.ts';
import { emsOf } from '../../../src/views/charts/label.ts';
import type { Measure } from '../../../src/views/charts/measure.ts';
import { marksOf } from './reading.ts';

const money: Measure = { kind: 'money', unit: '万元' };
const count: Measure = { kind: 'count', unit: '批次' };
const percent: Measure = { kind: 'percent' };

describe('the upright axis', () => {
  test.for([
    ['money far above zero', money, [1_588_012, 1_837_398], 0, 2_000_000],
    ['money with a refund', money, [-100, 400], -100, 400],
    ['nothing but zeros', money, [0, 0], 0, 1],
    ['no values', money, [null], 0, 1],
    ['counts', count, [3, 41], 0, 50],
    ['rates from 90% on', percent, [95.5, 90, null], 90, 100],
    ['rates of which one is lower', percent, [89.9, 99], 0, 100],
  ] as const)('of %s reaches from %4$d to %5$d', ([, measure, values, least, most]) => {
    expect(axisOf(values, measure)).toMatchObject({ least, most });
  });

  test('has no parts of a count', () => {
    expect(axisOf([1, 2], count).ticks).toEqual([0, 1, 2]);
  });
});

describe('drawn lines', () => {
  const draw = (size: 'wide' | 'narrow', labels: readonly string[], values: readonly (number | null)[]) =>
    drawLines({
      labels,
      series: [{ name: '', values }],
      measure: money,
      axis: axisOf(values, money),
      size,
      tone: 'money',
    });

  test('go up where the values go up, at equal steps', () => {
    const markers = marksOf(draw('wide', ['a', 'b', 'c'], [100, 200, 150]), 'path', 'marker marker-0');
    const [first, second, third] = markers.flatMap(({ at }) => (at ? [at] : []));
    if (!first || !second || !third) throw new Error('three points, three markers');
    expect(second.y).toBeLessThan(third.y);
    expect(third.y).toBeLessThan(first.y);
    expect(second.x - first.x).toBeCloseTo(third.x - second.x, 0);
  });

  test('draw one point as a marker without a line', () => {
    const drawing = draw('wide', ['2026'], [100]);
    expect(marksOf(drawing, 'path', 'line line-0')).toEqual([]);
    expect(marksOf(drawing, 'path', 'marker marker-0')).toHaveLength(1);
  });

  test.for(['wide', 'narrow'] as const)('keep the numbers and labels of thirty points apart when %s', (size) => {
    const labels = Array.from({ length: 30 }, (_, index) => `2026年第${index + 1}期`);
    const drawing = draw(
      size,
      labels,
      labels.map((_, index) => 100_000 + index * 7777),
    );
    const below = marksOf(drawing, 'text', 'tick').filter(({ anchor }) => anchor === 'middle');
    for (const texts of [marksOf(drawing, 'text', 'value'), below]) {
      const spans = texts
        .map(({ x, text }) => ({ from: x - emsOf(text) * 7, to: x + emsOf(text) * 7 }))
        .sort((a, b) => a.from - b.from);
      expect(spans.length).toBeGreaterThan(1);
      expect(spans.every(({ from }, index) => from >= (spans[index - 1]?.to ?? 0))).toBe(true);
      expect(spans.at(-1)?.to).toBeLessThanOrEqual(drawing.width + 0.1);
    }
    expect(below.at(-1)?.text).toBe('2026年第30期');
  });

  test('write the number of a valley below its point, and of a peak above', () => {
    const drawing = draw('wide', ['a', 'b', 'c', 'd'], [900, 400, 900, 500]);
    const points = new Map(marksOf(drawing, 'path', 'marker marker-0').map(({ at }) => [at?.x, at?.y ?? 0]));
    const isBelow = (text: string) => {
      const number = marksOf(drawing, 'text', 'value').find((mark) => mark.text === text);
      return (number?.y ?? 0) > (points.get(number?.x) ?? 0);
    };
    expect(isBelow('4.00')).toBe(true);
    expect(isBelow('9.00')).toBe(false);
  });
});
