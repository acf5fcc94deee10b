import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ForeignFolder, openStaging, publish, readPublication, stateFileOf } from '../../src/release/publication.ts';

function place(): string {
  return join(mkdtempSync(join(tmpdir(), 'mingshi-publication-')), 'dist');
}

/** The manifest of a release of one page. */
const manifest = JSON.stringify({ asOf: '2026-06-01', files: [{ path: 'old.html', bytes: 3, sha256: '' }] });

function release(out: string, text: string): void {
  const publication = readPublication(out);
  const staging = openStaging(publication);
  writeFileSync(join(staging, 'release.json'), '{}');
  writeFileSync(join(staging, 'index.html'), text);
  writeFileSync(stateFileOf(staging), '{}');
  publish(publication, staging);
}

describe('publish', () => {
  test('shows the new release where the old one was, and keeps only the new one', () => {
    const out = place();
    release(out, 'one');
    release(out, 'two');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('two');
    expect(readdirSync(readPublication(out).releases).sort()).toEqual(['000002', '000002.state.json']);
  });

  test('can be read by whoever serves it, though whoever builds keeps new files to himself', () => {
    const before = process.umask(0o077);
    const out = place();
    release(out, 'one');
    process.umask(before);
    const { releases } = readPublication(out);
    const modes = [releases, join(releases, '000001'), join(out, 'index.html')].map(
      (path) => statSync(path).mode & 0o777,
    );
    expect(modes).toEqual([0o755, 0o755, 0o644]);
  });

  test('takes the place of an empty folder', () => {
    const out = place();
    mkdirSync(out);
    release(out, 'one');
    expect(lstatSync(out).isSymbolicLink()).toBe(true);
  });

  test('takes the place of a release that was copied there as a plain folder', () => {
    const out = place();
    mkdirSync(out);
    writeFileSync(join(out, 'release.json'), manifest);
    writeFileSync(join(out, 'old.html'), 'old');
    release(out, 'one');
    expect(readdirSync(out).sort()).toEqual(['index.html', 'release.json']);
  });

  test.for(['.git', '上传', 'notes.txt'])('leaves a release alone into which somebody laid %s', (name) => {
    const out = place();
    mkdirSync(join(out, name), { recursive: true });
    writeFileSync(join(out, 'release.json'), manifest);
    expect(() => readPublication(out)).toThrow(name);
  });

  test('leaves a folder alone that a link leads to and that is no release, but not another copy of the site', () => {
    const [out, other] = [place(), place()];
    mkdirSync(other);
    writeFileSync(join(other, 'index.html'), 'theirs');
    symlinkSync(other, out);
    expect(() => readPublication(out)).toThrow(ForeignFolder);
    rmSync(join(other, 'index.html'));
    writeFileSync(join(other, 'release.json'), manifest);
    release(out, 'one');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('one');
    expect(readdirSync(other)).toEqual(['release.json']);
  });

  test('leaves a folder alone that was not made here', () => {
    const out = place();
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.docx'), 'mine');
    // Other programs write such a file, too.
    writeFileSync(join(out, 'release.json'), '{"name": "theirs"}');
    expect(() => readPublication(out)).toThrow(ForeignFolder);
    expect(readdirSync(out)).toEqual(['release.json', 'thesis.docx']);
  });
});

describe('openStaging', () => {
  test('removes what a process that was killed left while it took the lock, but not what a running one needs', () => {
    const out = place();
    release(out, 'one');
    const { releases } = readPublication(out);
    const ended = spawnSync(process.execPath, ['--version']).pid;
    for (const name of [`lock.${ended}`, `lock.stale.${ended}`, `lock.${process.ppid}`])
      writeFileSync(join(releases, name), '');
    openStaging(readPublication(out));
    expect(readdirSync(releases).filter((name) => name.startsWith('lock'))).toEqual([`lock.${process.ppid}`]);
  });

  test('removes what an interrupted build left, but not the published release', () => {
    const out = place();
    release(out, 'one');
    const interrupted = openStaging(readPublication(out));
    writeFileSync(join(interrupted, 'half.html'), 'half');
    const next = openStaging(readPublication(out));
    expect(readdirSync(next)).toEqual([]);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('one');
    expect(existsSync(join(next, 'half.html'))).toBe(false);
  });
});
