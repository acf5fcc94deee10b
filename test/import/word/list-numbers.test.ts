import { describe, expect, test } from 'vitest';
import { ListNumbers } from '../../../src/import/word/list-numbers.ts';
import { readStyles } from '../../../src/import/word/styles.ts';
import { item, numbering, paragraph } from '../../fixtures/word/ooxml.ts';
import { parsed } from './parsed.ts';

const list = numbering({
  1: [
    ['decimal', '%1．'],
    ['decimal', '%1.%2'],
  ],
  2: [['bullet', '']],
  3: [['hebrew1', '%1、']],
});
const styles = readStyles(
  parsed(
    '<w:styles><w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style></w:styles>',
  ),
);

/** What is printed before each paragraph; a bullet is •. */
function printed(paragraphs: readonly (string | { readonly style: string })[], inner = list): string[] {
  const numbers = new ListNumbers(parsed(`<w:numbering>${inner}</w:numbering>`));
  return paragraphs.map((given) => {
    const [xml, style] =
      typeof given === 'string'
        ? [given, undefined]
        : [paragraph('文', `<w:pStyle w:val="${given.style}"/>`), given.style];
    const number = numbers.next(parsed(xml), styles(style));
    return number?.bullet === undefined ? (number?.text ?? '-') : '•';
  });
}

describe('ListNumbers', () => {
  test('a paragraph without text has its number and counts', () => {
    expect(printed([item('甲', 1), item('', 1), item('乙', 1)])).toEqual(['1．', '2．', '3．']);
  });

  test('one that is hidden with its end does neither; one whose text alone is hidden does', () => {
    const hidden = item('', 1).replace('</w:pPr>', '<w:rPr><w:vanish/></w:rPr></w:pPr>');
    expect(printed([item('甲', 1), hidden, item('乙', 1)])).toEqual(['1．', '-', '2．']);
  });

  test('a bullet without text prints nothing', () => {
    expect(printed([item('甲', 2), item('', 2)])).toEqual(['•', '-']);
  });

  test('a style says the list, another based on it the level', () => {
    expect(printed([{ style: 'H1' }, { style: 'H2' }, { style: 'H2' }, { style: 'H1' }])).toEqual([
      '1．',
      '1.1 ',
      '1.2 ',
      '2．',
    ]);
  });

  test('a level may name its style', () => {
    const inner = list.replace('<w:lvl w:ilvl="1">', '<w:lvl w:ilvl="1"><w:pStyle w:val="H1"/>');
    expect(printed([{ style: 'H1' }], inner)).toEqual(['1.1 ']);
  });

  test('a paragraph leaves the list of its style by number 0', () => {
    expect(printed([item('甲', 0)])).toEqual(['-']);
  });

  test('a format that is not known is named', () => {
    const numbers = new ListNumbers(parsed(`<w:numbering>${list}</w:numbering>`));
    expect(numbers.next(parsed(item('甲', 3)), styles(undefined))).toEqual({ text: '1、', unknown: 'hebrew1' });
  });
});
