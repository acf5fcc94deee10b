import { ByteReader, ByteWriter, readRising, writeRising } from './bytes.ts';

/** A document as the index knows it: its place in the shard, and its blocks as folded streams, the names first. */
export interface IndexedDocument {
  readonly slot: number;
  /** Title, number and other names: a hit here counts for more. */
  readonly names: readonly string[];
  readonly blocks: readonly string[];
}

/** Where one term stands in one shard. */
export interface Postings {
  readonly slots: readonly number[];
  /** The documents among them that bear the term in a name. */
  readonly named: readonly number[];
  /** For each slot: how many places, then the steps between them. */
  readonly places: Uint8Array;
}

/** Terms in the order of their code units: every character by itself, then with each character that follows it somewhere. */
export type ShardTerms = readonly (readonly [term: string, postings: Postings])[];

interface Growing {
  readonly slots: number[];
  readonly named: number[];
  /** The places of all slots, one after the other, and how many of them each slot has. */
  readonly places: number[];
  readonly counts: number[];
}

/** The terms of the documents of one shard; `documents` by slot. A pair never reaches from one block into the next. */
export function shardTerms(documents: readonly IndexedDocument[]): ShardTerms {
  const terms = new Map<string, Growing>();
  for (const { slot, names, blocks } of documents) {
    let start = 0;
    [...names, ...blocks].forEach((stream, block) => {
      const named = block < names.length;
      for (let at = 0; at < stream.length; at += 1) {
        addTo(terms, stream.charAt(at), slot, named);
        if (at + 1 === stream.length) continue;
        // Single characters are found by document alone, pairs by their places, too.
        const growing = addTo(terms, stream.slice(at, at + 2), slot, named);
        growing.places.push(start + at);
        growing.counts[growing.counts.length - 1] = (growing.counts.at(-1) ?? 0) + 1;
      }
      start += stream.length + 1;
    });
  }
  return [...terms]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, growing]) => [term, { slots: growing.slots, named: growing.named, places: packPlaces(growing) }]);
}

function addTo(terms: Map<string, Growing>, term: string, slot: number, named: boolean): Growing {
  let growing = terms.get(term);
  if (!growing) terms.set(term, (growing = { slots: [], named: [], places: [], counts: [] }));
  if (growing.slots.at(-1) !== slot) {
    growing.slots.push(slot);
    growing.counts.push(0);
  }
  if (named && growing.named.at(-1) !== slot) growing.named.push(slot);
  return growing;
}

const placesWriter = new ByteWriter();

/** For each slot its places, as `writeRising` writes them. */
function packPlaces({ places, counts }: Growing): Uint8Array {
  placesWriter.clear();
  let next = 0;
  for (const count of counts) {
    let last = 0;
    placesWriter.number(count);
    for (const end = next + count; next < end; next += 1) {
      const place = places[next] ?? 0;
      placesWriter.number(place - last);
      last = place;
    }
  }
  return placesWriter.taken();
}

/** A shard's terms as bytes, so that they need not be worked out again while the shard's documents stay as they are. */
export function packShard(terms: ShardTerms): Uint8Array {
  const writer = new ByteWriter();
  for (const [term, { slots, named, places }] of terms) {
    writer.number(term.charCodeAt(0)).number(term.length > 1 ? term.charCodeAt(1) + 1 : 0);
    writeRising(writer, slots);
    writeRising(writer, named);
    writer.number(places.length).bytes(places);
  }
  return writer.taken();
}

/** Reads a packed shard term by term, without holding more than one. */
export function* unpackShard(packed: Uint8Array): Generator<readonly [term: string, postings: Postings]> {
  const reader = new ByteReader(packed);
  while (!reader.atEnd) {
    const [first, second] = [reader.number(), reader.number()];
    const term = String.fromCharCode(first, ...(second > 0 ? [second - 1] : []));
    yield [term, { slots: readRising(reader), named: readRising(reader), places: reader.bytes(reader.number()) }];
  }
}
