import { describe, expect, test } from 'vitest';
import { budgetChecks } from '../../../../src/kinds/budgets/identities/budget-checks.ts';
import { budgetFindings } from '../../../../src/kinds/budgets/identities/findings.ts';
import { accounts } from './sheets.ts';

interface Case {
  readonly name: string;
  readonly id: string;
  readonly kind?: '预算' | '决算';
  /** `@` stands for the figure that is put in. */
  readonly tables: Readonly<Record<string, string>>;
  readonly before?: Readonly<Record<string, string>>;
  readonly agrees: string;
  readonly rounded: string;
  readonly differs: string;
  readonly severity?: 'warning';
  /** Where the finding points to. */
  readonly at: string;
}

const summary = (rows: string) => `方向,科目编码,项目,金额\n${rows}`;
const cases: readonly Case[] = [
  {
    name: 'a 类 and its two 款',
    id: 'budget/children',
    tables: { expenditure: '科目编码,科目名称,合计\n201,甲,@\n20101,乙,10.00\n20102,丙,20.00' },
    agrees: '30.00',
    rounded: '30.01',
    differs: '30.02',
    at: 'expenditure.csv:2 合计',
  },
  {
    name: 'a 款 and its three 项, the last of them blank',
    id: 'budget/children',
    tables: { 'state-capital': '科目编码,科目名称,合计\n2230103,丁,—\n22301,甲,@\n2230101,乙,1.00\n2230102,丙,2.00' },
    agrees: '3.00',
    rounded: '2.99',
    differs: '2.98',
    at: 'state-capital.csv:3 合计',
  },
  {
    name: 'a 类 of a two-sided table and its 款',
    id: 'budget/children',
    tables: { 'income-expenditure': summary('支出,201,甲,@\n支出,20101,乙,10.00\n收入,20101,别处,1.00') },
    agrees: '10.00',
    rounded: '10.01',
    differs: '10.02',
    at: 'income-expenditure.csv:2 金额',
  },
  {
    name: 'the 合计 row and three 类',
    id: 'budget/total-row',
    tables: { 'government-fund': '科目编码,科目名称,合计\n,合 计,@\n207,甲,1.00\n212,乙,2.00\n229,丙,3.00' },
    agrees: '6.00',
    rounded: '6.02',
    differs: '6.03',
    at: 'government-fund.csv:2 合计',
  },
  {
    name: 'the 合计 row of a table of units',
    id: 'budget/total-row',
    tables: { income: '科目名称,合计\n局机关,1.00\n检测中心,2.00\n合计,@' },
    agrees: '3.00',
    rounded: '3.01',
    differs: '3.02',
    at: 'income.csv:4 合计',
  },
  {
    name: 'the parts of a row of final income',
    id: 'budget/row-parts',
    kind: '决算',
    tables: { income: '科目编码,科目名称,本年收入合计,财政拨款收入,事业收入,其他收入\n201,甲,@,1.00,2.00,3.00' },
    agrees: '6.00',
    rounded: '5.98',
    differs: '5.97',
    at: 'income.csv:2 本年收入合计',
  },
  {
    name: '基本支出 and its 人员经费 and 公用经费',
    id: 'budget/row-parts',
    tables: {
      'general-expenditure':
        '科目编码,科目名称,上年执行数,合计,基本支出,人员经费,公用经费\n201,甲,9.00,7.00,@,3.00,4.00',
    },
    agrees: '7.00',
    rounded: '6.99',
    differs: '6.98',
    at: 'general-expenditure.csv:2 基本支出',
  },
  {
    name: 'the cars of a “三公” row',
    id: 'budget/row-parts',
    tables: { 'three-public': '年度,合计,公务用车购置及运行费,公务用车购置费,公务用车运行费\n2024,,@,1.00,2.00' },
    agrees: '3.00',
    rounded: '3.01',
    differs: '3.02',
    at: 'three-public.csv:2 公务用车购置及运行费',
  },
  {
    name: 'the “三公” lines of final accounts, numbered as they are printed',
    id: 'budget/row-parts',
    kind: '决算',
    tables: {
      'three-public':
        '项目,预算数,决算数\n合计,,@\n1．因公出国（境）费用,,1.00\n2．公务用车购置及运行维护费,,5.00\n其中：（1）公务用车购置费,,2.00\n（2）公务用车运行维护费,,3.00\n3．公务接待费,,4.00',
    },
    agrees: '10.00',
    rounded: '10.02',
    differs: '10.03',
    at: 'three-public.csv:2 决算数',
  },
  {
    name: '收入总计 and 支出总计',
    id: 'budget/income-equals-expenditure',
    tables: { 'income-expenditure': summary('收入,,收入总计,@\n支出,,支出总计,5.00') },
    agrees: '5.00',
    rounded: '5.01',
    differs: '5.02',
    at: 'income-expenditure.csv:2 金额',
  },
  {
    name: '支出总计 and what final accounts carry out',
    id: 'budget/income-equals-expenditure',
    kind: '决算',
    tables: {
      'income-expenditure': summary(
        '支出,,年末结转和结余,3.00\n支出,,结余分配,2.00\n支出,,本年支出合计,1.00\n支出,,支出总计,@',
      ),
    },
    agrees: '6.00',
    rounded: '6.02',
    differs: '6.03',
    at: 'income-expenditure.csv:5 金额',
  },
  {
    name: '本年支出合计 and its lines, of which a 款 and a 其中 are no more than parts',
    id: 'budget/income-equals-expenditure',
    tables: {
      'income-expenditure': summary('支出,201,甲,1.00\n支出,20101,乙,1.00\n支出,,其中：丙,1.00\n支出,,本年支出合计,@'),
    },
    agrees: '1.00',
    rounded: '1.01',
    differs: '1.02',
    at: 'income-expenditure.csv:5 金额',
  },
  {
    name: '收入总表 and 收入总计',
    id: 'budget/income-table',
    tables: { income: '科目名称,合计\n合计,@', 'income-expenditure': summary('收入,,收入总计,5.00') },
    agrees: '5.00',
    rounded: '4.99',
    differs: '4.98',
    at: 'income.csv:2 合计',
  },
  {
    name: 'an income column and the line of its name',
    id: 'budget/income-table',
    tables: {
      income: '科目名称,合计,一般公共预算\n合计,,@',
      'income-expenditure': summary('收入,,一、一般公共预算拨款收入,5.00'),
    },
    agrees: '5.00',
    rounded: '4.99',
    differs: '4.98',
    at: 'income.csv:2 一般公共预算',
  },
  {
    name: '支出总表 and 本年支出合计',
    id: 'budget/expenditure-table',
    kind: '决算',
    tables: {
      expenditure: '科目编码,科目名称,本年支出合计\n,合计,@',
      'income-expenditure': summary('支出,,本年支出合计,5.00'),
    },
    agrees: '5.00',
    rounded: '4.99',
    differs: '4.98',
    at: 'expenditure.csv:2 本年支出合计',
  },
  {
    name: 'a 类 that both tables list, without its code in one of them',
    id: 'budget/expenditure-table',
    tables: {
      expenditure: '科目编码,科目名称,合计\n205,教育支出,@',
      'income-expenditure': summary('支出,,（二）教育支出,5.00'),
    },
    agrees: '5.00',
    rounded: '4.99',
    differs: '4.98',
    at: 'expenditure.csv:2 合计',
  },
  {
    name: 'both totals of the appropriation in a fund’s column',
    id: 'budget/appropriation',
    tables: {
      'fiscal-appropriation': '方向,项目,合计,政府性基金预算\n收入,收入总计,,@\n支出,支出总计,,5.00',
      'government-fund': '科目编码,科目名称,合计\n,合计,',
    },
    agrees: '5.00',
    rounded: '5.01',
    differs: '5.02',
    at: 'fiscal-appropriation.csv:2 政府性基金预算',
  },
  {
    name: 'a fund’s expenditure and its own table',
    id: 'budget/appropriation',
    kind: '决算',
    tables: {
      'fiscal-appropriation': '方向,项目,合计,政府性基金预算\n支出,本年支出合计,,@',
      'government-fund': '科目编码,科目名称,本年支出\n,合计,5.00',
    },
    agrees: '5.00',
    rounded: '5.01',
    differs: '5.02',
    at: 'fiscal-appropriation.csv:2 政府性基金预算',
  },
  {
    name: '基本支出 in its two tables',
    id: 'budget/basic',
    tables: {
      'general-expenditure': '科目编码,科目名称,合计,基本支出\n,合计,,@',
      'basic-expenditure': '科目编码,科目名称,合计\n,合计,5.00',
    },
    agrees: '5.00',
    rounded: '5.01',
    differs: '5.02',
    at: 'general-expenditure.csv:2 基本支出',
  },
  {
    name: '人员经费 and the classes 301 and 303',
    id: 'budget/basic',
    tables: {
      'basic-expenditure': '科目编码,科目名称,合计,人员经费\n301,甲,1.00,\n302,乙,2.00,\n303,丙,4.00,\n,合计,,@',
    },
    agrees: '5.00',
    rounded: '5.01',
    differs: '5.02',
    severity: 'warning',
    at: 'basic-expenditure.csv:5 人员经费',
  },
  {
    name: 'the projects with goals, one of which repeats its amount in each row',
    id: 'budget/performance',
    tables: {
      performance: '项目名称,金额\n甲,@\n甲,@\n乙,2.00\n乙,',
      expenditure: '科目编码,科目名称,合计,项目支出\n,合计,,5.00',
    },
    agrees: '3.00',
    rounded: '3.01',
    differs: '3.02',
    severity: 'warning',
    at: 'performance.csv:2 金额',
  },
  {
    name: 'reception of final accounts and 30217',
    id: 'budget/three-public-within',
    kind: '决算',
    tables: {
      'three-public': '项目,预算数,决算数\n公务接待费,,@',
      'basic-expenditure': '科目编码,科目名称,合计\n30217,公务接待费,5.00',
    },
    agrees: '6.00',
    rounded: '4.99',
    differs: '4.98',
    severity: 'warning',
    at: 'three-public.csv:2 决算数',
  },
  {
    name: 'last year’s “三公” row and last year’s budget',
    id: 'budget/three-public-within',
    tables: { 'three-public': '年度,合计\n2023,@\n2024,9.00' },
    before: { 'three-public': '年度,合计\n2022,8.00\n2023,5.00' },
    agrees: '5.00',
    rounded: '5.01',
    differs: '5.02',
    severity: 'warning',
    at: 'three-public.csv:2 合计',
  },
  {
    name: 'the balance of a fund',
    id: 'budget/fund-balance',
    kind: '决算',
    tables: {
      'government-fund': '科目编码,科目名称,年初结转和结余,本年收入,本年支出,年末结转和结余\n229,甲,1.00,5.00,2.00,@',
    },
    agrees: '4.00',
    rounded: '4.02',
    differs: '4.03',
    at: 'government-fund.csv:2 年末结转和结余',
  },
  {
    name: 'what a year begins with and the last one ended with',
    id: 'budget/year-chain',
    kind: '决算',
    tables: { 'income-expenditure': summary('收入,,年初结转和结余,@') },
    before: { 'income-expenditure': summary('支出,,年末结转和结余,5.00') },
    agrees: '5.00',
    rounded: '5.01',
    differs: '5.02',
    severity: 'warning',
    at: 'income-expenditure.csv:2 金额',
  },
];

function findings({ id, kind = '预算', tables, before }: Case, figure: string) {
  const put = (given: Readonly<Record<string, string>>) =>
    accounts(Object.fromEntries(Object.entries(given).map(([table, text]) => [table, text.replaceAll('@', figure)])), {
      kind,
    });
  const checks = budgetChecks(put(tables), { lastYear: before && put(before) }).filter((check) => check.id === id);
  return {
    agreeing: checks.filter(({ verdict, place }) => verdict === 'agrees' && place.line > 1).length,
    found: budgetFindings(checks, '万元').map(
      ({ severity, rule, file, line, field }) => `${severity} ${rule} ${file}:${line} ${field}`,
    ),
  };
}

describe('the identities', () => {
  test.for(cases)('$id: $name agree', (given) => {
    const { agreeing, found } = findings(given, given.agrees);
    expect(agreeing).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });

  test.for(cases)('$id: $name are off by rounding', (given) => {
    expect(findings(given, given.rounded).found).toEqual([`info ${given.id} ${given.at}`]);
  });

  test.for(cases)('$id: $name differ', (given) => {
    expect(findings(given, given.differs).found).toEqual([`${given.severity ?? 'error'} ${given.id} ${given.at}`]);
  });
});
