import { expect, test } from 'vitest';
import { isHidden, property, readStyles } from '../../../src/import/word/styles.ts';
import { parseXml, valueOf } from '../../../src/import/word/xml-tree.ts';

const styles = readStyles(
  parseXml(
    '<w:styles>' +
      '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:pPr><w:jc w:val="left"/></w:pPr></w:style>' +
      '<w:style w:styleId="A"><w:name w:val="公文标题"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>' +
      '<w:style w:styleId="B"><w:name w:val="标题二"/><w:basedOn w:val="A"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:styleId="C"><w:basedOn w:val="D"/></w:style><w:style w:styleId="D"><w:basedOn w:val="C"/></w:style>' +
      '</w:styles>',
  ),
);

test('a style says what the one it is based on says, if it does not say otherwise', () => {
  expect(styles('B').name).toBe('标题二');
  expect(valueOf(property(styles('B').paragraph, 'w:jc'))).toBe('center');
  expect(isHidden(styles('B').run)).toBe(true);
  expect(isHidden([parseXml('<w:rPr><w:vanish w:val="0"/></w:rPr>'), ...styles('B').run])).toBe(false);
});

test('a paragraph without a style has that of the document; styles that are based on each other end', () => {
  expect(styles(undefined).name).toBe('Normal');
  expect(styles('C').paragraph).toEqual([]);
  expect(styles('unknown').name).toBe('');
});
