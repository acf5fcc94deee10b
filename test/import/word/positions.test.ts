import { expect, test } from 'vitest';
import { settlePositions } from '../../../src/import/word/positions.ts';
import { readStyles } from '../../../src/import/word/styles.ts';
import { writeXml } from '../../../src/import/word/xml-tree.ts';
import { paragraph, run } from '../../fixtures/word/ooxml.ts';
import { parsed } from './parsed.ts';

const styles = readStyles(
  parsed(
    '<w:styles><w:style w:styleId="Up"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
      '<w:style w:styleId="Based"><w:basedOn w:val="Up"/></w:style></w:styles>',
  ),
);

function settled(inner: string): string {
  const root = parsed(paragraph(inner));
  settlePositions(root, styles(undefined), styles);
  return writeXml(root);
}

const up = '<w:vertAlign w:val="superscript"></w:vertAlign>';

test.for([
  ['a style raises', run('5', '<w:rStyle w:val="Up"/>'), true],
  ['a style that is based on one that raises', run('5', '<w:rStyle w:val="Based"/>'), true],
  ['the run itself says otherwise', run('5', '<w:rStyle w:val="Up"/><w:vertAlign w:val="baseline"/>'), false],
  ['no style', run('5'), false],
  ['the mark of a footnote', '<w:r><w:rPr><w:rStyle w:val="Up"/></w:rPr><w:footnoteReference w:id="2"/></w:r>', false],
] as const)('%s: the run says itself whether its text is raised', ([, inner, raised]) => {
  expect(settled(inner).includes(up)).toBe(raised);
});
