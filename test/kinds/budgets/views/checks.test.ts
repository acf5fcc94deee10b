import { describe, expect, test } from 'vitest';
import { budgetChecks } from '../../../../src/kinds/budgets/identities/budget-checks.ts';
import { checksView } from '../../../../src/kinds/budgets/views/checks.ts';
import { budgetCheckIds } from '../../../../src/kinds/budgets/identities/check.ts';
import { accounts } from '../identities/sheets.ts';

const tables = {
  expenditure: `科目编码,科目名称,合计,基本支出,项目支出
201,一般公共服务支出,80.01,50.00,30.00
205,教育支出,20.00,20.00,
,合计,101.00,70.00,30.00`,
};
const checks = budgetChecks(accounts(tables), { lastYear: undefined });
const view = checksView(checks);

describe('the checks of a page', () => {
  test('are counted as they came out, all of them listed', () => {
    const lines = view.groups.flatMap((group) => group.lines);
    expect(lines).toHaveLength(checks.length);
    const count = (verdict: string) => lines.filter((line) => line.verdict === verdict).length;
    const skipped = count('skipped');
    expect(view.tally).toBe(
      `已核对 ${lines.length - skipped} 项，${count('differs')} 处不符，${count('rounded')} 处取整`,
    );
    expect(view.skipped).toBe(`另有 ${skipped} 项无法核对`);
    expect([count('differs'), count('rounded')].every((found) => found > 0)).toBe(true);
  });

  test('name both figures and the difference where they differ, and the reason where nothing was compared', () => {
    const lines = view.groups.flatMap((group) => group.lines);
    expect(lines.find(({ verdict }) => verdict === 'rounded')).toMatchObject({
      statement: '支出总表“201 一般公共服务支出”合计 = 基本支出 + 项目支出',
      outcome: '左边 80.01，右边 80.00，相差 0.01',
    });
    for (const { verdict, outcome } of lines) if (verdict === 'skipped') expect(outcome).toMatch(/。$/);
  });

  test('stand under a name for every identity, those that need a look first', () => {
    expect(view.groups.every(({ name }) => /\p{Script=Han}/u.test(name))).toBe(true);
    const order = ['differs', 'rounded', 'skipped', 'agrees'];
    for (const { lines } of view.groups) {
      const ranks = lines.map(({ verdict }) => order.indexOf(verdict));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    }
    expect(new Set(checks.map(({ id }) => id)).size).toBe(view.groups.length);
    expect(budgetCheckIds.length).toBeGreaterThanOrEqual(view.groups.length);
  });

  test.for([
    [
      { isCovered: true, checked: 12, believed: [] },
      '12 个支出科目的编码和名称，已对照 2026 年的《政府收支分类科目》核对。',
    ],
    [
      { isCovered: true, checked: 12, believed: ['2018801'] },
      '12 个支出科目的编码和名称，已对照 2026 年的《政府收支分类科目》核对；另有 1 个（2018801）不在核对用的目录里，只核对了上级科目。',
    ],
    [
      { isCovered: false, checked: 0, believed: [] },
      '生成网站时还没有 2026 年的《政府收支分类科目》，支出科目的编码和名称没有核对。',
    ],
  ] as const)('say how far the codes were checked: %o', ([coverage, words]) => {
    expect(checksView([], { year: 2026, ...coverage }).codes).toBe(words);
  });

  test('are none where no table is', () => {
    expect(checksView([])).toEqual({
      tally: '已核对 0 项，0 处不符，0 处取整',
      skipped: undefined,
      groups: [],
    });
  });
});
