import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { kindOf, relationshipPart, relationshipsOf, writeRelationships } from '../../src/intake/relationships.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function targetOf(part: string, target: string): string | undefined {
  const xml = `<Relationships><Relationship Id="r1" Type="${office}/image" Target="${target}"/></Relationships>`;
  return relationshipsOf(new Map([[relationshipPart(part), strToU8(xml)]]), part)[0]?.target;
}

describe('relationshipsOf', () => {
  test.for([
    ['', 'word/document.xml', 'word/document.xml'],
    ['', '/word/document.xml', 'word/document.xml'],
    ['', './word/document.xml', 'word/document.xml'],
    ['word/document.xml', 'media/a.png', 'word/media/a.png'],
    ['word/document.xml', '../customXml/item1.xml', 'customXml/item1.xml'],
    ['word/document.xml', '/word/media/a.png', 'word/media/a.png'],
    ['word/document.xml', 'media\\a.png', 'word/media/a.png'],
    ['word/document.xml', 'media/%E5%9B%BE.png', 'word/media/图.png'],
    ['word/document.xml', 'media/100%.png', 'word/media/100%.png'],
    ['word/document.xml', '../../../a.xml', 'a.xml'],
  ] as const)('from “%s” the reference %s leads to %s', ([part, reference, target]) => {
    expect(targetOf(part, reference)).toBe(target);
  });

  test('the kind is the same in both forms of the standard, whatever the prefix, and an address stays as it is', () => {
    const xml =
      '<p:Relationships xmlns:p="x"><p:Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/hyperlink" Target="http://a.example/?b=1&amp;c" TargetMode="External"/></p:Relationships>';
    const [found] = relationshipsOf(new Map([['_rels/.rels', strToU8(xml)]]), '');
    expect(found && kindOf(found)).toBe('hyperlink');
    expect(found).toMatchObject({ target: 'http://a.example/?b=1&c', isExternal: true });
  });

  test('what is written is read again', () => {
    const written = [
      { id: 'r1', type: `${office}/image`, target: 'word/media/图 1.png', isExternal: false },
      { id: 'r2', type: `${office}/hyperlink`, target: 'https://a.example/?b="1"&c', isExternal: true },
    ];
    const parts = new Map([['word/_rels/document.xml.rels', strToU8(writeRelationships(written))]]);
    expect(relationshipsOf(parts, 'word/document.xml')).toEqual(written);
  });
});
