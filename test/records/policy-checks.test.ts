import { describe, expect, test } from 'vitest';
import { check, type Broken } from './checking.ts';

const normative = { normative: true, effectiveOn: '2026-04-01', term: 'P5Y' };

const numbers: readonly Broken[] = [
  {
    name: 'docNumber: neither it nor a reason',
    changes: { docNumber: undefined },
    found: 'field/missing docNumber',
    says: 'docNumberNone: 理由',
  },
  { name: 'docNumber: a reason instead', changes: { docNumber: undefined, docNumberNone: '会议纪要不编号' } },
  {
    name: 'docNumber: it and a reason',
    changes: { docNumberNone: '会议纪要不编号' },
    found: 'policy/number-both docNumberNone',
    says: '请只保留其中一个。',
  },
  {
    name: 'docNumber: with a leading zero',
    changes: { docNumber: '甲市示〔2026〕01号' },
    found: 'warning policy/number-leading-zero docNumber',
    says: '请改为 甲市示〔2026〕1号。',
  },
  {
    name: 'docNumber: of another year',
    changes: { docNumber: '甲市示〔2016〕1号' },
    found: 'warning policy/number-year docNumber',
    says: '年份 2016 与成文日期 2026-03-01 不在同一年',
  },
  {
    name: 'docNumber: of the year before',
    changes: { docNumber: '甲市示〔2025〕101号' },
    found: 'warning policy/number-year docNumber',
  },
  {
    name: 'docNumber: of the year before, signed in its first weeks',
    changes: { docNumber: '甲市示〔2025〕101号', signedOn: '2026-01-08' },
  },
  { name: 'docNumber: without a year', changes: { docNumber: '甲市人民政府令第12号' } },
];

const days: readonly Broken[] = [
  { name: 'signedOn: on the day of publication', changes: { signedOn: '2026-03-02' } },
  {
    name: 'signedOn: on the day of a timed publication',
    changes: { publishedAt: '2026-03-02 00:00', signedOn: '2026-03-02' },
  },
  {
    name: 'signedOn: after publication',
    changes: { signedOn: '2026-03-03' },
    found: 'policy/signed-after-publication signedOn',
    says: '成文日期 2026-03-03 晚于发布时间 2026-03-02。',
  },
  {
    name: 'signedOn: on the first day of 1949',
    changes: { docNumber: undefined, docNumberNone: '无', signedOn: '1949-01-01' },
  },
  {
    name: 'signedOn: before 1949',
    changes: { docNumber: undefined, docNumberNone: '无', signedOn: '1948-12-31' },
    found: 'record/day-out-of-range signedOn',
    says: '成文日期 1948-12-31 早于 1949 年',
  },
  { name: 'expiresOn: on the first day', changes: { effectiveOn: '2026-04-01', expiresOn: '2026-04-01' } },
  {
    name: 'expiresOn: before the first day',
    changes: { effectiveOn: '2026-04-01', expiresOn: '2026-03-31' },
    found: 'policy/expires-before-effective expiresOn',
    says: '有效期至 2026-03-31 早于施行日期 2026-04-01。',
  },
  {
    name: 'expiresOn: before publication, which is the first day where none is named',
    changes: { expiresOn: '2026-03-01' },
    found: 'policy/expires-before-effective expiresOn',
    says: '早于施行日期 2026-03-02。',
  },
  { name: 'effectiveOn: before publication', changes: { effectiveOn: '2026-02-01' } },
];

const terms: readonly Broken[] = [
  { name: 'normative: with a term', changes: normative },
  { name: 'normative: with a last day', changes: { ...normative, term: undefined, expiresOn: '2031-03-31' } },
  { name: 'normative: without end', changes: { ...normative, term: undefined, noFixedTerm: true } },
  { name: 'normative: not', changes: { normative: false } },
  {
    name: 'normative: without its first day',
    changes: { ...normative, effectiveOn: undefined },
    found: 'policy/normative-effective effectiveOn',
    says: '必须写明施行日期',
  },
  {
    name: 'normative: without its end',
    changes: { ...normative, term: undefined },
    found: 'policy/normative-term normative',
    says: '规范性文件必须写明有效期。 → 请补上 term: P5Y',
  },
  {
    name: 'normative: said to have an end that it does not name',
    changes: { ...normative, term: undefined, noFixedTerm: false },
    found: 'policy/normative-term normative',
  },
  {
    name: 'noFixedTerm: beside a term',
    changes: { ...normative, noFixedTerm: true },
    found: 'policy/term-contradiction noFixedTerm',
    says: '请只保留其中一个。',
  },
  {
    name: 'noFixedTerm: beside a last day',
    changes: { expiresOn: '2031-03-31', noFixedTerm: true },
    found: 'policy/term-contradiction noFixedTerm',
  },
  { name: 'noFixedTerm: false beside a term', changes: { ...normative, noFixedTerm: false } },
  {
    name: 'term: that agrees with the last day',
    changes: { effectiveOn: '2026-04-01', term: 'P5Y', expiresOn: '2031-03-31' },
  },
  {
    name: 'term: that ends a day before the last day',
    changes: { effectiveOn: '2026-04-01', term: 'P5Y', expiresOn: '2031-04-01' },
    found: 'policy/term-disagrees expiresOn',
    says: '有效期至 2031-04-01，但按有效期 P5Y 推算，最后有效日是 2031-03-31。',
  },
  {
    name: 'term: counted from publication where no first day is named',
    changes: { term: 'P1Y', expiresOn: '2027-03-02' },
    found: 'policy/term-disagrees expiresOn',
    says: '最后有效日是 2027-03-01',
  },
];

const effect = { target: 'lift-2018-07' };
const affected = { by: 'lift-2026-02', on: '2026-04-01' };
const needs = [
  { kind: '部分废止', field: 'clauses', value: ['第三条'] },
  { kind: '延期', field: 'until', value: '2027-12-31' },
  { kind: '更正', field: 'note', value: '附件二的金额' },
];
const effects: readonly Broken[] = [
  ...needs.flatMap(({ kind, field, value }) => [
    { name: `effects: ${kind} with ${field}`, changes: { effects: [{ ...effect, kind, [field]: value }] } },
    {
      name: `effects: ${kind} without ${field}`,
      changes: {
        effects: [
          { ...effect, kind: '废止' },
          { ...effect, kind },
        ],
      },
      found: 'policy/effect-incomplete effects[1].kind',
      says: `（${field}）。 → 请补上 ${field}。`,
    },
    { name: `affectedBy: ${kind} with ${field}`, changes: { affectedBy: [{ ...affected, kind, [field]: value }] } },
    {
      name: `affectedBy: ${kind} without ${field}`,
      changes: { affectedBy: [{ ...affected, kind }] },
      found: 'policy/effect-incomplete affectedBy[0].kind',
      says: `“${kind}”缺少`,
    },
  ]),
  ...['废止', '替代', '宣布失效', '修改', '暂停执行', '恢复执行'].flatMap((kind) => [
    { name: `effects: ${kind} by itself`, changes: { effects: [{ ...effect, kind }] } },
    { name: `affectedBy: ${kind} by itself`, changes: { affectedBy: [{ ...affected, kind }] } },
  ]),
];

/** A field that is wrong is told of once: what would follow from it is not known. */
const followUps: readonly Broken[] = [
  { name: 'a damaged number is not missing', changes: { docNumber: '无' }, found: 'policy/number-damaged docNumber' },
  {
    name: 'a blank reason is not missing',
    changes: { docNumber: undefined, docNumberNone: '' },
    found: 'field/value docNumberNone',
  },
  {
    name: 'a wrong first day is not missing',
    changes: { ...normative, effectiveOn: '2026-02-30' },
    found: 'field/value effectiveOn',
  },
  { name: 'a wrong term is not missing', changes: { ...normative, term: '长久' }, found: 'field/value term' },
  {
    name: 'a wrong last day is not missing',
    changes: { ...normative, term: undefined, expiresOn: '长期' },
    found: 'field/value expiresOn',
  },
  {
    name: 'a wrong endlessness is not missing',
    changes: { ...normative, term: undefined, noFixedTerm: '是' },
    found: 'field/type noFixedTerm',
  },
  {
    name: 'a wrong first day is not after the last',
    changes: { publishedAt: '2026-03-02', effectiveOn: '2025-02-30', expiresOn: '2026-02-28' },
    found: 'field/value effectiveOn',
  },
  {
    name: 'no term is counted from a wrong first day',
    changes: { effectiveOn: '2026-04-31', term: 'P5Y', expiresOn: '2031-03-31' },
    found: 'field/value effectiveOn',
  },
  {
    name: 'a wrong day of signing has no year',
    changes: { docNumber: '甲市示〔2016〕1号', signedOn: '2026-02-30' },
    found: 'field/value signedOn',
  },
];

describe('checkPolicy', () => {
  test.for([...numbers, ...days, ...terms, ...effects])('$name', ({ changes, found, says = '' }) => {
    const checked = check('policies', changes);
    expect(checked.found).toEqual(found === undefined ? [] : [found]);
    expect(checked.says).toContain(says);
  });

  test.for(followUps)('tells once: $name', ({ changes, found }) => {
    expect(check('policies', changes).found).toEqual([found]);
  });

  test('checks the common fields too', () => {
    expect(check('policies', { review: undefined }).found).toEqual(['field/missing review']);
  });

  test('tells all that is wrong at once', () => {
    const { found } = check('policies', {
      docNumber: undefined,
      signedOn: '2026-03-03',
      normative: true,
      effects: [{ ...effect, kind: '延期' }],
    });
    expect(found).toEqual([
      'field/missing docNumber',
      'policy/signed-after-publication signedOn',
      'policy/normative-effective effectiveOn',
      'policy/normative-term normative',
      'policy/effect-incomplete effects[0].kind',
    ]);
  });
});
