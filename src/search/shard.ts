import { TermListWriter } from './term-list.ts';
import { termEnds } from './terms.ts';

/** A document as the index knows it: its place in the shard, and its blocks as folded streams, the names first. */
export interface IndexedDocument {
  readonly slot: number;
  /** Title, number and other names: a hit here counts for more. */
  readonly names: readonly string[];
  readonly blocks: readonly string[];
}

interface Growing {
  readonly documents: number[];
  readonly named: number[];
}

/**
 * The terms of the documents of one shard, which are given by slot, as bytes: so they need not be worked out again while
 * these documents stay as they are. A term never reaches from one block into the next.
 */
export function shardTerms(documents: readonly IndexedDocument[]): Uint8Array {
  const terms = new Map<string, Growing>();
  for (const { slot, names, blocks } of documents) {
    for (const stream of names) addBlock(terms, stream, slot, true);
    for (const stream of blocks) addBlock(terms, stream, slot, false);
  }
  const list = new TermListWriter();
  for (const [term, postings] of [...terms].sort(([a], [b]) => (a < b ? -1 : 1))) list.add(term, postings);
  return list.taken();
}

function addBlock(terms: Map<string, Growing>, stream: string, slot: number, named: boolean): void {
  for (let start = 0; start < stream.length; start += 1)
    for (const end of termEnds(stream, start)) add(terms, stream.slice(start, end), slot, named);
}

function add(terms: Map<string, Growing>, term: string, slot: number, named: boolean): void {
  let growing = terms.get(term);
  if (!growing) terms.set(term, (growing = { documents: [], named: [] }));
  if (growing.documents.at(-1) !== slot) growing.documents.push(slot);
  if (named && growing.named.at(-1) !== slot) growing.named.push(slot);
}
