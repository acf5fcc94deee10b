import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inspectWord, inspectWorkbook } from '../../src/intake/file-facts/office.ts';
import { protectedFile } from '../../src/intake/file-text/attached.ts';
import { usualParts } from '../../src/intake/usual-parts.ts';
import { importWord } from '../../src/import/word/import.ts';
import { readWorkbook } from '../../src/import/workbook/sheets.ts';
import { writeXlsx } from 'hucre';
import { centred, item, makeWord, numbering, paragraph, run } from '../fixtures/word/ooxml.ts';

const word = makeWord({
  body: [
    centred('关于检查的通知'),
    item('检查范围。', 1),
    paragraph(`${run('加粗', '<w:b/>')}${run('身份证号11010519491231002X')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
    paragraph(`<w:ins w:id="1">${run('新加的一句。')}</w:ins>`),
  ],
  numbering: numbering({ 1: [['chineseCounting', '%1、']] }),
  footnotes: { 2: '脚注的话。' },
});
const workbook = await writeXlsx({
  sheets: [
    {
      name: '表',
      rows: [
        ['姓名', '身份证号'],
        ['某某', '11010519491231002X'],
      ],
    },
  ],
});

type Change = (name: string, text: string) => readonly [string, Uint8Array];
const isXml = (name: string) => /\.(?:xml|rels)$/.test(name);
const isRelations = (name: string) => /\.rels$|^\[/.test(name);

function renamed(before: string, after: string): Change {
  return (name, text) => [name.replace(before, after), strToU8(text.replaceAll(before, after))];
}

const changes: Readonly<Record<string, Change>> = {
  'as Word writes it': (name, text) => [name, strToU8(text)],
  'whose main part has a number, as SharePoint saves': (name, text) =>
    renamed(
      'document.xml',
      'document2.xml',
    )(...(([part, bytes]) => [part, strFromU8(bytes)] as const)(renamed('workbook.xml', 'workbook2.xml')(name, text))),
  'whose styles, lists and notes have numbers': (name, text) => [
    name.replace(/(styles|numbering|footnotes|sharedStrings)\.xml/, '$12.xml'),
    strToU8(isRelations(name) ? text.replaceAll(/(styles|numbering|footnotes|sharedStrings)\.xml/g, '$12.xml') : text),
  ],
  'in a folder of another name': (name, text) => [
    name.replace(/^(?:word|xl)\//, 'inhalt/'),
    strToU8(isRelations(name) ? text.replaceAll(/(["/])(?:word|xl)\//g, '$1inhalt/') : text),
  ],
  'whose references are absolute': (name, text) => [
    name,
    strToU8(name.startsWith('word/_rels/') ? text.replaceAll(/Target="(?=\w+\.xml)/g, 'Target="/word/') : text),
  ],
  'in the strict form': (name, text) => [
    name,
    strToU8(
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        ),
    ),
  ],
  'in UTF-16': (name, text) => [name, isXml(name) ? Buffer.from(`\uFEFF${text}`, 'utf16le') : strToU8(text)],
  'with a mark of the byte order': (name, text) => [name, strToU8(isXml(name) ? `\uFEFF${text}` : text)],
  'with another prefix': (name, text) => [
    name,
    strToU8(isRelations(name) ? text : text.replaceAll(/(<\/?|\s)w:/g, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0=')),
  ],
  'whose names begin with a slash': (name, text) => [`/${name}`, strToU8(text)],
  'whose names are written in other letters': (name, text) => [
    isRelations(name) ? name : name.replace('word/', 'Word/').replace('xl/w', 'XL/w'),
    strToU8(text),
  ],
};

function made(bytes: Uint8Array, change: Change): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) =>
    isXml(name) ? change(name, strFromU8(part)) : ([name, part] as const),
  );
  return zipSync(Object.fromEntries(parts));
}

describe.for(Object.entries(changes))('a file %s', ([, change]) => {
  test('a .docx is imported, inspected and looked into like any other', async () => {
    const bytes = made(word, change);
    const { files } = await importWord(bytes, { file: 'a.docx' });
    expect(files[0]?.content).toContain('一、检查范围。');
    expect(files[0]?.content).toContain('**加粗**身份证号11010519491231002X[^1]');
    expect(files[0]?.content).toContain('[^1]: 脚注的话。');
    expect(inspectWord(bytes).traits).toEqual(['tracked-changes']);
    expect((await protectedFile('a.docx', bytes)).map(({ rule }) => rule)).toEqual(['privacy/identity-number']);
  });

  test('an .xlsx is read, inspected and looked into like any other', async () => {
    const bytes = made(workbook, change);
    const read = await readWorkbook('a.xlsx', bytes);
    const [sheet] = 'workbook' in read ? read.workbook.sheets : [];
    expect(sheet?.rows[1]?.cells.map(({ text }) => text)).toEqual(['某某', '11010519491231002X']);
    expect(inspectWorkbook(bytes)).toMatchObject({ traits: [], extent: { count: 1 } });
    expect((await protectedFile('a.xlsx', bytes)).map(({ rule }) => rule)).toEqual(['privacy/identity-number']);
  });
});

describe('usualParts', () => {
  const parts = new Map(Object.entries(unzipSync(word)));

  test('gives the very parts where all is usual, and nothing of another kind', () => {
    expect(usualParts(parts, 'word')).toBe(parts);
    expect(usualParts(parts, 'workbook')).toBeUndefined();
    expect(usualParts(new Map(), 'word')).toBeUndefined();
  });

  test('a picture of a moved document is still found', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const relations = (...written: readonly string[]) => strToU8(`<Relationships>${written.join('')}</Relationships>`);
    const moved = usualParts(
      new Map([
        ['_rels/.rels', relations(`<Relationship Id="a" Type="${office}/officeDocument" Target="x/main.xml"/>`)],
        ['x/main.xml', strToU8('<w:document/>')],
        ['x/_rels/main.xml.rels', relations(`<Relationship Id="b" Type="${office}/image" Target="m/1.png"/>`)],
        ['x/m/1.png', new Uint8Array([1])],
      ]),
      'word',
    );
    expect([...(moved ?? new Map<string, Uint8Array>()).keys()]).toEqual([
      '_rels/.rels',
      'word/document.xml',
      'word/_rels/document.xml.rels',
      'x/m/1.png',
    ]);
    expect(strFromU8(moved?.get('word/_rels/document.xml.rels') ?? new Uint8Array())).toContain('Target="/x/m/1.png"');
  });
});
