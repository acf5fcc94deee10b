import { expect, test } from 'vitest';
import { newest, timestamp, type FeedEntry } from '../../../src/exports/feeds/entry.ts';

test.for([
  { value: '2024-03-01', written: '2024-03-01T00:00:00+08:00' },
  { value: '2024-03-01 09:30', written: '2024-03-01T09:30:00+08:00' },
])('$value is $written', ({ value, written }) => {
  expect(timestamp(value as never)).toBe(written);
  expect(new Date(timestamp(value as never)).toISOString()).toBe(new Date(written).toISOString());
});

test('the last change comes first, then the last publication, then by id, and only so many are kept', () => {
  const entry = (id: string, updated: string, published: string) => ({ id, updated, published }) as FeedEntry;
  const entries = [entry('d', '1', '1'), entry('b', '2', '1'), entry('a', '2', '1'), entry('c', '2', '2')];
  expect(newest(entries, 3).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(newest(entries.toReversed(), 3)).toEqual(newest(entries, 3));
});
