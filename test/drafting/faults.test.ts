import { describe, expect, test } from 'vitest';
import { day } from '../../src/records/values/day.ts';
import { readDocumentNumber } from '../../src/records/values/document-number.ts';
import {
  isHeld,
  nameIsFree,
  notAfterPublication,
  notBefore,
  notBeforeDocument,
  numberIsFree,
  type AnswerFault,
} from '../../src/drafting/faults.ts';
import type { Answers, Known } from '../../src/drafting/known.ts';

const known = {
  asOf: day('2026-11-23'),
  site: {},
  broken: new Set(['pages/leaders']),
  entries: [
    {
      collection: 'policies',
      id: 'zc-2026-01',
      file: 'policies/2026/zc-2026-01/index.md',
      fields: { publishedAt: '2026-11-20', docNumber: readDocumentNumber('示市监〔2026〕1号') },
    },
    {
      collection: 'pages',
      id: 'guide',
      file: 'pages/guide.md',
      fields: { publishedAt: '2026-01-01', aliases: ['old'] },
    },
  ],
} as unknown as Known;

describe('an answer that fits its field and still cannot stand', () => {
  test.for<[string, AnswerFault, Answers, string, string]>([
    ['a number in another style', numberIsFree, {}, '示市监[2026]第1号', '已经用在 policies/2026/zc-2026-01/index.md'],
    ['the name of a page', nameIsFree('pages'), {}, 'guide', '换一个名字'],
    ['an old name of a page', nameIsFree('pages'), {}, 'old', '换一个名字'],
    ['the name of a page that could not be read', nameIsFree('pages'), {}, 'leaders', '换一个名字'],
    ['no document of ours', isHeld, {}, 'zc-2026-02', '是不是“zc-2026-01”？'],
    [
      'an earlier day',
      notBefore('signedOn', '成文日期'),
      { signedOn: '2026-11-20' },
      '2026-11-19',
      '成文日期 2026-11-20',
    ],
    ['an earlier time', notBefore('signedOn', '成文日期'), { signedOn: '2026-11-20' }, '2026-11-19 23:59', '不能早于'],
    [
      'before its document',
      notBeforeDocument,
      { interprets: '示市监〔2026〕1号' },
      '2026-11-19',
      '文件的发布时间 2026-11-20',
    ],
    ['a review too late', notAfterPublication, { publishedAt: '2026-11-20 09:00' }, '2026-11-21', '不能晚于发布时间'],
  ])('%s', ([, fault, answers, text, words]) => {
    expect(fault(known, answers, text)).toContain(words);
  });

  test.for<[string, AnswerFault, Answers, string]>([
    ['a new number', numberIsFree, {}, '示市监〔2026〕2号'],
    ['a new name', nameIsFree('pages'), {}, 'contact'],
    ['a document by its id', isHeld, {}, 'zc-2026-01'],
    ['a document by its number', isHeld, {}, '示市监〔2026〕1号'],
    ['the same day', notBefore('signedOn', '成文日期'), { signedOn: '2026-11-20' }, '2026-11-20 08:00'],
    ['a day where the other was left open', notBefore('signedOn', '成文日期'), { signedOn: '' }, '2020-01-01'],
    ['a day where the document was left open', notBeforeDocument, { interprets: '' }, '2020-01-01'],
    ['a review on the day of publication', notAfterPublication, { publishedAt: '2026-11-20 09:00' }, '2026-11-20'],
  ])('%s can', ([, fault, answers, text]) => {
    expect(fault(known, answers, text)).toBeUndefined();
  });
});
