import { parseXml, type XmlElement } from '../../../src/import/word/xml-tree.ts';

/** An element from its XML. */
export function parsed(xml: string): XmlElement {
  const root = parseXml(xml);
  if (!root) throw new TypeError('no XML');
  return root;
}
