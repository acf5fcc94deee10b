import { describe, expect, test } from 'vitest';
import { kinds } from '../../../src/kinds/kinds.ts';
import { foldersOf, headersAt } from '../../../src/exports/servers/headers.ts';
import { wildcardHeaders } from '../../../src/exports/servers/wildcard-headers.ts';

const folders = foldersOf(kinds);

interface Line {
  readonly wildcard: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads `_headers` as its hosts do: an address, then its headers, each on a line that is indented. */
function read(text: string): Line[] {
  return text
    .replace(/^#.*\n/gm, '')
    .split(/\n(?=\/)/)
    .map((block) => {
      const [wildcard = '', ...lines] = block.trimEnd().split('\n');
      return {
        wildcard,
        headers: lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1) as [string, string]),
      };
    });
}

const lines = read(wildcardHeaders(folders));

/** What such a host sends: the values of all lines that match. */
function sent(path: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { wildcard, headers } of lines) {
    const [before = '', after] = wildcard.split('*');
    const matches =
      after === undefined
        ? path === wildcard
        : path.startsWith(before) && path.endsWith(after) && path.length >= before.length + after.length;
    if (matches) for (const [name, value] of headers) (found[name] ??= []).push(value);
  }
  return found;
}

describe('_headers', () => {
  test('keeps within the limits of its hosts', () => {
    expect(lines.length).toBeLessThanOrEqual(100);
    for (const { wildcard, headers } of lines) {
      expect(wildcard.split('*').length, wildcard).toBeLessThanOrEqual(2);
      for (const [name, value] of headers) expect(`${name}: ${value}`.length).toBeLessThan(2000);
    }
  });

  test.for([
    '/',
    '/policies/a-1/',
    '/policies/a-1/file.pdf',
    '/policies/a-1/index.md',
    '/policies/a-1/index.json',
    '/assets/a.css',
    '/data/policies.json',
    '/feeds/all/atom.xml',
    '/search/',
    '/search/client.js',
    '/release.json',
    '/robots.txt',
  ])('says of %s nothing else than the other servers, and each thing but the policy once', (path) => {
    const { 'Content-Security-Policy': policies = [], 'Content-Type': _type, ...others } = sent(path);
    const { 'Content-Security-Policy': policy = '', ...expected } = headersAt(path, folders);
    // Such hosts have the browser ask each time by themselves.
    if (expected['Cache-Control'] === 'no-cache') delete expected['Cache-Control'];
    expect(others).toEqual(Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, [value]])));
    // A browser obeys all policies at once: one of them is the right one, and none is stricter.
    const lax = policies.some((one) => one.includes('wasm-unsafe-eval'));
    expect(lax).toBe(true);
    if (path.endsWith('/')) expect(policies).toContain(policy);
    if (path === '/search/') expect(policies).toEqual([policy]);
  });
});
