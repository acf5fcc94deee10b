import { describe, expect, test } from 'vitest';
import { emsOf } from '../../../src/views/charts/label.ts';
import { drawTreemap } from '../../../src/views/charts/treemap-drawing.ts';
import type { PartGroup } from '../../../src/views/charts/parts.ts';
import { marksOf } from './reading.ts';

const measure = { kind: 'money', unit: '万元' } as const;
const group = (name: string, values: readonly number[]): PartGroup => ({
  name,
  items: values.map((value, index) => ({ name: `${name}的第${index + 1}项`, value })),
});

describe('the drawing of areas', () => {
  test('has tiles as large as their amounts within a group', () => {
    const { drawing } = drawTreemap([group('甲', [600, 300, 100])], measure);
    const [first = 0, second = 0] = marksOf(drawing, 'rect', 'tile').map(({ width, height }) => width * height);
    expect(first / second).toBeCloseTo(2, 1);
  });

  test('has no tile upon another', () => {
    const { drawing } = drawTreemap([group('甲', [600, 300, 100]), group('乙', [50, 20]), group('丙', [9])], measure);
    const tiles = marksOf(drawing, 'rect', 'tile');
    for (const [index, a] of tiles.entries()) {
      for (const b of tiles.slice(index + 1)) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart, `${JSON.stringify(a)} ${JSON.stringify(b)}`).toBe(true);
      }
    }
  });

  test('writes only what its tile has room for, and tells that a tile is without a name', () => {
    const { drawing, unnamed } = drawTreemap([group('甲', [10_000, 5000, 900, 30, 8])], measure);
    const tiles = marksOf(drawing, 'rect', 'tile');
    for (const text of [...marksOf(drawing, 'text', 'label'), ...marksOf(drawing, 'text', 'value')]) {
      const tile = tiles.find(
        ({ x, y, width, height }) => text.x > x && text.x < x + width && text.y > y && text.y < y + height,
      );
      expect(tile, text.text).toBeDefined();
      expect(text.x + emsOf(text.text) * 14).toBeLessThanOrEqual((tile?.x ?? 0) + (tile?.width ?? 0));
    }
    expect(unnamed).toBe(true);
    expect(drawTreemap([group('甲', [6, 5])], measure).unnamed).toBe(false);
  });

  test('names the only tile of a group after the group', () => {
    const { drawing } = drawTreemap([{ name: '教育支出', items: [{ name: '其他 2 项', value: 5 }] }], measure);
    expect(marksOf(drawing, 'text', 'label')[0]?.text).toBe('教育支出');
    expect(marksOf(drawing, 'text', 'heading')).toEqual([]);
  });
});
