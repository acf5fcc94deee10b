import { ByteWriter, writeRising } from './bytes.ts';
import { slotsPerShard } from './format.ts';
import { unpackShard, writeTerm, type Postings } from './shard.ts';

/** One file of terms. */
export interface TermsFile {
  readonly first: string;
  readonly bytes: Uint8Array;
}

/** Files of terms have this size before compression, or some more. */
const fileSize = 9_000;

/**
 * Joins packed shards into files of terms, in the order of the terms. Where a file ends is read off the terms themselves, so
 * that a change soon leaves the files after it as they were.
 */
export function* termsFiles(shards: readonly Uint8Array[]): Generator<TermsFile> {
  let file: OpenFile | undefined;
  for (const [term, found] of joined(shards)) {
    if (file && file.size > fileSize && (mayBegin(term) || file.size > 4 * fileSize)) {
      yield file.close();
      file = undefined;
    }
    file ??= new OpenFile(term);
    file.add(term, found);
  }
  if (file) yield file.close();
}

/** One term of 64 may begin a file. */
function mayBegin(term: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) & 63) === 0;
}

interface Joined {
  readonly documents: number[];
  readonly named: number[];
}

function* joined(shards: readonly Uint8Array[]): Generator<readonly [term: string, found: Joined]> {
  const heads = shards.map((packed) => unpackShard(packed)).map((terms) => ({ terms, next: terms.next() }));
  for (;;) {
    let term: string | undefined;
    for (const { next } of heads) if (!next.done && (term === undefined || next.value[0] < term)) term = next.value[0];
    if (term === undefined) return;
    const found: Joined = { documents: [], named: [] };
    heads.forEach((head, shard) => {
      if (head.next.done || head.next.value[0] !== term) return;
      append(found, head.next.value[1], shard * slotsPerShard);
      head.next = head.terms.next();
    });
    yield [term, found];
  }
}

function append(found: Joined, { slots, named }: Postings, base: number): void {
  for (const slot of slots) found.documents.push(base + slot);
  for (const slot of named) found.named.push(base + slot);
}

class OpenFile {
  readonly #writer = new ByteWriter();
  readonly #first: string;
  #before = '';

  constructor(first: string) {
    this.#first = first;
  }

  get size(): number {
    return this.#writer.length;
  }

  /** Adds a term with its documents, and those that bear it in a name. */
  add(term: string, { documents, named }: Joined): void {
    writeTerm(this.#writer, term, this.#before);
    writeRising(this.#writer, documents);
    writeRising(this.#writer, named);
    this.#before = term;
  }

  close(): TermsFile {
    return { first: this.#first, bytes: this.#writer.taken() };
  }
}
