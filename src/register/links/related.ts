import { compare } from '../../records/finding.ts';
import type { Reference } from '../../records/values/reference.ts';
import { allRecords } from '../lists.ts';
import { isInterpretation, isPolicy, type AnyRecord, type Register } from '../register.ts';

/** Why one record is shown beside another. */
export type RelatedReason = 'document' | 'basis' | 'topic';

export interface RelatedRecord {
  readonly record: AnyRecord;
  readonly reason: RelatedReason;
}

/** What stands beside a record: the ones published just before and after it in its collection, and those that treat the same matter. */
export interface Surroundings {
  readonly earlier: AnyRecord | undefined;
  readonly later: AnyRecord | undefined;
  readonly related: readonly RelatedRecord[];
}

const mostRelated = 4;
/** How far back in each list one looks: bounds the work for a record, however many there are. */
const farthest = 12;

/**
 * Prepares the lists once and gives the surroundings of any record; its time grows with the number of records, that of one
 * answer does not. Related are only records published before: what is published later changes the pages of none but its neighbour.
 * Left out is what the page itself names: acts, interpretations, citations.
 */
export function surroundingsOf(register: Register): (record: AnyRecord) => Surroundings {
  const order = new Map<AnyRecord, number>();
  const lists = new Map<string, AnyRecord[]>();
  const places = new Map<AnyRecord, (readonly [key: string, at: number])[]>();
  for (const record of allRecords(register).toSorted(newestFirst)) {
    order.set(record, order.size);
    const own = keysOf(record).map((key) => {
      const list = lists.get(key) ?? [];
      lists.set(key, list);
      return [key, list.push(record) - 1] as const;
    });
    places.set(record, own);
  }
  return (record) => {
    const found = new Map<AnyRecord, { points: number; reason: RelatedReason }>();
    const named = namedBy(record);
    const own = places.get(record) ?? [];
    const [collection, ...keys] = own;
    for (const [key, at] of keys) {
      for (const other of lists.get(key)?.slice(at + 1, at + 1 + farthest) ?? []) {
        if (named.has(other.url)) continue;
        const reason = reasonOf(key);
        const before = found.get(other);
        if (before) before.points += weights[reason];
        else found.set(other, { points: weights[reason], reason });
      }
    }
    const at = collection?.[1] ?? 0;
    const neighbours = lists.get(collection?.[0] ?? '') ?? [];
    return {
      earlier: neighbours[at + 1],
      later: at === 0 ? undefined : neighbours[at - 1],
      related: [...found]
        .sort(([a, { points: of }], [b, { points }]) => points - of || (order.get(a) ?? 0) - (order.get(b) ?? 0))
        .slice(0, mostRelated)
        .map(([other, { reason }]) => ({ record: other, reason })),
    };
  };
}

function newestFirst(a: AnyRecord, b: AnyRecord): number {
  return compare(b.entry.fields.publishedAt, a.entry.fields.publishedAt) || compare(a.url, b.url);
}

const weights: Readonly<Record<RelatedReason, number>> = { document: 6, basis: 3, topic: 2 };

function reasonOf(key: string): RelatedReason {
  return key.startsWith('topic') ? 'topic' : key.startsWith('basis') ? 'basis' : 'document';
}

/** The lists in which a record stands; its collection first, then, the strongest first, what makes others related. */
function keysOf(record: AnyRecord): string[] {
  const documents = isInterpretation(record)
    ? record.interprets.map(({ document }) => `document ${document.title}`)
    : [];
  const basis = isPolicy(record)
    ? (record.entry.fields.basis ?? []).map((reference) => `basis ${nameOf(reference)}`)
    : [];
  return [
    `collection ${record.collection}`,
    ...new Set([...documents, ...basis, ...record.topics.map(({ id }) => `topic ${id}`)]),
  ];
}

function nameOf(reference: Reference): string {
  if (reference.kind === 'id') return reference.id;
  return reference.kind === 'number' ? reference.text : reference.title;
}

/** Addresses of the records that the page names already, and its own. */
function namedBy(record: AnyRecord): ReadonlySet<string | undefined> {
  const parties = isPolicy(record)
    ? [...record.acts.map(({ target }) => target), ...record.validity.acts.map(({ by }) => by), ...record.basis]
    : isInterpretation(record)
      ? record.interprets.map(({ document }) => document)
      : [];
  const told = isPolicy(record) ? record.interpretations : [];
  return new Set([record.url, ...[...parties, ...told, ...record.citedBy].map(({ url }) => url)]);
}
