import { describe, expect, test } from 'vitest';
import { takeInventory } from '../../../src/import/word/inventory.ts';
import { cell, field, paragraph, run, table } from '../../fixtures/word/ooxml.ts';
import { parsed } from './parsed.ts';

function taken(body: string, name?: string): string[] {
  return takeInventory(parsed(`<w:body>${body}</w:body>`), name).texts.map(
    ({ place, text, isAlternate }) => `${place} ${text}${isAlternate ? '?' : ''}`,
  );
}

describe('takeInventory', () => {
  test('counts what an editor sees: paragraphs with text, tables apart, boxes where they hang', () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph('框')}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const body = [paragraph('甲'), '<w:p/>', table([[cell('乙')]]), paragraph(run('丙') + box)];
    expect(taken(body.join(''))).toEqual(['第 1 段 甲', '第 1 个表格 乙', '第 2 段 丙', '第 2 段的文本框 框']);
  });

  test.for([
    { name: 'what was struck out', xml: '<w:del><w:r><w:delText>删</w:delText></w:r></w:del>', texts: ['删'] },
    { name: 'a formula', xml: '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>', texts: ['x'] },
    { name: 'art', xml: '<w:r><w:pict><v:textpath string="艺术字"/></w:pict></w:r>', texts: ['艺术字'] },
    { name: 'a sign', xml: '<w:r><w:sym w:font="宋体" w:char="2103"/></w:r>', texts: ['℃'] },
    { name: 'the words of an equation', xml: field(String.raw`EQ \o\ac(○,21)`), texts: ['21'] },
    { name: 'the words of a button', xml: field('MACROBUTTON x 点这里'), texts: ['点这里'] },
    { name: 'no instruction', xml: field('REF _Toc1', run('甲')), texts: ['甲'] },
    { name: 'no place of a drawing', xml: '<w:r><wp:align>center</wp:align></w:r>', texts: [] },
    { name: 'Chinese of a stranger', xml: '<w:r><x:y>陌生</x:y><x:z>true</x:z></w:r>', texts: ['陌生'] },
  ])('takes down $name', ({ xml, texts }) => {
    expect(taken(paragraph(xml))).toEqual(
      texts.map((text) => expect.stringMatching(new RegExp(` ${text}$`)) as unknown),
    );
  });

  test('of several forms the later ones are alternates', () => {
    const forms = `<w:r><mc:AlternateContent><mc:Choice>${run('甲')}</mc:Choice><mc:Fallback>${run('乙')}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(taken(paragraph(forms))).toEqual(['第 1 段 甲', '第 1 段 乙?']);
  });

  test('another part has its name for all places', () => {
    expect(taken(paragraph('注') + table([[cell('表')]]), '脚注')).toEqual(['脚注 注', '脚注 表']);
  });
});
