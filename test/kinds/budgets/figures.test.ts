import { describe, expect, test } from 'vitest';
import { figureColumns, figureRows } from '../../../src/kinds/budgets/figures.ts';
import { aBudget, aTable, register } from '../../register/entries.ts';

const headers = figureColumns.map(({ header }) => header);

/** The figures of one budget with these tables, each as an object. */
function figuresOf(
  tables: Record<string, ReturnType<typeof aTable>>,
  more: object = {},
): Record<string, string | null>[] {
  const found = register([aBudget({ tables, ...more })]);
  return [...figureRows(found.budgets, found)].map((row) =>
    Object.fromEntries(headers.map((header, index) => [header, row[index] ?? null] as const)),
  );
}

describe('figureRows', () => {
  test('has a row for each figure, with where it stands', () => {
    const table = aTable(
      'budgets/g.csv',
      ['科目编码', '科目名称', '合计', '基本支出'],
      [null, '合计', '1,234.5', '1234.50'],
      ['201', '一般公共服务支出', '0', null],
    );
    const place = {
      单位: '示例市市场监督管理局',
      年度: '2024',
      类别: '预算',
      表编号: 'general-expenditure',
      表名: '一般公共预算支出表',
      方向: null,
      金额单位: '万元',
      内容编号: 'a-budget',
      公布日期: '2024-03-01',
      网址: 'https://www.example.gov.cn/budgets/a-budget/#general-expenditure',
    };
    expect(figuresOf({ 'general-expenditure': table })).toEqual([
      { ...place, 行号: '1', 科目编码: null, 名称: '合计', 栏目: '合计', 金额: '1234.50' },
      { ...place, 行号: '1', 科目编码: null, 名称: '合计', 栏目: '基本支出', 金额: '1234.50' },
      { ...place, 行号: '2', 科目编码: '201', 名称: '一般公共服务支出', 栏目: '合计', 金额: '0.00' },
    ]);
  });

  test.for([
    {
      name: 'line of two sides',
      id: 'income-expenditure',
      columns: ['方向', '项目', '金额'],
      cells: ['收入', '事业收入', '1'],
      row: { 方向: '收入', 名称: '事业收入', 栏目: '金额' },
    },
    {
      name: 'year of 三公',
      id: 'three-public',
      columns: ['年度', '合计'],
      cells: ['2023', '1'],
      row: { 年度: '2024', 名称: '2023', 栏目: '合计' },
    },
    {
      name: 'project',
      id: 'performance',
      columns: ['项目名称', '金额', '总体目标'],
      cells: ['甲', '1', '目标'],
      row: { 名称: '甲', 栏目: '金额' },
    },
  ])('names a $name', ({ id, columns, cells, row }) => {
    expect(figuresOf({ [id]: aTable('budgets/t.csv', columns, cells) })).toMatchObject([row]);
  });

  test('keeps the unit of each budget', () => {
    const income = aTable('budgets/i.csv', ['科目名称', '合计'], ['合计', '3']);
    expect(figuresOf({ income }, { unit: '元' })).toMatchObject([{ 金额: '3.00', 金额单位: '元' }]);
  });
});
