import { describe, expect, test } from 'vitest';
import { lineChart, type LineChartData } from '../../../src/views/charts/lines.ts';
import { drawingsOf, marksOf, rowsOf, textsOf } from './reading.ts';

const labels = ['2022', '2023', '2024'];
const chart = (values: readonly (number | null)[], more: Partial<LineChartData> = {}) =>
  lineChart({
    id: 'years',
    title: '近年支出',
    measure: { kind: 'money', unit: '万元' },
    labels,
    labelName: '年度',
    series: [{ name: '支出', values }],
    ...more,
  });

describe('a chart of lines', () => {
  test.for([
    ['a rise', [100, 200, 300], '支出从 2022 的 1.00 万元升至 2024 的 3.00 万元。'],
    ['a fall', [300, 200, 100], '支出从 2022 的 3.00 万元降至 2024 的 1.00 万元。'],
    [
      'a peak between',
      [100, 900, 300],
      '支出从 2022 的 1.00 万元升至 2024 的 3.00 万元，最高 9.00 万元（2023），最低 1.00 万元（2022）。',
    ],
    ['no change', [100, 100, 100], '支出 2022 与 2024 同为 1.00 万元。'],
    ['a missing end', [100, 200, null], '支出从 2022 的 1.00 万元升至 2023 的 2.00 万元。'],
    ['one year alone', [null, 200, null], '支出 2023 为 2.00 万元。'],
    ['no year', [null, null, null], '近年支出：没有数据。'],
  ] as const)('says %s', ([, values, summary]) => {
    expect(chart(values).summary).toBe(summary);
  });

  test('says each of several lines, and names them in a legend', () => {
    const two = chart([], {
      series: [
        { name: '预算数', values: [100, 200, 300] },
        { name: '决算数', values: [100, 200, 100] },
      ],
    });
    expect(two.summary).toBe('预算数从 2022 的 1.00 万元升至 2024 的 3.00 万元。决算数 2022 与 2024 同为 1.00 万元。');
    expect(two.legend.map(({ name }) => name)).toEqual(['预算数', '决算数']);
    expect(textsOf(drawingsOf(two)[0], 'value')).toEqual([]);
  });

  test('breaks where a value is missing, and says so', () => {
    const broken = chart([100, null, 300]);
    const [wide] = drawingsOf(broken);
    expect(marksOf(wide, 'path', 'marker marker-0')).toHaveLength(2);
    expect(marksOf(wide, 'path', 'line line-0')[0]?.d.match(/M/g)).toHaveLength(2);
    expect(broken.notes).toEqual(['没有数据的地方，线断开。']);
    expect(rowsOf(broken)[1]).toEqual(['2023', '无数据']);
  });

  test('warns of an axis that does not begin at zero, and of no other', () => {
    const rates = (values: readonly number[]) => chart(values, { measure: { kind: 'percent' } }).notes;
    expect(rates([97.5, 98, 90])).toEqual(['纵轴从 90% 起，不从零起，曲线的起伏因此看起来比实际大。']);
    expect(rates([97.5, 98, 89.99])).toEqual([]);
    expect(chart([950_000, 960_000, 970_000]).notes).toEqual([]);
  });

  test('keeps every value in the table', () => {
    expect(rowsOf(chart([100, 200, 300]))).toEqual([
      ['2022', '1.00'],
      ['2023', '2.00'],
      ['2024', '3.00'],
    ]);
  });

  test('draws nothing where nothing is known', () => {
    expect(chart([null, null, null])).toMatchObject({ drawings: [], legend: [], notes: [] });
  });
});
