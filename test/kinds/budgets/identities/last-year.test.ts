import { describe, expect, test } from 'vitest';
import { aBudget, register, short } from '../../../register/entries.ts';
import { inShort, sheet } from './sheets.ts';

const final = (id: string, year: number, more: Parameters<typeof aBudget>[0] = {}) =>
  aBudget({ id, kind: '决算', title: '部门决算', year, tables: balance('7.00', '5.00'), ...more });

/** What the year began and ended with. */
function balance(opening: string, closing: string) {
  const text = `方向,项目,金额\n收入,年初结转和结余,${opening}\n支出,年末结转和结余,${closing}`;
  return { 'income-expenditure': sheet('income-expenditure', text) };
}

/** What the register says of the balance that the accounts of 2024 begin with. */
function chain(written: readonly ReturnType<typeof aBudget>[], asOf = '2026-01-01'): string[] {
  const found = register([final('now', 2024), ...written], asOf);
  const now = found.budgets.find(({ id }) => id === 'now');
  return inShort(now?.derived.checks ?? [], 'budget/year-chain').map((text) => text.replace(/ \(.*| 年初.*?:/, ''));
}
const compared = ['differs 年初结转和结余.金额 700 = 500'];
const nothing = ['skipped 本站没有可比的 2023 年决算。'];

describe('last year’s record', () => {
  test.for([
    { name: 'is that of the same organization', written: [final('before', 2023)], told: compared },
    {
      name: 'is known by a name with other blanks',
      written: [final('before', 2023, { organization: '示例市　市场监督管理局' })],
      told: compared,
    },
    { name: 'is of the year before', written: [final('before', 2022)], told: nothing },
    { name: 'is of the same kind', written: [final('before', 2023, { kind: '预算' })], told: nothing },
    {
      name: 'is not another organization’s',
      written: [final('before', 2023, { organization: '甲局' })],
      told: nothing,
    },
    { name: 'is none where there are two', written: [final('a', 2023), final('b', 2023)], told: nothing },
    {
      name: 'is not told of before its day',
      written: [final('before', 2023, { publishedAt: '2026-06-01' })],
      told: nothing,
    },
    {
      name: 'is not compared in another unit',
      written: [final('before', 2023, { unit: '元' })],
      told: ['skipped 2023 年决算用的是另一种金额单位。'],
    },
  ])('$name', ({ written, told }) => {
    expect(chain(written)).toEqual(told);
    expect(chain(written.toReversed())).toEqual(told);
  });

  test('chains the appropriation column by column, and the funds in all', () => {
    const tables = (line: '年初' | '年末', direction: string, fund: string) => ({
      'fiscal-appropriation': sheet(
        'fiscal-appropriation',
        `方向,项目,合计,一般公共预算\n${direction},${line}财政拨款结转和结余,3.00,2.00`,
      ),
      'government-fund': sheet('government-fund', `科目编码,科目名称,${line}结转和结余,本年支出\n,合计,${fund},1.00`),
    });
    const found = register([
      final('now', 2024, { tables: tables('年初', '收入', '4.00') }),
      final('before', 2023, { tables: tables('年末', '支出', '4.50') }),
    ]);
    const now = found.budgets.find(({ id }) => id === 'now');
    expect(inShort(now?.derived.checks ?? [], 'budget/year-chain')).toEqual([
      'agrees 年初财政拨款结转和结余.合计 300 = 300 (1)',
      'agrees 年初财政拨款结转和结余.一般公共预算 200 = 200 (1)',
      'differs 合计.年初结转和结余 400 = 450 (1)',
    ]);
    expect(now?.derived.checks.find(({ verdict }) => verdict === 'differs')?.right?.table).toBe(
      '2023 年政府性基金预算财政拨款收入支出决算表',
    );
  });
});

describe('the register', () => {
  test('tells what the identities of its budgets find, scheduled ones too, and keeps the checks with the record', () => {
    const income = sheet('income', '科目编码,科目名称,合计\n201,甲,3.00\n20101,乙,2.00');
    const found = register([
      aBudget({ id: 'a', tables: { income } }),
      aBudget({ id: 'b', organization: '乙局', publishedAt: '2026-05-01', tables: { income } }),
    ]);
    expect(short(found.findings).filter((text) => text.includes('budget/children'))).toEqual([
      'error budget/children income.csv 合计',
      'error budget/children income.csv 合计',
    ]);
    expect(found.budgets.map(({ id, derived }) => [id, inShort(derived.checks, 'budget/children')])).toEqual([
      ['a', ['differs 201 甲.合计 300 = 200 (1)']],
    ]);
  });
});
