import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../../src/records/values/nearest.ts';

const ids = ['scjg-2018-07', 'scjg-2023-04', 'scjg-gg-2024-03'];

describe('nearest', () => {
  test.for([
    { name: 'takes a word that is there', word: 'scjg-2018-07', found: 'scjg-2018-07' },
    { name: 'sees a wrong letter', word: 'scjg-2018-08', found: 'scjg-2018-07' },
    { name: 'sees two letters swapped', word: 'scjg-2032-04', found: 'scjg-2023-04' },
    { name: 'sees a letter left out', word: 'scg-gg-2024-03', found: 'scjg-gg-2024-03' },
    { name: 'sees a letter too many', word: 'scjjg-2018-07', found: 'scjg-2018-07' },
    { name: 'is silent about a stranger', word: 'annual-report', found: undefined },
  ])('$name: $word', ({ word, found }) => {
    expect(nearest(word, ids)).toBe(found);
  });

  test('counts a swap of neighbours as one edit', () => {
    expect(nearest('titel', ['title'], 1)).toBe('title');
    expect(nearest('tilte', ['titles'], 1)).toBeUndefined();
  });

  test('gives one answer whatever the order of the candidates', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 6 }), { maxLength: 8 }),
        fc.string({ maxLength: 6 }),
        (candidates, word) => {
          expect(nearest(word, [...candidates].reverse())).toBe(nearest(word, candidates));
        },
      ),
    );
  });

  test('agrees with the textbook recursion on which candidates are near', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 0, max: 5 }), (word, candidate, most) => {
        expect(nearest(word, [candidate], most) !== undefined).toBe(recursiveDistance(word, candidate) <= most);
      }),
    );
  });
});

function recursiveDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const ways = [
    recursiveDistance(a.slice(1), b) + 1,
    recursiveDistance(a, b.slice(1)) + 1,
    recursiveDistance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    ways.push(recursiveDistance(a.slice(2), b.slice(2)) + 1);
  return Math.min(...ways);
}
