import { expect, test } from 'vitest';
import { sampledRows } from '../../../src/kinds/sampling/batches.ts';
import { aSampling, aTable, register } from '../../register/entries.ts';

test('rows of both tables are read alike, those that failed first, each product once', () => {
  const tables = {
    qualified: aTable('s/q.csv', ['抽样编号', '食品名称', '生产日期/批号'], ['XC-2', '面条', '20240101']),
    unqualified: aTable(
      's/u.csv',
      ['抽样编号', '食品名称', '商标', '不合格项目║检验结果║标准值'],
      ['XC 1', '米粉', '某牌', '铅║1║≤0.2'],
      [null, null, null, '镉║1║≤0.2'],
    ),
  };
  const totals = { sampled: 2, qualified: 1, unqualified: 1 };
  const [record] = register([aSampling({ totals, unqualified: 'u.csv', tables })]).sampling;
  expect(record && sampledRows(record)).toEqual([
    {
      record,
      number: 'XC 1',
      url: '/sampling/a-sampling/#s-xc-1',
      product: '米粉',
      specification: null,
      brand: '某牌',
      batch: null,
      category: null,
      producer: null,
      seller: null,
      failures: [
        { item: '铅', result: '1', limit: '≤0.2' },
        { item: '镉', result: '1', limit: '≤0.2' },
      ],
    },
    {
      record,
      number: 'XC-2',
      url: '/sampling/a-sampling/#s-xc-2',
      product: '面条',
      specification: null,
      brand: null,
      batch: '20240101',
      category: null,
      producer: null,
      seller: null,
      failures: undefined,
    },
  ]);
});

test('a record without tables has no rows', () => {
  const [record] = register([aSampling()]).sampling;
  expect(record && sampledRows(record)).toEqual([]);
});
