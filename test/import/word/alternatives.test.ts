import { expect, test } from 'vitest';
import { settleAlternatives } from '../../../src/import/word/alternatives.ts';
import { textIn, writeXml } from '../../../src/import/word/xml-tree.ts';
import { run } from '../../fixtures/word/ooxml.ts';
import { parsed } from './parsed.ts';

const picture = '<v:imagedata/>';
const chart = '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/>';

test.for([
  { name: 'the older form of equal text', newer: run('甲'), older: `${run('甲')}${picture}`, chosen: `甲${picture}` },
  { name: 'the newer form that says more', newer: run('甲乙'), older: run('甲'), chosen: '甲乙' },
  { name: 'the newer form that says something else', newer: run('甲'), older: run('乙'), chosen: '甲' },
  { name: 'the newer form that says less', newer: run('甲'), older: run('甲乙'), chosen: '甲' },
  { name: 'the newer form where the older is blank', newer: run('甲'), older: '', chosen: '甲' },
  {
    name: 'old art against nothing',
    newer: '',
    older: '<v:textpath string="甲"/>',
    chosen: '<v:textpath string="甲"></v:textpath>',
  },
  { name: 'a chart against words that there is none', newer: chart, older: '', chosen: chart },
])('takes $name', ({ newer, older, chosen }) => {
  const root = parsed(
    `<w:r><mc:AlternateContent><mc:Choice>${newer}</mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent></w:r>`,
  );
  settleAlternatives(root);
  const picked = textIn(root) + (writeXml(root).match(/<(?:v|a):[^>]*>(?:<\/v:textpath>)?/g) ?? []).join('');
  expect(picked.replace('></v:imagedata>', '/>')).toBe(chosen.replace('/>', '>'));
});

test('without an older form the newer one stays', () => {
  const root = parsed(`<w:r><mc:AlternateContent><mc:Choice>${run('甲')}</mc:Choice></mc:AlternateContent></w:r>`);
  settleAlternatives(root);
  expect(textIn(root)).toBe('甲');
});
