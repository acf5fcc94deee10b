import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingFile, readFileFacts } from '../../src/intake/attachment.ts';
import { brief, lay } from './tree.ts';

const place = { file: 'policies/a/index.md', line: 9, column: 5, field: 'attachments[0].file' };

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

  test.for(['nowhere.pdf', 'folder'])('rejects where nothing can be read: %s', async (name) => {
    await expect(readFileFacts(lay({ [join('folder', 'a.txt')]: 'a' }), name)).rejects.toThrow(/ENOENT|EISDIR/);
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
