import { describe, expect, test } from 'vitest';
import { checkGaps } from '../../../../src/kinds/budgets/identities/gaps.ts';
import { accounts } from './sheets.ts';

type Tables = Readonly<Record<string, string>>;
const found = (tables: Tables, kind: '预算' | '决算' = '预算') =>
  checkGaps(accounts(tables, { kind, year: 2024 })).map(({ severity, rule, file, line, field }) =>
    `${severity} ${rule} ${file}:${line} ${field}`.trim(),
  );

const years = '年度,合计,公务接待费';
const lines = '项目,预算数,决算数';

describe('tables that say nothing', () => {
  test.for<[string, Tables, readonly string[]]>([
    ['has no row', { income: '科目名称,合计' }, ['error budget/table-empty income.csv:1']],
    ['has no amount', { income: '科目名称,合计\n合计,' }, ['warning budget/table-empty income.csv:1']],
    ['says zero', { income: '科目名称,合计\n合计,0.00' }, []],
    ['says that it does not apply', { income: '科目名称,合计\n合计,不适用' }, []],
    ['has an amount in another column', { income: '科目名称,合计,事业收入\n甲,,1.00' }, []],
    ['has no row, of “三公”', { 'three-public': years }, ['error budget/table-empty three-public.csv:1']],
  ])('one that %s', ([, tables, expected]) => {
    expect(found(tables)).toEqual(expected);
  });
});

describe('the “三公” table', () => {
  test.for<[string, Tables, '预算' | '决算', readonly string[]]>([
    ['of a budget has the row of its year', { 'three-public': `${years}\n2023,1,1\n2024,1,1` }, '预算', []],
    [
      'of a budget only has the year before',
      { 'three-public': `${years}\n2022,1,1\n2023,1,1` },
      '预算',
      ['error budget/three-public-year three-public.csv:1 年度'],
    ],
    // 2024年 has been told of in its cell.
    ['of a budget writes its year in another way', { 'three-public': `${years}\n2023,1,1\n2024年,1,1` }, '预算', []],
    ['of final accounts has its total', { 'three-public': `${lines}\n一、合计,1,1\n公务接待费,1,1` }, '决算', []],
    [
      'of final accounts calls its total by name',
      { 'three-public': `${lines}\n“三公”经费合计,1,1\n公务接待费,1,1` },
      '决算',
      [],
    ],
    [
      'of final accounts has no total',
      { 'three-public': `${lines}\n公务接待费,1,1` },
      '决算',
      ['warning budget/total-missing three-public.csv:1'],
    ],
  ])('%s', ([, tables, kind, expected]) => {
    expect(found(tables, kind)).toEqual(expected);
  });
});
