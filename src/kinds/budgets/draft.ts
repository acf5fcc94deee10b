import { notBefore } from '../../drafting/faults.ts';
import { lastValue } from '../../drafting/known.ts';
import type { DraftFace, Step } from '../../drafting/steps.ts';
import { budgetTable } from './tables.ts';
import { budgetKinds, budgetTableIds } from './fields.ts';
import type { BudgetEntry } from './record.ts';

const steps: readonly Step[] = [
  { path: 'kind', proposal: ({ asOf }) => (asOf.slice(5) < '07-01' ? '预算' : '决算') },
  {
    path: 'year',
    proposal: ({ asOf }, answers) => String(Number(asOf.slice(0, 4)) - (answers['kind'] === '决算' ? 1 : 0)),
  },
  { path: 'organization', known: ({ site }) => site.agency.name },
  {
    path: 'title',
    known: ({ site }, answers) => `${site.agency.name}${answers['year']}年度部门${answers['kind']}`,
  },
  { path: 'approvedOn' },
  {
    path: 'unit',
    proposal: (known) => lastValue<BudgetEntry>(known, 'budgets', ({ fields }) => fields.unit) ?? '万元',
  },
];

export const budgetDraft: DraftFace = {
  steps,
  notBefore: notBefore('approvedOn', '批复日期'),
  seriesBy: 'kind',
  tables(answer) {
    const kind = budgetKinds.find((name) => name === answer('kind')) ?? budgetKinds[0];
    return budgetTableIds.flatMap((key) => {
      const definition = budgetTable(kind, key);
      return definition ? [{ key, definition }] : [];
    });
  },
  named: (files) => [{ field: 'tables', value: files, note: '报表；没有的写 {none: 理由}，并删去它的文件' }],
};
