import { describe, expect, test } from 'vitest';
import { parseXml, writePart } from '../../../src/import/word/xml-tree.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The elements and attributes of a part by the names that the import knows. */
function names(xml: string): string[] {
  const found: string[] = [];
  const walk = (element: ReturnType<typeof parseXml>): void => {
    if (!element) return;
    found.push([element.name, ...Object.keys(element.attributes)].join(' '));
    for (const child of element.children) if (typeof child !== 'string') walk(child);
  };
  walk(parseXml(xml));
  return found;
}

describe('prefixes', () => {
  test.for([
    ['another prefix', `<n:p xmlns:n="${main}" n:id="1"><n:r/></n:p>`, ['w:p w:id', 'w:r']],
    ['no prefix', `<p xmlns="${main}"><r val="1"/></p>`, ['w:p', 'w:r val']],
    ['the strict form', '<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>', ['w:p']],
    ['no declaration', '<w:p w:id="1"/>', ['w:p w:id']],
    ['a prefix of its own', '<q:p xmlns:q="urn:q"/>', ['q:p xmlns:q']],
    ['a borrowed prefix', '<w:p xmlns:w="urn:other"/>', ['x-p']],
    [
      'a declaration that ends with its element',
      `<w:p xmlns:w="${main}"><w:r xmlns:w="urn:other"/><w:r/></w:p>`,
      ['w:p', 'x-r', 'w:r'],
    ],
  ] as const)('%s', ([, xml, expected]) => {
    expect(names(xml)).toEqual(expected);
  });

  test('a part that is written declares the prefixes that it uses', () => {
    const written = writePart(parseXml(`<n:p xmlns:n="${main}"/>`) ?? { name: '', attributes: {}, children: [] });
    expect(written).toContain(`xmlns:w="${main}"`);
    expect(names(written)).toEqual(['w:p']);
  });
});
