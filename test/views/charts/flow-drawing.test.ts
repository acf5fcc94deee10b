import { describe, expect, test } from 'vitest';
import { drawFlow } from '../../../src/views/charts/flow-drawing.ts';
import { marksOf } from './reading.ts';

const measure = { kind: 'money', unit: '万元' } as const;
const side = (name: string, values: readonly number[]) =>
  values.map((value, index) => ({ name: `${name}${index}`, value }));

describe('the drawing of a flow', () => {
  const drawing = drawFlow({
    sources: side('来源', [900, 100]),
    uses: side('去向', [500, 300, 200]),
    totalName: '总计',
    measure,
  });

  test('has nodes as high as their amounts', () => {
    const heights = marksOf(drawing, 'rect', 'bar').map(({ height }) => height);
    const [first = 0, second = 0, total = 0, ...uses] = heights;
    expect(first / second).toBeCloseTo(9, 0);
    expect(first + second).toBeCloseTo(total, 0);
    expect(uses.reduce((sum, height) => sum + height, 0)).toBeCloseTo(total, 0);
  });

  test('has sources left of the total and uses right of it', () => {
    const [first, , total, use] = marksOf(drawing, 'rect', 'bar').map(({ x }) => x);
    expect(first).toBeLessThan(total ?? 0);
    expect(total).toBeLessThan(use ?? 0);
  });

  test('keeps the labels of the thinnest neighbours apart and inside', () => {
    const thin = drawFlow({
      sources: side('来源', [1]),
      uses: side('去向', [1_000_000, 1, 1, 1, 1, 1, 1, 1]),
      totalName: '总计',
      measure,
    });
    const lines = [...marksOf(thin, 'text', 'label'), ...marksOf(thin, 'text', 'value')]
      .filter(({ anchor }) => anchor === 'start')
      .map(({ y }) => y)
      .sort((a, b) => a - b);
    expect(lines).toHaveLength(16);
    for (const [index, y] of lines.slice(1).entries()) expect(y - (lines[index] ?? 0)).toBeGreaterThanOrEqual(17.9);
    expect(lines.at(-1)).toBeLessThan(thin.height);
  });

  test('clips a name that is too long for its side', () => {
    const long = drawFlow({
      sources: [{ name: '使用非财政拨款结余和专用结余弥补的收支差额', value: 5 }],
      uses: side('去向', [5]),
      totalName: '总计',
      measure,
    });
    expect(marksOf(long, 'text', 'label')[0]?.text).toBe('使用非财政拨款结余和专…');
  });
});
