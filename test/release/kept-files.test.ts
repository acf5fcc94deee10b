import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/release/digest.ts';
import {
  keepResult,
  readResult,
  readSealed,
  removeOldest,
  sealLength,
  writeSealed,
} from '../../src/release/kept-files.ts';

/** A folder of files, each a minute older than the next. */
function folderOf(...names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-kept-'));
  mkdirSync(join(folder, 'a'));
  names.forEach((name, minute) => {
    writeFileSync(join(folder, name), '');
    utimesSync(join(folder, name), 1000 + minute * 60, 1000 + minute * 60);
  });
  return folder;
}

describe('keepResult', () => {
  test('keeps a result whole, in a folder that it makes', () => {
    const folder = folderOf();
    keepResult(join(folder, 'b/1.json'), { a: ['一'] });
    expect(filesBelow(folder)).toEqual(['b/1.json']);
    expect(readResult(join(folder, 'b/1.json'))).toEqual({ a: ['一'] });
  });

  test('leaves nothing, and stops nothing, where the disk does not let it', () => {
    const folder = folderOf('a/1');
    // A file where a folder should be made, and a folder where the file should be: as little can be written as on a full disk.
    expect(() => keepResult(join(folder, 'a/1/2.json'), 'x')).not.toThrow();
    mkdirSync(join(folder, 'a/3.json/4'), { recursive: true });
    expect(() => keepResult(join(folder, 'a/3.json'), 'x')).not.toThrow();
    expect(filesBelow(folder)).toEqual(['a/1']);
  });
});

describe('a sealed file', () => {
  const sealed = () => {
    const path = join(folderOf(), 'a/1');
    writeSealed(path, '一二三');
    return path;
  };

  test('is read as it was written, also when it is empty', () => {
    const path = sealed();
    expect(readSealed(path)?.toString()).toBe('一二三');
    writeSealed(path, '');
    expect(readSealed(path)).toHaveLength(0);
  });

  test.for<{ name: string; change: (path: string) => void }>([
    { name: 'was changed', change: (path) => appendFileSync(path, '四') },
    { name: 'was cut off', change: (path) => truncateSync(path, sealLength + 3) },
    { name: 'was cut off in its seal', change: (path) => truncateSync(path, 9) },
    { name: 'was emptied', change: (path) => truncateSync(path, 0) },
    { name: 'was written without a seal', change: (path) => writeFileSync(path, '{}'.repeat(40)) },
    {
      name: 'is the one of another name',
      change: (path) => {
        writeSealed(`${path}-other`, '五');
        renameSync(`${path}-other`, path);
      },
    },
    { name: 'is not there', change: (path) => rmSync(path) },
    {
      name: 'is a folder',
      change: (path) => {
        rmSync(path);
        mkdirSync(path);
      },
    },
  ])('counts as none where it $name', ({ change }) => {
    const path = sealed();
    change(path);
    expect(readSealed(path)).toBeUndefined();
  });
});

describe('removeOldest', () => {
  test('leaves everything while there are few', () => {
    const folder = folderOf('a/1', 'a/2', 'a/3', 'a/4');
    removeOldest(folder, new Set(['a/1']));
    expect(filesBelow(folder)).toHaveLength(4);
  });

  test('removes the oldest that were not used', () => {
    const folder = folderOf('a/1', 'a/2', 'a/3', 'a/4', 'a/5', 'a/6');
    removeOldest(folder, new Set(['a/1']));
    expect(filesBelow(folder)).toEqual(['a/1', 'a/4', 'a/5', 'a/6']);
  });
});
