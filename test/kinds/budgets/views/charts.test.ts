import { describe, expect, test } from 'vitest';
import type { Chart } from '../../../../src/views/charts/chart.ts';
import type { BudgetView } from '../../../../src/kinds/budgets/views/page.ts';
import { sheet } from '../identities/sheets.ts';
import { aBudget, register, type Writing } from '../../../register/entries.ts';
import { shown } from '../../../views/shown.ts';

const summary = (total: string) => `方向,科目编码,项目,金额
收入,,一般公共预算,${total}
收入,,收入总计,${total}
支出,201,一般公共服务支出,${total}
支出,,支出总计,${total}`;
const expenditure = `科目编码,科目名称,合计
201,一般公共服务支出,80.00
20138,市场监督管理事务,80.00
2013801,行政运行,50.00
2013804,经营主体管理,30.00
205,教育支出,20.00
,合计,100.00`;

function written(tables: Readonly<Record<string, string>>, more: Writing = {}) {
  return aBudget({
    ...more,
    tables: Object.fromEntries(Object.entries(tables).map(([id, text]) => [id, sheet(id, text)])),
  });
}

function page(...records: readonly ReturnType<typeof written>[]): BudgetView {
  return shown(register(records), 'budget', records[0]?.entry ? '/budgets/a-budget/' : '');
}

const rowsOf = (chart: Chart | undefined) => chart?.table.rows.map(({ cells }) => cells.slice(0, 3).join(' '));

describe('the charts of a budget', () => {
  const view = page(written({ 'income-expenditure': summary('100.00'), expenditure }));

  test('are those for which there are figures, each with a name of its own', () => {
    expect(view.charts.map(({ id }) => id)).toEqual(['flow', 'spending']);
    expect(page(written({ 'income-expenditure': summary('100.00') })).charts.map(({ id }) => id)).toEqual(['flow']);
    expect(page(written({})).charts).toEqual([]);
  });

  test('count every row of the table once: the last ones under each 类', () => {
    const spending = view.charts.find(({ id }) => id === 'spending');
    expect(spending?.summary).toContain('100.00');
    const rows = rowsOf(spending)?.join('|') ?? '';
    for (const row of ['行政运行 50.00', '经营主体管理 30.00', '教育支出 20.00']) expect(rows).toContain(row);
    expect(rows).not.toContain('市场监督管理事务');
  });

  test.for([
    {
      name: 'a budget, beside last year',
      more: {},
      text: `年度,合计,因公出国（境）费,公务用车购置及运行费,公务用车购置费,公务用车运行费,公务接待费
2023,30.00,0.00,20.00,,20.00,10.00
2024,26.00,1.00,20.00,,20.00,5.00`,
      rows: [
        '因公出国（境）费 0.00 1.00',
        '公务用车购置费 无数据 无数据',
        '公务用车运行费 20.00 20.00',
        '公务接待费 10.00 5.00',
      ],
    },
    {
      name: 'final accounts, beside the budget',
      more: { kind: '决算', title: '2024年决算' },
      text: '项目,预算数,决算数\n合计,30.00,12.00\n公务用车运行维护费,20.00,10.00\n公务接待费,10.00,2.00',
      rows: [
        '因公出国（境）费 无数据 无数据',
        '公务用车购置费 无数据 无数据',
        '公务用车运行费 20.00 10.00',
        '公务接待费 10.00 2.00',
      ],
    },
  ])('show 三公 of $name', ({ text, more, rows }) => {
    expect(rowsOf(page(written({ 'three-public': text }, more)).threePublic)).toEqual(expect.arrayContaining(rows));
  });

  test('show no 三公 where there is nothing to set it beside', () => {
    expect(page(written({ 'three-public': '年度,合计\n2024,30.00' })).threePublic).toBeUndefined();
    expect(page(written({})).threePublic).toBeUndefined();
  });
});
