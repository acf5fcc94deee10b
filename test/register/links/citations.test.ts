import { describe, expect, test } from 'vitest';
import { anInterpretation, anOldPolicy, aPage, aPolicy, policy, register } from '../entries.ts';

describe('what leads to a record', () => {
  const found = register([
    anOldPolicy({ links: ['#第三条'] }),
    aPolicy({ id: 'earlier', publishedAt: '2024-03-01', links: ['old.md#第三条', 'old.md#第三条', 'old.md#第五条'] }),
    aPolicy({ id: 'later', publishedAt: '2024-04-01', links: ['old.md'], basis: ['old'] }),
    anInterpretation({ interprets: ['old'], links: ['../policies/old.md#art-3'] }),
    aPolicy({ id: 'struck-out', publishedAt: '2024-04-01', links: ['~old.md#第三条'] }),
    aPage({ links: ['../policies/old.md'] }),
    aPolicy({ id: 'scheduled', publishedAt: '2026-06-01', links: ['old.md#第三条'] }),
  ]);
  const { citedBy, clauses } = policy(found, 'old');

  test('is listed once for each record, newest first, without the record itself, what is not published and links in struck words', () => {
    expect(citedBy.map(({ collection, id }) => `${collection}/${id}`)).toEqual([
      'policies/later',
      'pages/a-page',
      'interpretations/an-interpretation',
      'policies/earlier',
    ]);
  });

  test('stands at the clause that it names, interpretations apart', () => {
    const told = clauses.map(({ name, interpretations, citations }) => [
      name,
      interpretations.map(({ id }) => id),
      citations.map(({ id, anchor }) => `${id}#${anchor}`),
    ]);
    expect(told).toEqual([
      ['第三条', ['an-interpretation'], ['earlier#art-3']],
      ['第五条', [], ['earlier#art-5']],
    ]);
  });
});
