import { describe, expect, test } from 'vitest';
import type { Element } from 'hast';
import { lineIn, readText } from '../../../src/import/word/plain-text.ts';
import { paragraph, run } from '../../fixtures/word/ooxml.ts';
import { parsed } from './parsed.ts';

const raised = (text: string) => run(text, '<w:vertAlign w:val="superscript"/>');
const lowered = (text: string) => run(text, '<w:vertAlign w:val="subscript"/>');

describe('readText', () => {
  test.for([
    ['a power', run('不少于10') + raised('5') + run('个'), '不少于10⁵个'],
    ['a power in several runs', run('10') + raised('-') + raised('1') + raised('2'), '10⁻¹²'],
    ['a power in words', run('x') + raised('甲'), 'x^(甲)'],
    ['an index', run('PM') + lowered('2.5') + run('监测'), 'PM₂.₅监测'],
    ['a power beside an index', run('SO') + lowered('4') + raised('2-'), 'SO₄²⁻'],
    ['an area in a link', `<w:hyperlink>${run('m')}${raised('2')}</w:hyperlink>`, 'm²'],
    ['the mark of a note', run('通知') + raised('[1]'), '通知'],
    ['a tab and a hyphen', `<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/></w:r>`, '甲 乙\u2011'],
    [
      'what a text box holds is no part of it',
      `<w:r><w:t>甲</w:t><w:txbxContent>${paragraph('乙')}</w:txbxContent></w:r>`,
      '甲',
    ],
  ] as const)('%s', ([, inner, text]) => {
    expect(readText(parsed(paragraph(inner)))).toBe(text);
  });
});

test('lineIn reads the same out of HTML, without the mark of a note', () => {
  const element = (tagName: string, ...children: (Element | string)[]): Element => ({
    type: 'element',
    tagName,
    properties: {},
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  });
  const cell = element('td', element('p', '10', element('sup', '5'), '级', element('note-mark')), element('p', '办法'));
  expect(lineIn(cell)).toBe('10⁵级 办法');
});
