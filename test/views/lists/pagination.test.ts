import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paginationOf } from '../../../src/views/lists/pagination.ts';

const address = (page: number) => (page === 1 ? '/policies/' : `/policies/page/${page}/`);
const shown = (current: number, count: number) => paginationOf(current, count, address).links.map(({ page }) => page);

describe('paginationOf', () => {
  test.for([
    { name: 'one page', current: 1, count: 1, pages: [1] },
    { name: 'few pages', current: 2, count: 4, pages: [1, 2, 3, 4] },
    { name: 'the first of many', current: 1, count: 2000, pages: [1, 2, 3, 2000] },
    { name: 'the middle of many', current: 1000, count: 2000, pages: [1, 998, 999, 1000, 1001, 1002, 2000] },
    { name: 'the last of many', current: 2000, count: 2000, pages: [1, 1998, 1999, 2000] },
  ])('links, for $name, to $pages', ({ current, count, pages }) => {
    expect(shown(current, count)).toEqual(pages);
  });

  test('spells the addresses as the lists do', () => {
    expect(paginationOf(2, 3, address)).toEqual({
      current: 2,
      links: [
        { page: 1, url: '/policies/' },
        { page: 2, url: '/policies/page/2/' },
        { page: 3, url: '/policies/page/3/' },
      ],
    });
  });

  test('leads from every page to every other in steps, and grows no longer than seven links', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (count, at) => {
        const current = (at % count) + 1;
        const links = shown(current, count);
        expect(links.length).toBeLessThanOrEqual(7);
        expect(links).toContain(current);
        expect(links).toEqual([...new Set(links)].sort((a, b) => a - b));
        for (const near of [current - 1, current + 1, 1, count])
          if (near >= 1 && near <= count) expect(links).toContain(near);
      }),
    );
  });
});
