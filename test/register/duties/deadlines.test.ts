import { describe, expect, test } from 'vitest';
import { aBudget, acting, anInterpretation, anOldPolicy, aPolicy, aSite, register, short } from '../entries.ts';

const review = (on: string) => ({ by: '保密审查岗', on, result: '通过' });
const usual = aSite({ rules: {} });
const found = (written: Parameters<typeof register>[0], asOf = '2026-01-01', site = usual) =>
  register(written, asOf, site).findings.filter(({ rule }) => rule.startsWith('deadline/'));
const deadlines = (...args: Parameters<typeof found>) => short(found(...args));

describe('publication within 20 working days of signing', () => {
  // 2024-09-02 is a Monday; 中秋节 is off on 16 and 17 September, the 14th is worked; 国庆节 is off from 1 to 7 October.
  test.for([
    { name: 'on the twentieth', publishedAt: '2024-09-30', expected: [] },
    {
      name: 'after the holidays, on the twenty-first',
      publishedAt: '2024-10-08',
      expected: ['warning deadline/publish policies/a-policy.md publishedAt'],
    },
  ])('$name', ({ publishedAt, expected }) => {
    expect(deadlines([aPolicy({ signedOn: '2024-09-02', publishedAt, review: review('2024-09-02') })])).toEqual(
      expected,
    );
  });

  test('is not asked of a repost', () => {
    const repost = aPolicy({
      signedOn: '2024-01-02',
      publishedAt: '2024-09-30',
      sourceUrl: 'https://www.example.gov.cn/a.html',
      review: review('2024-01-02'),
    });
    expect(deadlines([repost])).toEqual([]);
  });

  test('has the limit of the site', () => {
    const site = aSite({ rules: { days: { publish: 3 } } });
    const policy = aPolicy({ signedOn: '2024-03-04', publishedAt: '2024-03-08', review: review('2024-03-04') });
    expect(deadlines([policy], '2026-01-01', site)).toHaveLength(1);
  });

  test('says so where the calendar of the year is not known yet', () => {
    const policy = aPolicy({ signedOn: '2030-03-04', publishedAt: '2030-06-03', review: review('2030-03-04') });
    expect(found([policy], '2030-12-31')[0]?.message).toContain('暂按周一至周五推算');
  });
});

describe('a mark within 20 working days of the repeal', () => {
  // From 2024-05-01 (holidays to 5 May, 11 May worked) the twentieth working day is 30 May.
  test.for([
    { name: 'marked in time', markedOn: '2024-05-30', expected: [] },
    {
      name: 'marked a day late',
      markedOn: '2024-05-31',
      expected: ['warning deadline/mark policies/old.md affectedBy[0].on'],
    },
  ])('$name', ({ markedOn, expected }) => {
    const by = { title: '省里的决定', docNumber: '示省发〔2024〕1号' };
    expect(deadlines([anOldPolicy({ affectedBy: [{ kind: '废止', by, on: '2024-05-01', markedOn }] })])).toEqual(
      expected,
    );
  });

  test('counts from the day of the repeal to the publication of the acting document', () => {
    const late = acting([{ kind: '废止', target: 'old', on: '2024-03-01' }], {
      signedOn: '2024-02-28',
      publishedAt: '2024-05-06',
      sourceUrl: 'https://www.example.gov.cn/a.html',
    });
    expect(deadlines([anOldPolicy(), late])).toEqual(['warning deadline/mark policies/new.md effects[0].on']);
  });

  test('is not asked of an amendment', () => {
    const late = acting([{ kind: '修改', target: 'old', on: '2024-03-01' }], {
      signedOn: '2024-02-28',
      publishedAt: '2024-05-06',
      sourceUrl: 'https://www.example.gov.cn/a.html',
    });
    expect(deadlines([anOldPolicy(), late])).toEqual([]);
  });
});

describe('an interpretation within 3 working days', () => {
  // Friday 2024-03-01; the third working day is Wednesday the 6th.
  const normative = aPolicy({ normative: true, effectiveOn: '2024-03-01', noFixedTerm: true });
  const missing = ['warning deadline/interpret policies/a-policy.md normative'];

  test.for([
    { name: 'while the limit runs', asOf: '2024-03-06', expected: [] },
    { name: 'once it has run out', asOf: '2024-03-07', expected: missing },
    { name: 'before the document appears', asOf: '2024-02-29', expected: [] },
  ])('is asked of a normative document: $name', ({ asOf, expected }) => {
    expect(deadlines([normative], asOf)).toEqual(expected);
  });

  test('is not asked where there is one, of other documents, or of what no longer holds', () => {
    expect(deadlines([normative, anInterpretation({ publishedAt: '2024-03-04' })])).toEqual([]);
    expect(deadlines([aPolicy()])).toEqual([]);
    expect(deadlines([aPolicy({ normative: true, effectiveOn: '2024-03-01', expiresOn: '2024-12-31' })])).toEqual([]);
  });
});

describe('a budget within 20 days of its approval', () => {
  test.for([
    { name: 'on the twentieth day', publishedAt: '2024-03-11', expected: [] },
    {
      name: 'a day later',
      publishedAt: '2024-03-12',
      expected: ['warning deadline/budget budgets/a-budget.md publishedAt'],
    },
  ])('$name', ({ publishedAt, expected }) => {
    expect(deadlines([aBudget({ approvedOn: '2024-02-20', publishedAt })])).toEqual(expected);
  });
});
