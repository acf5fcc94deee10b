import { describe, expect, test } from 'vitest';
import { child, descendants, parseXml, switchOf, textIn, writeXml } from '../../../src/import/word/xml-tree.ts';

describe('parseXml and writeXml', () => {
  test.for([
    '<w:p><w:t xml:space="preserve"> 甲 </w:t></w:p>',
    '<a b="&lt;&quot;&amp;"></a>',
    '<a>1 &lt; 2 &amp;amp; 3 &gt; 2</a>',
  ])('%s comes back as it was', (xml) => {
    const root = parseXml(xml);
    expect(root && writeXml(root)).toBe(xml);
  });

  test('entities that a document declares itself stay unread', () => {
    const root = parseXml('<!DOCTYPE a [<!ENTITY b "bomb">]><a>&b;</a>');
    expect(root && textIn(root)).toBe('&b;');
  });

  test('what nests too deeply is refused', () => {
    expect(parseXml('<a>'.repeat(1000) + '</a>'.repeat(1000))).toBeUndefined();
    expect(parseXml('')).toBeUndefined();
  });

  test('elements are found by name at any depth, in their order', () => {
    const root = parseXml('<a><b c="1"><b c="2"/></b><d><b c="3"/></d></a>');
    expect(root && descendants(root, 'b').map(({ attributes }) => attributes['c'])).toEqual(['1', '2', '3']);
  });

  test.for([
    ['<r><w:b/></r>', true],
    ['<r><w:b w:val="1"/></r>', true],
    ['<r><w:b w:val="0"/></r>', false],
    ['<r><w:b w:val="false"/></r>', false],
    ['<r/>', undefined],
  ] as const)('%s switches %s', ([xml, on]) => {
    expect(switchOf(child(parseXml(xml), 'w:b'))).toBe(on);
  });
});
