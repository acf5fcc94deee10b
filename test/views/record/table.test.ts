import { describe, expect, test } from 'vitest';
import { heldTable } from '../../../src/register/held-table.ts';
import { tableView, type TableView } from '../../../src/views/record/table.ts';
import { aBudget, aTable, register } from '../../register/entries.ts';

function view(columns: readonly string[], ...rows: readonly (readonly (string | null)[])[]): TableView {
  const tables = { 'general-expenditure': aTable('b/g.csv', columns, ...rows) };
  const [record] = register([aBudget({ tables })]).budgets;
  const held = record && heldTable(record, 'general-expenditure');
  if (!held) throw new Error('no table');
  return tableView(record, held);
}

describe('tableView', () => {
  test.for([
    { written: '1234567.5', shown: '1,234,567.50' },
    { written: '1,234,567.50', shown: '1,234,567.50' },
    { written: '-1234', shown: '-1,234.00' },
    { written: '-123', shown: '-123.00' },
    { written: '0', shown: '0.00' },
    { written: '12.3', shown: '12.30' },
    { written: '999', shown: '999.00' },
    { written: null, shown: null },
  ])('shows the amount $written as $shown', ({ written, shown }) => {
    expect(view(['合计'], [written]).rows[0]?.cells).toEqual([shown]);
  });

  test('leaves codes and names as they were written', () => {
    expect(view(['科目编码', '科目名称', '合计'], ['2013801', '1234', '1234']).rows[0]?.cells).toEqual([
      '2013801',
      '1234',
      '1,234.00',
    ]);
  });

  test.for([
    { code: '201', level: 0 },
    { code: '20138', level: 1 },
    { code: '2013801', level: 2 },
    { code: null, level: 0 },
  ])('indents the code $code by $level', ({ code, level }) => {
    expect(view(['科目名称', '科目编码', '合计'], ['名称', code, '1']).rows[0]).toMatchObject({ level });
  });

  test('knows amounts and the row of totals', () => {
    const { columns, rows } = view(
      ['科目编码', '科目名称', '合计'],
      [null, '合计', '3'],
      ['201', '一般公共服务支出', '3'],
    );
    expect(columns).toEqual([
      { header: '科目编码', numeric: false },
      { header: '科目名称', numeric: false },
      { header: '合计', numeric: true },
    ]);
    expect(rows.map(({ total }) => total)).toEqual([true, false]);
  });

  test('has its Chinese name and the addresses of its files', () => {
    expect(view(['合计'])).toMatchObject({
      name: '一般公共预算支出表',
      downloads: [
        { format: 'csv', url: '/budgets/a-budget/general-expenditure.csv' },
        { format: 'xlsx', url: '/budgets/a-budget/general-expenditure.xlsx' },
        { format: 'json', url: '/budgets/a-budget/general-expenditure.json' },
      ],
      rows: [],
    });
  });
});
