import { describe, expect, test } from 'vitest';
import { isBlank, settleBlanks } from '../../../src/import/word/fill-in-blanks.ts';
import { readStyles } from '../../../src/import/word/styles.ts';
import { textIn } from '../../../src/import/word/xml-tree.ts';
import { paragraph, run } from '../../fixtures/word/ooxml.ts';
import { parsed } from './parsed.ts';

const under = (text: string) => run(text, '<w:u w:val="single"/>');
const tab = (look = '') => `<w:r>${look}<w:tab/></w:r>`;
const underlined = '<w:rPr><w:u w:val="single"/></w:rPr>';
const styles = readStyles(
  parsed('<w:styles><w:style w:styleId="L"><w:rPr><w:u w:val="single"/></w:rPr></w:style></w:styles>'),
);

function settled(xml: string): string {
  const root = parsed(xml);
  settleBlanks(root, styles(undefined), styles);
  return textIn(root);
}

describe('settleBlanks', () => {
  test.for([
    { name: 'blanks', xml: run('甲：') + under('        ') + run('，'), text: '甲：________，' },
    { name: 'wide blanks', xml: run('甲：') + under('　　　　') + run('。'), text: '甲：________。' },
    { name: 'blanks of no fixed kind', xml: run('甲') + under('\u00A0\u2002\u2003 ') + run('乙'), text: '甲____乙' },
    { name: 'blanks in several runs', xml: run('甲') + under('  ') + under('  ') + run('乙'), text: '甲____乙' },
    { name: 'tabs', xml: run('甲') + tab(underlined) + run('乙'), text: '甲________乙' },
    { name: 'blanks by a style', xml: run('甲') + run('    ', '<w:rStyle w:val="L"/>') + run('乙'), text: '甲____乙' },
    { name: 'the beginning of a line', xml: under('    ') + run('同志：'), text: '____同志：' },
    { name: 'blanks around a name', xml: run('甲：') + under('    张三    ') + run('。'), text: '甲：____张三____。' },
    { name: 'what is left of a line behind a name', xml: under('张三    ') + run('同志：'), text: '张三____同志：' },
    { name: 'a line with a name in it', xml: under('    张三    ') + run('同志：'), text: '____张三____同志：' },
    { name: 'the same in wide blanks', xml: under('　　张三　　') + run('：'), text: '____张三____：' },
    {
      name: 'the same with tabs',
      xml: tab(underlined) + under('张三') + tab(underlined),
      text: '________张三________',
    },
    { name: 'a name behind a line', xml: under('张三') + tab(underlined) + run('。'), text: '张三________。' },
    { name: 'a gap between two names', xml: under('张三    李四') + run('：'), text: '张三____李四：' },
    { name: 'not a few blanks behind a name', xml: under('张三  ') + run('：'), text: '张三  ：' },
    { name: 'not an indentation before an underlined word', xml: run('    ') + under('标题'), text: '    标题' },
    { name: 'not the blank between words', xml: under('Annex A'), text: 'Annex A' },
    { name: 'not one blank', xml: run('甲') + under(' ') + run('乙'), text: '甲 乙' },
    { name: 'not the indentation of an underlined line', xml: under('    一、标题'), text: '    一、标题' },
    { name: 'not plain blanks', xml: run('甲        乙'), text: '甲        乙' },
    { name: 'not what is underlined by none', xml: run('    ', '<w:u w:val="none"/>'), text: '    ' },
  ])('draws $name', ({ xml, text }) => {
    expect(settled(paragraph(xml))).toBe(text);
  });

  test('a tab that draws a line is one, by its place in the line', () => {
    const look =
      '<w:tabs><w:tab w:val="left" w:pos="8000" w:leader="dot"/><w:tab w:val="left" w:pos="4000" w:leader="underscore"/></w:tabs>';
    expect(settled(paragraph(run('甲') + tab() + run('乙') + tab(), look))).toBe('甲________乙');
  });
});

test('isBlank knows blanks of every width', () => {
  expect([' \u3000\u2002\t', '', '甲', ' 甲'].map(isBlank)).toEqual([true, true, false, false]);
});
