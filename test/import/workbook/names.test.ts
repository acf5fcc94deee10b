import { describe, expect, test } from 'vitest';
import { lineName } from '../../../src/import/workbook/line-names.ts';
import { joinFailures } from '../../../src/import/workbook/failure-columns.ts';
import { cleanHeader, roleFinder } from '../../../src/import/workbook/header-name.ts';
import { budgetTableNamed, samplingTableNamed } from '../../../src/import/workbook/table-name.ts';
import { itemOf } from '../../../src/import/workbook/three-public.ts';
import { noticeIn, organizationIn, unitIn, yearIn } from '../../../src/import/workbook/titles.ts';
import { cellAddress } from '../../../src/import/workbook/address.ts';
import { budgetTable } from '../../../src/kinds/budgets/tables.ts';
import { budgetTableIds, budgetTableNames } from '../../../src/kinds/budgets/fields.ts';

describe('the names of tables', () => {
  test.for(budgetTableIds)('%s is known by both of its statutory names', (id) => {
    const names = Object.values(budgetTableNames[id]).filter((name) => name !== undefined);
    expect(names.map(budgetTableNamed)).toEqual(names.map(() => id));
  });

  test.for<[string, string | undefined]>([
    ['附表4 2026年财政拨款收支预算总表', 'fiscal-appropriation'],
    ['部门收支总体情况表', 'income-expenditure'],
    ['2026年部门收入总表', 'income'],
    ['支出预算总表', 'expenditure'],
    ['表7 三公经费', 'three-public'],
    ['一般公共预算“三公”经费支出表', 'three-public'],
    ['一般公共预算基本支出情况表', 'basic-expenditure'],
    ['封面', undefined],
    ['Sheet1', undefined],
  ])('%s names %s', ([title, id]) => expect(budgetTableNamed(title)).toBe(id));

  test.for<[string, string | undefined]>([
    ['附件2：不合格产品信息', 'unqualified'],
    ['合 格 产品', 'qualified'],
    ['不合格产品核查处置情况', 'disposals'],
    ['Sheet1', undefined],
  ])('%s is the sampling table %s', ([title, id]) => expect(samplingTableNamed(title)).toBe(id));
});

describe('the headers of columns', () => {
  const definition = budgetTable('预算', 'general-expenditure');
  test.for<[string[], string | undefined]>([
    [['2025年执行数'], '上年执行数'],
    [['2025年执行数', '小计'], '上年执行数'],
    [['2025年执行数', '基本支出'], undefined],
    [['2026年预算数', '合计'], '合计'],
    [['2026年预算数', '基本支出', '小计'], '基本支出'],
    [['2026年预算数', '基本支出', '人员经费（万元）'], '人员经费'],
    [['增减', '增减%'], undefined],
    [['支出功能分类科目', '科目编码'], '科目编码'],
    [['科目', '名称'], '科目名称'],
  ])('%j is %s', ([path, header]) => {
    const role = definition && roleFinder(definition)(path);
    expect(role?.kind === 'column' ? role.column.header : undefined).toBe(header);
  });

  test.for([
    ['2026年预算数（万元）', '预算数'],
    ['其中：教育收费', '教育收费'],
    ['金 额\n(单位：元)', '金额'],
  ])('%s is read as %s', ([text, clean]) => expect(cleanHeader(text ?? '')).toBe(clean));
});

describe('the lines of two-sided tables', () => {
  test.for<[string, '收入' | '支出', '预算' | '决算', string]>([
    ['一、本年收入', '收入', '预算', '本年收入合计'],
    ['（一）一般公共预算拨款', '收入', '预算', '一般公共预算拨款'],
    ['上年结转和结余', '收入', '预算', '上年结转结余'],
    ['年初财政拨款结转和结余', '收入', '决算', '年初结转和结余'],
    ['使用非财政拨款结余（含专用结余）', '收入', '决算', '使用非财政拨款结余'],
    ['收 入 总 计', '收入', '预算', '收入总计'],
    ['总计', '支出', '决算', '支出总计'],
    ['二、年终结转结余', '支出', '预算', '结转下年'],
    ['年末结转和结余', '支出', '决算', '年末结转和结余'],
    ['三十、其他支出', '支出', '预算', '其他支出'],
  ])('%s on the side of %s in %s is %s', ([text, direction, kind, name]) =>
    expect(lineName(text, direction, kind)).toBe(name),
  );

  test.for<[string, string | undefined]>([
    ['其中：（1）公务用车购置', '公务用车购置费'],
    ['公务用车运行维护费', '公务用车运行费'],
    ['2.公务用车购置及运行维护费', '公务用车购置及运行费'],
    ['“三公”经费合计', '合计'],
    ['国内公务接待批次（个）', undefined],
  ])('%s is the item %s', ([text, item]) => expect(itemOf(text)).toBe(item));
});

describe('the lines above a table', () => {
  test.for<[string, string | undefined]>([
    ['部门：示例市市场监督管理局', '示例市市场监督管理局'],
    ['编制单位：[101]示例市市场监督管理局 单位：万元', '示例市市场监督管理局'],
    ['单位：万元', undefined],
    ['示例市市场监督管理局2026年部门预算', '示例市市场监督管理局'],
    ['2025年度示例市市场监督管理局部门决算', '示例市市场监督管理局'],
    ['收支总表', undefined],
  ])('%s is of %s', ([text, organization]) => expect(organizationIn(text)).toBe(organization));

  test('unit, year and notice', () => {
    expect([unitIn('金额单位： 万元'), unitIn('金额（元）'), unitIn('单位：示例局')]).toEqual([
      '万元',
      '元',
      undefined,
    ]);
    expect([yearIn('２０２６年部门预算'), yearIn('第2026号')]).toEqual([2026, undefined]);
    expect(noticeIn('关于2026年第 3 期抽检的公告')).toBe('2026年第3期');
  });
});

test.for<[string, string, string, string | undefined]>([
  ['酸价', '3.2 mg/g', '≤3 mg/g', '酸价║3.2 mg/g║≤3 mg/g'],
  ['甲；乙', '1\n2', '≤0；≤1', '甲║1║≤0；乙║2║≤1'],
  ['菌落总数', '10；20；30', 'n=5', '菌落总数║10，20，30║n=5'],
  ['甲；乙', '1', '≤0；≤1', undefined],
  ['', '1', '2', undefined],
])('the columns %j, %j, %j join to %s', ([item, result, limit, joined]) =>
  expect(joinFailures(item, result, limit)).toBe(joined),
);

test.for<[number, number, string]>([
  [7, 3, 'C7'],
  [1, 26, 'Z1'],
  [2, 27, 'AA2'],
  [3, 703, 'AAA3'],
])('line %i, column %i is %s', ([line, column, address]) => expect(cellAddress(line, column)).toBe(address));
