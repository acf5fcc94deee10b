import { describe, expect, test } from 'vitest';
import { comparisonChart, type ComparedItem, type ComparisonChartData } from '../../../src/views/charts/comparison.ts';
import { drawingsOf, marksOf, rowsOf, textsOf } from './reading.ts';

const item = (name: string, plan: number | null, outcome: number | null): ComparedItem => ({ name, plan, outcome });
const chart = (items: readonly ComparedItem[], more: Partial<ComparisonChartData> = {}) =>
  comparisonChart({
    id: 'three-public',
    title: '“三公”经费',
    subject: '2024 年“三公”经费',
    measure: { kind: 'money', unit: '万元' },
    series: ['预算数', '决算数'],
    items,
    ...more,
  });

describe('a comparison of two series', () => {
  test('draws the plan hollow above the outcome full', () => {
    const [wide] = drawingsOf(chart([item('公务接待费', 1680, 1124)]));
    const [plan] = marksOf(wide, 'rect', 'bar-plan');
    const [outcome] = marksOf(wide, 'rect', 'bar');
    expect(plan?.y).toBeLessThan(outcome?.y ?? 0);
    expect(plan?.width).toBeGreaterThan(outcome?.width ?? 0);
    expect(textsOf(wide, 'value')).toEqual(['16.80', '11.24']);
  });

  test('names both series', () => {
    expect(chart([item('公务接待费', 1, 2)]).legend.map(({ name }) => name)).toEqual(['预算数', '决算数']);
  });

  test('tells an unknown value from nothing', () => {
    const compared = chart([item('公务接待费', 0, null)]);
    expect(textsOf(drawingsOf(compared)[0], 'value')).toEqual(['0.00']);
    expect(textsOf(drawingsOf(compared)[0], 'missing')).toEqual(['无数据']);
    expect(rowsOf(compared)).toEqual([['公务接待费', '0.00', '无数据', '']]);
  });

  test('shows the difference, and the published total', () => {
    const compared = chart([item('甲', 100, 150), item('乙', 300, 100)], { total: { plan: 400, outcome: 251 } });
    expect(rowsOf(compared)).toEqual([
      ['甲', '1.00', '1.50', '0.50'],
      ['乙', '3.00', '1.00', '-2.00'],
      ['合计', '4.00', '2.51', '-1.49'],
    ]);
  });

  test.for([
    [
      item('甲', 13_700, 12_631),
      '2024 年“三公”经费：预算数 137.00 万元，决算数 126.31 万元，决算数比预算数少 10.69 万元。',
    ],
    [item('甲', 100, 150), '2024 年“三公”经费：预算数 1.00 万元，决算数 1.50 万元，决算数比预算数多 0.50 万元。'],
    [item('甲', 100, 100), '2024 年“三公”经费：预算数 1.00 万元，决算数 1.00 万元，决算数与预算数相等。'],
    [item('甲', null, 100), '2024 年“三公”经费：有的数据没有公布，已公布的见图表。'],
  ] as const)('says %o', ([only, summary]) => {
    expect(chart([only]).summary).toBe(summary);
  });

  test.for([
    ['no items', []],
    ['unknown values alone', [item('甲', null, null)]],
  ] as const)('draws nothing for %s', ([, items]) => {
    expect(chart(items)).toMatchObject({ drawings: [], legend: [], summary: '2024 年“三公”经费：没有数据。' });
  });
});
