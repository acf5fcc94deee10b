import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskFault } from '../../src/release/disk-fault.ts';
import { makeDurable } from '../../src/release/durability.ts';
import type { EarlierManifest } from '../../src/release/manifest.ts';
import { checkMachine, obstacle, type Machine } from '../../src/release/preflight.ts';
import { readPublication } from '../../src/release/publication.ts';
import { Refusal } from '../../src/release/refusal.ts';
import { build, contentsOf, run, sandbox } from './sandbox.ts';

const gibibyte = 1 << 30;
const able: Machine = {
  room: [{ folder: '/srv', bytes: gibibyte, files: 100_000 }],
  openFiles: 1024,
  replaceable: true,
};
/** A release of so many files and bytes. */
const released = (count: number, bytes: number) =>
  ({
    digest: '',
    manifest: { files: Array.from({ length: count }, () => ({ path: 'x', bytes: bytes / count, sha256: '' })) },
  }) as unknown as EarlierManifest;

describe('obstacle', () => {
  test.for<[string, Machine, EarlierManifest | undefined, RegExp | undefined]>([
    ['lets a first build begin', able, undefined, undefined],
    ['lets a build begin where there is room for another release', able, released(1000, gibibyte / 2), undefined],
    ['wants room for another release', able, released(1000, gibibyte), /磁盘空间不够.*1024 MB.*1089 MB/],
    ['wants room for as many files', able, released(99_000, 1), /索引节点/],
    [
      'asks nothing of a disk that counts no files',
      { ...able, room: [{ folder: '/', bytes: gibibyte, files: undefined }] },
      released(99_000, 1),
      undefined,
    ],
    ['wants files to be opened', { ...able, openFiles: 64 }, undefined, /64 个.*ulimit/],
    ['trusts a system that tells no limit', { ...able, openFiles: undefined }, undefined, undefined],
    ['cannot replace a disk that is mounted there', { ...able, replaceable: false }, undefined, /单独挂载/],
  ])('%s', ([, machine, earlier, expected]) => {
    const found = obstacle(machine, '/srv/dist', earlier);
    if (expected) expect(found).toMatch(expected);
    else expect(found).toBeUndefined();
  });
});

describe('checkMachine', () => {
  test('has nothing against this machine, and leaves nothing behind', () => {
    const publication = readPublication(join(mkdtempSync(join(tmpdir(), 'mingshi-machine-')), 'dist'));
    expect(() => checkMachine(publication, undefined)).not.toThrow();
    expect(existsSync(join(publication.releases, `.write-${process.pid}`))).toBe(false);
  });
});

describe('diskFault', () => {
  const fault = (code: string) => Object.assign(new Error(code), { code, path: '/srv/x' });

  test.for(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EMFILE', 'EXDEV', 'EIO', 'ENOENT', 'ENAMETOOLONG'])(
    'says what %s means',
    (code) => {
      const found = diskFault(fault(code));
      expect(found).toBeInstanceOf(Refusal);
      expect(found).toMatchObject({
        code: 1,
        message: expect.stringMatching(/[\u4e00-\u9fff].*（\/srv\/x）。没有发布/) as string,
      });
    },
  );

  test('names what no sentence was written for', () => {
    const found = diskFault(Object.assign(fault('EDOM'), { syscall: 'open' }));
    expect(found?.message).toContain('open EDOM');
  });

  test('finds it under what was made of it, and leaves other faults alone', () => {
    expect(diskFault(new Error('astro', { cause: fault('ENOSPC') }))).toBeInstanceOf(Refusal);
    expect(diskFault(new TypeError('a mistake of ours'))).toBeUndefined();
    expect(diskFault('text')).toBeUndefined();
  });
});

describe('makeDurable', () => {
  test('changes nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingshi-durable-'));
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a/b.html'), 'x');
    const before = contentsOf(folder);
    makeDurable(folder);
    expect(contentsOf(folder)).toEqual(before);
  });
});

describe('a place that cannot be written to', () => {
  test('ends the build with 1 and a sentence, before anything is made', async () => {
    const place = sandbox();
    await build(place);
    const before = contentsOf(place.out);
    // A file where a folder should be: the user of the tests may be allowed everything.
    const out = join(place.out, 'release.json/dist');
    const { code, errors } = await run('build', ['--content', place.content, '--out', out, '--as-of', '2026-06-01']);
    expect(code).toBe(1);
    expect(errors).toMatch(/不是文件夹/);
    expect(errors).not.toMatch(/\n\s+at /);
    expect(contentsOf(place.out)).toEqual(before);
  });
});
