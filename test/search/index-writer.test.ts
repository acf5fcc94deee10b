import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberOf } from '../../src/search/format.ts';
import { termsFiles } from '../../src/search/index-writer.ts';
import { readTermList, type TermPostings } from '../../src/search/term-list.ts';
import { manyTerms, shardList, termList } from './term-lists.ts';

function filesOf(shards: readonly (readonly TermPostings[])[]) {
  return [...termsFiles(shards.map((terms) => [termList(terms)]))];
}

describe('files of terms', () => {
  test('hold every term of every shard once, with the documents of all shards', () => {
    fc.assert(
      fc.property(fc.array(shardList, { maxLength: 7 }), (shards) => {
        const found = filesOf(shards).flatMap(({ bytes }) => [...readTermList([bytes])]);
        const terms = [...new Set(shards.flatMap((shard) => shard.map(([term]) => term)))].sort();
        expect(found.map(([term]) => term)).toEqual(terms);
        for (const [term, { documents, named }] of found) {
          const inShard = (part: 'documents' | 'named') =>
            shards.flatMap((shard, at) =>
              (shard.find(([other]) => other === term)?.[1][part] ?? []).map((slot) => numberOf(at, slot)),
            );
          expect(documents).toEqual(inShard('documents'));
          expect(named).toEqual(inShard('named'));
        }
      }),
    );
  });

  test('are named by their first term, and none grows beyond what a reader should have to fetch', () => {
    const files = filesOf([manyTerms(20_000), manyTerms(9_000, '甲')]);
    expect(files.length).toBeGreaterThan(5);
    for (const { first, bytes } of files) {
      expect([...readTermList([bytes])][0]?.[0]).toBe(first);
      expect(bytes.length).toBeLessThan(5 * 9_000);
    }
  });

  test('are none for a site without a word', () => {
    expect(filesOf([])).toEqual([]);
    expect(filesOf([[], []])).toEqual([]);
  });
});
