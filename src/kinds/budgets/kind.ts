import type { TableDefinition } from '../../records/table.ts';
import { figureColumns, figureRows, hasFigures } from './figures.ts';
import { budgetDetails, budgetFacts, budgetFigures, budgetPages } from './views/page.ts';
import { datasetNode } from '../../views/structured-data.ts';
import { wording } from '../../wording/wording.ts';
import { budgetSummary, budgetWhole } from './data.ts';
import { budgetDraft } from './draft.ts';
import { day, dayOf } from '../../records/values/day.ts';
import { placeOf } from '../../records/entry.ts';
import { budgetTable } from './tables.ts';
import { budgetKinds, budgetSchema, budgetTableIds, checkBudget } from './fields.ts';
import { budgetChecks } from './identities/budget-checks.ts';
import { checkCodes } from './identities/codes.ts';
import { budgetFindings } from './identities/findings.ts';
import { checkGaps } from './identities/gaps.ts';
import { budgetSiblings } from './identities/last-year.ts';
import { checkNarrative } from './identities/narrative.ts';
import { checkSigns } from './identities/signs.ts';
import type { BudgetDerived, BudgetRecord } from './record.ts';
import type { Kind } from '../kind.ts';

export const budgets: Kind<'budgets', BudgetRecord> = {
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
    columnChapters: () =>
      budgetKinds.map((kind) => ({
        heading: `${kind}的列名`,
        tables: budgetTableIds.flatMap((id): [TableDefinition][] => {
          const definition = budgetTable(kind, id);
          return definition ? [[definition]] : [];
        }),
      })),
  },
  register: {
    examine(entries, { asOf }) {
      const siblingsOf = budgetSiblings(entries, asOf);
      const identities = new Map(entries.map((entry) => [entry, budgetChecks(entry, siblingsOf(entry))]));
      const findings = entries.flatMap((entry) => [
        ...budgetFindings(identities.get(entry) ?? [], entry.fields.unit),
        ...checkCodes(entry),
        ...checkGaps(entry),
        ...checkSigns(entry),
        ...checkNarrative(entry, siblingsOf(entry)),
      ]);
      return { findings, derived: (entry): BudgetDerived => ({ checks: identities.get(entry) ?? [] }) };
    },
    listedYear: ({ fields }) => fields.year,
    span: ({ fields: { year } }) => [day(`${year}-01-01`), day(`${year}-12-31`)],
    duties: (entry) => [
      {
        kind: 'budget',
        entry,
        place: placeOf(entry, 'publishedAt'),
        from: entry.fields.approvedOn,
        doneOn: dayOf(entry.fields.publishedAt),
      },
    ],
  },
  views: {
    pages: budgetPages,
    details: budgetDetails,
    facts: budgetFacts,
    years: { heading: wording.list.byFiscalYear, name: wording.list.fiscalYear },
    figures: budgetFigures,
    structured: (record, register) => [datasetNode(register, record, String(record.entry.fields.year))],
    sets: [
      {
        id: 'budgets-figures',
        name: '预算决算数据表',
        columns: figureColumns,
        rows: figureRows,
        hasRows: (records) => records.some(hasFigures),
      },
    ],
  },
  exports: {
    rhythm: 'ANNUAL',
    // A budget is published once.
    recordRhythm: 'NEVER',
    isData: true,
    summary: budgetSummary,
    whole: budgetWhole,
    unit: ({ entry }) => entry.fields.unit,
  },
  drafts: budgetDraft,
};
