import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../src/import/word/blocks.ts';
import { block } from './blocks-of.ts';

const { facts: plain } = block('');
const facts = new Map(plain ? [['p1', plain]] : []);
const read = (html: string) => readBlocks(`<p><a id="ms-p1"></a>${html}</p>`, facts).blocks;

describe('readBlocks', () => {
  test.for([
    { name: 'indentation by blanks goes', html: '　　甲　乙　', text: '甲　乙' },
    {
      name: 'links to places in the file go, their text stays',
      html: '见<a href="#ms-x">第三条</a>',
      text: '见第三条',
    },
    { name: 'a line break at the end goes', html: '甲<br />', text: '甲' },
  ])('$name', ({ html, text }) => {
    expect(read(html).map(({ element }) => toString(element))).toEqual([text]);
  });

  test('a clause behind a line break is a paragraph of its own, other lines are not', () => {
    const blocks = read('第一条　甲。<br />续。<br />　　第二条　乙。<br />（一）丙');
    expect(blocks.map((found) => found.facts?.text)).toEqual(['第一条　甲。 续。', '第二条　乙。', '（一）丙']);
  });

  test('blanks at the ends of bold text stand outside it', () => {
    const [found] = read('甲<strong>　乙 </strong>丙');
    expect(found?.element.children.map((node) => (node.type === 'text' ? node.value : toString(node)))).toEqual([
      '甲',
      '　',
      '乙',
      ' ',
      '丙',
    ]);
  });

  test('notes are taken from the end, with their marks in the text', () => {
    const { blocks, notes } = readBlocks(
      '<p>甲<sup><a href="#ms-footnote-2" id="ms-footnote-ref-2">[1]</a></sup></p>' +
        '<ol><li id="ms-footnote-2"><p>注。 <a href="#ms-footnote-ref-2">↑</a></p></li></ol>',
      new Map(),
    );
    expect(blocks).toHaveLength(1);
    expect([...notes].map(([id, children]) => [id, children.map((node) => toString(node)).join('')])).toEqual([
      ['footnote-2', '注。'],
    ]);
  });
});
