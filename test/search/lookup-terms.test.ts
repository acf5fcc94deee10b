import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCertain, keptTerms, questionFor } from '../../src/search/lookup-terms.ts';

describe('the terms of the lookup', () => {
  test.for([
    ['米醋', ['米醋', '醋']],
    ['x2510a', ['x2510', '2510a', '510a', '10a', '0a', 'a']],
    ['第7批', ['第', '7', '批']],
    ['', []],
  ] as const)('of %s are %s', ([stream, terms]) => {
    expect(keptTerms(stream)).toEqual(terms);
  });

  test.for([
    ['米醋', { kind: 'terms', terms: ['米醋'] }, true],
    ['酸米醋', { kind: 'terms', terms: ['酸米', '米醋'] }, false],
    ['20251114', { kind: 'terms', terms: ['20251', '25111', '51114'] }, false],
    ['20251', { kind: 'terms', terms: ['20251'] }, true],
    ['醋', { kind: 'beginning', text: '醋' }, true],
    ['2025', { kind: 'beginning', text: '2025' }, true],
    ['第7', { kind: 'beginning', text: '第' }, false],
    ['20', { kind: 'too-short' }, false],
  ] as const)('ask for %s with %s', ([phrase, question, certain]) => {
    expect(questionFor(phrase)).toEqual(question);
    expect(isCertain(phrase)).toBe(certain);
  });

  const text = (maximum: number) =>
    fc.string({ unit: fc.constantFrom('米', '醋', '1', '2', 'a'), minLength: 1, maxLength: maximum });

  test('of a text that holds a phrase are all for which the phrase asks', () => {
    fc.assert(
      fc.property(text(5), text(8), text(5), (before, phrase, after) => {
        const kept = keptTerms(`${before}${phrase}${after}`);
        const question = questionFor(phrase);
        const asked = question.kind === 'terms' ? question.terms : question.kind === 'beginning' ? [question.text] : [];
        const held = asked.filter((term) => kept.some((each) => each.startsWith(term)));
        expect(held).toEqual(asked);
      }),
    );
  });
});
