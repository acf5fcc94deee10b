import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspect, inspector } from '../../../src/intake/file-facts/inspect.ts';
import type { Inspection } from '../../../src/intake/file-facts/inspection.ts';
import { makeDocx, makeMovingPicture, makeOle, makePdf, makePicture, makeXlsx, pack, somewhere } from '../files.ts';
import { lay } from '../tree.ts';

const properties = (creator: string, editor = '') =>
  `<cp:coreProperties><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${editor}</cp:lastModifiedBy></cp:coreProperties>`;

describe('inspect', () => {
  test.for<{ name: string; bytes: Uint8Array; found: Partial<Inspection> }>([
    { name: 'the pages of a PDF', bytes: makePdf({ pages: 12 }), found: { extent: { count: 12, unit: '页' } } },
    { name: 'who wrote a PDF', bytes: makePdf({ author: '甲某某' }), found: { persons: ['甲某某'], traits: [] } },
    {
      name: 'no person in the name of an agency',
      bytes: makePdf({ author: '示例市市场监督管理局' }),
      found: { persons: [] },
    },
    { name: 'a PDF that needs a password', bytes: makePdf({ locked: true }), found: { traits: ['locked'] } },
    { name: 'a PDF with a script', bytes: makePdf({ script: true }), found: { traits: ['macros'] } },
    { name: 'a PDF that nobody can open', bytes: Buffer.from('%PDF-1.4\n一份文件'), found: { traits: ['broken'] } },
    {
      name: 'the pages of a document',
      bytes: makeDocx('<w:p/>', { 'docProps/app.xml': '<Properties><Pages>7</Pages></Properties>' }),
      found: { content: 'docx', extent: { count: 7, unit: '页' }, traits: [], persons: [] },
    },
    {
      name: 'who wrote and who changed a document, each once',
      bytes: makeDocx('<w:p/>', { 'docProps/core.xml': properties('甲某', '甲某') }),
      found: { persons: ['甲某'] },
    },
    {
      name: 'no person where a program wrote its own name',
      bytes: makeDocx('<w:p/>', { 'docProps/core.xml': properties('Administrator', 'WPS 用户') }),
      found: { persons: [] },
    },
    {
      name: 'changes that nobody settled',
      bytes: makeDocx('<w:p><w:del w:id="1"><w:r/></w:del></w:p>'),
      found: { traits: ['tracked-changes'] },
    },
    {
      name: 'nothing in a field code that only looks like a change',
      bytes: makeDocx('<w:p><w:r><w:instrText>x</w:instrText></w:r><w:insideH/></w:p>'),
      found: { traits: [] },
    },
    {
      name: 'comments of a document',
      bytes: makeDocx('<w:p/>', { 'word/comments.xml': '<w:comments><w:comment w:id="0"/></w:comments>' }),
      found: { traits: ['comments'] },
    },
    {
      name: 'nothing in a list of comments that is empty',
      bytes: makeDocx('<w:p/>', { 'word/comments.xml': '<w:comments></w:comments>' }),
      found: { traits: [] },
    },
    {
      name: 'macros of a document',
      bytes: makeDocx('<w:p/>', { 'word/vbaProject.bin': 'x' }),
      found: { traits: ['macros'] },
    },
    {
      name: 'sheets of a workbook, hidden ones and comments',
      bytes: makeXlsx(['<sheet name="甲"/>', '<sheet name="乙" state="veryHidden"/>'], { 'xl/comments1.xml': '' }),
      found: { extent: { count: 2, unit: '个工作表' }, traits: ['comments', 'hidden-sheets'] },
    },
    {
      name: 'nothing in a sheet that is called hidden',
      bytes: makeXlsx(['<sheet name="hidden" sheetId="1" state="visible"/>']),
      found: { extent: { count: 1, unit: '个工作表' }, traits: [] },
    },
    {
      name: 'the pages of an OFD',
      bytes: pack({
        'OFD.xml': '<a/>',
        'Doc_0/Document.xml': '<ofd:Pages><ofd:Page ID="1"/><ofd:Page ID="2"/></ofd:Pages>',
      }),
      found: { content: 'ofd', extent: { count: 2, unit: '页' } },
    },
    {
      name: 'how many files an archive packs',
      bytes: pack({ 'a/b.txt': '', 'a/c.pdf': '' }),
      found: { extent: { count: 2, unit: '个文件' }, traits: [] },
    },
    { name: 'a program in an archive', bytes: pack({ '安装.EXE': 'MZ' }), found: { traits: ['program'] } },
    {
      name: 'an archive that is cut off',
      bytes: pack({ 'a.txt': 'a' }).subarray(0, 40),
      found: { traits: ['broken'] },
    },
    {
      name: 'macros of an old document',
      bytes: makeOle('WordDocument', '_VBA_PROJECT'),
      found: { traits: ['macros'] },
    },
    { name: 'a document with a password', bytes: makeOle('EncryptedPackage'), found: { traits: ['locked'] } },
    { name: 'a program', bytes: Buffer.from('#!/bin/sh\n'), found: { content: 'program', traits: ['program'] } },
    {
      name: 'the size of a drawing',
      bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'),
      found: { content: 'svg', picture: { width: 30, height: 20, asIs: true }, dangers: [] },
    },
    {
      name: 'a drawing that runs, without drawing it',
      bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
      found: { dangers: ['onload'] },
    },
    { name: 'nothing in text', bytes: Buffer.from('甲,乙'), found: { content: 'text', traits: [], persons: [] } },
  ])('finds $name', async ({ bytes, found }) => {
    expect(await inspect(bytes)).toMatchObject(found);
  });

  test('measures a picture as it is shown: upright', async () => {
    const photo = await makePicture({ format: 'jpeg', width: 90, height: 60, orientation: 6 });
    expect((await inspect(photo)).picture).toEqual({ width: 60, height: 90, asIs: false });
  });

  test('tells a photo with a place from one that only names its camera', async () => {
    const placed = await makePicture({ format: 'jpeg', exif: somewhere });
    const plain = await makePicture({ format: 'jpeg', exif: { IFD0: { Make: 'Camera' } } });
    expect((await inspect(placed)).traits).toEqual(['location']);
    expect((await inspect(plain)).traits).toEqual([]);
  });

  test('leaves a moving picture as it is', async () => {
    expect((await inspect(await makeMovingPicture())).picture).toEqual({ width: 8, height: 8, asIs: true });
  });

  test.for(['png', 'jpeg'] as const)('refuses a %s that is cut off', async (format) => {
    const whole = await makePicture({ format, width: 200, height: 200 });
    expect((await inspect(whole.subarray(0, whole.length - 60))).traits).toEqual(['broken']);
  });
});

describe('inspector', () => {
  const measured = (text: string) => ({
    bytes: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  });

  test('opens no file that is kept, and keeps what it found', async () => {
    const root = lay({ 'a.txt': '甲' });
    const kept = new Map<string, Inspection>();
    const look = inspector({ find: (digest) => kept.get(digest), keep: (digest, found) => kept.set(digest, found) });
    const first = await look({ root, file: 'a.txt' }, measured('甲'));
    expect([...kept]).toEqual([[measured('甲').sha256, first]]);
    writeFileSync(join(root, 'a.txt'), '#!/bin/sh');
    expect(await look({ root, file: 'a.txt' }, measured('甲'))).toBe(first);
    expect((await look({ root, file: 'a.txt' }, measured('#!/bin/sh'))).content).toBe('program');
  });

  test('keeps nothing of a file that was replaced after it was measured', async () => {
    const root = lay({ 'a.txt': '#!/bin/sh' });
    const kept = new Map<string, Inspection>();
    const look = inspector({ find: () => undefined, keep: (digest, found) => kept.set(digest, found) });
    await expect(look({ root, file: 'a.txt' }, measured('甲'))).rejects.toMatchObject({ kind: 'changed' });
    expect([...kept]).toEqual([]);
  });

  test('goes on after a file that cannot be read', async () => {
    const root = lay({ 'a.txt': '甲' });
    const look = inspector();
    const [missing, found] = await Promise.allSettled([
      look({ root, file: 'nowhere.txt' }, measured('甲')),
      look({ root, file: 'a.txt' }, measured('甲')),
    ]);
    expect([missing?.status, found?.status]).toEqual(['rejected', 'fulfilled']);
  });

  test('looks only at the beginning of a film', async () => {
    const film = Buffer.concat([Buffer.from('#!/bin/sh'), Buffer.alloc(100_000_001)]);
    const root = lay({ 'a.mp4': film });
    const facts = { bytes: film.length, sha256: createHash('sha256').update(film).digest('hex') };
    expect((await inspector()({ root, file: 'a.mp4' }, facts)).content).toBe('program');
  });
});
