import { describe, expect, test } from 'vitest';
import { checkCodes, codeCoverage } from '../../../../src/kinds/budgets/identities/codes.ts';
import { accounts } from './sheets.ts';

/** `error budget/code-unknown government-fund.csv:3 科目编码`. */
function found(tables: Readonly<Record<string, string>>, year = 2024): string[] {
  return checkCodes(accounts(tables, { year, title: `${year}年预算` })).map(
    ({ severity, rule, file, line, field }) => `${severity} ${rule} ${file}:${line}${field && ` ${field}`}`,
  );
}

/** A table of the functional classification with a 合计 row on line 2. */
const fund = (...rows: readonly string[]) => ({
  'government-fund': ['科目编码,科目名称,合计', ',合计,1', ...rows.map((row) => `${row},1`)].join('\n'),
});
const basic = (...rows: readonly string[]) => ({
  'basic-expenditure': ['科目编码,科目名称,合计', ',合计,1', ...rows.map((row) => `${row},1`)].join('\n'),
});
const market = ['201,一般公共服务支出', '20138,市场监督管理事务'];

describe('codes against the list of the year', () => {
  test.for<[string, Readonly<Record<string, string>>, number, readonly string[]]>([
    ['are known', fund(...market, '2013816,食品安全监管'), 2024, []],
    ['are unknown as 类', fund('298,其他'), 2024, ['error budget/code-unknown government-fund.csv:3 科目编码']],
    [
      'are unknown as 项 where the list is whole',
      fund(...market, '2013817,食品安全监管'),
      2024,
      ['error budget/code-unknown government-fund.csv:5 科目编码'],
    ],
    [
      'are believed where the list is not whole',
      fund('201,一般公共服务支出', '20188,某项事务', '2018801,某项'),
      2024,
      [],
    ],
    ['are believed before the list became whole', fund(...market, '2013817,某项'), 2019, []],
    ['are not asked of years without a list', fund('298,其他', '29801,其他'), 2027, []],
    [
      'of the economic classification are checked with its own list',
      basic('301,工资福利支出', '30105,基本工资'),
      2024,
      ['error budget/code-unknown basic-expenditure.csv:4 科目编码'],
    ],
    [
      'that began later are unknown as 类',
      fund('224,灾害防治及应急管理支出'),
      2018,
      ['error budget/code-unknown government-fund.csv:3 科目编码'],
    ],
    ['bear the name of the year', fund('210,医疗卫生与计划生育支出'), 2018, []],
    [
      'bear the name of another year',
      fund('210,医疗卫生与计划生育支出'),
      2019,
      ['warning budget/code-name government-fund.csv:3 科目名称'],
    ],
    ['bear either name where the year of the change is not sure', fund(...market, '2013804,市场主体管理'), 2024, []],
    [
      'bear another code’s name',
      basic('301,工资福利支出', '30101,津贴补贴'),
      2024,
      ['warning budget/code-name basic-expenditure.csv:4 科目名称'],
    ],
    [
      'bear names that differ in width, brackets, numbering and 支出 only',
      basic('302,二、商品和服务', '30212, 因公出国(境) 费用', '30213,维修（护）费（款）'),
      2024,
      [],
    ],
  ])('%s', ([, tables, year, expected]) => {
    expect(found(tables, year)).toEqual(expected);
  });

  test('are told with the nearest code and its name', () => {
    const [unknown] = checkCodes(accounts(fund(...market, '2013889,其他事务'), { year: 2024 }));
    expect(unknown?.message).toBe(
      '政府性基金预算支出表“2013889 其他事务”：2024 年的《政府收支分类科目》里没有科目编码 2013889。',
    );
    expect(unknown?.mend).toContain('是不是想写 2013899“其他市场监督管理事务”？');
  });

  test('blame the level that is wrong', () => {
    const unknown = checkCodes(accounts(fund('29801,某款'), { year: 2024 })).at(-1);
    expect(unknown?.message).toContain('没有科目编码 29801 的类 298。');
    expect(found(fund('298,某类', '29801,某款'))).toEqual(['error budget/code-unknown government-fund.csv:3 科目编码']);
  });
});

describe('rows of a table', () => {
  test('bear each code once', () => {
    const rows = [...market, '20138,市场监督管理事务'];
    expect(found(fund(...rows))).toEqual(['error budget/code-duplicate government-fund.csv:5 科目编码']);
  });

  test('may bear a code once on each side of a two-sided table', () => {
    const both = '方向,科目编码,项目,金额\n收入,201,税收,1\n支出,201,一般公共服务支出,1\n支出,205,教育支出,1';
    expect(found({ 'income-expenditure': both })).toEqual([]);
    expect(found({ 'income-expenditure': `${both}\n支出,205,教育支出,1` })).toEqual([
      'error budget/code-duplicate income-expenditure.csv:5 科目编码',
    ]);
  });

  test('stand under their parents; a missing parent is told once', () => {
    const rows = ['201,一般公共服务支出', '2013801,行政运行', '2013816,食品安全监管', '20508,进修及培训'];
    expect(found(fund(...rows))).toEqual([
      'warning budget/code-orphan government-fund.csv:4 科目编码',
      'warning budget/code-orphan government-fund.csv:6 科目编码',
    ]);
  });

  test.for<[string, string, readonly string[]]>([
    ['科目编码,科目名称,合计\n201,一般公共服务支出,1', 'without', ['warning budget/total-missing expenditure.csv:1']],
    ['科目编码,科目名称,合计\n201,一般公共服务支出,1\n,总 计,1', 'with', []],
    ['科目编码,科目名称,合计', 'without any row', []],
  ])('end in a 合计: %#', ([text, , expected]) => {
    expect(found({ expenditure: text })).toEqual(expected);
  });

  test('of the other tables need no 合计 and no codes', () => {
    const tables = { 'three-public': '年度,合计,公务接待费\n2024,1,1', performance: '项目名称,金额,总体目标\n甲,1,乙' };
    expect(found(tables)).toEqual([]);
  });
});

test('the code that bears the name is proposed before one that only looks like it', () => {
  const tables = fund(...market, '2013877,食品安全监管');
  const [finding] = checkCodes(accounts(tables, { year: 2024, title: '2024年预算' }));
  expect(finding?.mend).toContain('是不是想写 2013816“食品安全监管”？');
});

test('a code that is none makes no orphans of those beside it', () => {
  expect(found(fund('201,一般公共服务支出', '2013,市场监督管理事务', '2013816,食品安全监管'))).toEqual([]);
});

describe('how far the codes were checked', () => {
  const coverage = (tables: Readonly<Record<string, string>>, year = 2024) =>
    codeCoverage(accounts(tables, { year, title: `${year}年预算` }));

  test('codes that the list knows, or knows not to be there, are checked', () => {
    expect(coverage(fund(...market, '2013816,食品安全监管', '298,其他'))).toEqual({
      year: 2024,
      isCovered: true,
      checked: 4,
      believed: [],
    });
  });

  test('a code in two tables is one; what the list is not whole enough to know is named', () => {
    const tables = { ...fund('201,一般公共服务支出', '20188,某项事务', '2018801,某项'), ...basic('301,工资福利支出') };
    expect(coverage({ ...tables, 'state-capital': tables['government-fund'] })).toMatchObject({
      checked: 2,
      believed: ['20188', '2018801'],
    });
  });

  test('nothing is checked in a year without a list, and nothing said where there are no codes', () => {
    expect(coverage(fund('201,一般公共服务支出'), 2027)).toMatchObject({ isCovered: false, checked: 0, believed: [] });
    expect(coverage({})).toBeUndefined();
  });
});
