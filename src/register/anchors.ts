import { readClause } from '../records/clause.ts';
import type { AnyEntry, BodyClause } from '../records/entry.ts';
import { cellOf } from '../records/table.ts';
import { keyOf, type Holdings } from './holdings.ts';
import { rowAnchor } from './row-anchor.ts';

/** The places of one page that a link or an act may name. */
export interface Anchors {
  /** Where a name leads: an anchor, 第三条第二款, or a name that the body gives besides. */
  readonly find: (name: string) => Anchor | undefined;
  /** What could have been meant, for a message. */
  readonly names: () => readonly string[];
}

export interface Anchor {
  readonly anchor: string;
  /** The clause that stands there, where there is one. */
  readonly clause: BodyClause | undefined;
}

/** Gives the anchors of a record's page, worked out once for each record that is asked for. */
export function anchorsIn({ bodies }: Holdings): (entry: AnyEntry) => Anchors {
  const known = new Map<AnyEntry, Anchors>();
  return (entry) => {
    const anchors = known.get(entry) ?? anchorsOf(entry, bodies);
    known.set(entry, anchors);
    return anchors;
  };
}

function anchorsOf(entry: AnyEntry, bodies: Holdings['bodies']): Anchors {
  const facts = bodies.get(keyOf(entry));
  const found = new Map<string, Anchor>();
  for (const anchor of [...(facts?.anchors ?? []), ...rowAnchors(entry)])
    found.set(anchor, { anchor, clause: undefined });
  for (const clause of facts?.clauses ?? []) {
    for (const anchor of [clause.anchor, ...clause.aliases]) found.set(anchor, { anchor, clause });
  }
  return {
    find: (name) => found.get(readClause(name)?.anchor ?? name) ?? found.get(name),
    names: () => [...(facts?.clauses ?? []).map(({ name }) => name), ...found.keys()],
  };
}

/** Each product that failed has its own place on the page of a sampling record. */
function rowAnchors(entry: AnyEntry): string[] {
  const table = entry.collection === 'sampling' ? entry.tables['unqualified'] : undefined;
  return (
    table?.rows.flatMap((row) => {
      const number = cellOf(table, row, '抽样编号');
      return number === null ? [] : [rowAnchor(number)];
    }) ?? []
  );
}
