import { describe, expect, test } from 'vitest';
import { budgetKinds, budgetTableIds, budgetTableNames, budgetUnits } from '../../../src/kinds/budgets/fields.ts';
import { check, minimal, type Broken, type Fields } from '../../records/checking.ts';

const tables = minimal['budgets']?.['tables'] as Fields;
/** The nine tables of final accounts. */
const nine = { ...tables, performance: undefined };
const accounts: Fields = { kind: '决算', title: '甲市示例局2025年度部门决算', year: 2025, tables: nine };

/** In the order of docs/contract.md#61-tables-of-a-budget; final accounts have no performance table. */
const named: readonly (readonly [id: string, budget: string, final?: string])[] = [
  ['income-expenditure', '收支总表', '收入支出决算总表'],
  ['income', '收入总表', '收入决算表'],
  ['expenditure', '支出总表', '支出决算表'],
  ['fiscal-appropriation', '财政拨款收支总表', '财政拨款收入支出决算总表'],
  ['general-expenditure', '一般公共预算支出表', '一般公共预算财政拨款支出决算表'],
  ['basic-expenditure', '一般公共预算基本支出表', '一般公共预算财政拨款基本支出决算表'],
  ['three-public', '“三公”经费支出表', '“三公”经费支出决算表'],
  ['government-fund', '政府性基金预算支出表', '政府性基金预算财政拨款收入支出决算表'],
  ['state-capital', '国有资本经营预算支出表', '国有资本经营预算财政拨款支出决算表'],
  ['performance', '项目绩效目标表'],
];

const rows: readonly Broken[] = [
  { name: 'kind: another', changes: { kind: '概算' }, found: 'field/value kind', says: '可以写：预算、决算。' },
  { name: 'organization: blank', changes: { organization: ' ' }, found: 'field/value organization' },
  { name: 'year: in quotes', changes: { year: '2026' }, found: 'field/type year', says: '不加引号' },
  { name: 'year: of two digits', changes: { year: 26 }, found: 'field/value year', says: '不能小于' },
  { name: 'year: of five digits', changes: { year: 20260 }, found: 'field/value year', says: '不能大于' },
  { name: 'year: in parts', changes: { year: 2026.5 }, found: 'field/type year', says: '整数' },
  {
    name: 'year: not that of the title',
    changes: { year: 2025 },
    found: 'budget/year-title year',
    says: '年度是 2025，标题里却写着 2026 年。',
  },
  {
    name: 'year: not that of a title in full width',
    changes: { title: '甲市示例局２０２５ 年部门预算' },
    found: 'budget/year-title year',
    says: '标题里却写着 2025 年',
  },
  { name: 'year: of a title that names none', changes: { title: '甲市示例局部门预算' } },
  { name: 'approvedOn: on the day of publication', changes: { approvedOn: '2026-03-02' } },
  {
    name: 'approvedOn: after publication',
    changes: { approvedOn: '2026-03-03' },
    found: 'budget/published-before-approval approvedOn',
    says: '批复日期 2026-03-03 晚于发布时间 2026-03-02。',
  },
  { name: 'approvedOn: a month', changes: { approvedOn: '2026-02' }, found: 'field/value approvedOn' },
  { name: 'unit: 元', changes: { unit: '元' } },
  { name: 'unit: another', changes: { unit: '亿元' }, found: 'field/value unit', says: '可以写：元、万元。' },
  { name: 'tables: a list', changes: { tables: ['income.csv'] }, found: 'field/type tables' },
  {
    name: 'tables: no CSV',
    changes: { tables: { ...tables, income: 'income.xlsx' } },
    found: 'field/value tables.income',
  },
  {
    name: 'tables: elsewhere',
    changes: { tables: { ...tables, income: '../income.csv' } },
    found: 'field/value tables.income',
  },
  {
    name: 'tables: none, without a reason',
    changes: { tables: { ...tables, 'government-fund': { none: ' ' } } },
    found: 'field/value tables.government-fund.none',
    says: '看不见',
  },
  {
    name: 'tables: neither a file nor a reason',
    changes: { tables: { ...tables, 'government-fund': {} } },
    found: 'field/missing tables.government-fund.none',
  },
  {
    name: 'tables: of a name that is none',
    changes: { tables: { ...tables, incom: 'income.csv' } },
    found: 'field/unknown tables.incom',
    says: '“income”',
  },
  { name: 'final accounts: of nine tables', changes: accounts },
  {
    name: 'final accounts: with a performance table',
    changes: { ...accounts, tables },
    found: 'budget/table-foreign tables.performance',
    says: '决算没有“performance”这张表。',
  },
];

describe('the fields of a budget', () => {
  test('may be those that must be there', () => {
    const { found, fields } = check('budgets');
    expect(found).toEqual([]);
    expect(fields).toMatchObject({ year: 2026, tables: { 'state-capital': { none: '本年没有国有资本经营预算' } } });
  });

  test.for(['kind', 'organization', 'year', 'approvedOn', 'unit', 'tables'])('must have %s', (field) => {
    const { found, says } = check('budgets', { [field]: undefined });
    expect(found).toEqual([`field/missing ${field}`]);
    expect(says).toContain(`（${field}）。 → 请补上`);
  });

  test.for(rows)('$name', ({ changes, found, says = '' }) => {
    const checked = check('budgets', changes);
    expect(checked.found).toEqual(found === undefined ? [] : [found]);
    expect(checked.says).toContain(says);
  });

  test('are checked with the common ones', () => {
    expect(check('budgets', { review: undefined }).found).toEqual(['field/missing review']);
  });

  test('know the kinds and units of the contract', () => {
    expect([budgetKinds, budgetUnits]).toEqual([
      ['预算', '决算'],
      ['元', '万元'],
    ]);
  });
});

describe('the tables', () => {
  test('are those of the contract, in its order and by its names', () => {
    expect(budgetTableIds.map((id) => Object.values(budgetTableNames[id]))).toEqual(
      named.map(([, budget, final]) => [budget, final]),
    );
    expect(budgetTableIds).toEqual(named.map(([id]) => id));
  });

  test.for(named)('of a budget must all be given or declared: %s', ([id, name]) => {
    const { found, says } = check('budgets', { tables: { ...tables, [id]: undefined } });
    expect(found).toEqual(['budget/table-missing tables']);
    expect(says).toContain(`没有给出“${name}”（${id}）`);
    expect(says).toContain(`${id}: {none: 理由}`);
    expect(check('budgets', { tables: { ...tables, [id]: { none: '本年没有' } } }).found).toEqual([]);
  });

  test.for(named.slice(0, 9))('of final accounts must all be given or declared: %s', ([id, , name]) => {
    const { found, says } = check('budgets', { ...accounts, tables: { ...nine, [id]: undefined } });
    expect(found).toEqual(['budget/table-missing tables']);
    expect(says).toContain(`没有给出“${name}”（${id}）`);
  });

  test('are all told of where none is given', () => {
    const { found } = check('budgets', { tables: {} });
    expect(found).toEqual(named.map(() => 'budget/table-missing tables'));
  });
});
