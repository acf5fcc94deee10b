import { describe, expect, test } from 'vitest';
import { contentOf, contentsFor, endingOf } from '../../../src/intake/file-facts/kinds.ts';
import { makeDocx, makeMovingPicture, makeOle, makePdf, makePicture, makeXlsx, pack } from '../files.ts';

describe('endingOf', () => {
  test.for([
    ['a.pdf', 'pdf'],
    ['A.PDF', 'pdf'],
    ['v1.2.Docx', 'docx'],
    ['附件 1.xlsx', 'xlsx'],
    ['readme', ''],
    ['.pdf', ''],
    ['a.', ''],
    ['a.pdf.exe', 'exe'],
  ] as const)('of %s is “%s”', ([name, ending]) => {
    expect(endingOf(name)).toBe(ending);
  });
});

describe('contentOf', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1');
  test.for([
    { name: 'a PDF', content: makePdf(), is: 'pdf' },
    { name: 'a PDF behind what a server put in front', content: bytes(`${'\n'.repeat(900)}%PDF-1.4`), is: 'pdf' },
    { name: 'a document', content: makeDocx(), is: 'docx' },
    { name: 'a workbook', content: makeXlsx([]), is: 'xlsx' },
    { name: 'an OFD', content: pack({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '' }), is: 'ofd' },
    { name: 'an archive', content: pack({ 'a.txt': 'a' }), is: 'zip' },
    { name: 'an old document', content: makeOle('WordDocument'), is: 'doc' },
    { name: 'an old workbook', content: makeOle('Workbook'), is: 'xls' },
    { name: 'an office file with a password', content: makeOle('EncryptedPackage'), is: 'locked-office' },
    { name: 'another OLE file', content: makeOle('Thumbs'), is: 'ole' },
    { name: 'text', content: Buffer.from('\uFEFF序号,名称\r\n1,米粉\r\n'), is: 'text' },
    { name: 'text with a comparison', content: bytes('1 < 2, a<b'), is: 'text' },
    { name: 'a table that begins like a picture', content: Buffer.from('BMI,年龄\n22,30\n'), is: 'text' },
    { name: 'a table that begins like a program', content: Buffer.from('MZ01,米粉\n'), is: 'text' },
    { name: 'text in GBK', content: Buffer.from('D0F2BAC52CC3FBB3C60D0A', 'hex'), is: 'text' },
    { name: 'a page', content: bytes('<!DOCTYPE html><title>404</title>'), is: 'html' },
    { name: 'a page behind a comment', content: bytes('\n<!-- saved -->\n<html>'), is: 'html' },
    { name: 'a page that claims to hold a PDF', content: bytes('<html>%PDF-1.4'), is: 'html' },
    { name: 'a script in tags', content: bytes('<script>alert(1)</script>'), is: 'html' },
    { name: 'a drawing', content: bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), is: 'svg' },
    { name: 'a drawing with a declaration', content: bytes('<?xml version="1.0"?>\n<SVG:svg onload="x">'), is: 'svg' },
    { name: 'a drawing with a doctype', content: bytes('<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN">'), is: 'svg' },
    { name: 'the stand-in of Git LFS', content: bytes('version https://git-lfs.github.com/spec/v1\n'), is: 'lfs' },
    { name: 'a program', content: Buffer.concat([bytes('MZ'), Buffer.alloc(200)]), is: 'program' },
    { name: 'a script', content: bytes('#!/bin/sh\nrm -rf /\n'), is: 'program' },
    { name: 'no text and nothing known', content: bytes('a\0b'), is: 'unknown' },
    { name: 'nothing', content: bytes(''), is: 'text' },
  ])('knows $name by what is in it', async ({ content, is }) => {
    expect(await contentOf(content)).toBe(is);
  });

  test.for(['png', 'jpeg', 'webp', 'gif'] as const)('knows a picture: %s', async (format) => {
    expect(await contentOf(await makePicture({ format }))).toBe(format === 'jpeg' ? 'jpg' : format);
  });

  test('knows a moving picture', async () => {
    expect(await contentOf(await makeMovingPicture())).toBe('gif');
  });
});

describe('contentsFor', () => {
  test.for(['exe', 'html', 'js', 'wps', 'rar', '', 'constructor', '__proto__', 'docm'])(
    'has nothing for what is not published: %s',
    (ending) => {
      expect(contentsFor(ending)).toBeUndefined();
    },
  );
});
