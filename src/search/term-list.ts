import { ByteReader, ByteWriter, readRising, writeRising } from './bytes.ts';
import { longestTerm } from './terms.ts';

/** Which documents hold a term: their slots in a shard, or their numbers in the whole index; rising. */
export interface Postings {
  readonly documents: readonly number[];
  /** Those among them that bear the term in a name. */
  readonly named: readonly number[];
}

export type TermPostings = readonly [term: string, postings: Postings];

/** A list of terms as bytes. They are added in the order of their code units. */
export class TermListWriter {
  readonly #writer = new ByteWriter();
  #before = '';

  get size(): number {
    return this.#writer.length;
  }

  /** A term after the one before it: how much of that it keeps, how much is new, and the new units. */
  add(term: string, { documents, named }: Postings): void {
    const before = this.#before;
    let kept = 0;
    while (kept < term.length && kept < before.length && term.charCodeAt(kept) === before.charCodeAt(kept)) kept += 1;
    this.#writer.number(kept * (longestTerm + 1) + term.length - kept);
    for (let at = kept; at < term.length; at += 1) this.#writer.number(term.charCodeAt(at));
    writeRising(this.#writer, documents);
    writeRising(this.#writer, named);
    this.#before = term;
  }

  taken(): Uint8Array {
    return this.#writer.taken();
  }
}

/** Reads a list, given whole or in pieces, term by term, without holding more than one. */
export function* readTermList(pieces: Iterable<Uint8Array>): Generator<TermPostings> {
  const reader = new ByteReader(pieces);
  let term = '';
  while (!reader.atEnd) {
    const shape = reader.number();
    term = term.slice(0, Math.floor(shape / (longestTerm + 1)));
    for (let left = shape % (longestTerm + 1); left > 0; left -= 1) term += String.fromCharCode(reader.number());
    yield [term, { documents: readRising(reader), named: readRising(reader) }];
  }
}
