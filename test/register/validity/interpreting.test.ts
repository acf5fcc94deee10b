import { describe, expect, test } from 'vitest';
import { anInterpretation, aPolicy, aSite, policy, register, short } from '../entries.ts';

/** Published on a Monday. */
const document = aPolicy({
  title: '办法',
  publishedAt: '2024-06-03 15:00',
  signedOn: '2024-05-31',
  expiresOn: '2025-01-01',
});

describe('an interpretation', () => {
  test('and its document know each other, with the working days between them', () => {
    const found = register([document, anInterpretation({ title: '解读', publishedAt: '2024-06-05' })]);
    expect(found.findings).toEqual([]);
    expect(policy(found, 'a-policy').interpretations).toEqual([
      {
        id: 'an-interpretation',
        url: '/interpretations/an-interpretation/',
        title: '解读',
        form: '文字',
        unit: '政策法规科',
        publishedAt: '2024-06-05',
        workingDaysAfter: 2,
        provisional: false,
      },
    ]);
    expect(found.interpretations[0]?.interprets).toMatchObject([
      { document: { id: 'a-policy', status: '已失效' }, workingDaysAfter: 2, late: false },
    ]);
  });

  test.for([
    { name: 'on the same day', publishedAt: '2024-06-03', findings: [] },
    { name: 'at the same hour', publishedAt: '2024-06-03 15:00', findings: [] },
    {
      name: 'an hour before',
      publishedAt: '2024-06-03 14:00',
      findings: ['error interpretation/before-document interpretations/an-interpretation.md publishedAt'],
    },
    {
      name: 'a day before',
      publishedAt: '2024-06-02',
      findings: ['error interpretation/before-document interpretations/an-interpretation.md publishedAt'],
    },
    { name: 'on the third working day', publishedAt: '2024-06-06', findings: [] },
    {
      name: 'on the fourth working day',
      publishedAt: '2024-06-07',
      findings: ['warning interpretation/late interpretations/an-interpretation.md interprets[0]'],
    },
  ])('published $name', ({ publishedAt, findings }) => {
    const found = register([
      document,
      anInterpretation({ publishedAt, review: { by: '保密审查岗', on: '2024-06-02', result: '通过' } }),
    ]);
    expect(short(found.findings)).toEqual(findings);
  });

  test('is late by the limit of the site', () => {
    const site = aSite({ rules: { days: { interpret: 1 } } });
    expect(
      register([document, anInterpretation({ publishedAt: '2024-06-05' })], '2026-01-01', site).interpretations[0]
        ?.interprets[0]?.late,
    ).toBe(true);
  });

  test('of a new document beside an old one has the limit of the new one', () => {
    const old = aPolicy({
      id: 'old',
      publishedAt: '2020-01-06',
      signedOn: '2020-01-02',
      review: { by: '保密审查岗', on: '2020-01-02', result: '通过' },
    });
    const found = register([
      document,
      old,
      anInterpretation({ publishedAt: '2024-06-05', interprets: ['old', 'a-policy'] }),
    ]);
    expect(short(found.findings)).toEqual([]);
    expect(found.interpretations[0]?.interprets.map(({ late }) => late)).toEqual([false, false]);
  });

  test('of several documents stands at each, once, the first published first', () => {
    const other = aPolicy({ id: 'other' });
    const found = register([
      document,
      other,
      anInterpretation({ id: 'second', publishedAt: '2024-06-05', interprets: ['a-policy', 'other', 'a-policy'] }),
      anInterpretation({ id: 'first', publishedAt: '2024-06-04' }),
    ]);
    expect(policy(found, 'a-policy').interpretations.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(policy(found, 'other').interpretations.map(({ id }) => id)).toEqual(['second']);
    expect(found.interpretations.find(({ id }) => id === 'second')?.interprets).toHaveLength(2);
  });

  test('that is scheduled is not shown at its document', () => {
    expect(
      policy(register([document, anInterpretation({ publishedAt: '2024-06-06' })], '2024-06-05'), 'a-policy')
        .interpretations,
    ).toEqual([]);
  });

  test('of nothing is an error', () => {
    expect(
      short(register([document, anInterpretation({ interprets: ['a-polciy'], publishedAt: '2024-06-05' })]).findings),
    ).toEqual(['error interpretation/document-unknown interpretations/an-interpretation.md interprets[0]']);
  });
});
