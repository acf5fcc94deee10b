import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent, checkKind, missingFile, readFileFacts, type FileFacts } from '../../src/intake/attachment.ts';
import { brief, lay, wording } from './tree.ts';

const place = { file: 'policies/a/index.md', line: 9, column: 5, field: 'attachments[0].file' };

/** Facts of a file that begins with these characters, one byte each. */
function facts(head: string): FileFacts {
  return { bytes: head.length, sha256: '', head: Buffer.from(head, 'latin1') };
}

describe('readFileFacts', () => {
  // Size and SHA-256 as published with the standard (FIPS 180, examples).
  test.for([
    {
      name: 'three letters',
      content: 'abc',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    },
    { name: 'nothing', content: '', sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
    {
      name: 'a million letters, which come in several pieces',
      content: 'a'.repeat(1_000_000),
      sha256: 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    },
  ])('measures $name', async ({ content, sha256 }) => {
    const read = await readFileFacts(lay({ 'policies/a/a.txt': content }), 'policies/a/a.txt');
    expect([read.bytes, read.sha256]).toEqual([content.length, sha256]);
  });

  test('keeps the beginning of a large file, not all of it', async () => {
    const content = `%PDF-1.7\n${'x'.repeat(3_000_000)}`;
    const { head, bytes } = await readFileFacts(lay({ 'a.pdf': content }), 'a.pdf');
    expect(Buffer.from(head).toString('latin1', 0, 8)).toBe('%PDF-1.7');
    expect(head.length).toBeLessThan(10_000);
    expect(bytes).toBe(3_000_009);
  });

  test.for(['nowhere.pdf', 'folder'])('rejects where nothing can be read: %s', async (name) => {
    await expect(readFileFacts(lay({ [join('folder', 'a.txt')]: 'a' }), name)).rejects.toThrow(/ENOENT|EISDIR/);
  });
});

describe('checkKind', () => {
  test.for(['a.pdf', 'A.PDF', '附件 1.docx', 'v1.2.xlsx', 'a.ofd', 'a.csv', 'a.zip', 'a.webp', 'a.mp4'])(
    'lets %s be published',
    (name) => {
      expect(checkKind(place, name)).toEqual([]);
    },
  );

  test.for([
    'a.exe',
    'a.html',
    'a.svg',
    'a.js',
    'a.wps',
    'a.rar',
    'a.pdf.exe',
    'readme',
    'pdf',
    'a.',
    'a.constructor',
    'a.__proto__',
    'a.pdf ',
  ])('refuses %s', (name) => {
    expect(checkKind(place, name).map(brief)).toEqual([
      'policies/a/index.md:9:5 attachments[0].file error attachment/kind',
    ]);
  });

  test('says what may be published instead', () => {
    expect(wording(checkKind(place, '申请表.wps'), 'attachment/kind')).toBe(
      '附件“申请表.wps”的类型不能发布。 → 附件可以是：pdf、ofd、docx、xlsx、zip、doc、xls、csv、txt、jpg、jpeg、png、gif、webp、mp3、mp4；其他的请先转换，例如把 wps 另存为 docx 或 pdf。',
    );
  });
});

describe('checkContent', () => {
  test.for([
    { name: 'a.pdf', head: '%PDF-1.4\n' },
    { name: 'a.pdf', head: `${'\0'.repeat(500)}%PDF-1.4` },
    { name: 'a.ofd', head: 'PK\x03\x04' },
    { name: 'a.DOCX', head: 'PK\x03\x04' },
    { name: 'a.zip', head: 'PK\x05\x06' },
    { name: 'a.doc', head: '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1' },
    { name: 'a.jpg', head: '\xFF\xD8\xFF\xE0' },
    { name: 'a.png', head: '\x89PNG\r\n\x1A\n' },
    { name: 'a.gif', head: 'GIF89a' },
    { name: 'a.webp', head: 'RIFF\n\0\0\0WEBPVP8 ' },
    { name: 'a.mp3', head: 'ID3\x03' },
    { name: 'a.mp3', head: '\xFF\xFB\x90' },
    { name: 'a.mp4', head: '\0\0\0\x18ftypmp42' },
    { name: 'a.csv', head: '\xEF\xBB\xBF\xE5\xBA\x8F\xE5\x8F\xB7,a\r\n' },
    { name: 'a.txt', head: '1 < 2' },
  ])('takes $name that begins as such a file does', ({ name, head }) => {
    expect(checkContent(place, name, facts(head))).toEqual([]);
  });

  test.for([
    { name: 'a.pdf', head: 'PK\x03\x04', why: 'a Word file that was only renamed' },
    { name: 'a.pdf', head: '<!DOCTYPE html><title>404</title>', why: 'a page saved instead of the file' },
    { name: 'a.pdf', head: `${'x'.repeat(1500)}%PDF-1.4`, why: 'the mark stands too far behind' },
    { name: 'a.docx', head: '\xD0\xCF\x11\xE0', why: 'an old Word file' },
    { name: 'a.png', head: '\xFF\xD8\xFF', why: 'a JPEG' },
    { name: 'a.mp4', head: 'ftyp', why: 'no length before the mark' },
    { name: 'a.csv', head: '\n <html><table>', why: 'a page that Excel opens' },
    { name: 'a.txt', head: '<script>alert(1)</script>', why: 'a script' },
    { name: 'a.txt', head: '<SVG onload="x">', why: 'a drawing that may run' },
    { name: 'a.csv', head: 'a\0b', why: 'no text' },
  ])('refuses $name: $why', ({ name, head }) => {
    expect(checkContent(place, name, facts(head)).map(brief)).toEqual([
      'policies/a/index.md:9:5 attachments[0].file error attachment/content',
    ]);
  });

  test('refuses an empty file', () => {
    expect(checkContent(place, 'a.txt', facts('')).map(({ rule }) => rule)).toEqual(['attachment/empty']);
  });

  test('knows the stand-in that Git LFS leaves, whatever the kind', () => {
    const standIn = facts('version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n');
    for (const name of ['a.pdf', 'a.txt'])
      expect(wording(checkContent(place, name, standIn), 'attachment/content')).toContain('git lfs pull');
  });
});

describe('missingFile', () => {
  test.for([
    { name: 'Original.PDF', beside: ['a.pdf', 'original.pdf'], mend: '是不是“original.pdf”？' },
    { name: 'orignal.pdf', beside: ['a.pdf', 'original.pdf'], mend: '是不是“original.pdf”？' },
    { name: '附件一.pdf', beside: ['chart.png'], mend: '同一个文件夹里' },
    { name: 'a.pdf', beside: [], mend: '同一个文件夹里' },
  ])('proposes for $name among $beside', ({ name, beside, mend }) => {
    const found = missingFile(place, 'attachment/missing', name, beside);
    expect(brief(found)).toBe('policies/a/index.md:9:5 attachments[0].file error attachment/missing');
    expect(found.message).toBe(`找不到文件“${name}”。`);
    expect(found.mend).toContain(mend);
  });
});
