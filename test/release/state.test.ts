import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeSealed } from '../../src/release/kept-files.ts';
import { stateFileOf } from '../../src/release/publication.ts';
import { readState, writeState, type ReleaseState } from '../../src/release/state.ts';

function aRelease(): string {
  const release = join(mkdtempSync(join(tmpdir(), 'mingshi-state-')), '000001');
  mkdirSync(release);
  return release;
}

const nothing: ReleaseState = { pages: {}, assets: {}, workbooks: {}, search: {} };

describe('the state of a release', () => {
  test('is read as it was written', () => {
    const release = aRelease();
    const state: ReleaseState = {
      pages: { '/policies/a/': ['view', 'file'] },
      assets: { 'assets/site.css': 'digest' },
      workbooks: { '/sampling/a/qualified.xlsx': ['holds', 'digest'] },
      search: { 'search/index/': { digest: 'made of', files: { 'search/index/index.json': 'digest' } } },
    };
    writeState(release, state);
    expect(readState(release)).toEqual(state);
  });

  test('lies beside the release, where no visitor comes', () => {
    const release = aRelease();
    writeState(release, nothing);
    expect(readdirSync(release)).toEqual([]);
    expect(readdirSync(dirname(release)).sort()).toEqual(['000001', '000001.state.json']);
  });

  test.for([
    { name: 'is missing', content: undefined },
    { name: 'is cut off', content: '{"pages": {' },
    { name: 'is empty', content: '' },
    { name: 'is nothing', content: 'null' },
    { name: 'is of earlier code that wrote fewer parts', content: '{"pages": {}, "assets": {}}' },
  ])('is empty where its file $name, so that everything is made anew', ({ content }) => {
    const release = aRelease();
    if (content !== undefined) writeSealed(stateFileOf(release), content);
    expect(readState(release)).toEqual(nothing);
  });

  test('is empty where another machine wrote it: what came with a repository is not taken over', () => {
    const release = aRelease();
    writeFileSync(stateFileOf(release), JSON.stringify({ ...nothing, pages: { '/': ['view', 'file'] } }));
    expect(readState(release)).toEqual(nothing);
  });

  test('is empty before the first release', () => {
    expect(readState(undefined)).toEqual(nothing);
  });
});
