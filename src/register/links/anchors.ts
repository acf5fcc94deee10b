import { readClause } from '../../records/values/clause.ts';
import type { AnyEntry } from '../../records/entry.ts';
import { kindCalled } from '../../records/kind.ts';
import type { Anchor, Anchors } from './anchor.ts';
import { keyOf, type Holdings } from '../holdings.ts';

/** Gives the anchors of a record's page, worked out once for each record that is asked for. */
export function anchorsIn({ kinds, bodies }: Holdings): (entry: AnyEntry) => Anchors {
  const known = new Map<AnyEntry, Anchors>();
  return (entry) => {
    const anchors = known.get(entry) ?? anchorsOf(entry, kinds, bodies);
    known.set(entry, anchors);
    return anchors;
  };
}

function anchorsOf(entry: AnyEntry, kinds: Holdings['kinds'], bodies: Holdings['bodies']): Anchors {
  const facts = bodies.get(keyOf(entry));
  const found = new Map<string, Anchor>();
  for (const anchor of facts?.anchors ?? []) found.set(anchor, { anchor, clause: undefined });
  for (const place of kindCalled(kinds, entry.collection).register.anchors?.(entry) ?? [])
    found.set(place.anchor, place);
  for (const clause of facts?.clauses ?? []) {
    for (const name of [clause.anchor, ...clause.aliases]) found.set(name, { anchor: clause.anchor, clause });
  }
  return {
    find: (name) => found.get(readClause(name)?.anchor ?? name) ?? found.get(name),
    names: () => [...(facts?.clauses ?? []).map(({ name }) => name), ...found.keys()],
  };
}
