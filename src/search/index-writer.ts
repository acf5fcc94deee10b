import { ByteWriter, writeRising } from './bytes.ts';
import { slotsPerShard } from './format.ts';
import { unpackShard, type Postings } from './shard.ts';

/** One file of terms, and the parts in which the places of its terms lie. */
export interface TermsFile {
  readonly first: string;
  readonly terms: Uint8Array;
  readonly places: readonly Uint8Array[];
}

/** A part of places is closed when it has reached this; the places of one term are never divided. */
const partSize = 12_000;
/** Files of terms have this size before compression, or some more. */
const fileSize = 3_000;

/**
 * Joins packed shards into files of terms, in the order of the terms. Where a file ends is read off the terms themselves, so
 * that a change soon leaves the files after it as they were.
 */
export function* termsFiles(shards: readonly Uint8Array[]): Generator<TermsFile> {
  let file: OpenFile | undefined;
  for (const [term, found] of joined(shards)) {
    if (file && file.terms.length > fileSize && (mayBegin(term) || file.terms.length > 4 * fileSize)) {
      yield file.close();
      file = undefined;
    }
    file ??= new OpenFile(term);
    file.add(term, found);
  }
  if (file) yield file.close();
}

/** One term of 32 may begin a file. */
function mayBegin(term: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) & 31) === 0;
}

interface Joined {
  readonly documents: number[];
  readonly named: number[];
  readonly places: Uint8Array[];
}

function* joined(shards: readonly Uint8Array[]): Generator<readonly [term: string, found: Joined]> {
  const heads = shards.map((packed) => unpackShard(packed)).map((terms) => ({ terms, next: terms.next() }));
  for (;;) {
    let term: string | undefined;
    for (const { next } of heads) if (!next.done && (term === undefined || next.value[0] < term)) term = next.value[0];
    if (term === undefined) return;
    const found: Joined = { documents: [], named: [], places: [] };
    heads.forEach((head, shard) => {
      if (head.next.done || head.next.value[0] !== term) return;
      append(found, head.next.value[1], shard * slotsPerShard);
      head.next = head.terms.next();
    });
    yield [term, found];
  }
}

function append(found: Joined, { slots, named, places }: Postings, base: number): void {
  for (const slot of slots) found.documents.push(base + slot);
  for (const slot of named) found.named.push(base + slot);
  found.places.push(places);
}

class OpenFile {
  readonly terms = new ByteWriter();
  readonly #first: string;
  readonly #parts: ByteWriter[] = [];

  constructor(first: string) {
    this.#first = first;
  }

  /** Adds a term: its characters, the part in which its places lie, its documents, and those that bear it in a name. */
  add(term: string, { documents, named, places }: Joined): void {
    this.terms.number(term.charCodeAt(0)).number(term.length > 1 ? term.charCodeAt(1) + 1 : 0);
    if (term.length > 1) this.terms.number(this.#addPlaces(places));
    writeRising(this.terms, documents);
    writeRising(this.terms, named);
  }

  close(): TermsFile {
    return { first: this.#first, terms: this.terms.taken(), places: this.#parts.map((part) => part.taken()) };
  }

  #addPlaces(places: readonly Uint8Array[]): number {
    let part = this.#parts.at(-1);
    if (!part || part.length > partSize) this.#parts.push((part = new ByteWriter()));
    part.number(places.reduce((sum, bytes) => sum + bytes.length, 0));
    for (const bytes of places) part.bytes(bytes);
    return this.#parts.length - 1;
  }
}
