import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf, csvParts } from '../../../src/exports/data/csv.ts';

const table = (...cells: (string | null)[]) =>
  csvOf({ columns: cells.map((_, index) => `列${index}`), rows: [{ line: 2, cells }] });

describe('csvOf', () => {
  test('begins with a byte-order mark and ends lines with CRLF', () => {
    expect(table('甲', '乙')).toBe('\uFEFF列0,列1\r\n甲,乙\r\n');
  });

  test.for([
    { name: 'a formula', cell: '=1+1', written: "'=1+1" },
    { name: 'a command', cell: '@SUM(A1)', written: "'@SUM(A1)" },
    { name: 'a formula behind a tab', cell: '\t=1', written: "'\t=1" },
    { name: 'a formula behind a carriage return', cell: '\r=1', written: '"\'\r=1"' },
    { name: 'a text that begins with a minus', cell: '-见备注', written: "'-见备注" },
    { name: 'a negative amount', cell: '-1,234.50', written: '"-1,234.50"' },
    { name: 'a signed number', cell: '+3', written: '+3' },
    { name: 'nothing', cell: null, written: '' },
    { name: 'quotation marks', cell: '"甲"', written: '"""甲"""' },
    { name: 'a line break', cell: '甲\n乙', written: '"甲\n乙"' },
  ])('writes $name so that no spreadsheet runs or loses it', ({ cell, written }) => {
    expect(table('x', cell)).toBe(`\uFEFF列0,列1\r\nx,${written}\r\n`);
  });

  test('is read back the same by an independent reader, the apostrophe aside', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => text !== '' && !text.includes('\r'));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        const [, row] = parse(table(...cells), { bom: true, relax_column_count: true });
        expect(row?.map((text, index) => (text === cells[index] ? text : text.replace(/^'/, '')))).toEqual(cells);
      }),
    );
  });
});

describe('csvParts', () => {
  test.for([0, 1, 999, 1000, 1001, 2500])('makes of %i rows, in parts, what is one file', (count) => {
    const rows = Array.from({ length: count }, (_, index) => [String(index), index % 2 === 0 ? '=1' : null]);
    const parts = [...csvParts(['甲', '乙'], rows)];
    expect(parts).toHaveLength(1 + Math.ceil(count / 1000));
    expect(parts.join('').lastIndexOf('\uFEFF')).toBe(0);
    expect(parts.join('')).toBe(
      csvOf({ columns: ['甲', '乙'], rows: rows.map((cells, index) => ({ line: index + 2, cells })) }),
    );
    expect(parse(parts.join(''), { bom: true })).toHaveLength(count + 1);
  });
});
