import { expect, test } from 'vitest';
import { settleSigns } from '../../../src/import/word/signs.ts';
import { readStyles } from '../../../src/import/word/styles.ts';
import { textIn } from '../../../src/import/word/xml-tree.ts';
import { paragraph, run } from '../../fixtures/word/ooxml.ts';
import { parsed } from './parsed.ts';

const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
const symbol = (name: string, code: string) => `<w:r><w:sym w:font="${name}" w:char="${code}"/></w:r>`;
const styles = readStyles(
  parsed(`<w:styles><w:style w:styleId="S"><w:rPr>${font('Wingdings')}</w:rPr></w:style></w:styles>`),
);

test.for([
  { name: 'a sign by its code', xml: symbol('Wingdings', 'F0FE'), text: '☑', unknown: [] },
  { name: 'one of an ordinary font', xml: symbol('宋体', '2103'), text: '℃', unknown: [] },
  { name: 'letters of a symbol font', xml: run('R同意 £', font('Wingdings 2')), text: '☑同意 □', unknown: [] },
  { name: 'letters moved to the private area', xml: run('\uF0FE', font('Wingdings')), text: '☑', unknown: [] },
  {
    name: 'letters by a style',
    xml: run('à', '<w:rStyle w:val="S"/><w:rFonts w:hint="default"/>'),
    text: '→',
    unknown: [],
  },
  { name: 'Greek', xml: run('a', font('Symbol')), text: 'α', unknown: [] },
  { name: 'letters of an ordinary font', xml: run('R£', font('宋体')), text: 'R£', unknown: [] },
  {
    name: 'a sign of an unknown font',
    xml: symbol('MT Extra', 'F06B'),
    text: '【符号待补】',
    unknown: ['MT Extra F06B'],
  },
  { name: 'a sign without a code', xml: symbol('宋体', ''), text: '【符号待补】', unknown: ['宋体 NAN'] },
])('$name becomes $text', ({ xml, text, unknown }) => {
  const root = parsed(paragraph(xml));
  expect(settleSigns(root, styles(undefined), styles).unknown).toEqual(unknown);
  expect(textIn(root)).toBe(text);
});
