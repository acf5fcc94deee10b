import { describe, expect, test } from 'vitest';
import { aSampling, register } from '../../../register/entries.ts';
import { shown } from '../../../views/shown.ts';

function inMonth(month: number, writing = {}) {
  const two = String(month).padStart(2, '0');
  return aSampling({ id: `food-${two}`, publishedAt: `2024-${two}-10`, noticeNumber: `第${month}期`, ...writing });
}

describe('the trend', () => {
  const written = [
    inMonth(3, { totals: { sampled: 8, qualified: 7, unqualified: 1 }, unqualified: 'u.csv' }),
    inMonth(1),
    inMonth(2, { id: 'goods', kind: '产品质量' }),
    inMonth(4, { noticeNumber: undefined, totals: { sampled: 0, qualified: 0, unqualified: 0 } }),
  ];
  const found = register(written, '2024-12-01');
  const trend = (id: string) => shown(found, 'sampling', `/sampling/${id}/`).trend;

  test('has the results of the same kind up to this one, oldest first', () => {
    expect(trend('food-04').map(({ label, rate, current }) => [label, rate, current])).toEqual([
      ['第1期', 100, false],
      ['第3期', 87.5, false],
      ['2024-04-10', null, true],
    ]);
    expect(trend('food-03').map(({ url }) => url)).toEqual(['/sampling/food-01/', '/sampling/food-03/']);
  });

  test('is left out where there is nothing to compare', () => {
    expect([trend('food-01'), trend('goods')]).toEqual([[], []]);
  });

  test('has no more than twelve', () => {
    const many = Array.from({ length: 12 }, (_, at) => inMonth(at + 1));
    const all = register([...many, aSampling({ id: 'last', publishedAt: '2024-12-11' })], '2025-01-01');
    const { trend: points } = shown(all, 'sampling', '/sampling/last/');
    expect(points.map(({ label }) => label).join()).toMatch(/^第2期,.*,第12期,2024-12-11$/);
    expect(points).toHaveLength(12);
  });
});
