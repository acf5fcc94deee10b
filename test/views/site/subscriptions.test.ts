import { describe, expect, test } from 'vitest';
import { addresses } from '../../../src/register/addresses/address.ts';
import { pagesOf } from '../../../src/views/pages.ts';
import { subscriptionsOf } from '../../../src/views/site/subscriptions.ts';
import { demonstration } from '../../demonstration.ts';
import { aPage, aPolicy, aSampling, aSite, register } from '../../register/entries.ts';

const column = { description: '说明', keywords: ['词'], type: '政策文件', collection: 'policies' };
const site = aSite({
  units: ['办公室', '政策法规科'],
  columns: [{ ...column, id: 'food', name: '食品文件', topic: 'shipin-anquan' }],
});
const written = [
  aPolicy({ id: 'a', topics: ['shipin-anquan'], genre: '意见' }),
  aPolicy({ id: 'b', owner: '办公室' }),
  aSampling({ topics: ['shipin-anquan'] }),
  aPage({ owner: undefined }),
];

describe('what can be followed', () => {
  const found = subscriptionsOf(register(written, '2026-01-01', site));
  const records = (path: string) =>
    found
      .find((subscription) => subscription.path === path)
      ?.records()
      .map(({ id }) => id)
      .toSorted();

  test('is the site, its changes, and each collection, column, topic, genre and unit', () => {
    expect(found.map(({ path, name }) => `${decodeURIComponent(path)} ${name}`)).toEqual([
      'all 全部内容',
      'changes 效力变动',
      'policies 政策文件',
      'interpretations 政策解读',
      'sampling 抽检结果',
      'budgets 预算决算',
      'pages 信息公开',
      'columns/food 食品文件',
      'topics/shipin-anquan 食品安全',
      'policies/genre/opinions 政策文件：意见',
      'policies/genre/notices 政策文件：通知',
      'units/办公室 责任部门：办公室',
      'units/政策法规科 责任部门：政策法规科',
    ]);
  });

  test.for([
    { path: 'all', ids: ['a', 'a-page', 'a-sampling', 'b'] },
    { path: 'policies', ids: ['a', 'b'] },
    { path: 'columns/food', ids: ['a'] },
    { path: 'topics/shipin-anquan', ids: ['a', 'a-sampling'] },
    { path: 'policies/genre/notices', ids: ['b'] },
    { path: `units/${encodeURIComponent('办公室')}`, ids: ['b'] },
  ])('$path holds $ids', ({ path, ids }) => {
    expect(records(path)).toEqual(ids);
  });

  test('has addresses of its own, and pages that are there', async () => {
    const { register: demonstrated } = await demonstration();
    const all = subscriptionsOf(demonstrated);
    const pages = new Set(pagesOf(demonstrated, new Map()).map(({ address }) => address));
    expect(new Set(all.map(({ path }) => addresses.feed(path, 'atom'))).size).toBe(all.length);
    expect(all.filter(({ page }) => !pages.has(page))).toEqual([]);
  });
});
