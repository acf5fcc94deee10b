import { describe, expect, test } from 'vitest';
import { budgetChecks } from '../../../../src/kinds/budgets/identities/budget-checks.ts';
import { tallyOf } from '../../../../src/kinds/budgets/identities/check.ts';
import { budgetFindings } from '../../../../src/kinds/budgets/identities/findings.ts';
import { accounts } from './sheets.ts';

const texts = (tables: Readonly<Record<string, string>>) =>
  budgetFindings(budgetChecks(accounts(tables), { lastYear: undefined }), '万元').map(
    ({ severity, message, mend }) => `${severity}: ${message} ${mend}`,
  );

describe('findings of the identities', () => {
  test('name both tables, rows, columns and figures, and the difference', () => {
    expect(
      texts({
        expenditure: '科目编码,科目名称,合计\n,合计,1234.50\n205,教育支出,1234.50',
        'income-expenditure': '方向,科目编码,项目,金额\n支出,205,教育支出,1234.5\n支出,,本年支出合计,34.50',
      }),
    ).toEqual([
      'error: 收支总表第 3 行“本年支出合计”的“金额”是 34.50，收支总表“其 1 行”的“金额”是 1,234.50：两处应当相等，相差 1,200.00 万元。 请对照批复的报表核对这两处和其中的分项，改正抄错的数。',
      'error: 支出总表第 2 行“合计”的“合计”是 1,234.50，收支总表“本年支出合计”的“金额”是 34.50：两处应当相等，相差 1,200.00 万元。 请对照批复的报表核对这两处和其中的分项，改正抄错的数。',
    ]);
  });

  test('call what rounding explains by its name', () => {
    expect(texts({ expenditure: '科目编码,科目名称,合计\n201,甲,3.01\n20101,乙,3.00' })).toEqual([
      'info: 取整误差：支出总表第 2 行“201 甲”的“合计”是 3.01，支出总表“其 1 个款”的“合计”是 3.00，相差 0.01 万元，在四舍五入的误差以内。 不必改动；若能对照原表找到准确数，请以原表为准。',
    ]);
  });

  test('see that one table is in 元 and the other in 万元', () => {
    const [first = ''] = texts({
      'government-fund': '科目编码,科目名称,合计\n,合计,600012.34',
      'fiscal-appropriation': '方向,项目,合计,政府性基金预算\n支出,本年支出合计,60.00,60.00',
    });
    expect(first).toContain('是 60.00，政府性基金预算支出表“合计”的“合计”是 600,012.34');
    expect(first).toContain('两处正好差一万倍');
  });

  test('say which side should not be the greater', () => {
    expect(
      texts({
        performance: '项目名称,金额\n甲,6.00\n乙,1.00',
        expenditure: '科目编码,科目名称,合计,项目支出\n201,丙,,5.00\n,合计,,5.00',
      }),
    ).toEqual([
      'warning: 项目绩效目标表第 2 行“2 个项目”的“金额”是 7.00，支出总表“合计”的“项目支出”是 5.00：前者不应大于后者，相差 2.00 万元。 请核对绩效目标表的金额，看有没有同一个项目写了两次；确有其他资金来源的，请在情况说明里写明。',
    ]);
  });
});

describe('the statement of a check', () => {
  test('tells the share that projects with goals cover', () => {
    const performance = (amount: string) => {
      const tables = {
        performance: `项目名称,实施单位,金额\n甲,一所,${amount}\n甲,二所,${amount}`,
        expenditure: '科目编码,科目名称,合计,项目支出\n,合计,,8.00',
      };
      const checks = budgetChecks(accounts(tables), { lastYear: undefined });
      return checks.find(({ id }) => id === 'budget/performance')?.statement;
    };
    expect(performance('1.00')).toBe('项目绩效目标表2 个项目金额之和 ≤ 支出总表“合计”项目支出，占项目支出的 25%');
    expect(performance('1.33')).toContain('占项目支出的 33.3%');
  });

  test('names the parts of a row where they are few', () => {
    const tables = { 'state-capital': '科目编码,科目名称,合计,基本支出,项目支出\n223,甲,3.00,1.00,2.00' };
    const statements = budgetChecks(accounts(tables), { lastYear: undefined }).map(({ statement }) => statement);
    expect(statements).toContain('国有资本经营预算支出表“223 甲”合计 = 基本支出 + 项目支出');
  });
});

describe('the tally', () => {
  test('counts what could be checked, and of it what differs and what is rounded', () => {
    const rows = '201,甲,3.01,3.00,0.01\n20101,乙,3.00,3.00,\n205,丙,1.00,9.00,\n208,丁,不适用,1.00,';
    const tables = { 'state-capital': `科目编码,科目名称,合计,基本支出,项目支出\n${rows}` };
    const checks = budgetChecks(accounts(tables), { lastYear: undefined }).filter(({ id }) =>
      ['budget/children', 'budget/row-parts'].includes(id),
    );
    expect(tallyOf(checks)).toEqual({ verified: 5, mismatched: 1, rounded: 1, skipped: 2 });
    expect(tallyOf([])).toEqual({ verified: 0, mismatched: 0, rounded: 0, skipped: 0 });
  });
});
