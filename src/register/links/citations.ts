import { addresses } from '../addresses/address.ts';
import type { AnyEntry } from '../../records/entry.ts';
import type { FollowedLink } from './links.ts';
import type { Citation } from '../register.ts';

/** What leads to one record: each citing record once, and once for each clause that it names. */
export interface CitationsOf {
  readonly record: readonly Citation[];
  /** By the clause's anchor. */
  readonly clauses: ReadonlyMap<string, readonly Citation[]>;
}

export interface CitingRecord {
  readonly entry: AnyEntry;
  readonly links: readonly FollowedLink[];
  /** Records that its front matter rests on. */
  readonly bases: readonly AnyEntry[];
}

interface Cited {
  readonly record: Map<AnyEntry, Citation>;
  readonly clauses: Map<string, Map<AnyEntry, Citation>>;
}

/** Turns links and bases round: who leads to a record, in the order of the records given. */
export function citationsOf(citing: readonly CitingRecord[]): (entry: AnyEntry) => CitationsOf {
  const cited = new Map<AnyEntry, Cited>();
  for (const { entry, links, bases } of citing) {
    const citation: Citation = {
      collection: entry.collection,
      id: entry.id,
      url: addresses.record(entry.collection, entry.id),
      title: entry.fields.title,
    };
    const targets = [
      ...links.flatMap(({ leadsTo, passage, struck }) => (leadsTo && struck !== true ? [{ ...leadsTo, passage }] : [])),
      ...bases.map((base) => ({ entry: base, anchor: undefined, passage: undefined })),
    ];
    for (const { entry: target, anchor, passage } of targets) {
      if (target === entry) continue;
      const found: Cited = cited.get(target) ?? { record: new Map(), clauses: new Map() };
      cited.set(target, found);
      found.record.set(entry, citation);
      if (anchor?.clause) {
        const clause = found.clauses.get(anchor.clause.anchor) ?? new Map<AnyEntry, Citation>();
        // What a record says first of a clause is what it says of it.
        if (!clause.has(entry))
          clause.set(entry, { ...citation, anchor: anchor.clause.anchor, ...(passage ? { passage } : {}) });
        found.clauses.set(anchor.clause.anchor, clause);
      }
    }
  }
  return (entry) => {
    const found = cited.get(entry);
    return {
      record: [...(found?.record.values() ?? [])],
      clauses: new Map([...(found?.clauses ?? [])].map(([anchor, citations]) => [anchor, [...citations.values()]])),
    };
  };
}
