import { describe, expect, test } from 'vitest';
import { kinds } from '../../../src/kinds/kinds.ts';
import { foldersOf, headerTable, headersAt, takenAway } from '../../../src/exports/servers/headers.ts';
import { publishedKinds } from '../../../src/intake/file-facts/kinds.ts';

const folders = foldersOf(kinds);

const page =
  "default-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self' mailto:";
const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
const ordinary = { ...always, 'Content-Security-Policy': page, 'Cache-Control': 'no-cache' };
const copy = { 'X-Robots-Tag': 'noindex' };
const open = { 'Access-Control-Allow-Origin': '*' };
const download = { 'Content-Disposition': 'attachment' };

describe('what is sent with an address', () => {
  test.for<[string, Record<string, string>]>([
    ['/', ordinary],
    ['/policies/a-1/', ordinary],
    ['/404.html', ordinary],
    ['/robots.txt', ordinary],
    ['/llms.txt', ordinary],
    ['/assets/site.abc.css', { ...ordinary, 'Cache-Control': 'public, max-age=31536000, immutable' }],
    ['/data/policies.json', { ...ordinary, ...open, 'Cache-Control': 'public, max-age=600' }],
    ['/data/policies.csv', { ...ordinary, ...open, ...download, 'Cache-Control': 'public, max-age=600' }],
    ['/feeds/all/atom.xml', { ...ordinary, ...open, 'Cache-Control': 'public, max-age=600' }],
    ['/policies/a-1/index.json', { ...ordinary, ...open, ...copy }],
    ['/index.md', { ...ordinary, ...open, ...copy }],
    ['/release.json', { ...ordinary, ...open }],
    ['/policies/release.json', ordinary],
    ['/policies/a-1/附件.PDF', { ...ordinary, ...download }],
    ['/sampling/a-1/results.xlsx', { ...ordinary, ...download }],
    ['/policies/a-1/scan.png', { ...ordinary, ...download }],
    ['/policies/a-1/images/small/scan.png', ordinary],
    ['/emblem.png', ordinary],
  ])('%s', ([path, headers]) => {
    expect(headersAt(path, folders)).toEqual(headers);
  });

  test('only the search may run WebAssembly', () => {
    const policy = (path: string) => headersAt(path, folders)['Content-Security-Policy'];
    expect(policy('/search/')).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy('/pagefind/pagefind-worker.js')).toBe(policy('/search/'));
    expect(policy('/searching/')).toBe(page);
    expect(policy('/policies/search/')).toBe(page);
  });

  test('a drawing that is opened alone is shut in', () => {
    expect(headersAt('/policies/a-1/drawing.svg', folders)['Content-Security-Policy']).toMatch(
      /^default-src 'none';.*sandbox$/,
    );
  });

  test('every kind of file that may be published for taking away is taken away', () => {
    for (const kind of publishedKinds)
      expect(headersAt(`/policies/a-1/file.${kind}`, folders)['Content-Disposition'], kind).toBe('attachment');
    expect(publishedKinds).toEqual(expect.arrayContaining([...takenAway]));
  });

  test('no value can end the quotes of a configuration', () => {
    for (const { rules } of headerTable(folders))
      for (const { value } of rules) expect(value).toMatch(/^[^"\\$`{}\n]*$/);
  });
});
