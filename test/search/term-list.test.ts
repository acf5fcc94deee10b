import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTermList } from '../../src/search/term-list.ts';
import { shardList, termList } from './term-lists.ts';

describe('a list of terms', () => {
  test('is read as it was written, wherever the pieces end', () => {
    fc.assert(
      fc.property(shardList, fc.nat({ max: 60 }), (terms, cut) => {
        const bytes = termList(terms);
        expect([...readTermList([bytes.subarray(0, cut), bytes.subarray(cut)])]).toEqual(terms);
      }),
    );
  });

  test('that was cut off is noticed', () => {
    const bytes = termList([['食品', { documents: [3], named: [] }]]);
    expect(() => [...readTermList([bytes.subarray(0, -1)])]).toThrow(RangeError);
  });
});
