import { linkSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { flushFolder, makeDurable, type Disk } from '../../src/release/durability.ts';

/** A place with a finished release: a new page, one that the release before has too, and the file beside it. */
function place(): string {
  const top = mkdtempSync(join(tmpdir(), 'mingshi-durability-'));
  const release = join(top, '.dist.releases/000002');
  for (const folder of ['policies/a', 'pages/b']) mkdirSync(join(release, folder), { recursive: true });
  writeFileSync(join(release, 'policies/a/index.html'), 'new');
  writeFileSync(join(top, 'earlier.html'), 'known');
  linkSync(join(top, 'earlier.html'), join(release, 'pages/b/index.html'));
  writeFileSync(`${release}.state.json`, '{}');
  return top;
}

/** What is flushed, relative to the place, in order. */
function flushed(top: string, flushAll: boolean): string[] {
  const seen: string[] = [];
  const disk: Disk = {
    flushAll: () => flushAll,
    flush: (path) => seen.push(relative(top, path) || '.'),
    isKnown: (path) => path.includes('/pages/b/'),
  };
  const release = join(top, '.dist.releases/000002');
  makeDurable(release, [`${release}.state.json`], disk);
  return seen;
}

describe('makeDurable', () => {
  test('has every new file written down, then the names in every folder, those around the release included', () => {
    const seen = flushed(place(), false);
    const files = ['.dist.releases/000002/policies/a/index.html', '.dist.releases/000002.state.json'];
    expect(seen.slice(0, 2)).toEqual(files);
    expect(seen.slice(2).sort()).toEqual(
      [
        '.',
        '.dist.releases',
        '.dist.releases/000002',
        '.dist.releases/000002/pages',
        '.dist.releases/000002/pages/b',
        '.dist.releases/000002/policies',
        '.dist.releases/000002/policies/a',
      ].sort(),
    );
  });

  test('asks for nothing more where the whole file system was written down', () => {
    expect(flushed(place(), true)).toEqual([]);
  });

  test('works on this disk', () => {
    const top = place();
    expect(() => makeDurable(join(top, '.dist.releases/000002'), [])).not.toThrow();
  });
});

test('a system that opens no folders does not stop a publication', () => {
  const disk = {
    flush: () => {
      throw new Error('EISDIR');
    },
  };
  expect(() => flushFolder('/', disk)).not.toThrow();
});
