import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nullMarks, readCents, writeCents } from '../../../src/records/values/money.ts';

describe('an amount', () => {
  test.for<[text: string, cents: number]>([
    ['0', 0],
    ['12', 1200],
    ['12.3', 1230],
    ['12.34', 1234],
    ['0.07', 7],
    ['1,234.50', 123_450],
    ['12,345,678.90', 1_234_567_890],
    ['-3.00', -300],
    ['+3', 300],
    ['-0.00', 0],
    [' 5.10 ', 510],
    ['007.00', 700],
  ])('“%s” is %i cents', ([text, cents]) => {
    expect(readCents(text)).toBe(cents);
  });

  test.for([
    '',
    '—',
    '1.234',
    '1,23.00',
    '1,2345',
    '12,34,567',
    '1.',
    '.5',
    '１２',
    '12万元',
    '1e3',
    '--1',
    '1 000',
    '99999999999999999',
  ])('“%s” is none', (text) => {
    expect(readCents(text)).toBeUndefined();
  });

  test('is read back as it was written, without an error of binary fractions', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (cents) => {
        const text = writeCents(cents);
        expect(text).toMatch(/^-?\d{1,3}(,\d{3})*\.\d{2}$/);
        expect(readCents(text)).toBe(cents === 0 ? 0 : cents);
        expect(readCents(text.replaceAll(',', ''))).toBe(cents === 0 ? 0 : cents);
      }),
    );
  });

  test('is none where a cell says that there is none', () => {
    for (const mark of nullMarks) expect(readCents(mark), mark).toBeUndefined();
  });
});
