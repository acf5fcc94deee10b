import { describe, expect, test } from 'vitest';
import { budgetFamilies } from '../../../../src/kinds/budgets/identities/family.ts';
import type { BudgetRecord } from '../../../../src/kinds/budgets/record.ts';
import { aBudget, register } from '../../../register/entries.ts';

function record(kind: '预算' | '决算', year: number, more: object = {}): BudgetRecord {
  const [made] = register([aBudget({ kind, year, title: `${year} 年${kind}`, ...more })]).budgets;
  if (!made) throw new Error('no budget');
  return made;
}

const titles = (records: readonly (BudgetRecord | undefined)[]) => records.map((found) => found?.entry.fields.title);

describe('the family of a budget', () => {
  const records = [2019, 2021, 2022, 2023, 2024, 2025].map((year) => record('预算', year));
  const final = record('决算', 2024);
  const familyOf = budgetFamilies([...records, final]);

  test('has last year’s, the final accounts of the year, and five years at most', () => {
    const [, , , , of2024] = records;
    if (!of2024) throw new Error('no 2024');
    const { lastYear, counterpart, years } = familyOf(of2024);
    expect(titles([lastYear, counterpart])).toEqual(['2023 年预算', '2024 年决算']);
    expect(titles(years)).toEqual(['2021 年预算', '2022 年预算', '2023 年预算', '2024 年预算']);
    expect(titles([familyOf(final).counterpart, familyOf(final).lastYear])).toEqual(['2024 年预算', undefined]);
  });

  test.for([
    { name: 'of another organization', more: { organization: '示例市计量检定测试所' } },
    { name: 'in another unit', more: { unit: '元' } },
  ])('has nobody $name', ({ more }) => {
    const other = record('预算', 2023, more);
    const mine = record('预算', 2024);
    expect(budgetFamilies([other, mine])(mine).lastYear).toBeUndefined();
  });

  test('has nobody where two claim the year', () => {
    const mine = record('预算', 2024);
    expect(budgetFamilies([record('预算', 2023), record('预算', 2023), mine])(mine).lastYear).toBeUndefined();
  });
});
