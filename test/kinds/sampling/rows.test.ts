import { describe, expect, test } from 'vitest';
import { samplingColumns, samplingRows } from '../../../src/kinds/sampling/rows.ts';
import { failuresHeader } from '../../../src/records/failures.ts';
import type { SamplingTableId } from '../../../src/kinds/sampling/tables.ts';
import { aSampling, aTable, register, type ShownRegister } from '../../register/entries.ts';

function rowsOf(found: ShownRegister, id: SamplingTableId): Record<string, string | null>[] {
  const headers = samplingColumns(id).map(({ header }) => header);
  return [...samplingRows(found.sampling, found, id)].map((row) =>
    Object.fromEntries(headers.map((header, index) => [header, row[index] ?? null] as const)),
  );
}

describe('samplingRows', () => {
  test('puts food and products under one set of columns, each row with its record', () => {
    const food = aTable('sampling/f.csv', ['抽样编号', '食品名称'], ['XC1', '米粉'], ['XC2', null]);
    const product = aTable('sampling/p.csv', ['抽样编号', '产品名称'], ['ZL1', '插线板']);
    const found = register([
      aSampling({ id: 'f', title: '食品抽检', tables: { qualified: food } }),
      aSampling({
        id: 'p',
        title: '质量抽查',
        kind: '产品质量',
        publishedAt: '2024-04-01',
        tables: { qualified: product },
      }),
    ]);
    expect(rowsOf(found, 'qualified')).toMatchObject([
      {
        内容编号: 'p',
        标题: '质量抽查',
        类别: '产品质量',
        公布日期: '2024-04-01',
        抽样编号: 'ZL1',
        产品名称: '插线板',
        食品名称: null,
      },
      {
        内容编号: 'f',
        类别: '食品',
        网址: 'https://www.example.gov.cn/sampling/f/',
        抽样编号: 'XC1',
        食品名称: '米粉',
      },
      { 内容编号: 'f', 抽样编号: 'XC2', 食品名称: null, 产品名称: null },
    ]);
    expect(rowsOf(found, 'disposals')).toEqual([]);
  });

  test('joins what a row and the rows that continue it say of one product', () => {
    const unqualified = aTable(
      'sampling/u.csv',
      ['抽样编号', '食品名称', failuresHeader],
      ['XC1', '韭菜', '镉|0.12|≤0.05;铅|0.4|≤0.3'],
      [null, null, '腐霉利 || 0.5 || ≤0.2'],
      ['XC2', '鸡蛋', '恩诺沙星║20║不得检出'],
    );
    const rows = rowsOf(register([aSampling({ unqualified: 'u.csv', tables: { unqualified } })]), 'unqualified');
    expect(rows.map((row) => [row['抽样编号'], row[failuresHeader]])).toEqual([
      ['XC1', '镉║0.12║≤0.05；铅║0.4║≤0.3；腐霉利║0.5║≤0.2'],
      ['XC2', '恩诺沙星║20║不得检出'],
    ]);
  });

  test('demands what every row of both kinds says', () => {
    const filled = samplingColumns('unqualified').flatMap((column) => (column.filled ? [column.header] : []));
    expect(filled).toEqual(['内容编号', '标题', '类别', '公布日期', '网址', '抽样编号', failuresHeader]);
  });
});
