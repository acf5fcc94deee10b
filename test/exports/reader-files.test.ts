import { describe, expect, test } from 'vitest';
import { readerFiles } from '../../src/exports/reader-files.ts';
import { addresses } from '../../src/register/addresses/address.ts';
import type { Register } from '../../src/kinds/kind.ts';
import { pagesOf } from '../../src/views/pages.ts';
import { demonstration, readDemonstration } from '../demonstration.ts';
import { acting, anOldPolicy, aPage, aPolicy, register } from '../register/entries.ts';

const written = [anOldPolicy(), acting([{ kind: '废止', target: 'old' }]), aPage(), aPolicy()];
const all = (found: Register) => [...readerFiles(found)].map(({ address, content }) => [address, content()]);

describe('the files for readers', () => {
  test('do not depend on the order in which the files were read', () => {
    expect(all(register(written.toReversed()))).toEqual(all(register(written)));
  });

  test('are the same on every build of a day', async () => {
    const [one, other] = [await demonstration(), await readDemonstration()];
    expect(all(other.register)).toEqual(all(one.register));
  });

  test('have each an address of its own', async () => {
    const { register: found } = await demonstration();
    const files = [...readerFiles(found)].map(({ address }) => address);
    expect(new Set(files).size).toBe(files.length);
  });

  test('hold a copy of every page, which begins with a status', async () => {
    const { register: found } = await demonstration();
    const copies = new Map(
      [...readerFiles(found)].filter(({ address }) => address.endsWith('.md')).map((file) => [file.address, file]),
    );
    const gone = new Set(found.tombstones.map(({ address }) => address));
    const pages = pagesOf(found, new Map()).flatMap(({ address }) =>
      address === addresses.notFound || gone.has(address) ? [] : [addresses.markdownCopy(address)],
    );
    expect([...copies.keys()].toSorted()).toEqual(pages.toSorted());
    for (const [address, { content }] of copies) {
      expect(content(), address).toMatch(/^\*\*[^*\n]+\*\*[^\n]*\n\n# \S/);
      expect(content(), address).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  test('are all that the heads of pages lead to', async () => {
    const { register: found } = await demonstration();
    const files = new Set([...readerFiles(found)].map(({ address }) => address));
    const led = pagesOf(found, new Map()).flatMap((page) => page.view().shell.alternates);
    expect(led.length).toBeGreaterThan(500);
    expect(led.filter(({ url, type }) => type !== 'application/json' && !files.has(url))).toEqual([]);
  });
});
