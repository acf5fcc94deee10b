import { describe, expect, test } from 'vitest';
import { rowsOfPage, tablePart } from '../../../../src/kinds/sampling/views/table-part.ts';

const perPage = 5;
const rows = Array.from({ length: 2 * perPage + 3 }, (_, at) => at);
const cut = {
  id: 'qualified',
  rows,
  perPage,
  addresses: ['/x/', '/x/2/', '/x/3/'],
  number: (row: number) => `N${row}`,
};

describe('the part of a table on a page', () => {
  test('is told by its rows, and by the pages around it', () => {
    expect(tablePart(cut, 3)).toEqual({
      from: 2 * perPage + 1,
      to: rows.length,
      of: rows.length,
      pages: 3,
      pagination: {
        current: 3,
        links: [
          { page: 1, url: '/x/' },
          { page: 2, url: '/x/2/' },
          { page: 3, url: '/x/3/' },
        ],
      },
      places: [],
      placesAt: '/x/#qualified-pages',
    });
  });

  test('on the first page says of all which numbers they have', () => {
    expect(tablePart(cut, 1)).toMatchObject({
      placesAt: '#qualified-pages',
      places: [
        { page: 1, url: '/x/', first: 'N0', last: `N${perPage - 1}` },
        { page: 2, url: '/x/2/', first: `N${perPage}`, last: `N${2 * perPage - 1}` },
        { page: 3, url: '/x/3/', first: `N${2 * perPage}`, last: `N${rows.length - 1}` },
      ],
    });
  });

  test('is none where one page holds all', () => {
    expect(tablePart({ ...cut, addresses: ['/x/'] }, 1)).toBeUndefined();
  });

  test('together with the others is the table', () => {
    expect([1, 2, 3].flatMap((page) => rowsOfPage(cut, page))).toEqual(rows);
  });
});
