import { describe, expect, test } from 'vitest';
import { isCovered, settleGrid } from '../../../src/import/word/table-grid.ts';
import { child, elements, textIn, valueOf } from '../../../src/import/word/xml-tree.ts';
import { cell } from '../../fixtures/word/ooxml.ts';
import { parsed } from './parsed.ts';

const row = (cells: readonly string[], look = '') => `<w:tr><w:trPr>${look}</w:trPr>${cells.join('')}</w:tr>`;
const deleted = (text: string) => cell(text, '<w:cellDel w:id="1"/>');

/** Each row with its cells, a wide one with its width behind ×. */
function settled(...rows: readonly string[]) {
  const table = parsed(`<w:tbl>${rows.join('')}</w:tbl>`);
  const gone = settleGrid(table);
  const cells = elements(table, 'w:tr').map((written) =>
    elements(written, 'w:tc')
      .map((found) => {
        const span = valueOf(child(child(found, 'w:tcPr'), 'w:gridSpan'));
        return textIn(found) + (span === undefined ? '' : `×${span}`);
      })
      .join('|'),
  );
  return { cells, gone };
}

describe('settleGrid', () => {
  test.for([
    { look: '<w:gridBefore w:val="1"/>', cells: '|3|4' },
    { look: '<w:gridAfter w:val="2"/>', cells: '3|4||' },
    { look: '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>', cells: '|3|4|' },
    { look: '<w:wBefore w:w="2000" w:type="dxa"/>', cells: '3|4' },
    { look: '<w:gridBefore w:val="-3"/><w:gridAfter w:val="x"/>', cells: '3|4' },
  ])('a row with $look is $cells', ({ look, cells }) => {
    expect(settled(row([cell('3'), cell('4')], look)).cells).toEqual([cells]);
  });

  test('a row cannot leave out more than a table can hold', () => {
    expect(settled(row([cell('3')], '<w:gridBefore w:val="999999999"/>')).cells[0]?.length).toBeLessThan(100);
  });

  test('cells merged in the old way are one, with what they say', () => {
    const merged = row([
      cell('甲', '<w:hMerge w:val="restart"/>'),
      cell('', '<w:hMerge/>'),
      cell('乙', '<w:hMerge w:val="continue"/>'),
      cell('丙'),
    ]);
    expect(settled(merged).cells).toEqual(['甲乙×3|丙']);
  });

  test('a column that is deleted in all rows goes, one cell leaves its place', () => {
    expect(settled(row([cell('a'), deleted('旧'), cell('c')]), row([cell('1'), deleted('2'), cell('3')]))).toEqual({
      cells: ['a|c', '1|3'],
      gone: ['旧', '2'],
    });
    expect(settled(row([cell('a'), cell('b'), cell('c')]), row([cell('1'), deleted('2'), cell('3')])).cells).toEqual([
      'a|b|c',
      '1||3',
    ]);
  });

  test('knows a cell that the one above covers', () => {
    expect(
      [cell('', '<w:vMerge/>'), cell('', '<w:vMerge w:val="restart"/>'), cell('')].map((xml) => isCovered(parsed(xml))),
    ).toEqual([true, false, false]);
  });
});
