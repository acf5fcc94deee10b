import { describe, expect, test } from 'vitest';
import { FieldReader } from '../../../src/import/word/fields.ts';
import { visibleText } from '../../../src/import/word/paragraph-facts.ts';
import { parseXml, writeXml, type XmlElement } from '../../../src/import/word/xml-tree.ts';
import { field, run } from '../../fixtures/word/ooxml.ts';

function paragraphOf(inner: string): XmlElement {
  const root = parseXml(`<w:p>${inner}</w:p>`);
  if (!root) throw new TypeError('no XML');
  return root;
}

function settled(...paragraphs: readonly string[]) {
  const reader = new FieldReader();
  const read = paragraphs.map((inner) => {
    const paragraph = paragraphOf(inner);
    return { ...reader.settle(paragraph), text: visibleText(paragraph), xml: writeXml(paragraph) };
  });
  return {
    text: read.map(({ text }) => text).join('|'),
    doubts: read.flatMap(({ doubts }) => doubts),
    code: read.flatMap(({ code }) => code),
    xml: read.map(({ xml }) => xml).join(''),
  };
}

const box = (inner: string) => `<w:ffData><w:checkBox>${inner}</w:checkBox></w:ffData>`;
const list =
  '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList></w:ffData>';

describe('FieldReader', () => {
  test.for([
    { name: 'a result stays', xml: field('REF a', run('结果')), text: '结果' },
    { name: 'a ring', xml: field(String.raw`eq \o\ac(○,21)`), text: '㉑' },
    { name: 'a fraction as w:fldSimple', xml: String.raw`<w:fldSimple w:instr=" EQ \f(3,4) "/>`, text: '3/4' },
    { name: 'a box that is ticked', xml: field('FORMCHECKBOX', '', box('<w:checked/>')), text: '☑' },
    { name: 'a box that is not', xml: field('FORMCHECKBOX', '', box('<w:default w:val="0"/>')), text: '□' },
    { name: 'a choice', xml: field('FORMDROPDOWN', '', list), text: '乙' },
    { name: 'a text to fill in', xml: field('FORMTEXT', run('\u2002\u2002\u2002\u2002\u2002')), text: '_____' },
    { name: 'a text that is filled in', xml: field('FORMTEXT', run('张三')), text: '张三' },
    { name: 'a button', xml: field('MACROBUTTON AcceptAll [单位名称]'), text: '[单位名称]' },
    { name: 'a sign by its code', xml: field(String.raw`SYMBOL 254 \f "Wingdings" \s 12`), text: '☑' },
    { name: 'a sign of Unicode', xml: field(String.raw`SYMBOL 0x2103 \u`), text: '℃' },
    { name: 'a quotation', xml: field('QUOTE "引用的话"'), text: '引用的话' },
    { name: 'a mark for an index prints nothing', xml: field('XE "词条"'), text: '' },
    { name: 'the number of the page is none of the text', xml: field('PAGE'), text: '' },
  ])('$name', ({ xml, text }) => {
    const found = settled(run('前') + xml + run('后'));
    expect([found.text, found.doubts]).toEqual([`前${text}后`, []]);
  });

  test.for([
    ['no data', ''],
    ['data of another kind', box('<w:checked/>')],
    ['no list', '<w:ffData><w:name w:val="a"/></w:ffData>'],
    ['an empty list', '<w:ffData><w:ddList/></w:ffData>'],
    ['fewer entries', '<w:ffData><w:ddList><w:result w:val="2"/><w:listEntry w:val="甲"/></w:ddList></w:ffData>'],
  ] as const)('a choice of which there is %s is left to the editor', ([, data]) => {
    expect(settled(field('FORMDROPDOWN', '', data))).toMatchObject({ text: '', doubts: ['FORMDROPDOWN'] });
  });

  test('a choice of which nothing is said is the first, and a result that is there stays', () => {
    const first = '<w:ffData><w:ddList><w:listEntry w:val="甲"/></w:ddList></w:ffData>';
    expect(settled(field('FORMDROPDOWN', '', first))).toMatchObject({ text: '甲', doubts: [] });
    expect(settled(field('FORMDROPDOWN', run('乙')))).toMatchObject({ text: '乙', doubts: [] });
  });

  test.for([
    { code: 'FORMDROPDOWN', text: '' },
    { code: 'AUTONUM', text: '【编号待补】' },
    { code: String.raw`DATE \@ "yyyy"`, text: '' },
    { code: String.raw`EQ \o(\s\up 5(甲局),\s\do 5(乙局))`, text: '甲局/乙局' },
  ])('$code is written and left to the editor', ({ code, text }) => {
    const found = settled(field(code));
    expect([found.text, found.doubts]).toEqual([text, [code]]);
  });

  test('a power is raised', () => {
    expect(settled(field(String.raw`eq m\s\up 5(2)`)).xml).toMatch(/superscript.*?>2</);
  });

  test('an instruction in several runs is one', () => {
    const parts = [
      '<w:instrText> eq </w:instrText>',
      String.raw`<w:instrText>\o\ac(○,</w:instrText>`,
      '<w:instrText>32)</w:instrText>',
    ];
    const inner = parts.map((part) => `<w:r>${part}</w:r>`).join('');
    expect(settled(field('', '').replace(/<w:r><w:instrText.*?<\/w:r>/, inner)).text).toBe('㉜');
  });

  test('what stands in an instruction is not printed, a field within it neither', () => {
    const inner = field('MERGEFIELD x', run('值'));
    const found = settled(field('IF', run('乙')).replace('</w:instrText></w:r>', `</w:instrText></w:r>${inner}`));
    expect([found.text, found.code, found.doubts]).toEqual(['乙', ['值'], []]);
  });

  test('a field reaches over paragraphs; one that never ends swallows nothing', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r>';
    const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    expect(settled(begin + separate + run('一'), run('二') + end, run('三')).text).toBe('一|二|三');
    expect(settled(begin + run('一'), run('二')).text).toBe('一|二');
  });
});
