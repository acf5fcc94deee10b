import { describe, expect, test } from 'vitest';
import { effectsTable } from '../../src/records/effects-table.ts';
import { ambiguousSpellings, expectedFaults, faultsWithout, kindsOf, tableFaults, writtenHeaders } from './headers.ts';

const contract = '文件名称, 发文字号, *处理结果, 生效日期, 条款, 理由, 备注, 序号';
/** The columns that every list has. */
const headers = effectsTable.columns.map(({ header }) => header).slice(0, 6);
const results = '废止 替代 宣布失效 部分废止 修改 更正 暂停执行 恢复执行 延期 继续有效'.split(' ');

describe('the clean-up list', () => {
  test('has the columns of the contract', () => {
    expect(writtenHeaders(effectsTable)).toBe(contract);
    expect(kindsOf(effectsTable)).toEqual({ choice: ['处理结果'], day: ['生效日期'] });
  });

  test('is refused without its result, and without no other column', () => {
    expect(faultsWithout(effectsTable)).toEqual(expectedFaults(contract));
  });

  test('has no column that answers to the name of another', () => {
    expect(ambiguousSpellings(effectsTable)).toEqual([]);
  });

  test('knows the kinds of effect, and one that changes nothing', () => {
    expect(effectsTable.columns.find(({ header }) => header === '处理结果')?.choices).toEqual(results);
  });

  test.for(results)('takes a row of %s', (result) => {
    expect(
      tableFaults(effectsTable, headers, ['办法', '甲市示〔2018〕7号', result, '2026-04-01', '第三条', '']),
    ).toEqual([]);
  });

  test.for([
    { name: 'no result', cells: ['办法', '', '', '', '', ''], found: 'table/cell 处理结果' },
    { name: 'a result that marks nothing', cells: ['办法', '', '/', '', '', ''], found: 'table/cell 处理结果' },
    { name: 'another result', cells: ['办法', '', '保留', '', '', ''], found: 'table/cell 处理结果' },
    { name: 'no such day', cells: ['办法', '', '废止', '2026-02-29', '', ''], found: 'table/cell 生效日期' },
  ])('refuses a row of $name', ({ cells, found }) => {
    expect(tableFaults(effectsTable, headers, cells)).toEqual([found]);
  });

  test('refuses a column that it does not know', () => {
    expect(tableFaults(effectsTable, [...headers, '页码'])).toEqual(['table/header-unknown 页码']);
  });
});
