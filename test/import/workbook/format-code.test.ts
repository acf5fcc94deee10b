import { expect, test } from 'vitest';
import { readFormat } from '../../../src/import/workbook/format-code.ts';

test('semicolons part sections, but not in quotes, brackets or behind a backslash', () => {
  expect(readFormat('0";"0;[$;-804]0;\\;0;@')).toHaveLength(4);
});

test('a section tells its condition, its numerals and its language', () => {
  const [section] = readFormat('[Red][>=100][DBNum1][$¥-804]0"元"');
  expect(section).toEqual({
    condition: { operator: '>=', value: 100 },
    numerals: 1,
    language: '804',
    tokens: [
      { kind: 'literal', text: '¥' },
      { kind: 'digit', text: '0' },
      { kind: 'literal', text: '元' },
    ],
  });
});

test('letters of a date are read together, whatever their case', () => {
  expect(readFormat('YYYY"年"aaaa[H]')[0]?.tokens).toEqual([
    { kind: 'date', text: 'yyyy' },
    { kind: 'literal', text: '年' },
    { kind: 'date', text: 'aaaa' },
    { kind: 'elapsed', text: 'h' },
  ]);
});

test('what only sets width or fills up is nothing', () => {
  expect(readFormat('_ *-0_)')[0]?.tokens).toEqual([{ kind: 'digit', text: '0' }]);
});
