import { ByteReader, readRising } from './bytes.ts';
import { folder, type Fold } from './fold.ts';
import { indexPaths, slotsPerShard, type DocumentText, type IndexHead } from './format.ts';

/** Gets one file of the index, uncompressed; rejects where it cannot. */
export type Load = (path: string) => Promise<Uint8Array>;

/** Where a term stands. Documents are numbered shard by shard. */
export interface Term {
  readonly documents: readonly number[];
  readonly named: readonly number[];
  readonly part: number;
  /** Which of the part's terms it is. */
  readonly rank: number;
  readonly file: number;
}

export interface IndexReader {
  readonly head: IndexHead;
  readonly fold: Fold;
  /** Address of the site whose index it is. */
  readonly base: string;
  /** Undefined for a term that no document has. */
  term(term: string): Promise<Term | undefined>;
  /** For each document of the term, in order, the places at which it stands; a pair of characters only. */
  places(term: Term): Promise<ReadonlyMap<number, readonly number[]>>;
  text(document: number): Promise<DocumentText>;
  /** The place of a document in the columns of the head. */
  row(document: number): number;
  /** Every document. */
  documents(): number[];
}

/** Opens an index over whatever fetches its files. What was fetched once is kept. */
export async function openIndex(load: Load, base: string): Promise<IndexReader> {
  const decoder = new TextDecoder();
  const json = async <Content>(path: string) => JSON.parse(decoder.decode(await load(path))) as Content;
  const head = await json<IndexHead>(indexPaths.head);
  const firstRows = startsOf(head.shards);
  const terms = kept((file) => load(indexPaths.terms(head.version, file)).then((bytes) => readTerms(bytes, file)));
  const parts = kept((file, part) => load(indexPaths.places(head.version, file, part)).then(readParts));
  const texts = kept((document) => json<DocumentText>(indexPaths.text(head.version, document)));
  return {
    head,
    fold: folder(head.fold),
    base,
    term: async (term) => {
      const file = fileOf(head.starts, term);
      return file < 0 ? undefined : (await terms(file)).get(term);
    },
    places: async ({ documents, file, part, rank }) => {
      const reader = new ByteReader((await parts(file, part))[rank] ?? new Uint8Array());
      return new Map(documents.map((document) => [document, readRising(reader)]));
    },
    text: (document) => texts(document),
    row: (document) => (firstRows[Math.floor(document / slotsPerShard)] ?? 0) + (document % slotsPerShard),
    documents: () =>
      head.shards.flatMap((count, shard) => Array.from({ length: count }, (_, slot) => shard * slotsPerShard + slot)),
  };
}

/** A promise for each key, made once; one that failed is tried again. */
function kept<Value>(
  make: (...key: readonly number[]) => Promise<Value>,
): (...key: readonly number[]) => Promise<Value> {
  const promises = new Map<string, Promise<Value>>();
  return (...key) => {
    const name = key.join();
    const known = promises.get(name);
    if (known) return known;
    const made = make(...key);
    made.catch(() => promises.delete(name));
    promises.set(name, made);
    return made;
  };
}

function startsOf(counts: readonly number[]): number[] {
  let next = 0;
  return counts.map((count) => (next += count) - count);
}

/** The last file that begins at or before the term; -1 where all begin after it. */
function fileOf(starts: readonly string[], term: string): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? '') <= term) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function readTerms(bytes: Uint8Array, file: number): ReadonlyMap<string, Term> {
  const reader = new ByteReader(bytes);
  const terms = new Map<string, Term>();
  let [lastPart, rank] = [-1, 0];
  while (!reader.atEnd) {
    const [first, second] = [reader.number(), reader.number()];
    const part = second > 0 ? reader.number() : lastPart;
    if (part !== lastPart) [lastPart, rank] = [part, 0];
    const term = String.fromCharCode(first, ...(second > 0 ? [second - 1] : []));
    terms.set(term, { documents: readRising(reader), named: readRising(reader), part, rank, file });
    if (second > 0) rank += 1;
  }
  return terms;
}

function readParts(bytes: Uint8Array): Uint8Array[] {
  const reader = new ByteReader(bytes);
  const parts: Uint8Array[] = [];
  while (!reader.atEnd) parts.push(reader.bytes(reader.number()));
  return parts;
}
