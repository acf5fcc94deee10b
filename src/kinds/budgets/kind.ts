import { budgetTable } from '../../records/budget-table.ts';
import { budgetKinds, budgetSchema, budgetTableIds, checkBudget } from '../../records/budget.ts';
import { defineKind } from '../kind.ts';

export const budgets = defineKind({
  id: 'budgets',
  names: {
    column: '预算决算',
    short: ['预决算', '预算', '决算'],
    idPrefix: 'yjs',
    firstColumn: {
      id: 'yujuesuan',
      name: '预决算公开',
      description: '部门预算和部门决算的全部报表及说明。',
      keywords: ['部门预算', '部门决算', '三公经费', '绩效'],
      type: '数据发布',
    },
  },
  listed: true,
  fields: {
    schema: budgetSchema,
    body: 'optional',
    review: 'required',
    check: checkBudget,
    tables(written) {
      const kind = budgetKinds.find((name) => name === written['kind']);
      return budgetTableIds.flatMap((id) => {
        const definition = kind && budgetTable(kind, id);
        return definition ? [{ key: id, id, path: ['tables', id], definition }] : [];
      });
    },
  },
});
