import { expect, test } from 'vitest';
import { aSampling, aTable, register, type Writing } from '../../../register/entries.ts';
import { failuresByItem } from '../../../../src/kinds/sampling/views/counts.ts';
import { shown } from '../../../views/shown.ts';

const joined = '不合格项目║检验结果║标准值';
const failed = (...rows: readonly (readonly (string | null)[])[]) =>
  aTable('s/u.csv', ['抽样编号', '食品名称', '分类', joined], ...rows);

function view(writing: Writing) {
  return shown(register([aSampling({ unqualified: 'u.csv', ...writing })]), 'sampling', '/sampling/a-sampling/');
}

const unqualified = failed(
  ['1', '米粉', '淀粉制品', '铅║1║≤0.2；菌落总数║10║≤1'],
  [null, null, null, '菌落总数║20║≤1'],
  ['2', '鱼', '食用农产品', '恩诺沙星║1║≤0.1'],
  ['3', '虾', '食用农产品', '铅║1║≤0.5'],
);

test('a batch counts once for each item in which it failed', () => {
  const totals = { sampled: 3, qualified: 0, unqualified: 3 };
  const [record] = register([aSampling({ totals, unqualified: 'u.csv', tables: { unqualified } })]).sampling;
  expect(record && failuresByItem(record)).toEqual([
    { label: '铅', count: 2 },
    { label: '恩诺沙星', count: 1 },
    { label: '菌落总数', count: 1 },
  ]);
});

test('categories tell how many were sampled where all batches are published', () => {
  const qualified = aTable(
    's/q.csv',
    ['抽样编号', '食品名称', '分类'],
    ['4', '米线', '淀粉制品'],
    ['5', '醋', '调味品'],
  );
  const totals = { sampled: 5, qualified: 2, unqualified: 3 };
  expect(view({ totals, tables: { unqualified, qualified } }).byCategory).toEqual([
    { label: '食用农产品', count: 2, sampled: 2 },
    { label: '淀粉制品', count: 1, sampled: 2 },
  ]);
  expect(view({ totals, tables: { unqualified } }).byCategory).toEqual([
    { label: '食用农产品', count: 2, sampled: undefined },
    { label: '淀粉制品', count: 1, sampled: undefined },
  ]);
});

test('products without categories are counted by their names', () => {
  const goods = aTable('s/u.csv', ['抽样编号', '产品名称', joined], ['1', '头盔', '护目镜║破裂║不破裂']);
  const totals = { sampled: 1, qualified: 0, unqualified: 1 };
  const { byCategory } = view({ kind: '产品质量', totals, tables: { unqualified: goods } });
  expect(byCategory).toEqual([{ label: '头盔', count: 1, sampled: 1 }]);
});
