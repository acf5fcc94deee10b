import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  copyChecked,
  measureRegular,
  readChecked,
  readRegular,
  type FileFault,
} from '../../src/intake/regular-file.ts';
import { lay, pipe } from './tree.ts';

const factsOf = (text: string) => ({
  bytes: Buffer.byteLength(text),
  sha256: createHash('sha256').update(text).digest('hex'),
});
const kindOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (fault: unknown) => (fault as FileFault).kind,
  );
const file = 'policies/a/a.txt';

describe('measureRegular', () => {
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
    const read = await measureRegular({ root: lay({ [file]: content }), file });
    expect(read).toEqual({ bytes: content.length, sha256 });
  });

  test.for(['nowhere.pdf', 'folder'])('rejects where nothing can be read: %s', async (name) => {
    const root = lay({ [join('folder', 'a.txt')]: 'a' });
    await expect(measureRegular({ root, file: name })).rejects.toThrow(/ENOENT|EISDIR/);
  });
});

describe('a file that is no file of the folder', () => {
  test.for<{ name: string; change: (root: string, elsewhere: string) => void }>([
    {
      name: 'a link to a file outside',
      change: (root, elsewhere) => symlinkSync(join(elsewhere, 'a.txt'), join(root, file)),
    },
    { name: 'a link to a file beside it', change: (root) => symlinkSync('b.txt', join(root, file)) },
    {
      name: 'below a folder that is a link',
      change: (root, elsewhere) => {
        rmSync(join(root, 'policies/a'), { recursive: true });
        symlinkSync(elsewhere, join(root, 'policies/a'));
      },
    },
    {
      name: 'below a link that leads back to the same folder',
      change: (root) => {
        writeFileSync(join(root, file), 'abc');
        renameSync(join(root, 'policies'), join(root, 'elsewhere'));
        symlinkSync('elsewhere', join(root, 'policies'));
      },
    },
    { name: 'a pipe', change: (root) => pipe(join(root, file)) },
    {
      name: 'a second name of a pipe',
      change: (root, elsewhere) => {
        pipe(join(elsewhere, 'pipe'));
        linkSync(join(elsewhere, 'pipe'), join(root, file));
      },
    },
    { name: 'a link to a device', change: (root) => symlinkSync('/dev/zero', join(root, file)) },
    { name: 'a folder', change: (root) => mkdirSync(join(root, file)) },
    { name: 'nothing', change: () => undefined },
  ])('is not read: $name', async ({ change }) => {
    const root = lay({ 'policies/a/b.txt': 'abc' });
    change(root, lay({ 'a.txt': 'abc' }));
    expect(await kindOf(readRegular({ root, file }))).toBe('unreadable');
    expect(await kindOf(readChecked({ root, file }, factsOf('abc')))).toBe('unreadable');
  });

  test('but the folder itself may be reached by a link, and a file have a second name', async () => {
    const real = lay({ [file]: 'abc' });
    linkSync(join(real, file), join(real, 'second.txt'));
    const root = join(mkdtempSync(join(tmpdir(), 'mingshi-link-')), 'content');
    symlinkSync(real, root);
    expect((await readRegular({ root, file })).toString()).toBe('abc');
  });
});

test('of a file that is larger than asked for, one byte more is read', async () => {
  const root = lay({ [file]: 'abcdefgh' });
  expect((await readRegular({ root, file }, 3)).toString()).toBe('abcd');
  expect((await readRegular({ root, file }, 8)).toString()).toBe('abcdefgh');
  expect((await readChecked({ root, file }, factsOf('abcdefgh'), 3)).toString()).toBe('abc');
});

describe('a file that was measured', () => {
  const changes: readonly { name: string; change: (path: string) => void; kind: string }[] = [
    { name: 'was replaced', change: (path) => writeFileSync(path, 'xyz'), kind: 'changed' },
    { name: 'has grown', change: (path) => writeFileSync(path, 'abcd'), kind: 'changed' },
    { name: 'was emptied', change: (path) => writeFileSync(path, ''), kind: 'changed' },
    { name: 'has vanished', change: (path) => rmSync(path), kind: 'unreadable' },
  ];

  test.for(changes)('is neither read nor copied once it $name', async ({ change, kind }) => {
    const root = lay({ [file]: 'abc' });
    const to = join(mkdtempSync(join(tmpdir(), 'mingshi-copy-')), 'a.txt');
    change(join(root, file));
    expect(await kindOf(readChecked({ root, file }, factsOf('abc')))).toBe(kind);
    expect(await kindOf(copyChecked({ root, file }, factsOf('abc'), to))).toBe(kind);
    expect(existsSync(to)).toBe(false);
  });

  test('is copied as it is, and never over another file', async () => {
    const root = lay({ [file]: 'abc' });
    const to = join(mkdtempSync(join(tmpdir(), 'mingshi-copy-')), 'a.txt');
    await copyChecked({ root, file }, factsOf('abc'), to);
    expect(readFileSync(to, 'utf8')).toBe('abc');
    await expect(copyChecked({ root, file }, factsOf('abc'), to)).rejects.toThrow('EEXIST');
    expect(readdirSync(join(to, '..'))).toEqual(['a.txt']);
  });
});
