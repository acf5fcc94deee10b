import { expect, test } from 'vitest';
import { day } from '../../../../src/records/values/day.ts';
import { itemChart, trendChart } from '../../../../src/kinds/sampling/views/charts.ts';

const point = (label: string, rate: number | null) => ({
  label,
  title: label,
  url: '/sampling/a/',
  publishedOn: day('2024-03-01'),
  sampled: 10,
  unqualified: 1,
  rate,
  current: false,
});

test('items are drawn with their counts, the most frequent first', () => {
  const chart = itemChart([
    { label: '铅', count: 1 },
    { label: '菌落总数', count: 3 },
  ]);
  expect(chart?.table.rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
    ['菌落总数', '3'],
    ['铅', '1'],
    ['合计', '4'],
  ]);
  expect(itemChart([])).toBeUndefined();
});

test('a course is drawn from three rates on', () => {
  const rates = [point('第1期', 97.5), point('第2期', null), point('第3期', 96.04)];
  expect(trendChart(rates)).toBeUndefined();
  const chart = trendChart([...rates, point('第4期', 88)]);
  expect(chart?.table.rows.map(({ cells }) => cells)).toEqual([
    ['第1期', '97.50%'],
    ['第2期', '无数据'],
    ['第3期', '96.04%'],
    ['第4期', '88.00%'],
  ]);
});
