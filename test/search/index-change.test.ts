import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedFiles, noteChanges, type TermChanges } from '../../src/search/index-change.ts';
import { termsFiles, type TermsFile } from '../../src/search/index-writer.ts';
import type { TermPostings } from '../../src/search/term-list.ts';
import { manyTerms, shardList, termList } from './term-lists.ts';

type Shards = readonly (readonly TermPostings[])[];

function joined(shards: Shards): TermsFile[] {
  return [...termsFiles(shards.map((terms) => [termList(terms)]))];
}

/** The files after a change, worked out from those before it, and which of these were read. */
function changed(before: Shards, after: Shards) {
  const changes: TermChanges = new Map();
  before.forEach((terms, at) => noteChanges(changes, at, [termList(terms)], [termList(after[at] ?? [])]));
  const files = joined(before);
  const read: number[] = [];
  const bytesOf = (file: number) => files[file]?.bytes ?? new Uint8Array();
  const next = changedFiles(
    {
      starts: files.map(({ first }) => first),
      read: (file) => {
        read.push(file);
        return bytesOf(file);
      },
    },
    changes,
  );
  const found = [...next].map((file) => ('same' in file ? { first: file.first, bytes: bytesOf(file.same) } : file));
  return { found, read };
}

const first = manyTerms(20_000);
const second = manyTerms(9_000, '甲');

/** A large shard after a change: some runs of terms dropped, others with other documents, and terms that are new. */
const largeChange = fc
  .record({
    dropped: fc.array(fc.tuple(fc.nat({ max: 19_999 }), fc.integer({ min: 1, max: 40 })), { maxLength: 3 }),
    moved: fc.array(fc.nat({ max: 19_999 }), { maxLength: 5 }),
    added: fc.array(fc.nat({ max: 20_500 }), { maxLength: 5 }),
  })
  .map(({ dropped, moved, added }) => {
    const terms = new Map(first);
    for (const [from, count] of dropped) for (const [term] of first.slice(from, from + count)) terms.delete(term);
    for (const at of moved) terms.set(first[at]?.[0] ?? '', { documents: [7], named: [] });
    for (const at of added) terms.set(`${first[at]?.[0] ?? '龥'}新`, { documents: [9], named: [9] });
    return [...terms].sort(([a], [b]) => (a < b ? -1 : 1));
  });

describe('files after a change', () => {
  test('are those that joining all shards anew would give, for small shards', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(shardList, shardList), { minLength: 1, maxLength: 4 }), (pairs) => {
        const [before, after] = [pairs.map(([old]) => old), pairs.map(([, fresh]) => fresh)];
        fc.pre(joined(before).length > 0);
        expect(changed(before, after).found).toEqual(joined(after));
      }),
    );
  });

  test('are those that joining all shards anew would give, where files begin and end otherwise', () => {
    fc.assert(
      fc.property(largeChange, (after) => {
        expect(changed([first, second], [after, second]).found).toEqual(joined([after, second]));
      }),
      { numRuns: 40 },
    );
  });

  test('are those that joining all shards anew would give, where the first term of a file goes', () => {
    const starts = joined([first, second]).map((file) => file.first);
    for (const start of starts) {
      const after = first.filter(([term]) => term !== start);
      expect(changed([first, second], [after, second]).found).toEqual(joined([after, second]));
    }
  });

  test('are read only about the place of the change', () => {
    const after = first.map(([term, postings], at): TermPostings => [
      term,
      at === 10_000 ? { documents: [1], named: [1] } : postings,
    ]);
    const { found, read } = changed([first, second], [after, second]);
    expect(found.length).toBeGreaterThan(5);
    expect(read.length).toBeLessThanOrEqual(2);
    expect(changed([first, second], [first, second]).read).toEqual([]);
  });
});
