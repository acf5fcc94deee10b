import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTerm, longestTerm, termEnds, termsIn } from '../../src/search/terms.ts';

describe('terms', () => {
  test.for([
    ['食品安全法', ['食品安', '品安全', '安全法']],
    ['食品', ['食品']],
    ['xbj25350200', ['xbj253', 'bj2535', 'j25350', '253502', '535020', '350200']],
    ['2024年3月', ['2024', '24年', '4年3', '年3月']],
    ['', []],
  ] as const)('of %s', ([phrase, terms]) => {
    expect(termsIn(phrase)).toEqual(terms);
  });

  test.for([
    ['食品安', true],
    ['食品安全', false],
    ['2024', true],
    ['202401', true],
    ['2024010', false],
    ['2024年', false],
    ['', false],
  ] as const)('whether %s is one', ([phrase, expected]) => {
    expect(isTerm(phrase)).toBe(expected);
  });

  test('hold every two neighbours of a phrase, and are all in an index of it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('一', '二', '1', '2', 'a'), minLength: 2, maxLength: 30 }),
        (phrase) => {
          const places = Array.from(phrase, (_, start) => start);
          const indexed = new Set(
            places.flatMap((start) => termEnds(phrase, start).map((end) => phrase.slice(start, end))),
          );
          const terms = termsIn(phrase);
          expect(terms.filter((term) => !indexed.has(term) || term.length > longestTerm)).toEqual([]);
          for (const place of places.slice(1))
            expect(terms.some((term) => term.includes(phrase.slice(place - 1, place + 1)))).toBe(true);
        },
      ),
    );
  });
});
