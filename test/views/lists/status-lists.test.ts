import { describe, expect, test } from 'vitest';
import type { Register } from '../../../src/kinds/kind.ts';
import { listPages, type ListView } from '../../../src/views/lists/list.ts';
import { statusFacet } from '../../../src/views/lists/status-lists.ts';
import { acting, anOldPolicy, aPolicy, register } from '../../register/entries.ts';

/** What a list shows on a day, as the browser takes it from a page that was built before. */
function listOn(found: Register, status: string, today: string): { titles: string[]; counts: number[] } {
  const page = listPages(found).find(({ address }) => address === `/status/${status}/`);
  const view = page?.view() as ListView;
  const isShown = ({ from = '', until = '9999' }: { from?: string; until?: string }) => from <= today && today < until;
  return {
    titles: view.rows.filter(({ shown }) => shown && isShown(shown)).map(({ title }) => title),
    counts: view.counts.filter(isShown).map(({ count }) => count),
  };
}

const written = [
  anOldPolicy({ title: '旧办法' }),
  acting([{ kind: '废止', target: 'old', on: '2024-05-20' }], { effectiveOn: '2024-05-10' }),
  aPolicy({ title: '短期办法', expiresOn: '2024-06-30' }),
];
const asOf = '2024-05-02';
const days = ['2024-05-02', '2024-05-09', '2024-05-10', '2024-05-19', '2024-05-20', '2024-06-30', '2024-07-01'];

describe('the list of a status, opened after it was built', () => {
  test.for(days)('shows on %s what a list shows that was built on that day', (today) => {
    const [before, now] = [register(written, asOf), register(written, today)];
    for (const status of ['in-force', 'not-yet-in-force', 'repealed', 'lapsed', 'suspended'])
      expect({ status, ...listOn(before, status, today) }).toEqual({ status, ...listOn(now, status, today) });
  });

  test('is not filled with what changes only in years', () => {
    const found = register([aPolicy({ expiresOn: '2030-12-31' })], asOf);
    expect(listOn(found, 'lapsed', '2031-01-01').titles).toEqual([]);
    expect(listOn(found, 'in-force', '2031-01-01').titles).toEqual([]);
    expect(listOn(found, 'in-force', '2030-12-31').titles).toHaveLength(1);
  });
});

test('the way to each list says how many stand in it, by day', () => {
  const { links } = statusFacet(register(written, asOf));
  expect(links.find(({ url }) => url === '/status/repealed/')?.counts).toEqual([
    { count: 0, until: '2024-05-20' },
    { count: 1, from: '2024-05-20' },
  ]);
});
