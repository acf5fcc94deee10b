import { describe, expect, test } from 'vitest';
import type { BudgetFamily } from '../../../../src/kinds/budgets/identities/family.ts';
import type { BudgetRecord } from '../../../../src/kinds/budgets/record.ts';
import { budgetOverview, type BudgetOverview } from '../../../../src/kinds/budgets/views/overview.ts';
import { sheet } from '../identities/sheets.ts';
import { aBudget, register, type Writing } from '../../../register/entries.ts';

const tables = {
  'income-expenditure': `方向,科目编码,项目,金额
收入,,一般公共预算,15000.00
收入,,事业收入,
收入,,其他收入,-1.00
收入,,本年收入合计,14999.00
收入,,上年结转结余,1001.00
收入,,收入总计,16000.00
支出,201,一般公共服务支出,12000.00
支出,205,教育支出,3000.00
支出,,本年支出合计,15000.00
支出,,结转下年,1000.00
支出,,支出总计,16000.00`,
  expenditure: `科目编码,科目名称,合计,基本支出,项目支出
201,一般公共服务支出,12000.00,9000.00,3000.00
205,教育支出,3000.00,,3000.00
,合计,15000.00,9000.00,6000.00`,
  'three-public': '年度,合计,公务接待费\n2023,30.00,30.00\n2024,20.00,20.00',
};
const spent = {
  'income-expenditure': `方向,项目,金额
收入,收入总计,12000.00
支出,支出总计,12000.00`,
  expenditure: `科目编码,科目名称,本年支出合计
201,一般公共服务支出,11880.00
229,其他支出,7.00`,
  'three-public': '项目,预算数,决算数\n合计,20.00,12.34',
};

function record(written: Readonly<Record<string, string>>, more: Writing = {}): BudgetRecord {
  const sheets = Object.fromEntries(Object.entries(written).map(([id, text]) => [id, sheet(id, text)]));
  const [made] = register([aBudget({ ...more, tables: sheets })]).budgets;
  if (!made) throw new Error('no budget');
  return made;
}

const budget = record(tables);
const final = record(spent, { kind: '决算', title: '2024年决算' });
const earlier = record(
  { 'income-expenditure': tables['income-expenditure'].replaceAll('16000', '12800') },
  { year: 2023, title: '2023年预算' },
);
const alone: BudgetFamily = { lastYear: undefined, counterpart: undefined, years: [budget] };

function overview(of: BudgetRecord, family: Partial<BudgetFamily> = {}): BudgetOverview {
  const found = budgetOverview(of, { ...alone, years: [of], ...family });
  if (!found) throw new Error('no overview');
  return found;
}

describe('the overview of a budget', () => {
  test('tells the key figures in the unit and aloud, with their part of what is spent in the year', () => {
    expect(overview(budget).figures.map(({ name, amount, words, share }) => [name, amount, words, share])).toEqual([
      ['收入总计', '16,000.00 万元', '约 1.6 亿元', undefined],
      ['支出总计', '16,000.00 万元', '约 1.6 亿元', undefined],
      ['基本支出', '9,000.00 万元', undefined, '占支出 60.0%'],
      ['项目支出', '6,000.00 万元', undefined, '占支出 40.0%'],
      ['“三公”经费', '20.00 万元', undefined, undefined],
    ]);
  });

  test('sets them beside last year’s, where the site has them', () => {
    const { figures, course } = overview(budget, { lastYear: earlier, years: [earlier, budget] });
    expect(figures.map(({ change }) => change)).toEqual([
      '比 2023 年预算增加 3,200.00 万元，增长 25.0%',
      '比 2023 年预算增加 3,200.00 万元，增长 25.0%',
      undefined,
      undefined,
      undefined,
    ]);
    expect(course?.points).toEqual([
      { year: 2023, cents: 1_280_000 },
      { year: 2024, cents: 1_600_000 },
    ]);
    expect(overview(budget).course).toBeUndefined();
  });

  test('shows where the money comes from and goes, without totals and without what is nothing or less', () => {
    expect(overview(budget).flow).toEqual({
      sources: [
        { name: '一般公共预算', value: 1_500_000 },
        { name: '上年结转结余', value: 100_100 },
      ],
      uses: [
        { name: '一般公共服务支出', value: 1_200_000 },
        { name: '教育支出', value: 300_000 },
        { name: '结转下年', value: 100_000 },
      ],
    });
    expect(overview(final).flow).toBeUndefined();
  });

  test.for([
    { name: 'the budget', of: budget, counterpart: final },
    { name: 'the final accounts', of: final, counterpart: budget },
  ])('sets budget and final accounts side by side by 类, from $name', ({ of, counterpart }) => {
    const { total, items } = overview(of, { counterpart }).against ?? {};
    expect(total).toEqual({ plan: 1_500_000, outcome: null });
    expect(items).toEqual([
      { name: '一般公共服务支出', plan: 1_200_000, outcome: 1_188_000 },
      { name: '教育支出', plan: 300_000, outcome: null },
      { name: '其他支出', plan: null, outcome: 700 },
    ]);
  });

  test('takes of final accounts what was spent', () => {
    expect(overview(final).figures.at(-1)).toMatchObject({ name: '“三公”经费', amount: '12.34 万元' });
    expect(overview(budget).against).toBeUndefined();
  });

  test('is not there without a single figure', () => {
    expect(budgetOverview(record({}), alone)).toBeUndefined();
  });
});
