import { describe, expect, test } from 'vitest';
import { failuresHeader, isContinuation, readFailures, splitFailures } from '../../src/records/failures.ts';
import { aTable } from '../register/entries.ts';

describe('the failures in a cell', () => {
  test.for([
    ['菌落总数║10, 20, 150, <10, <10║n=5,c=2,m=10,M=100', ['菌落总数 / 10, 20, 150, <10, <10 / n=5,c=2,m=10,M=100']],
    ['铅║0.5 mg/kg║≤0.3 mg/kg；镉║0.2║≤0.1', ['铅 / 0.5 mg/kg / ≤0.3 mg/kg', '镉 / 0.2 / ≤0.1']],
    ['铅 || 0.5 || ≤0.3;', ['铅 / 0.5 / ≤0.3']],
    ['铅|0.5|≤0.3\n镉｜检出｜不得检出', ['铅 / 0.5 / ≤0.3', '镉 / 检出 / 不得检出']],
    ['铅丨0.5丨≤0.3', ['铅 / 0.5 / ≤0.3']],
    ['铅‖0.5‖≤0.3', ['铅 / 0.5 / ≤0.3']],
  ] as const)('of %s', ([cell, failures]) => {
    expect(splitFailures(cell)?.map(({ item, result, limit }) => `${item} / ${result} / ${limit}`)).toEqual(failures);
  });

  test.for(['', '；', '铅', '铅║0.5', '铅║║≤0.3', '║0.5║≤0.3', '铅║0.5║≤0.3║多', '铅║0.5║≤0.3；镉'])(
    'cannot be told of “%s”',
    (cell) => {
      expect(splitFailures(cell)).toBeUndefined();
    },
  );
});

const columns = ['抽样编号', '食品名称', failuresHeader];
const table = aTable(
  'u.csv',
  columns,
  ['A1', '花生油', '铅║0.5║≤0.3'],
  [null, null, '镉║0.2║≤0.1'],
  ['A2', '面包', '坏的'],
  ['A3', null, '霉菌║90║≤50'],
);

test('a row with nothing but a failure continues the one above', () => {
  expect(table.rows.map((row) => isContinuation(table, row))).toEqual([false, true, false, false]);
});

test('products have their own failures and those of the rows that continue them', () => {
  expect(readFailures(table).map(({ row, failures }) => [row.line, failures.map(({ item }) => item)])).toEqual([
    [2, ['铅', '镉']],
    [4, []],
    [5, ['霉菌']],
  ]);
});

test('a first row that continues nothing stands for itself', () => {
  const alone = aTable('u.csv', columns, [null, null, '铅║0.5║≤0.3']);
  expect(readFailures(alone)).toHaveLength(1);
});
