import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barChart } from '../../../src/views/charts/bars.ts';
import { round, type Chart } from '../../../src/views/charts/chart.ts';
import { comparisonChart } from '../../../src/views/charts/comparison.ts';
import { flowChart } from '../../../src/views/charts/flow.ts';
import { lineChart } from '../../../src/views/charts/lines.ts';
import { treemapChart } from '../../../src/views/charts/treemap.ts';
import { numbersOf } from './reading.ts';

test.for([
  [1.25, 1.3],
  [1.04, 1],
  [-0.01, 0],
] as const)('a length of %d is written as %d', ([length, written]) => {
  expect(round(length)).toBe(written);
});

describe('every kind of chart', () => {
  const common = { id: 'c', title: '图', subject: '支出', measure: { kind: 'money', unit: '元' } } as const;
  const parts = fc
    .array(fc.oneof(fc.integer({ min: -50_000, max: 5_000_000_000 }), fc.constantFrom(0, 1, 7)), { maxLength: 45 })
    .map((values) => values.map((value, index) => ({ name: `第${index}项支出`, value })));

  const kinds: readonly (readonly [string, (items: readonly { name: string; value: number }[]) => Chart])[] = [
    ['bars', (items) => barChart({ ...common, items })],
    [
      'a comparison',
      (items) =>
        comparisonChart({
          ...common,
          series: ['预算数', '决算数'],
          items: items.map(({ name, value }) => ({ name, plan: value, outcome: value === 0 ? null : -value })),
        }),
    ],
    [
      'lines',
      (items) =>
        lineChart({
          ...common,
          labels: items.map(({ name }) => name),
          labelName: '年度',
          series: [{ name: '支出', values: items.map(({ value }) => (value === 7 ? null : value)) }],
        }),
    ],
    [
      'a flow',
      (items) => flowChart({ ...common, sources: items.slice(0, 9), uses: items.slice(9), totalName: '总计' }),
    ],
    [
      'areas',
      (items) =>
        treemapChart({
          ...common,
          groups: [
            { name: '甲', items },
            { name: '乙', items: items.slice(3) },
          ],
        }),
    ],
  ];

  test.for(kinds)('%s: draws finite lengths of one decimal inside its frame, the same each time', ([, build]) => {
    fc.assert(
      fc.property(parts, (items) => {
        const chart = build(items);
        expect(build(items)).toEqual(chart);
        for (const drawing of chart.drawings) {
          for (const length of numbersOf(drawing)) expect(round(length)).toBe(length);
          for (const mark of drawing.marks) {
            if (mark.shape !== 'rect') continue;
            expect(Math.min(mark.x, mark.y, mark.width, mark.height)).toBeGreaterThanOrEqual(0);
            expect(mark.x + mark.width).toBeLessThanOrEqual(drawing.width + 0.1);
            expect(mark.y + mark.height).toBeLessThanOrEqual(drawing.height + 0.1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test.for(kinds)('%s: says something, and has a row for every item', ([, build]) => {
    const items = Array.from({ length: 40 }, (_, index) => ({ name: `第${index}项`, value: 100 + index }));
    const chart = build(items);
    expect(chart.summary).toMatch(/。$/);
    expect(chart.table.rows.length).toBeGreaterThanOrEqual(items.length);
    for (const { cells } of chart.table.rows) expect(cells).toHaveLength(chart.table.columns.length);
  });
});
