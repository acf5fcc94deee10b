import { expect, test } from 'vitest';
import { chineseTerm, proposeTerm, readWrittenTerm } from '../../../src/records/values/written-term.ts';

test.for([
  ['P5Y', 'P5Y'],
  ['P1Y6M', 'P1Y6M'],
  ['5年', 'P5Y'],
  ['５年', 'P5Y'],
  ['5 年', 'P5Y'],
  ['五年', 'P5Y'],
  ['两年', 'P2Y'],
  ['十年', 'P10Y'],
  ['18个月', 'P18M'],
  ['十八个月', 'P18M'],
  ['1年6个月', 'P1Y6M'],
  ['90天', 'P90D'],
  ['九十日', 'P90D'],
  ['5', undefined],
  ['5月', undefined],
  ['五年半', undefined],
  ['5-10年', undefined],
  ['0年', undefined],
  ['年', undefined],
  ['约5年', undefined],
  ['2026年', undefined],
  ['长期', undefined],
  ['', undefined],
] as const)('%s is the term %s', ([text, term]) => {
  expect(readWrittenTerm(text)).toBe(term);
});

test.for([
  ['半年', 'P6M'],
  ['一年半', 'P1Y6M'],
  ['5y', 'P5Y'],
  ['p5y', 'P5Y'],
  ['有效期5年', 'P5Y'],
  ['有效期为五年。', 'P5Y'],
  ['试行1年', 'P1Y'],
  ['6月', 'P6M'],
  ['三周年', 'P3Y'],
  ['“5年”', 'P5Y'],
  ['5', undefined],
  ['长期', undefined],
  ['至2026年', undefined],
] as const)('%s may mean %s', ([text, term]) => {
  expect(proposeTerm(text)).toBe(term);
});

test.for([
  ['P5Y', '5年'],
  ['P1Y6M', '1年6个月'],
  ['P90D', '90天'],
] as const)('%s reads %s', ([term, words]) => {
  expect(chineseTerm(term)).toBe(words);
});
