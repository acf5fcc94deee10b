import { describe, expect, test } from 'vitest';
import type { PartGroup } from '../../../src/views/charts/parts.ts';
import { treemapChart } from '../../../src/views/charts/treemap.ts';
import { drawingsOf, marksOf, rowsOf, textsOf } from './reading.ts';

const group = (name: string, ...items: readonly (readonly [string, number])[]): PartGroup => ({
  name,
  items: items.map(([item, value]) => ({ name: item, value })),
});
const chart = (...groups: readonly PartGroup[]) =>
  treemapChart({
    id: 'spending',
    title: '支出的构成',
    subject: '2026 年支出',
    measure: { kind: 'money', unit: '万元' },
    groups,
  });

describe('a chart of areas', () => {
  const plain = chart(
    group('一般公共服务支出', ['行政运行', 5000], ['食品安全监管', 3000]),
    group('卫生健康支出', ['卫生健康支出', 2000]),
  );

  test('draws a tile for every item, and a heading for a group of several', () => {
    const [wide] = drawingsOf(plain);
    expect(marksOf(wide, 'rect', 'tile')).toHaveLength(3);
    expect(textsOf(wide, 'heading')).toEqual(['一般公共服务支出 80.00']);
    expect(textsOf(wide, 'label')).toEqual(['行政运行', '食品安全监管', '卫生健康支出']);
  });

  test('draws the groups as bars on a narrow screen', () => {
    expect(textsOf(drawingsOf(plain)[1], 'label')).toEqual(['一般公共服务支出', '卫生健康支出']);
  });

  test('says the shares of the groups', () => {
    expect(plain.summary).toBe('2026 年支出 100.00 万元，其中一般公共服务支出占 80.0%，卫生健康支出占 20.0%。');
  });

  test('has the items below their groups in the table, and a group of its own name once', () => {
    expect(rowsOf(plain).map(([name]) => name)).toEqual([
      '一般公共服务支出',
      '行政运行',
      '食品安全监管',
      '卫生健康支出',
      '合计',
    ]);
    expect(plain.table.rows.map(({ level }) => level)).toEqual([0, 1, 1, 0, 0]);
  });

  test('joins small items, and a group of small items into one tile of its name', () => {
    const joined = chart(
      group('甲', ['大', 9000], ['小一', 50], ['小二', 50]),
      group('乙', ['更小一', 170], ['更小二', 170], ['更小三', 160]),
    );
    const [wide] = drawingsOf(joined);
    expect(marksOf(wide, 'rect', 'tile')).toHaveLength(3);
    expect(textsOf(wide, 'heading')).toEqual(['甲 91.00']);
    expect(joined.notes).toContain('较小的几项合并为一项，各项数字见数据表。');
    expect(rowsOf(joined)).toHaveLength(9);
  });

  test('joins small groups', () => {
    const joined = chart(group('甲', ['甲', 9800]), group('乙', ['乙', 100]), group('丙', ['丙', 100]));
    expect(marksOf(drawingsOf(joined)[0], 'rect', 'tile')).toHaveLength(2);
  });

  test('leaves what has no area to the table, and says so', () => {
    const given = chart(group('甲', ['支出', 1000], ['退回', -100], ['零', 0]));
    expect(marksOf(drawingsOf(given)[0], 'rect', 'tile')).toHaveLength(1);
    expect(given.notes).toEqual(['负数和零不画在图上，见数据表。']);
    expect(rowsOf(given)).toContainEqual(['退回', '-1.00', '']);
  });

  test.for([
    ['no groups', []],
    ['an empty group', [group('甲')]],
    ['zeros', [group('甲', ['甲', 0])]],
  ] as const)('draws nothing of %s', ([, groups]) => {
    expect(chart(...groups)).toMatchObject({ drawings: [], notes: [] });
  });
});
