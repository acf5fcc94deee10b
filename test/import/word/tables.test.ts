import type { Element } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { headRows, needsHtml, tablePieces } from '../../../src/import/word/tables.ts';

function table(inner: string): Element {
  const [found] = unified().use(rehypeParse, { fragment: true }).parse(`<table>${inner}</table>`).children;
  if (found?.type !== 'element') throw new TypeError('no table');
  return found;
}

describe('tables', () => {
  test.for([
    ['<tr><td>甲</td><td>乙</td></tr>', false],
    ['<tr><td colspan="2">甲</td></tr><tr><td>乙</td><td>丙</td></tr>', true],
    ['<tr><td rowspan="2">甲</td><td>乙</td></tr><tr><td>丙</td></tr>', true],
    ['<tr><td><table><tr><td>甲</td></tr></table></td></tr>', true],
  ] as const)('%s needs HTML: %s', ([inner, needed]) => {
    expect(needsHtml(table(inner))).toBe(needed);
  });

  test.for([
    ['the first row, with all it reaches down to', '<tr><td rowspan="2">甲</td></tr><tr></tr><tr><td>乙</td></tr>', 2],
    ['those that Word repeats', '<thead><tr><th>甲</th></tr></thead><tbody><tr><td>乙</td></tr></tbody>', 1],
    [
      'one, where the first cell reaches down all',
      '<tr><td rowspan="2">甲</td><td>乙</td></tr><tr><td>丙</td></tr>',
      1,
    ],
  ] as const)('the rows that head a table are %s', ([, inner, rows]) => {
    expect(headRows(table(inner))).toBe(rows);
  });

  test('raw HTML has only what the site allows, and text that is none stays text', () => {
    const found = tablePieces(
      table('<tr><td colspan="2"><p><strong>甲</strong>&lt;b&gt;</p><p>m<sup>2</sup></p></td></tr>'),
    );
    expect(found).toEqual([
      { html: '<table>\n<tr>\n<th colspan="2">甲&lt;b&gt;<br>m<sup>2</sup></th>\n</tr>\n</table>' },
    ]);
  });

  test('a link is left to Markdown', () => {
    const found = tablePieces(table('<tr><td colspan="2"><p>见<a href="http://a.cn">甲</a></p></td></tr>'));
    expect(found.map((piece) => ('html' in piece ? piece.html : piece.cell.length))).toEqual([
      '<table>\n<tr>\n<th colspan="2">',
      2,
      '</th>\n</tr>\n</table>',
    ]);
  });
});
