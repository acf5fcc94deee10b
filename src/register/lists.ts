import { dayOf, yearOf } from '../records/day.ts';
import type { AnyEntry } from '../records/entry.ts';
import { compare } from '../records/finding.ts';
import type { Genre } from '../records/policy.ts';
import type { Column } from '../records/site.ts';
import { collections } from '../records/collection.ts';
import { groupBy } from './holdings.ts';
import type { AnyRecord, PolicyRecord, Register } from './register.ts';
import type { StatusName } from './status.ts';

/** The order of every list: newest publication first, then by id. */
export function newestFirst(a: AnyEntry, b: AnyEntry): number {
  return (
    compare(b.fields.publishedAt, a.fields.publishedAt) || compare(a.id, b.id) || compare(a.collection, b.collection)
  );
}

/** Records by year of publication, newest year first; within a year in the order given. */
export function recordsByYear(records: readonly AnyRecord[]): ReadonlyMap<number, readonly AnyRecord[]> {
  const years = groupBy(records, ({ entry }) => yearOf(dayOf(entry.fields.publishedAt)));
  return new Map([...years].sort(([a], [b]) => b - a));
}

export function policiesByGenre({ policies }: Register): ReadonlyMap<Genre, readonly PolicyRecord[]> {
  return groupBy(policies, ({ entry }) => entry.fields.genre);
}

/** By the status on the register's day; a status in which no document stands is missing. */
export function policiesByStatus({ policies }: Register): ReadonlyMap<StatusName, readonly PolicyRecord[]> {
  return groupBy(policies, ({ validity }) => validity.status);
}

/** Records of every collection by topic id, newest first. */
export function recordsByTopic(register: Register): ReadonlyMap<string, readonly AnyRecord[]> {
  const tagged = allRecords(register).flatMap((record) =>
    [...new Set(record.topics.map(({ id }) => id))].map((id) => ({ id, record })),
  );
  const topics = groupBy(
    tagged.sort((a, b) => newestFirst(a.record.entry, b.record.entry)),
    ({ id }) => id,
  );
  return new Map([...topics].map(([id, found]) => [id, found.map(({ record }) => record)]));
}

/** The records that a column of `site.yaml` shows: its collection, narrowed by its topic or genre. */
export function columnRecords(register: Register, column: Column): readonly AnyRecord[] {
  const records: readonly AnyRecord[] = register[column.collection];
  return records.filter(
    (record) =>
      (column.topic === undefined || record.topics.some(({ id }) => id === column.topic)) &&
      (column.genre === undefined || (record.collection === 'policies' && record.entry.fields.genre === column.genre)),
  );
}

/** Every record, collection by collection. */
export function allRecords(register: Register): readonly AnyRecord[] {
  return collections.flatMap((collection): readonly AnyRecord[] => register[collection]);
}
