import { describe, expect, test } from 'vitest';
import type { Column } from '../../src/records/site-columns.ts';
import {
  columnRecords,
  policiesByGenre,
  policiesByStatus,
  recordsByTopic,
  recordsByYear,
} from '../../src/register/lists.ts';
import { aBudget, aPage, aPolicy, aSampling, register } from './entries.ts';

const found = register([
  aPolicy({ id: 'b', publishedAt: '2023-05-01', signedOn: '2023-04-01', genre: '意见', topics: ['shipin-anquan'] }),
  aPolicy({ id: 'a', publishedAt: '2023-05-01', signedOn: '2023-04-01', expiresOn: '2024-01-01' }),
  aPolicy({ id: 'c', publishedAt: '2024-05-01 08:00' }),
  aPolicy({ id: 'd', publishedAt: '2024-05-01' }),
  aSampling({ publishedAt: '2023-08-01', topics: ['shipin-anquan'] }),
  aPolicy({ id: 'scheduled', publishedAt: '2026-05-01', topics: ['shipin-anquan'] }),
  aPage({ id: 'unordered' }),
  aPage({ id: 'second', order: 2 }),
  aPage({ id: 'first', order: 1.5 }),
]);
const ids = (records: readonly { readonly id: string }[] | undefined) => records?.map(({ id }) => id);
const column = (more: Partial<Column>): Column => ({
  id: 'x',
  name: 'x',
  description: 'x',
  keywords: ['x'],
  type: 'x',
  collection: 'policies',
  ...more,
});

describe('lists', () => {
  test('are newest first, then by id, without what is scheduled', () => {
    expect(ids(found.policies)).toEqual(['c', 'd', 'a', 'b']);
  });

  test('of pages follow their order, those without one last', () => {
    expect(ids(found.pages)).toEqual(['first', 'second', 'unordered']);
  });

  test('by year begin with the newest year', () => {
    expect([...recordsByYear(found.policies)].map(([year, records]) => [year, ids(records)])).toEqual([
      [2024, ['c', 'd']],
      [2023, ['a', 'b']],
    ]);
  });

  test('of budgets go by the fiscal year, whenever they were published', () => {
    const budget = (id: string, year: number, publishedAt: string) =>
      aBudget({ id, year, publishedAt, title: `${year}年${id}` });
    const { budgets } = register([
      budget('late', 2023, '2025-02-01'),
      budget('next', 2026, '2025-12-30'),
      budget('this', 2025, '2025-02-02'),
      budget('other', 2025, '2025-03-01'),
    ]);
    expect([...recordsByYear(budgets)].map(([year, records]) => [year, ids(records)])).toEqual([
      [2026, ['next']],
      [2025, ['other', 'this']],
      [2023, ['late']],
    ]);
  });

  test('by genre and by status hold what they say', () => {
    expect(ids(policiesByGenre(found).get('意见'))).toEqual(['b']);
    expect([...policiesByStatus(found)].map(([status, records]) => [status, ids(records)])).toEqual([
      ['现行有效', ['c', 'd', 'b']],
      ['已失效', ['a']],
    ]);
  });

  test('by topic go across the collections, newest first', () => {
    expect(ids(recordsByTopic(found).get('shipin-anquan'))).toEqual(['a-sampling', 'b']);
  });

  test.for([
    { name: 'its collection', more: {}, expected: ['c', 'd', 'a', 'b'] },
    { name: 'its topic', more: { topic: 'shipin-anquan' }, expected: ['b'] },
    { name: 'its genre', more: { genre: '意见' as const }, expected: ['b'] },
    {
      name: 'the topic of another collection',
      more: { collection: 'sampling' as const, topic: 'shipin-anquan' },
      expected: ['a-sampling'],
    },
  ])('of a column hold $name', ({ more, expected }) => {
    expect(ids(columnRecords(found, column(more)))).toEqual(expected);
  });
});
