import { describe, expect, test } from 'vitest';
import { pagesOf } from '../../../../src/views/pages.ts';
import { aSampling, aTable, register } from '../../../register/entries.ts';
import { shown } from '../../../views/shown.ts';

const unqualified = aTable(
  's/u.csv',
  ['抽样编号', '食品名称', '不合格项目║检验结果║标准值'],
  ['1', '米粉（自制）', '铅║1║≤0.2'],
);
const written = [
  aSampling({
    id: 'whole',
    period: { from: '2024-01-05', to: '2024-02-01' },
    totals: { sampled: 2, qualified: 1, unqualified: 1 },
    unqualified: 'u.csv',
    tables: { unqualified, qualified: aTable('s/q.csv', ['抽样编号'], ['2']) },
  }),
  aSampling({
    id: 'partly',
    publishedAt: '2024-04-01',
    period: { from: '2023-12-01', to: '2024-01-01' },
    totals: { sampled: 50, qualified: 49, unqualified: 1 },
    unqualified: 'u.csv',
    tables: { unqualified },
  }),
  aSampling({ id: 'counted', publishedAt: '2024-05-01', totals: { sampled: 7, qualified: 7, unqualified: 0 } }),
];

describe('the lookup page', () => {
  const view = shown(register(written), 'lookup', '/sampling/lookup/');

  test('says which period and how many batches an answer covers', () => {
    expect(view.coverage).toEqual({ records: 3, from: '2023-12-01', to: '2024-02-01', sampled: 59, listed: 3 });
  });

  test('says of every record what of it can be found', () => {
    expect(view.records.map(({ url, sampled, tables }) => `${url} ${sampled} ${tables}`)).toEqual([
      '/sampling/counted/ 7 none',
      '/sampling/partly/ 50 unqualified',
      '/sampling/whole/ 2 both',
    ]);
  });

  test('proposes words that find something', () => {
    expect(view.examples).toEqual([{ word: '米粉', url: '/sampling/lookup/?q=%E7%B1%B3%E7%B2%89' }]);
  });

  test('is not there where nothing was sampled', () => {
    const addresses = pagesOf(register([]), new Map()).map(({ address }) => address);
    expect(addresses.filter((address) => address.startsWith('/sampling/l') || address.includes('company'))).toEqual([]);
  });
});
