import { describe, expect, test } from 'vitest';
import { budgetChecks } from '../../../../src/kinds/budgets/identities/budget-checks.ts';
import { budgetFindings } from '../../../../src/kinds/budgets/identities/findings.ts';
import { accounts, inShort } from './sheets.ts';

const told = (tables: Readonly<Record<string, string>>, id: string) =>
  inShort(budgetChecks(accounts(tables), { lastYear: undefined }), id);

describe('rows and the rows that their codes cover', () => {
  test('put a 项 whose 款 is not listed directly under its 类', () => {
    const rows = '2010301,丁,4.00\n20101,乙,1.00\n201,甲,5.00\n2010101,丙,1.00';
    expect(told({ expenditure: `科目编码,科目名称,合计\n${rows}` }, 'budget/children')).toEqual([
      'agrees 201 甲.合计 500 = 500 (2)',
      'agrees 20101 乙.合计 100 = 100 (1)',
    ]);
  });

  test('are compared in every amount column that has figures', () => {
    const rows = '201,甲,5.00,9.00,5.00\n20101,乙,5.00,,5.00';
    expect(
      told({ 'general-expenditure': `科目编码,科目名称,上年执行数,合计,基本支出\n${rows}` }, 'budget/children'),
    ).toEqual([
      'agrees 201 甲.上年执行数 500 = 500 (1)',
      'skipped 201 甲.合计: 一般公共预算支出表“20101 乙”的“合计”空着。',
      'agrees 201 甲.基本支出 500 = 500 (1)',
    ]);
  });

  test('add the highest rows up to 合计, also those whose parents are not listed', () => {
    const rows = ',合计,6.00\n201,甲,1.00\n20101,乙,1.00\n20801,丙,2.00\n2100101,丁,3.00';
    expect(told({ expenditure: `科目编码,科目名称,合计\n${rows}` }, 'budget/total-row')).toEqual([
      'agrees 合计.合计 600 = 600 (3)',
    ]);
  });
});

describe('a code that is none', () => {
  // 2013 stands for 20138: what is under 201 and what under it is open, and the cell has been told of.
  const rows = ',合计,5.00\n201,甲,5.00\n2013,乙,5.00\n2013801,丙,5.00';
  test.for(['budget/children', 'budget/total-row', 'budget/depth'])('leaves %s open', (id) => {
    expect(told({ 'general-expenditure': `科目编码,科目名称,合计\n${rows}` }, id)).toEqual([]);
  });

  test('leaves the lines of a two-sided table open, and not its totals', () => {
    const tables = {
      'income-expenditure':
        '方向,科目编码,项目,金额\n收入,,收入总计,5.00\n支出,20l,甲,4.00\n支出,,本年支出合计,5.00\n支出,,支出总计,5.00',
    };
    expect(told(tables, 'budget/income-equals-expenditure')).toEqual([
      'agrees 收入总计.金额 500 = 500 (1)',
      'skipped 收入总计.金额: 收支总表没有“本年收入合计”这一行。',
      'agrees 支出总计.金额 500 = 500 (1)',
    ]);
  });
});

describe('the depth of the codes', () => {
  const early = accounts({
    'general-expenditure':
      '科目编码,科目名称,合计\n201,甲,1.00\n20101,乙,1.00\n2010101,丙,1.00\n205,丁,\n20801,戊,\n,合计,',
    'basic-expenditure': '科目编码,科目名称,合计\n301,工资福利支出,1.00\n302,商品和服务支出,1.00\n30201,办公费,1.00',
    expenditure: '科目编码,科目名称,合计\n201,甲,1.00',
  });

  test('is told of row by row where it ends too early', () => {
    const findings = budgetFindings(budgetChecks(early, { lastYear: undefined }), '万元');
    expect(
      findings.map(({ severity, rule, file, line, field, message }) =>
        [severity, rule, `${file}:${line}`, field, message].join(' '),
      ),
    ).toEqual([
      'warning budget/depth general-expenditure.csv:5 科目编码 一般公共预算支出表“205 丁”只列到类，没有列到项。',
      'warning budget/depth general-expenditure.csv:6 科目编码 一般公共预算支出表“20801 戊”只列到款，没有列到项。',
      'warning budget/depth basic-expenditure.csv:2 科目编码 一般公共预算基本支出表“301 工资福利支出”只列到类，没有列到款。',
    ]);
  });

  test('is one check of a table where it is reached', () => {
    const tables = {
      'general-expenditure': '科目编码,科目名称,合计\n201,甲,1.00\n2010101,丙,1.00\n2010102,丁,',
      'basic-expenditure': '科目编码,科目名称,合计\n30101,基本工资,1.00',
    };
    expect(told(tables, 'budget/depth')).toEqual(['agrees 2010101 丙', 'agrees 30101 基本工资']);
    expect(told({ 'general-expenditure': '科目编码,科目名称,合计\n,合计,' }, 'budget/depth')).toEqual([]);
  });
});
