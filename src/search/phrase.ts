import type { DocumentText } from './format.ts';
import type { IndexReader } from './index-reader.ts';
import { isTerm, termsIn } from './terms.ts';

/** Documents that hold a phrase, and those that bear it in a name; both rising. */
export interface Hits {
  readonly documents: readonly number[];
  readonly named: readonly number[];
}

const none: Hits = { documents: [], named: [] };

/** So many documents are read to see whether they really hold a phrase; the first of them will be shown anyway. */
const readable = 12;
/** So many terms are asked for at once: long phrases seldom need all of theirs. */
const atOnce = 5;

/**
 * Finds the documents that hold a folded phrase in one block. A phrase that is a term of the index is found exactly. A longer
 * one is looked for by all the terms in it; where few documents have them, these are read. Where many have all of them,
 * they are taken to hold the phrase: that a document has every three characters of it, but never together, is possible and
 * rare, and what is shown is read in any case.
 */
export async function findPhrase(index: IndexReader, phrase: string): Promise<Hits> {
  const exact = isTerm(phrase);
  let hits: Hits | undefined;
  for (const batch of batches(exact ? [phrase] : spread(termsIn(phrase)))) {
    const terms = await Promise.all(batch.map((term) => index.term(term)));
    for (const term of terms) {
      if (!term) return none;
      hits = hits ? both(hits, term) : term;
    }
    if (!hits || hits.documents.length === 0) return none;
    if (!exact && hits.documents.length <= readable) return readThrough(index, hits, phrase);
  }
  return hits ?? none;
}

/** The documents that hold any of several phrases. */
export async function findAny(index: IndexReader, phrases: readonly string[]): Promise<Hits> {
  const all = await Promise.all(phrases.map((phrase) => findPhrase(index, phrase)));
  const joined = (lists: readonly (readonly number[])[]) => [...new Set(lists.flat())].sort((a, b) => a - b);
  return {
    documents: joined(all.map(({ documents }) => documents)),
    named: joined(all.map(({ named }) => named)),
  };
}

/** Terms that are far apart come first, since neighbours say much the same. */
function spread(terms: readonly string[]): string[] {
  const stride = Math.ceil(terms.length / atOnce);
  const ordered = Array.from({ length: stride }, (_, first) => terms.filter((_term, at) => at % stride === first));
  return [...new Set(ordered.flat())];
}

function batches(terms: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(terms.length / atOnce) }, (_, batch) =>
    terms.slice(batch * atOnce, (batch + 1) * atOnce),
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

/** Whether a document holds a folded phrase in one of its names or blocks. */
export function holds({ fold }: IndexReader, text: DocumentText | undefined, phrase: string): boolean {
  const blocks = text?.blocks.flatMap(([, ...texts]) => texts) ?? [];
  return [...(text?.names ?? []), ...blocks].some((block) => fold(block).stream.includes(phrase));
}
