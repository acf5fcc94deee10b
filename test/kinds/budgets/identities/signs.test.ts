import { expect, test } from 'vitest';
import { checkSigns } from '../../../../src/kinds/budgets/identities/signs.ts';
import { accounts } from './sheets.ts';

const tables = { 'three-public': '年度,合计,公务接待费\n2023,1,\n2024,-0.01,0' };

test('a budget below zero is an error, at its cell', () => {
  const [first, ...others] = checkSigns(accounts(tables, { year: 2024 }));
  expect(first).toMatchObject({
    severity: 'error',
    rule: 'budget/negative',
    file: 'three-public.csv',
    line: 3,
    field: '合计',
  });
  expect(first?.message).toContain('“2024”的“合计”是 -0.01');
  expect(others).toEqual([]);
});

test('final accounts below zero are asked about', () => {
  const found = checkSigns(
    accounts({ 'general-expenditure': '科目编码,科目名称,合计\n201,一般公共服务支出,-5' }, { kind: '决算' }),
  );
  expect(found.map(({ severity, line }) => [severity, line])).toEqual([['warning', 2]]);
});
