import type { DocumentText } from './format.ts';
import type { IndexReader, Term } from './index-reader.ts';

/** Documents that hold a phrase, and those that bear it in a name; both rising. */
export interface Hits {
  readonly documents: readonly number[];
  readonly named: readonly number[];
}

const none: Hits = { documents: [], named: [] };

/** So few documents are read themselves to see whether they hold a phrase; their texts will mostly be shown anyway. */
const readable = 10;
/** So many pairs are asked for at once: long phrases seldom need all of theirs. */
const atOnce = 5;

/**
 * Finds the documents that hold a folded phrase in one block. One character or two are terms of the index. A longer phrase is
 * covered by pairs side by side: documents that have all of them are looked at, either by reading them or, where they are
 * many, by comparing the places of the pairs.
 */
export async function findPhrase(index: IndexReader, phrase: string): Promise<Hits> {
  if (phrase.length === 0) return none;
  if (phrase.length <= 2) return (await index.term(phrase)) ?? none;
  const found: { readonly offset: number; readonly term: Term }[] = [];
  let hits: Hits | undefined;
  for (const batch of batches(coverOf(phrase))) {
    const terms = await Promise.all(batch.map((offset) => index.term(phrase.slice(offset, offset + 2))));
    for (const [at, term] of terms.entries()) {
      if (!term) return none;
      found.push({ offset: batch[at] ?? 0, term });
      hits = hits ? both(hits, term) : term;
    }
    if (!hits || hits.documents.length === 0) return none;
    if (hits.documents.length <= readable) return readThrough(index, hits, phrase);
  }
  return hits ? compare(index, hits, found) : none;
}

/** Where the pairs begin that cover a phrase; those far apart come first, since neighbours say much the same. */
function coverOf(phrase: string): number[] {
  const offsets = Array.from({ length: Math.floor(phrase.length / 2) }, (_, pair) => pair * 2);
  if (phrase.length % 2 === 1) offsets.push(phrase.length - 2);
  const stride = Math.ceil(offsets.length / atOnce);
  return Array.from({ length: stride }, (_, first) => offsets.filter((_offset, at) => at % stride === first)).flat();
}

function batches(offsets: readonly number[]): number[][] {
  return Array.from({ length: Math.ceil(offsets.length / atOnce) }, (_, batch) =>
    offsets.slice(batch * atOnce, (batch + 1) * atOnce),
  );
}

function both(hits: Hits, other: Hits): Hits {
  return { documents: intersect(hits.documents, other.documents), named: intersect(hits.named, other.named) };
}

/** What two rising lists have in common. */
export function intersect(left: readonly number[], right: readonly number[]): number[] {
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  const wanted = new Set(few);
  return many.filter((value) => wanted.has(value));
}

async function readThrough(index: IndexReader, { documents, named }: Hits, phrase: string): Promise<Hits> {
  const texts = await Promise.all(documents.map((document) => index.text(document)));
  const holding = new Set(documents.filter((_, at) => holds(index, texts[at], phrase)));
  return {
    documents: documents.filter((document) => holding.has(document)),
    named: named.filter((document) => holding.has(document)),
  };
}

function holds({ fold }: IndexReader, text: DocumentText | undefined, phrase: string): boolean {
  const blocks = text?.blocks.flatMap(([, ...texts]) => texts) ?? [];
  return [...(text?.names ?? []), ...blocks].some((block) => fold(block).stream.includes(phrase));
}

async function compare(
  index: IndexReader,
  { documents, named }: Hits,
  found: readonly { readonly offset: number; readonly term: Term }[],
): Promise<Hits> {
  const places = await Promise.all(
    found.map(async ({ offset, term }) => ({ offset, places: await index.places(term) })),
  );
  const holding = new Set(documents.filter((document) => standTogether(document, places)));
  return {
    documents: documents.filter((document) => holding.has(document)),
    named: named.filter((document) => holding.has(document)),
  };
}

function standTogether(
  document: number,
  pairs: readonly { readonly offset: number; readonly places: ReadonlyMap<number, readonly number[]> }[],
): boolean {
  const [first, ...others] = pairs.map(({ offset, places }) =>
    (places.get(document) ?? []).map((place) => place - offset),
  );
  const sets = others.map((starts) => new Set(starts));
  return (first ?? []).some((start) => sets.every((starts) => starts.has(start)));
}
