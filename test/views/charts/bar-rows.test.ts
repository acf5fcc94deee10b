import { describe, expect, test } from 'vitest';
import { drawBarRows, type BarRow } from '../../../src/views/charts/bar-rows.ts';
import { emsOf } from '../../../src/views/charts/label.ts';
import { marksOf, textsOf } from './reading.ts';

const row = (label: string, ...values: readonly (number | null)[]): BarRow => ({
  label,
  bars: values.map((value) => ({ value, text: String(value), look: 'bar' })),
});

describe('rows of bars', () => {
  test('are as long as their values, from one zero', () => {
    const [first, second] = marksOf(drawBarRows([row('甲', 200), row('乙', 100)], 'wide', 'money'), 'rect', 'bar');
    expect(first?.x).toBe(second?.x);
    expect((first?.width ?? 0) / (second?.width ?? 1)).toBeCloseTo(2, 2);
  });

  test('draw a value beside a far larger one so that it is seen', () => {
    const [, small] = marksOf(drawBarRows([row('甲', 100_000_000), row('乙', 1)], 'wide', 'money'), 'rect', 'bar');
    expect(small?.width).toBe(1.5);
  });

  test.for([
    ['nothing', 0],
    ['an unknown value', null],
  ] as const)('draw no bar for %s, but its text', ([, value]) => {
    const drawing = drawBarRows([row('甲', 5), row('乙', value)], 'wide', 'money');
    expect(marksOf(drawing, 'rect', 'bar')).toHaveLength(1);
    expect([...textsOf(drawing, 'value'), ...textsOf(drawing, 'missing')]).toContain(String(value));
  });

  test('draw a refund to the left of zero, with its number beyond', () => {
    const drawing = drawBarRows([row('支出', 90), row('退回', -10)], 'wide', 'money');
    const [spent, refund] = marksOf(drawing, 'rect', 'bar');
    const number = marksOf(drawing, 'text', 'value').find(({ text }) => text === '-10');
    expect((refund?.x ?? 0) + (refund?.width ?? 0)).toBeCloseTo(spent?.x ?? 0, 1);
    expect(number).toMatchObject({ anchor: 'end' });
    expect(number?.x).toBeLessThan(refund?.x ?? 0);
  });

  test('draw where all values are nothing', () => {
    const drawing = drawBarRows([row('甲', 0), row('乙', 0)], 'narrow', 'money');
    expect(drawing.marks.every((mark) => mark.shape !== 'text' || (mark.x >= 0 && mark.x < drawing.width))).toBe(true);
  });

  test('have labels at the side when wide, and above their bars when narrow', () => {
    const rows = [row('行政运行', 5)];
    const [wide] = marksOf(drawBarRows(rows, 'wide', 'money'), 'text', 'label');
    const narrow = drawBarRows(rows, 'narrow', 'money');
    const [label] = marksOf(narrow, 'text', 'label');
    expect(wide).toMatchObject({ anchor: 'end', x: 56 });
    expect(label).toMatchObject({ anchor: 'start', x: 0 });
    expect(label?.y).toBeLessThan(marksOf(narrow, 'rect', 'bar')[0]?.y ?? 0);
  });

  test('wrap a long label in two lines', () => {
    const name = '防腐剂混合使用时各自用量占其最大使用量的比例之和';
    expect(textsOf(drawBarRows([row(name, 5)], 'wide', 'money'), 'label').join('')).toBe(name);
    expect(textsOf(drawBarRows([row(name, 5)], 'narrow', 'money'), 'label')).toHaveLength(2);
  });

  test('leave room for every number', () => {
    for (const size of ['wide', 'narrow'] as const) {
      const drawing = drawBarRows([row('甲', 1_837_398), row('乙', -99), row('丙', 3)], size, 'money');
      for (const { x, anchor, text } of marksOf(drawing, 'text', 'value')) {
        const width = emsOf(text) * 14;
        expect(anchor === 'end' ? x - width : drawing.width - x - width).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test('begin a group under its heading', () => {
    const drawing = drawBarRows([row('甲', 1), { ...row('乙', 2), heading: '支出去向' }], 'narrow', 'money');
    const [heading] = marksOf(drawing, 'text', 'heading');
    const [above, below] = marksOf(drawing, 'rect', 'bar');
    expect(heading?.text).toBe('支出去向');
    expect(heading?.y).toBeGreaterThan(above?.y ?? 0);
    expect(heading?.y).toBeLessThan(below?.y ?? 0);
  });
});
