import type { PolicyRecord } from '../../register/register.ts';
import type { Register } from '../../views/kind.ts';
import { statusCodes } from '../../register/validity/status.ts';
import { successionOn } from '../../register/validity/succession.ts';
import { exportWording } from '../../wording/exports.ts';
import type { DataColumn, DataRow } from '../../views/lists/data-set.ts';

/** Each column with how a record fills it. */
const fields: readonly (readonly [
  header: string,
  filled: boolean,
  value: (record: PolicyRecord, register: Register) => string | undefined | null,
])[] = [
  ['内容编号', true, ({ id }) => id],
  ['标题', true, ({ entry }) => entry.fields.title],
  ['发文字号', false, ({ docNumber }) => docNumber],
  ['索引号', false, ({ entry }) => entry.fields.indexNumber],
  ['发文机关', true, ({ entry }) => entry.fields.issuers.join('；')],
  ['文种', true, ({ entry }) => entry.fields.genre],
  ['主题分类', false, ({ entry }) => entry.fields.theme],
  ['规范性文件', true, ({ entry }) => (entry.fields.normative === true ? exportWording.yes : exportWording.no)],
  ['成文日期', true, ({ entry }) => entry.fields.signedOn],
  ['公布日期', true, ({ entry }) => entry.fields.publishedAt.slice(0, 10)],
  ['施行日期', true, ({ effectiveOn }) => effectiveOn],
  ['最后有效日', false, ({ validity }) => validity.lastValidDay],
  ['效力状态', true, ({ validity }) => validity.status],
  ['效力状态代码', false, ({ validity }) => statusCodes[validity.status]],
  ['状态起始日', true, ({ validity }) => validity.since],
  [
    '替代文件',
    false,
    ({ validity }, { asOf }) => {
      const succession = successionOn(validity.successions, asOf);
      return succession?.state === 'none' ? undefined : succession?.documents.map(({ title }) => title).join('；');
    },
  ],
  ['责任部门', false, ({ entry }) => entry.fields.owner],
  ['来源', true, ({ entry }, { site }) => entry.fields.source ?? site.agency.name],
  ['专题', false, ({ topics }) => topics.map(({ name }) => name).join('；') || null],
  ['关键词', false, ({ entry }) => entry.fields.keywords?.join('；')],
  ['摘要', false, ({ summary }) => summary],
  ['网址', true, ({ url }, { site }) => `${site.url}${url}`],
];

export const policyColumns: readonly DataColumn[] = fields.map(([header, filled]) => ({
  header,
  kind: 'text',
  filled,
}));

/** One row for each document, with its status on the register's day. */
export function* policyRows(policies: readonly PolicyRecord[], register: Register): Generator<DataRow> {
  for (const record of policies)
    yield fields.map(([, , value]) => {
      const found = value(record, register);
      return found === undefined || found === '' ? null : found;
    });
}
