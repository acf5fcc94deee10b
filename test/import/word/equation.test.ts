import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEquation, wordsOfEquation } from '../../../src/import/word/equation.ts';

/** Raised text with ^, lowered with _. */
function written(source: string): string {
  const marks = { superscript: '^', subscript: '_' };
  return readEquation(source)
    .pieces.map(({ text, position }) => (position === undefined ? '' : marks[position]) + text)
    .join('');
}

describe('readEquation', () => {
  test.for([
    [String.raw`\o\ac(○,21)`, '㉑'],
    [String.raw`\o\ac(○,50)`, '㊿'],
    [String.raw`\o\ac(○,一)`, '㊀'],
    [String.raw`\o\ac(○,印)`, '㊞'],
    [String.raw`\o\ac(○,注)`, '㊟'],
    [String.raw`\o\ac(○,甲)`, '○甲'],
    [String.raw`\o\ac(□,甲)`, '□甲'],
    [String.raw`\o(\s\up 5(甲局),\s\do 5(乙局))`, '甲局/乙局'],
    [String.raw`\o\ad(甲  乙)`, '甲  乙'],
    [String.raw`\f(3,4)`, '3/4'],
    [String.raw`\f(a+b,c)`, '(a+b)/c'],
    [String.raw`\f(\f(1,2),3)`, '(1/2)/3'],
    [String.raw`x\s\up8(2)`, 'x^2'],
    [String.raw`H\s\do3(2)O`, 'H_2O'],
    [String.raw`\r(2)`, '√2'],
    [String.raw`\r(3,x)`, '^3√x'],
    [String.raw`\b\bc\{(a)`, '{a}'],
    [String.raw`\b\lc\[(a)`, '[a'],
    [String.raw`\b(a)`, '(a)'],
    [String.raw`\a\al\co2(甲,乙,丙)`, '甲；乙；丙'],
    [String.raw`\x\to\bo(5)`, '5'],
    [String.raw`\l(甲,乙)`, '甲,乙'],
    [String.raw`\d\fo20\li()`, '____'],
    [String.raw`a\,b\(c\)`, 'a,b(c)'],
    [String.raw`\f(1`, '1/'],
    ['', ''],
  ] as const)('%s is written %s', ([source, expected]) => {
    expect(written(source)).toBe(expected);
  });

  test.for([
    [String.raw`\o\ac(○,21)`, true],
    [String.raw`\f(3,4)`, true],
    [String.raw`\o(\s\up 5(甲),\s\do 5(乙))`, false],
    [String.raw`\i\su(1,5,3)`, false],
  ] as const)('%s says the same in one line: %s', ([source, isExact]) => {
    expect(readEquation(source).isExact).toBe(isExact);
  });

  test('reads whatever stands there to its end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('\\', '\\o', '\\f', '\\s\\up', '(', ')', ',', ' ', '甲', '3', '\\ac', '\\{')),
        (parts) => {
          expect(readEquation(parts.join('')).pieces).toBeInstanceOf(Array);
        },
      ),
    );
  });

  test('every word of the field is in what is written of it', () => {
    for (const source of [
      String.raw`\o\al(\s\up 5(甲局),\s\do 5(乙局))`,
      String.raw`\f(甲+乙,丙)`,
      String.raw`\a(甲,乙)`,
    ])
      for (const word of wordsOfEquation(source)) expect(written(source)).toContain(word);
  });
});
