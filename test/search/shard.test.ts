import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packShard, shardTerms, unpackShard, type IndexedDocument } from '../../src/search/shard.ts';

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
        for (const [term, { slots, named }] of shardTerms(all)) {
          const bearing = all.filter(({ names }) => names.some((name) => name.includes(term)));
          const holding = all.filter(
            (document) => bearing.includes(document) || document.blocks.some((block) => block.includes(term)),
          );
          expect(slots).toEqual(holding.map(({ slot }) => slot));
          expect(named).toEqual(bearing.map(({ slot }) => slot));
        }
      }),
    );
  });

  test('are in order, each once, and read back as they were packed', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const terms = shardTerms(all);
        const names = terms.map(([term]) => term);
        expect(names).toEqual([...new Set(names)].sort());
        expect([...unpackShard(packShard(terms))]).toEqual(terms);
      }),
    );
  });
});
