import { describe, expect, test } from 'vitest';
import { explainedBy, firstDay, lastValue, reviewDay, uninterpreted, type Known } from '../../src/drafting/known.ts';
import type { BudgetEntry } from '../../src/kinds/budgets/record.ts';
import { day } from '../../src/records/values/day.ts';
import { readDocumentNumber } from '../../src/records/values/document-number.ts';

const policy = (id: string, publishedAt: string, docNumber: string) => ({
  collection: 'policies',
  id,
  fields: { publishedAt, owner: `${id} 科`, normative: true, docNumber: readDocumentNumber(docNumber) },
});
const known = {
  asOf: day('2026-11-23'),
  site: {},
  broken: new Set(),
  entries: [
    policy('zc-2026-01', '2026-11-01', '示市监规〔2026〕1号'),
    policy('zc-2026-02', '2026-12-01 09:00', '示市监规〔2026〕2号'),
    {
      collection: 'interpretations',
      id: 'jd-2026-01',
      fields: { publishedAt: '2026-12-01', interprets: [{ kind: 'number', text: '示市监规[2026]2号' }] },
    },
  ],
} as unknown as Known;

test('a document is known by its id and by its number in any style', () => {
  expect(explainedBy(known, 'zc-2026-01')?.id).toBe('zc-2026-01');
  expect(explainedBy(known, '示市监规[2026]第1号')?.id).toBe('zc-2026-01');
  expect(explainedBy(known, '')).toBeUndefined();
});

describe('days that are proposed', () => {
  test.for([
    [{}, '2026-11-23'],
    [{ signedOn: '2026-11-20' }, '2026-11-23'],
    [{ signedOn: '2026-11-25' }, '2026-11-25'],
    [{ approvedOn: '2026-12-05' }, '2026-12-05'],
    [{ interprets: '示市监规〔2026〕2号' }, '2026-12-01'],
  ] as const)('of publication after %o: %s', ([answers, first]) => {
    expect(firstDay(known, answers)).toBe(first);
  });

  test.for([
    [{}, '2026-11-23'],
    [{ publishedAt: '2026-12-01' }, '2026-11-23'],
    [{ publishedAt: '2019-03-01 09:00' }, '2019-03-01'],
  ] as const)('of the review before %o: %s', ([answers, last]) => {
    expect(reviewDay(known, answers)).toBe(last);
  });
});

test('the newest record says what was done last time', () => {
  expect(lastValue(known, 'policies', ({ fields }) => fields.owner)).toBe('zc-2026-02 科');
  expect(lastValue<BudgetEntry>(known, 'budgets', ({ fields }) => fields.unit)).toBeUndefined();
});

test('the newest normative document without an interpretation is to be explained', () => {
  expect(uninterpreted(known)).toBe('zc-2026-01');
});
