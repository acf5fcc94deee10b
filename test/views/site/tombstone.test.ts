import { describe, expect, test } from 'vitest';
import { day } from '../../../src/records/values/day.ts';
import { tombstonePages } from '../../../src/views/site/tombstone.ts';
import { aPage, register } from '../../register/entries.ts';

const tombstone = (address: string) =>
  ({ address, on: day('2024-04-18'), reason: '个人隐私', index: 0, place: [1, 1] }) as const;
const pages = (...addresses: string[]) =>
  tombstonePages({ ...register([aPage()]), tombstones: addresses.map(tombstone) });

describe('tombstonePages', () => {
  test('stand at addresses of pages, not of files and old pages of other sites', () => {
    expect(pages('/policies/a/', '/policies/b/x.pdf', '/art/1.html').map(({ address }) => address)).toEqual([
      '/policies/a/',
    ]);
  });

  test('say when and why, belong to their column, and are not to be found', () => {
    const [page] = pages('/policies/a/');
    expect(page?.view()).toMatchObject({
      chineseDay: '2024年4月18日',
      reason: '个人隐私',
      shell: { indexed: false, alternates: [] },
    });
    expect(page?.view().shell.meta.map(({ name }) => name)).toContain('ColumnName');
  });
});
