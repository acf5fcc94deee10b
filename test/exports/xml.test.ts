import fc from 'fast-check';
import { expect, test } from 'vitest';
import { xmlDocument, xmlElement, xmlText } from '../../src/exports/xml.ts';
import { xmlTree } from './xml-tree.ts';

const written = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.replace(/[^\t\n\u0020-\uD7FF]/g, 'x'));

test('any text and any attribute come back as they were', () => {
  fc.assert(
    fc.property(written, written, (text, attribute) => {
      const root = xmlTree(xmlDocument([xmlElement('a', { b: attribute }, text)]));
      expect(root).toEqual({ name: 'a', attributes: { b: attribute }, text, children: [] });
    }),
  );
});

test('characters that XML has no way to write are left out', () => {
  expect(xmlText('甲\u0000\u000B\uD800乙\u{20000}\uFFFE')).toBe('甲乙\u{20000}');
});

test('an element without text closes itself', () => {
  expect(xmlElement('a', { b: '"<&>"' })).toBe('<a b="&quot;&lt;&amp;&gt;&quot;"/>');
});
