import { describe, expect, test } from 'vitest';
import { flowChart } from '../../../src/views/charts/flow.ts';
import type { Part } from '../../../src/views/charts/parts.ts';
import { drawingsOf, marksOf, rowsOf, textsOf } from './reading.ts';

type Given = readonly (readonly [string, number])[];
const parts = (given: Given): Part[] => given.map(([name, value]) => ({ name, value }));
const chart = (sources: Given, uses: Given) =>
  flowChart({
    id: 'flow',
    title: '收入从哪里来，用到哪里去',
    subject: '2026 年',
    measure: { kind: 'money', unit: '万元' },
    sources: parts(sources),
    uses: parts(uses),
    totalName: '收支总计',
  });

describe('a chart of money that flows', () => {
  const plain = chart(
    [
      ['一般公共预算', 9000],
      ['事业收入', 1000],
    ],
    [
      ['一般公共服务支出', 8000],
      ['卫生健康支出', 2000],
    ],
  );

  test('draws a stream for every source and every use, with the total between', () => {
    const [wide] = drawingsOf(plain);
    expect(marksOf(wide, 'path', 'ribbon')).toHaveLength(4);
    expect(textsOf(wide, 'label')).toEqual([
      '一般公共预算',
      '事业收入',
      '收支总计',
      '一般公共服务支出',
      '卫生健康支出',
    ]);
    expect(textsOf(wide, 'value')[2]).toBe('100.00');
  });

  test('draws both sides as bars on a narrow screen', () => {
    const [, narrow] = drawingsOf(plain);
    expect(textsOf(narrow, 'heading')).toEqual(['收入来源', '支出去向']);
    expect(marksOf(narrow, 'rect', 'bar')).toHaveLength(4);
  });

  test('says both sides', () => {
    expect(plain.summary).toBe(
      '2026 年收入 100.00 万元，其中一般公共预算占 90.0%，事业收入占 10.0%。' +
        '2026 年支出 100.00 万元，其中一般公共服务支出占 80.0%，卫生健康支出占 20.0%。',
    );
    expect(plain.notes).toEqual([]);
  });

  test('has both sides in one table, each with its total', () => {
    expect(rowsOf(plain)).toEqual([
      ['收入来源', '一般公共预算', '90.00', '90.0%'],
      ['收入来源', '事业收入', '10.00', '10.0%'],
      ['收入来源', '收入合计', '100.00', '100.0%'],
      ['支出去向', '一般公共服务支出', '80.00', '80.0%'],
      ['支出去向', '卫生健康支出', '20.00', '20.0%'],
      ['支出去向', '支出合计', '100.00', '100.0%'],
    ]);
  });

  test('says by how much the sides differ', () => {
    expect(chart([['甲', 1000]], [['乙', 950]]).notes).toEqual([
      '收入来源与支出去向的合计相差 0.50 万元，图上两侧因此不等高。',
    ]);
  });

  test('leaves what cannot flow to the table, and says so', () => {
    const given = chart(
      [
        ['甲', 1000],
        ['零', 0],
      ],
      [
        ['乙', 1100],
        ['退回', -100],
      ],
    );
    expect(textsOf(drawingsOf(given)[0], 'label')).toEqual(['甲', '收支总计', '乙']);
    expect(given.notes).toEqual(['负数和零不画在图上，见数据表。']);
    expect(rowsOf(given)).toContainEqual(['支出去向', '退回', '-1.00', '']);
  });

  test('joins the tail of a side', () => {
    const many: Given = Array.from({ length: 20 }, (_, index) => [`类${index}`, 100 + index]);
    const joined = chart([['甲', 2190]], many);
    expect(textsOf(drawingsOf(joined)[0], 'label').at(-1)).toBe('其他 13 项');
    expect(joined.notes).toEqual(['较小的几项合并为一项，各项数字见数据表。']);
    expect(rowsOf(joined)).toHaveLength(23);
  });

  test.for([
    ['neither side', [], []],
    ['one side alone', [['甲', 100]], []],
    ['zeros', [['甲', 0]], [['乙', 0]]],
  ] as const)('draws nothing of %s', ([, sources, uses]) => {
    expect(chart(sources, uses)).toMatchObject({ drawings: [], notes: [] });
  });
});
