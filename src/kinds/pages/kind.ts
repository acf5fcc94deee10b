import { consultationIn } from '../../register/consultations.ts';
import { freePages } from './page.ts';
import { consultationWording } from '../../wording/consultation.ts';
import { pageSummary } from './data.ts';
import { pageDraft } from './draft.ts';
import { checkPage, pageSchema } from './fields.ts';
import type { PageEntry, PageRecord } from './record.ts';
import type { Kind } from '../kind.ts';

export const pages: Kind<'pages', PageRecord> = {
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
  },
  views: {
    pages: freePages,
    details({ entry }) {
      const consultation = consultationIn(entry);
      return consultation ? [consultationWording.until(consultation.until)] : [];
    },
    facts({ entry }) {
      const consultation = consultationIn(entry);
      return consultation
        ? [[consultationWording.label, consultationWording.period(consultation.from, consultation.until)]]
        : [];
    },
    menu: (records) =>
      records
        .filter(({ entry }) => entry.fields.menu === true)
        .map(({ entry, url }) => ({ name: entry.fields.title, url })),
  },
  exports: { rhythm: 'IRREG', summary: pageSummary },
  drafts: pageDraft,
};

/** Pages without an order come last. */
function placeOf({ fields }: PageEntry): number {
  return fields.order ?? Number.MAX_SAFE_INTEGER;
}
