import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/release/digest.ts';
import {
  hasFiles,
  isUnchanged,
  keyPages,
  takeOver,
  type KeyedPage,
  type PreviousRelease,
} from '../../src/release/pages.ts';
import type { Page } from '../../src/views/page.ts';
import type { AnyView } from '../views/every-view.ts';

function page(address: string, text: string): Page {
  return { address, view: () => ({ template: 'not-found', shell: { title: text } }) as unknown as AnyView };
}

function keyed(address: string, text: string, code = 'code'): KeyedPage {
  const [first] = keyPages([page(address, text)], code);
  if (!first) throw new Error('no page');
  return first;
}

function released(address: string, text: string): PreviousRelease & { readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-pages-'));
  const file = join(folder, address.slice(1), 'index.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const pages: Record<string, readonly [string, string]> = { [address]: [keyed(address, text).key, sha256(text)] };
  return { folder, state: { pages, assets: {}, workbooks: {}, search: {} } };
}

describe('isUnchanged', () => {
  test('is true of a page that shows the same', () => {
    expect(isUnchanged(keyed('/a/', 'same'), released('/a/', 'same'))).toBe(true);
  });

  test.for([
    { name: 'what it shows has changed', text: 'other', code: 'code', tamper: false },
    { name: 'the code has changed', text: 'same', code: 'other code', tamper: false },
    { name: 'its published file was altered', text: 'same', code: 'code', tamper: true },
  ])('is false when $name', ({ text, code, tamper }) => {
    const previous = released('/a/', 'same');
    if (tamper) writeFileSync(join(previous.folder, 'a/index.html'), 'altered');
    expect(isUnchanged(keyed('/a/', text, code), previous)).toBe(false);
  });

  test('is false of a page that was not there, and where nothing was published', () => {
    const previous = released('/a/', 'same');
    expect(isUnchanged(keyed('/b/', 'same'), previous)).toBe(false);
    expect(isUnchanged(keyed('/a/', 'same'), { ...previous, folder: undefined })).toBe(false);
  });
});

describe('hasFiles', () => {
  test('holds only with every file as it was written', () => {
    const { folder } = released('/a/', 'same');
    const files = { 'a/index.html': sha256('same') };
    expect(hasFiles(files, folder)).toBe(true);
    expect(hasFiles({ 'a/index.html': sha256('other') }, folder)).toBe(false);
    rmSync(join(folder, 'a/index.html'));
    expect(hasFiles(files, folder)).toBe(false);
  });
});

describe('takeOver', () => {
  test('puts the file of the release before into the next one', () => {
    const previous = released('/a/', 'same');
    const staging = mkdtempSync(join(tmpdir(), 'mingshi-staging-'));
    takeOver('a/index.html', previous.folder, staging);
    expect(readFileSync(join(staging, 'a/index.html'), 'utf8')).toBe('same');
  });
});
