import { describe, expect, test } from 'vitest';
import { budgetChecks } from '../../../../src/kinds/budgets/identities/budget-checks.ts';
import { budgetFindings } from '../../../../src/kinds/budgets/identities/findings.ts';
import { budgetTableIds } from '../../../../src/kinds/budgets/fields.ts';
import { accounts, inShort } from './sheets.ts';

const checksOf = (tables: Readonly<Record<string, string>>, how: Parameters<typeof accounts>[1] = {}) =>
  budgetChecks(accounts(tables, how), { lastYear: undefined });

describe('checks that cannot be made', () => {
  test.for<{
    name: string;
    id: string;
    kind?: string;
    tables: Record<string, string>;
    none?: string[];
    told: string[];
  }>([
    {
      name: 'a parent whose child is 不适用',
      id: 'budget/children',
      tables: { expenditure: '科目编码,科目名称,合计\n201,甲,3.00\n20101,乙,不适用\n20102,丙,3.00' },
      told: ['skipped 201 甲.合计: 支出总表“20101 乙”的“合计”是“不适用”。'],
    },
    {
      name: 'a parent that is blank',
      id: 'budget/children',
      tables: { expenditure: '科目编码,科目名称,合计\n201,甲,—\n20101,乙,3.00' },
      told: ['skipped 201 甲.合计: 支出总表“201 甲”的“合计”空着。'],
    },
    {
      name: 'a table without 合计',
      id: 'budget/total-row',
      tables: { expenditure: '科目编码,科目名称,合计,基本支出\n201,甲,3.00,3.00' },
      told: ['skipped 合计.合计: 支出总表没有“合计”这一行。'],
    },
    {
      name: 'a table with two rows of 合计',
      id: 'budget/total-row',
      tables: { expenditure: '科目编码,科目名称,合计\n201,甲,3.00\n,合计,3.00\n,总计,3.00' },
      told: ['skipped 合计.合计: 支出总表有 2 行“合计”，分不出用哪一行。'],
    },
    {
      name: 'rows with and without codes',
      id: 'budget/total-row',
      tables: { income: '科目编码,科目名称,合计\n,局机关,3.00\n201,甲,3.00\n,合计,3.00' },
      told: ['skipped 合计.合计: 收入总表有的行有科目编码，有的没有，分不出上下级。'],
    },
    {
      name: 'a total whose only part is printed elsewhere',
      id: 'budget/row-parts',
      tables: { expenditure: '科目编码,科目名称,合计,基本支出\n201,甲,3.00,2.00' },
      told: [],
    },
    {
      name: 'a fund table without what it began with',
      id: 'budget/fund-balance',
      kind: '决算',
      tables: { 'government-fund': '科目编码,科目名称,本年收入,本年支出,年末结转和结余\n229,甲,3.00,2.00,9.00' },
      told: [],
    },
    {
      name: 'a summary without 支出总计',
      id: 'budget/income-equals-expenditure',
      tables: { 'income-expenditure': '方向,项目,金额\n收入,收入总计,3.00\n收入,本年收入合计,3.00' },
      told: [
        'skipped 收入总计.金额: 收支总表没有“支出总计”这一行。',
        'agrees 收入总计.金额 300 = 300 (1)',
        'skipped 支出总计.金额: 收支总表没有“支出总计”这一行。收支总表没有“本年支出合计”这一行。',
        'skipped 本年收入合计.金额: 收支总表没有可以相加的行。',
        'skipped 本年支出合计.金额: 收支总表没有“本年支出合计”这一行。',
      ],
    },
    {
      name: 'a fund whose table is declared not to be there',
      id: 'budget/appropriation',
      tables: { 'fiscal-appropriation': '方向,项目,合计,国有资本经营预算\n支出,本年支出合计,,' },
      none: ['state-capital'],
      told: [
        'skipped 收入总计.合计: 财政拨款收支总表没有“收入总计”这一行。财政拨款收支总表没有“支出总计”这一行。',
        'skipped 本年收入合计.合计: 财政拨款收支总表没有“本年收入合计”这一行。',
        'skipped 收入总计.国有资本经营预算: 财政拨款收支总表没有“收入总计”这一行。财政拨款收支总表没有“支出总计”这一行。',
        'skipped 本年收入合计.国有资本经营预算: 财政拨款收支总表没有“本年收入合计”这一行。',
        'skipped 本年支出合计.国有资本经营预算: 没有国有资本经营预算支出表（已说明理由）。',
      ],
    },
    {
      name: 'a “三公” line without its 款',
      id: 'budget/three-public-within',
      kind: '决算',
      tables: {
        'three-public': '项目,预算数,决算数\n公务用车购置费,1.00,1.00',
        'basic-expenditure': '科目编码,科目名称,合计\n30201,办公费,1.00',
      },
      told: ['skipped 公务用车购置费.决算数: 一般公共预算财政拨款基本支出决算表没有“31013”这一行。'],
    },
    {
      name: 'last year where it is not on the site',
      id: 'budget/three-public-within',
      tables: { 'three-public': '年度,合计\n2023,1.00\n2024,1.00' },
      told: ['skipped 2023.合计: 本站没有可比的 2023 年预算。'],
    },
    {
      name: 'the beginning of a year whose last year is not on the site',
      id: 'budget/year-chain',
      kind: '决算',
      tables: { 'income-expenditure': '方向,项目,金额\n收入,年初结转和结余,1.00' },
      told: ['skipped 年初结转和结余.金额: 本站没有可比的 2023 年决算。'],
    },
    {
      name: 'projects where 支出总表 is not there',
      id: 'budget/performance',
      tables: { performance: '项目名称,金额\n甲,1.00' },
      told: ['skipped 1 个项目.金额: 没有可用的支出总表。'],
    },
  ])('skip $name', ({ id, kind = '预算', tables, none = [], told }) => {
    expect(inShort(checksOf(tables, { kind, none }), id)).toEqual(told);
  });

  test('tell nothing, and cover all tables where all are declared not to be there', () => {
    for (const kind of ['预算', '决算']) {
      const checks = checksOf({ income: '科目名称,合计\n合计,3.00\n甲,1.00' }, { kind, none: budgetTableIds });
      expect(checks.length).toBeGreaterThan(5);
      expect(new Set(checks.map(({ verdict }) => verdict))).toEqual(new Set(['skipped']));
      expect(budgetFindings(checks, '万元')).toEqual([]);
    }
  });

  test('are all there is to an amount that is none: the cell itself is an error of its own', () => {
    const checks = checksOf({ expenditure: '科目编码,科目名称,合计\n201,甲,三元\n20101,乙,3.00' });
    expect(inShort(checks, 'budget/children')).toEqual(['skipped 201 甲.合计: 支出总表“201 甲”的“合计”不是金额。']);
  });
});
