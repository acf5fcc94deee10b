import { numberOf } from './format.ts';
import { readTermList, TermListWriter, type Postings, type TermPostings } from './term-list.ts';

/** One file of terms. */
export interface TermsFile {
  readonly first: string;
  readonly bytes: Uint8Array;
}

/** Files of terms have this size before compression, or some more. */
const fileSize = 9_000;

/**
 * Puts terms, which are given in order, into files. Where a file ends is read off the terms themselves, so that a change
 * soon leaves the files after it as they were.
 */
export class FilesOfTerms {
  #first: string | undefined;
  #list = new TermListWriter();

  /** Whether no file is begun. */
  get isBetween(): boolean {
    return this.#first === undefined;
  }

  /** Ends the file that is begun if it is to end before this term, the next one of all. */
  *endBefore(term: string): Generator<TermsFile> {
    if (this.#list.size > fileSize && (mayBegin(term) || this.#list.size > 4 * fileSize)) yield* this.end();
  }

  *add(term: string, postings: Postings): Generator<TermsFile> {
    yield* this.endBefore(term);
    this.#first ??= term;
    this.#list.add(term, postings);
  }

  *end(): Generator<TermsFile> {
    if (this.#first !== undefined) yield { first: this.#first, bytes: this.#list.taken() };
    this.#first = undefined;
    this.#list = new TermListWriter();
  }
}

/** One term of 64 may begin a file. */
function mayBegin(term: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) & 63) === 0;
}

/** Joins the terms of all shards into files. A shard is read piece by piece, so that memory does not grow with the site. */
export function* termsFiles(shards: readonly Iterable<Uint8Array>[]): Generator<TermsFile> {
  const files = new FilesOfTerms();
  for (const [term, postings] of joined(shards)) yield* files.add(term, postings);
  yield* files.end();
}

function* joined(shards: readonly Iterable<Uint8Array>[]): Generator<TermPostings> {
  const heads = new Heads(shards);
  for (let head = heads.first; head; head = heads.first) {
    const [term] = head.present;
    const documents: number[] = [];
    const named: number[] = [];
    for (let same: Head | undefined = head; same?.present[0] === term; same = heads.first) {
      for (const slot of same.present[1].documents) documents.push(numberOf(same.shard, slot));
      for (const slot of same.present[1].named) named.push(numberOf(same.shard, slot));
      heads.advance();
    }
    yield [term, { documents, named }];
  }
}

/** How far a shard has been read. */
interface Head {
  readonly shard: number;
  readonly rest: Iterator<TermPostings>;
  present: TermPostings;
}

/** The heads of all shards as a binary heap: the first is the one with the least term, of equal ones the least shard. */
class Heads {
  readonly #heap: Head[] = [];

  constructor(shards: readonly Iterable<Uint8Array>[]) {
    for (const [shard, pieces] of shards.entries()) {
      const rest = readTermList(pieces);
      const next = rest.next();
      if (!next.done) this.#heap.push({ shard, rest, present: next.value });
    }
    this.#heap.sort((a, b) => (isBefore(a, b) ? -1 : 1));
  }

  get first(): Head | undefined {
    return this.#heap[0];
  }

  /** Reads the first head on. */
  advance(): void {
    const [head] = this.#heap;
    const next = head?.rest.next();
    if (head && next && !next.done) {
      head.present = next.value;
      this.#sink(head);
    } else {
      const last = this.#heap.pop();
      if (last && this.#heap.length > 0) this.#sink(last);
    }
  }

  /** Puts a head in the place of the first one, and then where it belongs. */
  #sink(head: Head): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
      const [child, place] = left && right && isBefore(right, left) ? [right, 2 * at + 2] : [left, 2 * at + 1];
      if (!child || !isBefore(child, head)) break;
      heap[at] = child;
      at = place;
    }
    heap[at] = head;
  }
}

function isBefore(a: Head, b: Head): boolean {
  return a.present[0] < b.present[0] || (a.present[0] === b.present[0] && a.shard < b.shard);
}
