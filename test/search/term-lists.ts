import fc from 'fast-check';
import { TermListWriter, type Postings, type TermPostings } from '../../src/search/term-list.ts';

/** A list of terms as bytes. */
export function termList(terms: Iterable<TermPostings>): Uint8Array {
  const list = new TermListWriter();
  for (const [term, postings] of terms) list.add(term, postings);
  return list.taken();
}

const postings: fc.Arbitrary<Postings> = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 255 }), fc.boolean()), { minLength: 1, maxLength: 4, selector: ([slot]) => slot })
  .map((pairs) => pairs.sort(([a], [b]) => a - b))
  .map((pairs) => ({
    documents: pairs.map(([slot]) => slot),
    named: pairs.filter(([, named]) => named).map(([slot]) => slot),
  }));

/** Terms of one shard, in order. */
export const shardList: fc.Arbitrary<TermPostings[]> = fc
  .uniqueArray(
    fc.tuple(fc.string({ unit: fc.constantFrom('一', '三', '丁', '9', 'z'), minLength: 1, maxLength: 3 }), postings),
    {
      maxLength: 30,
      selector: ([term]) => term,
    },
  )
  .map((terms) => terms.sort(([a], [b]) => (a < b ? -1 : 1)));

/** Enough terms for several files, those of one shard; `more` tells them from those of another. */
export function manyTerms(count: number, more = ''): TermPostings[] {
  return Array.from({ length: count }, (_, at): TermPostings => [
    `${String.fromCharCode(0x4e00 + (at >> 6))}${String.fromCharCode(0x4e00 + (at & 63))}${more}`,
    { documents: [at % 200, 200 + (at % 50)], named: at % 3 === 0 ? [at % 200] : [] },
  ]);
}
