import { describe, expect, test } from 'vitest';
import { budgetTableIds, budgetTableNames } from '../../../../src/kinds/budgets/fields.ts';
import type { BudgetView } from '../../../../src/kinds/budgets/views/page.ts';
import { demonstration } from '../../../demonstration.ts';
import { aBudget, aTable, register, type Writing } from '../../../register/entries.ts';
import { shown } from '../../../views/shown.ts';

function page(writing: Writing = {}, declared: object = {}): BudgetView {
  const written = aBudget(writing);
  const fields = { ...written.entry.fields, tables: declared };
  const found = register([{ ...written, entry: { ...written.entry, fields } }]);
  return shown(found, 'budget', '/budgets/a-budget/');
}

describe('the page of a budget', () => {
  test('names the unit of its amounts among its facts', () => {
    const { unit, facts } = page({ unit: '元', kind: '决算' });
    expect(unit).toBe('元');
    expect(facts.map(({ value }) => value)).toEqual(['示例市市场监督管理局', '2024', '决算', '2024-02-20', '元']);
  });

  test('shows tables in the statutory order, and the reason in the place of one that is missing', () => {
    const tables = {
      performance: aTable('b/p.csv', ['项目名称', '金额'], ['抽检', '12.5']),
      income: aTable('b/i.csv', ['科目名称', '合计'], ['合计', '1234.5']),
    };
    const view = page({ tables }, { 'government-fund': { none: '本年没有安排。' } });
    expect(view.tables.map((table) => ('none' in table ? `${table.name}：${table.none}` : table.name))).toEqual([
      '收入总表',
      '政府性基金预算支出表：本年没有安排。',
      '项目绩效目标表',
    ]);
    const [income] = view.tables;
    expect(income && 'table' in income && income.table.rows[0]?.cells).toEqual(['合计', '1,234.50']);
  });

  test('believes the declaration where a table is declared missing', () => {
    const tables = { income: aTable('b/i.csv', ['合计'], ['1']) };
    expect(page({ tables }, { income: { none: '没有' } }).tables).toEqual([
      { id: 'income', name: '收入总表', none: '没有' },
    ]);
  });

  test('has in the demonstration content a place for every table of its kind', async () => {
    const { register: found, bodies } = await demonstration();
    expect(found.budgets.map(({ entry }) => entry.fields.kind)).toEqual(expect.arrayContaining(['预算', '决算']));
    for (const { url, entry } of found.budgets) {
      const { kind } = entry.fields;
      const wanted = budgetTableIds.filter((id) => budgetTableNames[id][kind] !== undefined);
      expect(shown(found, 'budget', url, bodies).tables.map(({ id }) => id)).toEqual(wanted);
    }
  });
});
