import { ByteReader, ByteWriter, readRising, writeRising } from './bytes.ts';
import { longestTerm, termEnds } from './terms.ts';

/** A document as the index knows it: its place in the shard, and its blocks as folded streams, the names first. */
export interface IndexedDocument {
  readonly slot: number;
  /** Title, number and other names: a hit here counts for more. */
  readonly names: readonly string[];
  readonly blocks: readonly string[];
}

/** Which documents hold a term, rising. */
export interface Postings {
  readonly slots: readonly number[];
  /** Those among them that bear the term in a name. */
  readonly named: readonly number[];
}

/** Terms in the order of their code units. */
export type ShardTerms = readonly (readonly [term: string, postings: Postings])[];

interface Growing {
  readonly slots: number[];
  readonly named: number[];
}

/** The terms of the documents of one shard, which are given by slot. A term never reaches from one block into the next. */
export function shardTerms(documents: readonly IndexedDocument[]): ShardTerms {
  const terms = new Map<string, Growing>();
  for (const { slot, names, blocks } of documents) {
    for (const stream of names) addBlock(terms, stream, slot, true);
    for (const stream of blocks) addBlock(terms, stream, slot, false);
  }
  return [...terms].sort(([a], [b]) => (a < b ? -1 : 1));
}

function addBlock(terms: Map<string, Growing>, stream: string, slot: number, named: boolean): void {
  for (let start = 0; start < stream.length; start += 1)
    for (const end of termEnds(stream, start)) add(terms, stream.slice(start, end), slot, named);
}

function add(terms: Map<string, Growing>, term: string, slot: number, named: boolean): void {
  let growing = terms.get(term);
  if (!growing) terms.set(term, (growing = { slots: [], named: [] }));
  if (growing.slots.at(-1) !== slot) growing.slots.push(slot);
  if (named && growing.named.at(-1) !== slot) growing.named.push(slot);
}

/** A shard's terms as bytes, so that they need not be worked out again while the shard's documents stay as they are. */
export function packShard(terms: ShardTerms): Uint8Array {
  const writer = new ByteWriter();
  let before = '';
  for (const [term, { slots, named }] of terms) {
    writeTerm(writer, term, before);
    writeRising(writer, slots);
    writeRising(writer, named);
    before = term;
  }
  return writer.taken();
}

/** Reads a packed shard term by term, without holding more than one. */
export function* unpackShard(packed: Uint8Array): Generator<readonly [term: string, postings: Postings]> {
  const reader = new ByteReader(packed);
  let term = '';
  while (!reader.atEnd) {
    term = readTerm(reader, term);
    yield [term, { slots: readRising(reader), named: readRising(reader) }];
  }
}

/** A term after the one before it: how much of that it keeps, how much is new, and the new units. */
export function writeTerm(writer: ByteWriter, term: string, before: string): void {
  let kept = 0;
  while (kept < term.length && kept < before.length && term.charCodeAt(kept) === before.charCodeAt(kept)) kept += 1;
  writer.number(kept * (longestTerm + 1) + term.length - kept);
  for (let at = kept; at < term.length; at += 1) writer.number(term.charCodeAt(at));
}

export function readTerm(reader: ByteReader, before: string): string {
  const shape = reader.number();
  let term = before.slice(0, Math.floor(shape / (longestTerm + 1)));
  for (let left = shape % (longestTerm + 1); left > 0; left -= 1) term += String.fromCharCode(reader.number());
  return term;
}
