import { folder, type Fold } from './fold.ts';
import { indexPaths, numberOf, shardOf, slotsPerShard, type DocumentText, type IndexHead } from './format.ts';
import { readTermList, type Postings } from './term-list.ts';

/** Gets one file of the index, uncompressed; rejects where it cannot. */
export type Load = (path: string) => Promise<Uint8Array>;

export interface IndexReader {
  readonly head: IndexHead;
  readonly fold: Fold;
  /** Address of the site whose index it is. */
  readonly base: string;
  /** Undefined for a term that no document has. */
  term(term: string): Promise<Postings | undefined>;
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
  const terms = kept((file) =>
    load(indexPaths.terms(head.version, file)).then((bytes) => new Map(readTermList([bytes]))),
  );
  const texts = kept((document) => json<DocumentText>(indexPaths.text(head.version, document)));
  return {
    head,
    fold: folder(head.fold),
    base,
    term: async (term) => {
      const file = fileOf(head.starts, term);
      return file < 0 ? undefined : (await terms(file)).get(term);
    },
    text: (document) => texts(document),
    row: (document) => (firstRows[shardOf(document)] ?? 0) + (document % slotsPerShard),
    documents: () =>
      head.shards.flatMap((count, shard) => Array.from({ length: count }, (_, slot) => numberOf(shard, slot))),
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
