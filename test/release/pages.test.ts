import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/release/digest.ts';
import { keyPages, restorePages } from '../../src/release/pages.ts';
import type { Page } from '../../src/views/page.ts';
import type { AnyPageView } from '../../src/views/templates.ts';

function page(address: string, text: string): Page {
  return { address, view: () => ({ template: 'not-found', shell: { title: text } }) as unknown as AnyPageView };
}

function released(
  address: string,
  text: string,
): { folder: string; state: { pages: Record<string, [string, string]>; search: string } } {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-pages-'));
  const file = join(folder, address.slice(1), 'index.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const [keyed] = keyPages([page(address, text)], 'code');
  return { folder, state: { pages: { [address]: [keyed?.key ?? '', sha256(text)] }, search: '' } };
}

describe('restorePages', () => {
  test('takes over a page that shows the same, and renders the others', () => {
    const previous = released('/a/', 'same');
    const staging = mkdtempSync(join(tmpdir(), 'mingshi-staging-'));
    const stale = restorePages(keyPages([page('/a/', 'same'), page('/b/', 'new')], 'code'), previous, staging);
    expect(stale.map((keyed) => keyed.page.address)).toEqual(['/b/']);
    expect(readFileSync(join(staging, 'a/index.html'), 'utf8')).toBe('same');
  });

  test.for([
    { name: 'what it shows has changed', text: 'other', code: 'code', tamper: false },
    { name: 'the code has changed', text: 'same', code: 'other code', tamper: false },
    { name: 'its published file was altered', text: 'same', code: 'code', tamper: true },
  ])('renders a page again when $name', ({ text, code, tamper }) => {
    const previous = released('/a/', 'same');
    if (tamper) writeFileSync(join(previous.folder, 'a/index.html'), 'altered');
    const staging = mkdtempSync(join(tmpdir(), 'mingshi-staging-'));
    expect(restorePages(keyPages([page('/a/', text)], code), previous, staging)).toHaveLength(1);
  });
});
