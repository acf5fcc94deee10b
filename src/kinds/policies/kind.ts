import { policyColumns, policyRows } from './rows.ts';
import { addresses } from '../../register/addresses/address.ts';
import { genreLists, policyFacets } from '../../views/lists/lists.ts';
import { policyDetails, policyFacts, policyPages } from '../../views/record/policy.ts';
import { policyGroups } from '../../views/site/site-map.ts';
import { legislationNode } from '../../views/structured-data.ts';
import { validityWording } from '../../wording/validity.ts';
import { policySummary, policyWhole } from './data.ts';
import { policyDraft } from './draft.ts';
import { effectsTable } from '../../records/effects-table.ts';
import { checkPolicy } from '../../records/policy-checks.ts';
import { policySchema } from '../../records/policy.ts';
import type { PolicyRecord } from '../../register/register.ts';
import type { Kind } from '../kind.ts';

export const policies: Kind<'policies', PolicyRecord> = {
  id: 'policies',
  names: {
    column: '政策文件',
    short: ['政策', '政策文件'],
    idPrefix: 'zc',
    firstColumn: {
      id: 'zhengce-wenjian',
      name: '政策文件',
      description: '本机关印发的行政规范性文件和其他政策文件，逐件标明发文字号、施行日期和效力状态。',
      keywords: ['政策文件', '行政规范性文件', '通知', '公告', '效力'],
      type: '政策文件',
    },
  },
  listed: true,
  fields: {
    schema: policySchema,
    body: 'required',
    review: 'required',
    actsOnDocuments: true,
    check: checkPolicy,
    columnChapters: () => [{ heading: '清理目录的列名', tables: [[effectsTable]] }],
    tables: () => [{ key: 'effectsTable', id: 'effects', path: ['effectsTable'], definition: effectsTable }],
  },
  register: {
    number: ({ fields }) => fields.docNumber?.canonical,
    otherNumbers: ({ fields }) => (fields.indexNumber === undefined ? [] : [fields.indexNumber]),
  },
  views: {
    pages: policyPages,
    details: policyDetails,
    facts: policyFacts,
    facets: policyFacets,
    lists: genreLists,
    groups: policyGroups,
    tools: [
      { name: validityWording.meanings, url: addresses.validity },
      { name: validityWording.changes, url: addresses.validityChanges() },
      { name: validityWording.cleanUps, url: addresses.cleanUps },
    ],
    structured: (record, register) => [legislationNode(register, record)],
    sets: [
      {
        id: 'policies',
        name: '政策文件一览表',
        columns: policyColumns,
        rows: policyRows,
        hasRows: (records) => records.length > 0,
      },
    ],
  },
  exports: { rhythm: 'IRREG', summary: policySummary, whole: policyWhole },
  drafts: policyDraft,
};
