import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../src/records/values/day.ts';
import { findingOf, hitsIn } from '../../src/privacy/passages.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An 18-digit number with the check digit of GB 11643, of a region and a day of birth that may be. */
const number = fc
  .tuple(
    fc.constantFrom('110101', '310104', '350203', '440305', '510107', '650102'),
    fc.integer({ min: 0, max: 25_000 }).map((days) => addDays(day('1950-01-01'), days).replaceAll('-', '')),
    fc.integer({ min: 1, max: 999 }).map((count) => String(count).padStart(3, '0')),
  )
  .map((parts) => {
    const digits = parts.join('');
    const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
    return digits + ('10X98765432'[sum % 11] ?? '');
  });

/** Ways to write a digit, and what people put between digits, by hand or not. */
const written = [
  (digit: string) => digit,
  (digit: string) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0),
] as const;
const between = ['', '', '', ' ', '\u200B', '\u00A0', '\uFEFF', '\u2060'] as const;

test('a number of a person is found in any disguise, alone or in a sentence, and never told whole', () => {
  fc.assert(
    fc.property(
      number,
      fc.array(fc.tuple(fc.constantFrom(...written), fc.constantFrom(...between)), { minLength: 18, maxLength: 18 }),
      fc.constantFrom('', '身份证号：', '证件号码为', '（', '他的号码是'),
      fc.constantFrom('', '。', '）', '，男'),
      (plain, disguise, before, after) => {
        const signs = disguise.map(([write, gap], index) => write(plain[index] ?? '') + (index < 17 ? gap : ''));
        const text = `${before}${signs.join('')}${after}`;
        const hits = hitsIn({ text, kind: 'line' });
        expect(hits.map(({ rule, canonical }) => [rule, canonical])).toEqual([['privacy/identity-number', plain]]);
        const place = { file: 'policies/a.md', line: 1, column: 1, field: '' };
        const told = hits.map((hit) => findingOf(hit, place, () => '0123456789ab'));
        expect(JSON.stringify(told)).not.toContain(plain);
        expect(JSON.stringify(told)).not.toContain(plain.slice(6, 14));
      },
    ),
    { numRuns: 500 },
  );
});
