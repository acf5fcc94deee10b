import { describe, expect, test } from 'vitest';
import { barChart, type BarChartData } from '../../../src/views/charts/bars.ts';
import { drawingsOf, marksOf, rowsOf, textsOf } from './reading.ts';

const chart = (values: readonly (readonly [string, number])[], more: Partial<BarChartData> = {}) =>
  barChart({
    id: 'failures',
    title: '不合格项目',
    subject: '不合格项目',
    measure: { kind: 'count', unit: '项次' },
    items: values.map(([name, value]) => ({ name, value })),
    ...more,
  });

describe('a chart of bars', () => {
  test('shows the largest first, with its number and its share', () => {
    const [wide, narrow] = drawingsOf(
      chart([
        ['铅', 1],
        ['菌落总数', 3],
      ]),
    );
    for (const drawing of [wide, narrow]) {
      expect(textsOf(drawing, 'label')).toEqual(['菌落总数', '铅']);
      expect(textsOf(drawing, 'value')).toEqual(['3\u200275.0%', '1\u200225.0%']);
    }
  });

  test('keeps an order of law', () => {
    const [wide] = drawingsOf(
      chart(
        [
          ['因公出国（境）费', 0],
          ['公务接待费', 5],
        ],
        { order: 'given' },
      ),
    );
    expect(textsOf(wide, 'label')).toEqual(['因公出国（境）费', '公务接待费']);
  });

  test('is the same whatever the order of the source', () => {
    const values = [
      ['甲', 2],
      ['乙', 2],
      ['丙', 5],
    ] as const;
    expect(chart(values)).toEqual(chart([...values].reverse()));
  });

  test('joins the tail of forty items without a bar, says so, and keeps all of them in the table', () => {
    const all = chart(Array.from({ length: 40 }, (_, index) => [`项目${String(index).padStart(2, '0')}`, 40 - index]));
    const [wide] = drawingsOf(all);
    expect(marksOf(wide, 'rect', 'bar')).toHaveLength(11);
    expect(textsOf(wide, 'label').at(-1)).toBe('其他 29 项');
    expect(textsOf(wide, 'missing')).toEqual(['435\u200253.0%']);
    expect(all.notes).toEqual(['较小的几项合并为一项，各项数字见数据表。']);
    expect(rowsOf(all)).toHaveLength(41);
  });

  test('has a table with the total below', () => {
    const { table } = chart(
      [
        ['菌落总数', 3],
        ['铅', 1],
      ],
      { itemName: '检验项目' },
    );
    expect(table.columns.map(({ header }) => header)).toEqual(['检验项目', '数量（项次）', '占比']);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['菌落总数', '3', '75.0%'],
      ['铅', '1', '25.0%'],
      ['合计', '4', '100.0%'],
    ]);
    expect(table.rows.map(({ total }) => total)).toEqual([false, false, true]);
  });

  test('shows no shares beside a refund', () => {
    const refunded = chart(
      [
        ['支出', 30],
        ['退回', -10],
      ],
      { measure: { kind: 'money', unit: '元' } },
    );
    expect(textsOf(drawingsOf(refunded)[0], 'value')).toEqual(['0.30', '-0.10']);
    expect(refunded.table.columns).toHaveLength(2);
  });

  test('shows one item without a share or a total row', () => {
    const one = chart([['铅', 1]]);
    expect(textsOf(drawingsOf(one)[0], 'value')).toEqual(['1']);
    expect(rowsOf(one)).toEqual([['铅', '1', '100.0%']]);
  });

  test('draws nothing without items and says so', () => {
    const none = chart([]);
    expect(none).toMatchObject({ summary: '不合格项目：没有数据。', drawings: [], notes: [] });
    expect(rowsOf(none)).toEqual([]);
  });
});
