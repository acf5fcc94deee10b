import { effectsTable } from '../../records/effects-table.ts';
import { checkPolicy } from '../../records/policy-checks.ts';
import { policySchema } from '../../records/policy.ts';
import { defineKind } from '../kind.ts';

export const policies = defineKind({
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
    tables: () => [{ key: 'effectsTable', id: 'effects', path: ['effectsTable'], definition: effectsTable }],
  },
  register: {},
});
