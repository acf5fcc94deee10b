import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shardTerms, type IndexedDocument } from '../../src/search/shard.ts';
import { readTermList } from '../../src/search/term-list.ts';

const stream = fc.string({ unit: fc.constantFrom('一', '二', '三', '1', 'a'), maxLength: 12 });
const documents = fc
  .array(fc.record({ names: fc.array(stream, { maxLength: 2 }), blocks: fc.array(stream, { maxLength: 3 }) }), {
    maxLength: 6,
  })
  .map((all) => all.map((document, slot): IndexedDocument => ({ slot, ...document })));

describe('the terms of a shard', () => {
  test('are listed with exactly the documents that hold them, and bear them in a name', () => {
    fc.assert(
      fc.property(documents, (all) => {
        for (const [term, postings] of readTermList([shardTerms(all)])) {
          const bearing = all.filter(({ names }) => names.some((name) => name.includes(term)));
          const holding = all.filter(
            (document) => bearing.includes(document) || document.blocks.some((block) => block.includes(term)),
          );
          expect(postings.documents).toEqual(holding.map(({ slot }) => slot));
          expect(postings.named).toEqual(bearing.map(({ slot }) => slot));
        }
      }),
    );
  });

  test('are in order, each once, every character among them', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const names = [...readTermList([shardTerms(all)])].map(([term]) => term);
        expect(names).toEqual([...new Set(names)].sort());
        const characters = all.flatMap(({ names: own, blocks }) => [...own, ...blocks].flatMap((text) => [...text]));
        expect(names.filter((term) => term.length === 1)).toEqual([...new Set(characters)].sort());
      }),
    );
  });
});
