import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeWhole } from '../../src/release/whole-file.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'mingshi-whole-'));

describe('writeWhole', () => {
  test('takes the place of the file that was there, and leaves nothing beside it', () => {
    const place = folder();
    writeWhole(join(place, 'a.txt'), '一');
    writeWhole(join(place, 'a.txt'), '二');
    expect(readFileSync(join(place, 'a.txt'), 'utf8')).toBe('二');
    expect(readdirSync(place)).toEqual(['a.txt']);
  });

  test('leaves nothing where it cannot write', () => {
    const place = folder();
    mkdirSync(join(place, 'a.txt'));
    expect(() => writeWhole(join(place, 'a.txt'), '一')).toThrow(/EISDIR|EEXIST|ENOTEMPTY|EPERM/);
    expect(readdirSync(place)).toEqual(['a.txt']);
  });

  test('removes what a process that was killed had begun, and nothing else', () => {
    const place = folder();
    const ended = spawnSync(process.execPath, ['--version']).pid;
    const others = ['a.txt.md', 'b.txt.1', `a.txt.${process.ppid}`];
    for (const name of [`a.txt.${ended}`, ...others]) writeFileSync(join(place, name), '');
    writeWhole(join(place, 'a.txt'), '一');
    expect(readdirSync(place).sort()).toEqual(['a.txt', ...others].sort());
  });
});
