import type { Entry } from '../../records/entry.ts';
import { checkPage, pageSchema } from '../../records/page.ts';
import { consultationIn, turnsOf } from '../../register/consultations.ts';
import { defineKind } from '../kind.ts';

export const pages = defineKind({
  id: 'pages',
  names: {
    column: '信息公开',
    short: ['页面', '网页'],
    idPrefix: 'page',
    firstColumn: {
      id: 'gongkai-zhuanlan',
      name: '政府信息公开专栏',
      description: '政府信息公开指南、公开制度、机构概况、依申请公开和年度报告。',
      keywords: ['公开指南', '公开制度', '机构概况', '依申请公开', '年度报告'],
      type: '信息公开指南',
    },
  },
  listed: false,
  fields: { schema: pageSchema, body: 'required', review: 'optional', check: checkPage, tables: () => [] },
  register: {
    order: (a, b) => placeOf(a) - placeOf(b),
    turns({ fields }) {
      const consultation = consultationIn(fields);
      return consultation ? turnsOf(consultation) : [];
    },
  },
});

/** Pages without an order come last. */
function placeOf({ fields }: Entry<'pages'>): number {
  return fields.order ?? Number.MAX_SAFE_INTEGER;
}
