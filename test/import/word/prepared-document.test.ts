import { describe, expect, test } from 'vitest';
import { prepareDocument } from '../../../src/import/word/prepared-document.ts';
import { readStyles } from '../../../src/import/word/styles.ts';
import { parseXml, textIn, type XmlElement } from '../../../src/import/word/xml-tree.ts';
import { cell, centred, item, numbering, paragraph, right, run, table } from '../../fixtures/word/ooxml.ts';

function part(inner: string): XmlElement {
  const root = parseXml(`<w:document>${inner}</w:document>`);
  if (!root) throw new TypeError('no XML');
  return root;
}

function prepare(body: readonly string[], lists = '') {
  const prepared = prepareDocument(part(body.join('')), {
    styles: readStyles(undefined),
    numbering: parseXml(`<w:numbering>${lists}</w:numbering>`),
  });
  return { ...prepared, facts: [...prepared.facts.values()], text: textIn(prepared.root) };
}

describe('prepareDocument', () => {
  test('counts the paragraphs that an editor sees, and tables apart', () => {
    const { facts } = prepare([paragraph('甲'), '<w:p/>', table([[cell('乙')]]), paragraph('丙')]);
    expect(facts.filter(({ text }) => text !== '').map(({ place, text }) => `${place} ${text}`)).toEqual([
      '第 1 段 甲',
      '第 1 个表格 乙',
      '第 2 段 丙',
    ]);
  });

  test('reads alignment and boldness', () => {
    const [title, signed] = prepare([centred('题'), right('署名')]).facts;
    expect([title?.centred, title?.bold, title?.right]).toEqual([true, true, false]);
    expect([signed?.centred, signed?.bold, signed?.right]).toEqual([false, false, true]);
  });

  test.for([
    { label: '第%1条', text: '为了规范', shown: '第一条\u3000为了规范' },
    { label: '%1、', text: '范围', shown: '一、范围' },
    { label: '%1.', text: '2026年', shown: '一. 2026年' },
  ])('writes the number $label before $text', ({ label, text, shown }) => {
    const found = prepare([item(text, 1)], numbering({ 1: [['chineseCounting', label]] }));
    expect([found.text, found.facts[0]?.text]).toEqual([shown, shown]);
  });

  test.for([
    {
      name: 'a deletion goes',
      xml: `${run('甲')}<w:del><w:r><w:delText>乙</w:delText></w:r></w:del>`,
      text: '甲',
      kinds: ['deleted'],
    },
    { name: 'an insertion stays', xml: `${run('甲')}<w:ins>${run('乙')}</w:ins>`, text: '甲乙', kinds: ['inserted'] },
    {
      name: 'moved text stands where it went',
      xml: `<w:moveFrom>${run('甲')}</w:moveFrom><w:moveTo>${run('甲')}</w:moveTo>`,
      text: '甲',
      kinds: ['deleted', 'inserted'],
    },
    { name: 'hidden text goes', xml: `${run('甲')}${run('乙', '<w:vanish/>')}`, text: '甲', kinds: ['hidden'] },
    { name: 'a field keeps its result', xml: `<w:fldSimple>${run('甲')}</w:fldSimple>`, text: '甲', kinds: [] },
    {
      name: 'a control keeps its content',
      xml: `<w:sdt><w:sdtPr/><w:sdtContent>${run('甲')}</w:sdtContent></w:sdt>`,
      text: '甲',
      kinds: [],
    },
    {
      name: 'a formula leaves a mark',
      xml: '<w:r/><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>',
      text: '【公式待补】',
      kinds: ['formula'],
    },
    {
      name: 'of two forms one is taken',
      xml: `<w:r/><mc:AlternateContent><mc:Choice>${run('甲')}</mc:Choice><mc:Fallback>${run('甲')}</mc:Fallback></mc:AlternateContent>`,
      text: '甲',
      kinds: [],
    },
  ])('$name', ({ xml, text, kinds }) => {
    const found = prepare([`<w:p>${xml}</w:p>`]);
    expect([found.text, found.traces.map(({ kind }) => kind)]).toEqual([text, kinds]);
  });

  test('a paragraph whose end was deleted goes on in the next; a deleted row is gone', () => {
    const joined = prepare([`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('甲')}</w:p>`, paragraph('乙')]);
    expect(joined.facts.map(({ text }) => text)).toEqual(['甲乙']);
    const rows = table([[cell('甲')], [cell('乙')]]).replace('<w:tr>', '<w:tr><w:trPr><w:del/></w:trPr>');
    expect(prepare([rows]).text).toBe('乙');
  });
});
