import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/intake/csv.ts';
import { brief } from './tree.ts';

/** Rows as `line: cell | cell`. */
function rowsOf(text: string): string[] {
  return parseCsv('a.csv', text).rows.map(({ line, cells }) => `${line}: ${cells.join(' | ')}`);
}

/** `line:column` of every fault. */
function faultsOf(text: string): string[] {
  return parseCsv('a.csv', text).findings.map(({ line, column }) => `${line}:${column}`);
}

describe('parseCsv', () => {
  test.for([
    { name: 'plain cells', text: '甲,乙\n1,2\n', rows: ['1: 甲 | 乙', '2: 1 | 2'] },
    { name: 'a last line without its end', text: '甲,乙\n1,2', rows: ['1: 甲 | 乙', '2: 1 | 2'] },
    { name: 'a comma in quotes', text: '"1,234.00",b\n', rows: ['1: 1,234.00 | b'] },
    { name: 'doubled quotes in quotes', text: '"5""管","""全"""\n', rows: ['1: 5"管 | "全"'] },
    {
      name: 'a line break in quotes, and the line of the row below',
      text: '"甲\n乙",1\n2,3\n',
      rows: ['1: 甲\n乙 | 1', '3: 2 | 3'],
    },
    { name: 'empty cells, with and without quotes', text: ',"",\n', rows: ['1:  |  | '] },
    { name: 'blanks around a cell as they are', text: ' 甲 ,乙\n', rows: ['1:  甲  | 乙'] },
    { name: 'Chinese quotes and commas as text', text: '“甲，乙”,丙\n', rows: ['1: “甲，乙” | 丙'] },
    { name: 'blank lines, which keep the count of lines', text: '甲\n\n乙\n', rows: ['1: 甲', '2: ', '3: 乙'] },
    {
      name: 'rows that are shorter and longer than the first',
      text: 'a,b\n1\n1,2,3\n',
      rows: ['1: a | b', '2: 1', '3: 1 | 2 | 3'],
    },
    { name: 'characters beyond the basic plane', text: '𠮷,"𫝆,"\n', rows: ['1: 𠮷 | 𫝆,'] },
    { name: 'nothing', text: '', rows: [] },
  ])('reads $name', ({ text, rows }) => {
    expect(rowsOf(text)).toEqual(rows);
    expect(faultsOf(text)).toEqual([]);
  });

  test.for([
    { name: 'plain cells', text: '甲,乙丙,丁\n', places: ['1:1', '1:3', '1:6'] },
    { name: 'cells behind commas in quotes', text: '"1,2",3\n', places: ['1:1', '1:7'] },
    { name: 'cells behind doubled quotes', text: '"""a"",b",c,"d"\n', places: ['1:1', '1:11', '1:13'] },
    {
      name: 'cells behind line breaks in quotes',
      text: '"甲\n乙\n",1,"x\ny",2\n',
      places: ['1:1', '3:3', '3:5', '4:4'],
    },
    { name: 'a cell that the row does not have, at its end', text: '1,2\n', places: ['1:1', '1:3', '1:4', '1:4'] },
  ])('knows the places of $name', ({ text, places }) => {
    const [row] = parseCsv('a.csv', text).rows;
    const found = places.map((_, index) => row?.placeOf(index));
    expect(found.map((place) => `${place?.line}:${place?.column}`)).toEqual(places);
  });

  const cell = fc.string({ unit: fc.constantFrom('"', ',', '\n', ' ', '甲', 'a', '𠮷'), maxLength: 6 });
  test('reads back whatever is quoted by the rules, each row and cell where it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (table) => {
        let written = '';
        const places: { line: number; column: number }[][] = table.map((cells) =>
          cells.map((text, index) => {
            if (index > 0) written += ',';
            const lines = written.split('\n');
            written += `"${text.replaceAll('"', '""')}"`;
            if (index === cells.length - 1) written += '\n';
            return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
          }),
        );
        const { rows, findings } = parseCsv('a.csv', written);
        expect(findings).toEqual([]);
        expect(rows.map(({ cells }) => cells)).toEqual(table);
        expect(rows.map(({ line }) => line)).toEqual(places.map(([first]) => first?.line));
        expect(rows.map(({ cells, placeOf }) => cells.map((_, index) => placeOf(index)))).toEqual(places);
      }),
    );
  });
});

describe('a quote in the wrong place', () => {
  test.for([
    { name: 'a lone quote and nothing else', text: '"', faults: ['1:1'], rows: [] },
    { name: 'a lone quote before a cell', text: 'a,b\n1,"2\n3,4\n', faults: ['2:3'], rows: ['1: a | b'] },
    {
      name: 'a lone quote after good quotes',
      text: 'a,b\n"x\ny",""\n1,"2\n',
      faults: ['4:3'],
      rows: ['1: a | b', '2: x\ny | '],
    },
    { name: 'a lone quote on the last line', text: 'a,b\n1,2\n"3,4', faults: ['3:1'], rows: ['1: a | b', '2: 1 | 2'] },
    { name: 'a lone doubled quote', text: 'a\n""",1\n', faults: ['2:1'], rows: ['1: a'] },
    {
      name: 'a lone quote, though a cell below is quoted too',
      text: 'a,b\n1,"2\n3,"4"\n',
      faults: ['2:3'],
      rows: ['1: a | b'],
    },
    { name: 'text behind a closing quote', text: 'a,b\n"1"x,2\n3,4\n', faults: ['2:3'], rows: ['1: a | b'] },
    { name: 'a blank behind a closing quote', text: 'a,b\n"1" ,2\n', faults: ['2:3'], rows: ['1: a | b'] },
    { name: 'a blank before an opening quote', text: 'a,b\n1, "2"\n', faults: ['2:4'], rows: ['1: a | b'] },
    {
      name: 'a quote inside a cell, with the row below still read',
      text: 'a,b\n1,5"管\n3,4\n',
      faults: ['2:4'],
      rows: ['1: a | b', '3: 3 | 4'],
    },
    {
      name: 'quotes inside several rows, each row once',
      text: 'a,b\n5"6",1\n3,4\n1,7"\n',
      faults: ['2:2', '4:4'],
      rows: ['1: a | b', '3: 3 | 4'],
    },
    {
      name: 'a quote inside a cell behind a line break',
      text: 'a,b\n"甲\n乙",x"y\n3,4\n',
      faults: ['3:5'],
      rows: ['1: a | b', '4: 3 | 4'],
    },
    {
      name: 'a quote inside a cell, then one that never ends',
      text: 'a,b\n5"6,1\n7"8,"9\n1,2\n',
      faults: ['2:2', '3:2'],
      rows: ['1: a | b'],
    },
  ])('is found: $name', ({ text, faults, rows }) => {
    expect(faultsOf(text)).toEqual(faults);
    expect(rowsOf(text)).toEqual(rows);
  });

  test.for([
    { text: 'a\n"b\n', column: 1, message: '从这里开始的双引号没有结束，后面的内容全被当成了一个单元格。' },
    { text: 'a\nb"\n', column: 2, message: '这一行的双引号写得不对，分不清单元格在哪里结束。' },
    { text: 'a\n"b"c\n', column: 3, message: '这一行的双引号写得不对，分不清单元格在哪里结束。' },
    {
      text: 'a\n"b\nc,"d"\n',
      column: 1,
      message: '从这里开始的双引号，到第 3 行第 3 列才遇到下一个，分不清单元格在哪里结束。',
    },
  ])('is explained in $text', ({ text, column, message }) => {
    const [finding] = parseCsv('a.csv', text).findings;
    expect(finding && brief(finding)).toBe(`a.csv:2:${column} - error table/quoting`);
    expect(finding?.message).toBe(message);
    expect(finding?.mend).toContain('双引号整个括起来');
  });
});

describe('a file without an end in sight', () => {
  test.for([
    { name: '50,000 good rows', text: '1,"甲, 乙",3\n'.repeat(50_000), faults: 0 },
    { name: 'a lone quote above 50,000 rows', text: `1,"2\n${'1,2\n'.repeat(50_000)}`, faults: 1 },
    { name: 'a lone quote above 50,000 rows with quotes', text: `1,"2\n${'1,"2"\n'.repeat(50_000)}`, faults: 1 },
    { name: '50,000 rows with a quote inside', text: '1,2"\n'.repeat(50_000), faults: 100 },
    { name: '50,000 rows with text behind a quote', text: '1,"2"x\n'.repeat(50_000), faults: 1 },
    { name: 'a row of 500,000 quotes inside cells', text: 'a"'.repeat(500_000), faults: 1 },
    { name: 'a cell of 500,000 lines', text: `"${'甲\n'.repeat(500_000)}"\n`, faults: 0 },
    { name: 'a row of 100,000 cells', text: `${'1,'.repeat(100_000)}\n`, faults: 0 },
  ])('is read once: $name', ({ text, faults }) => {
    const { rows, findings } = parseCsv('a.csv', text);
    for (const { cells, placeOf } of rows) cells.forEach((_, index) => placeOf(index));
    expect(findings).toHaveLength(faults);
  });
});
