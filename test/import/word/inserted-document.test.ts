import { describe, expect, test } from 'vitest';
import { isPackage, readInserted } from '../../../src/import/word/inserted-document.ts';
import { textIn, writeXml } from '../../../src/import/word/xml-tree.ts';

function lines(name: string, bytes: Uint8Array): string[] | undefined {
  return readInserted(name, bytes)?.map(textIn);
}

const page =
  '<html><head><title>题</title><style>p{}</style></head><body><p>第一条 甲<b>乙</b></p><div>丙<br>丁</div></body></html>';
const gbk = Buffer.from([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5]);

describe('readInserted', () => {
  test.for([
    { name: 'a web page', file: 'c.htm', bytes: Buffer.from(page), expected: ['第一条 甲乙', '丙', '丁'] },
    {
      name: 'one in UTF-16',
      file: 'c.html',
      bytes: Buffer.from(`\uFEFF${page}`, 'utf16le'),
      expected: ['第一条 甲乙', '丙', '丁'],
    },
    {
      name: 'one in GBK that says so',
      file: 'c.htm',
      bytes: Buffer.concat([Buffer.from('<meta charset="gb2312"><p>'), gbk]),
      expected: ['第一条'],
    },
    {
      name: 'one without a name that says so',
      file: 'c.dat',
      bytes: Buffer.from(page),
      expected: ['第一条 甲乙', '丙', '丁'],
    },
    {
      name: 'a list with its numbers',
      file: 'c.htm',
      bytes: Buffer.from('<ol start="3"><li>甲</li><li>乙</li></ol>'),
      expected: ['3.甲', '4.乙'],
    },
    { name: 'a text', file: 'c.txt', bytes: Buffer.from('甲\r\n\r\n乙'), expected: ['甲', '乙'] },
    { name: 'a text in GBK', file: 'c.txt', bytes: gbk, expected: ['第一条'] },
    { name: 'nothing of RTF', file: 'c.rtf', bytes: Buffer.from(String.raw`{\rtf1}`), expected: undefined },
  ])('reads $name', ({ file, bytes, expected }) => {
    expect(lines(file, bytes)).toEqual(expected);
  });

  test.for([
    { encoding: 'quoted-printable', body: '<p>=E7=AC=AC=E4=B8=80=\r\n=E6=9D=A1</p>' },
    { encoding: 'base64', body: Buffer.from('<p>第一条</p>').toString('base64') },
  ])('reads the page of a web archive in $encoding', ({ encoding, body }) => {
    const archive = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n--x--\r\n`;
    expect(lines('c.mht', Buffer.from(archive))).toEqual(['第一条']);
  });

  test('a table stays one', () => {
    const [table] =
      readInserted(
        'c.htm',
        Buffer.from('<table><tr><td colspan="2">甲</td></tr><tr><td>1</td><td></td></tr></table>'),
      ) ?? [];
    expect(table && writeXml(table).replaceAll(/<\/?w:(?:p|r|t|tcPr)(?:\s[^>]*)?>/g, '')).toBe(
      '<w:tbl><w:tr><w:tc><w:gridSpan w:val="2"></w:gridSpan>甲</w:tc></w:tr><w:tr><w:tc>1</w:tc><w:tc></w:tc></w:tr></w:tbl>',
    );
  });
});

test('isPackage knows a ZIP', () => {
  expect([Buffer.from('PK\u0003\u0004'), Buffer.from('<html>'), Buffer.from('')].map(isPackage)).toEqual([
    true,
    false,
    false,
  ]);
});
