import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/release/digest.ts';
import { removeOldest } from '../../src/release/kept-files.ts';

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
