import { z } from 'zod';
import { checkCommon, commonFields } from '../../records/common.ts';
import { dayField, line, tableFile, type CheckContext, type FieldProblem } from '../../records/field.ts';

export const budgetKinds = ['预算', '决算'] as const;
export type BudgetKind = (typeof budgetKinds)[number];
export const budgetUnits = ['元', '万元'] as const;

/** Table ids in the order in which they are published; final accounts have no performance table. */
export const budgetTableNames = {
  'income-expenditure': { 预算: '收支总表', 决算: '收入支出决算总表' },
  income: { 预算: '收入总表', 决算: '收入决算表' },
  expenditure: { 预算: '支出总表', 决算: '支出决算表' },
  'fiscal-appropriation': { 预算: '财政拨款收支总表', 决算: '财政拨款收入支出决算总表' },
  'general-expenditure': { 预算: '一般公共预算支出表', 决算: '一般公共预算财政拨款支出决算表' },
  'basic-expenditure': { 预算: '一般公共预算基本支出表', 决算: '一般公共预算财政拨款基本支出决算表' },
  'three-public': { 预算: '“三公”经费支出表', 决算: '“三公”经费支出决算表' },
  'government-fund': { 预算: '政府性基金预算支出表', 决算: '政府性基金预算财政拨款收入支出决算表' },
  'state-capital': { 预算: '国有资本经营预算支出表', 决算: '国有资本经营预算财政拨款支出决算表' },
  performance: { 预算: '项目绩效目标表', 决算: undefined },
} as const satisfies Record<string, Record<BudgetKind, string | undefined>>;
export type BudgetTableId = keyof typeof budgetTableNames;
export const budgetTableIds = Object.keys(budgetTableNames) as [BudgetTableId, ...BudgetTableId[]];

const none = z.strictObject({ none: line('没有这张表的理由', 1, 200) });

export const budgetSchema = z.strictObject({
  ...commonFields,
  kind: z.enum(budgetKinds).meta({ label: '类别' }),
  organization: line('单位', 1, 60),
  year: z.number().int().min(1949).max(2100).meta({ label: '年度', example: '2026' }),
  approvedOn: dayField('批复日期'),
  unit: z.enum(budgetUnits).meta({ label: '金额单位' }),
  tables: z
    .partialRecord(z.enum(budgetTableIds), z.union([tableFile, none]))
    .meta({ label: '报表', example: 'income: income.csv，没有的表写 government-fund: {none: 理由}' }),
});
export type BudgetFields = z.output<typeof budgetSchema>;

/** The checks of docs/contract.md#6-budgets-and-final-accounts that one record's front matter shows by itself. */
export function checkBudget(fields: Partial<BudgetFields>, context: CheckContext): FieldProblem[] {
  const problems = [...checkCommon(fields, context), ...checkTables(fields)];
  const { title, year, approvedOn, publishedAt } = fields;
  const add = (rule: string, path: FieldProblem['path'], message: string, mend: string) =>
    problems.push({ rule, severity: 'error', path, message, mend });
  const titleYear = title === undefined ? undefined : /(19|20)\d{2}(?=\s*年)/.exec(title.normalize('NFKC'))?.[0];
  if (year !== undefined && titleYear !== undefined && Number(titleYear) !== year) {
    add('budget/year-title', ['year'], `年度是 ${year}，标题里却写着 ${titleYear} 年。`, '请核对年度和标题。');
  }
  if (approvedOn && publishedAt && publishedAt.slice(0, 10) < approvedOn) {
    add(
      'budget/published-before-approval',
      ['approvedOn'],
      `批复日期 ${approvedOn} 晚于发布时间 ${publishedAt}。`,
      '预决算批复以后才能公开，请核对这两个日期。',
    );
  }
  return problems;
}

/** Every statutory table is given or declared: a table that is simply not there is a gap in the accounts. */
function checkTables({ kind, tables }: Partial<BudgetFields>): FieldProblem[] {
  if (!kind || !tables) return [];
  return budgetTableIds.flatMap((id): FieldProblem[] => {
    const name = budgetTableNames[id][kind];
    const given = tables[id] !== undefined;
    if (name !== undefined && !given) {
      return [
        {
          rule: 'budget/table-missing',
          severity: 'error',
          path: ['tables'],
          message: `没有给出“${name}”（${id}），也没有说明为什么没有。`,
          mend: `请补上 ${id}: 文件名.csv；确实没有的，写 ${id}: {none: 理由}。`,
        },
      ];
    }
    if (name === undefined && given) {
      return [
        {
          rule: 'budget/table-foreign',
          severity: 'error',
          path: ['tables', id],
          message: `${kind}没有“${id}”这张表。`,
          mend: '请删去这一行。',
        },
      ];
    }
    return [];
  });
}
