import { readClause } from '../records/clause.ts';
import type { AnyEntry, BodyClause } from '../records/entry.ts';
import { cellOf } from '../records/table.ts';
import { addresses } from './address.ts';
import { keyOf, type Holdings } from './holdings.ts';
import { rowAnchor } from './row-anchor.ts';
import { batchRows, batchTables, pageOfBatch } from './sampled-pages.ts';

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
  /** The address of the page with the place, where that is not the record's own. */
  readonly page?: string;
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
  for (const anchor of facts?.anchors ?? []) found.set(anchor, { anchor, clause: undefined });
  for (const row of rowAnchors(entry)) found.set(row.anchor, row);
  for (const clause of facts?.clauses ?? []) {
    for (const name of [clause.anchor, ...clause.aliases]) found.set(name, { anchor: clause.anchor, clause });
  }
  return {
    find: (name) => found.get(readClause(name)?.anchor ?? name) ?? found.get(name),
    names: () => [...(facts?.clauses ?? []).map(({ name }) => name), ...found.keys()],
  };
}

/** Each batch of a sampling record has its own place, on the record's page or on a further one of a long table. */
function rowAnchors(entry: AnyEntry): Anchor[] {
  if (entry.collection !== 'sampling') return [];
  const record = addresses.record(entry.collection, entry.id);
  return batchTables.flatMap((id) => {
    const table = entry.tables[id];
    return batchRows(id, table).flatMap((row, index) => {
      const number = table && cellOf(table, row, '抽样编号');
      if (!number) return [];
      const page = pageOfBatch(record, id, index);
      return [{ anchor: rowAnchor(number), clause: undefined, ...(page === record ? {} : { page }) }];
    });
  });
}
