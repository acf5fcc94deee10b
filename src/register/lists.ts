import type { AnyEntry } from '../records/entry.ts';
import { compare } from '../records/finding.ts';
import type { Genre } from '../records/policy.ts';
import type { Column } from '../records/site-columns.ts';
import { issuingCode } from './holdings.ts';
import { isPolicy, recordsIn, type AnyRecord, type PolicyRecord, type Register } from './register.ts';
import type { StatusName } from './validity/status.ts';

/** The order of every list: newest publication first, then by id. */
export function newestFirst(a: AnyEntry, b: AnyEntry): number {
  return (
    compare(b.fields.publishedAt, a.fields.publishedAt) || compare(a.id, b.id) || compare(a.collection, b.collection)
  );
}

/** Records by the year under which they are listed, newest year first; within a year in the order given. */
export function recordsByYear<OwnRecord extends AnyRecord>(
  records: readonly OwnRecord[],
): ReadonlyMap<number, readonly OwnRecord[]> {
  const years = Map.groupBy(records, ({ year }) => year);
  return new Map([...years].sort(([a], [b]) => b - a));
}

export function policiesByGenre({ policies }: Register): ReadonlyMap<Genre, readonly PolicyRecord[]> {
  return Map.groupBy(policies, ({ entry }) => entry.fields.genre);
}

/** By 机关代字, the letters before year and sequence; documents without a number are missing. */
export function policiesByCode({ policies }: Register): ReadonlyMap<string, readonly PolicyRecord[]> {
  const numbered = policies.flatMap((policy) => {
    const number = policy.entry.fields.docNumber;
    return number ? [{ code: issuingCode(number.key), policy }] : [];
  });
  return sortedGroups(numbered.map(({ code, policy }) => [code, policy]));
}

/** By issuing agency; a document of several stands under each. */
export function policiesByAgency({ policies }: Register): ReadonlyMap<string, readonly PolicyRecord[]> {
  return sortedGroups(
    policies.flatMap((policy) => [...new Set(policy.entry.fields.issuers)].map((agency) => [agency, policy] as const)),
  );
}

/** By 主题分类; documents without one are missing. */
export function policiesByTheme({ policies }: Register): ReadonlyMap<string, readonly PolicyRecord[]> {
  return sortedGroups(
    policies.flatMap((policy) => {
      const { theme } = policy.entry.fields;
      return theme === undefined ? [] : [[theme, policy] as const];
    }),
  );
}

/** The largest group first, so that an agency's own documents lead. */
function sortedGroups(
  pairs: readonly (readonly [name: string, policy: PolicyRecord])[],
): ReadonlyMap<string, readonly PolicyRecord[]> {
  const groups = [...Map.groupBy(pairs, ([name]) => name)].sort(
    ([a, left], [b, right]) => right.length - left.length || compare(a, b),
  );
  return new Map(groups.map(([name, found]) => [name, found.map(([, policy]) => policy)]));
}

/** By the status on the register's day; a status in which no document stands is missing. */
export function policiesByStatus({ policies }: Register): ReadonlyMap<StatusName, readonly PolicyRecord[]> {
  return Map.groupBy(policies, ({ validity }) => validity.status);
}

/** Records of every collection by the department that answers for them, newest first; departments in the order of `site.yaml`. */
export function recordsByUnit(register: Register): ReadonlyMap<string, readonly AnyRecord[]> {
  const found = Map.groupBy(
    allRecords(register).toSorted((a, b) => newestFirst(a.entry, b.entry)),
    ({ entry }) => entry.fields.owner ?? '',
  );
  return new Map(
    (register.site.units ?? []).flatMap((unit) => {
      const records = found.get(unit);
      return records ? [[unit, records] as const] : [];
    }),
  );
}

/** Records of every collection by topic id, newest first. */
export function recordsByTopic(register: Register): ReadonlyMap<string, readonly AnyRecord[]> {
  const tagged = allRecords(register).flatMap((record) =>
    [...new Set(record.topics.map(({ id }) => id))].map((id) => ({ id, record })),
  );
  const topics = Map.groupBy(
    tagged.sort((a, b) => newestFirst(a.record.entry, b.record.entry)),
    ({ id }) => id,
  );
  return new Map([...topics].map(([id, found]) => [id, found.map(({ record }) => record)]));
}

/** The records that a column of `site.yaml` shows: its collection, narrowed by its topic or genre. */
export function columnRecords(register: Register, column: Column): readonly AnyRecord[] {
  return recordsIn(register, column.collection).filter(
    (record) =>
      (column.topic === undefined || record.topics.some(({ id }) => id === column.topic)) &&
      (column.genre === undefined || (isPolicy(record) && record.entry.fields.genre === column.genre)),
  );
}

/** Whether nothing has been published so far. */
export function isEmpty({ records }: Register): boolean {
  return [...records.values()].every((own) => own.length === 0);
}

/** Every record, kind by kind. */
export function allRecords({ records }: Pick<Register, 'records'>): readonly AnyRecord[] {
  return [...records.values()].flat();
}
