import { describe, expect, test } from 'vitest';
import { recordsIn } from '../../src/register/register.ts';
import type { Table } from '../../src/records/table.ts';
import type { AnyRecord } from '../../src/register/register.ts';
import { heldTable } from '../../src/register/held-table.ts';
import { aBudget, anInterpretation, aPolicy, aSampling, aTable, register, type Written } from './entries.ts';

function record(written: Written): AnyRecord {
  const [found] = recordsIn(register([written]), written.entry.collection);
  if (!found) throw new Error('no record');
  return found;
}

describe('the tables of a record', () => {
  const small = (file: string): Table => aTable(file, ['序号'], ['1']);
  const named = (written: Written) =>
    record(written).tables.map(({ key, id, definition: { name } }) =>
      key === id ? `${id} ${name}` : `${key} as ${id} ${name}`,
    );

  test('are the tables of a sampling in their order, whatever order they were read in', () => {
    const tables = { disposals: small('d'), qualified: small('q'), unqualified: small('u') };
    expect(named(aSampling({ tables }))).toEqual([
      'unqualified 不合格产品表',
      'qualified 合格产品表',
      'disposals 核查处置表',
    ]);
  });

  test('are the statutory tables of a budget under the names of its kind', () => {
    const tables = { performance: small('p'), income: small('i'), 'income-expenditure': small('t') };
    expect(named(aBudget({ tables }))).toEqual([
      'income-expenditure 收支总表',
      'income 收入总表',
      'performance 项目绩效目标表',
    ]);
    expect(named(aBudget({ kind: '决算', tables: { income: small('i') } }))).toEqual(['income 收入决算表']);
  });

  test('are the clean-up list of a policy, and none of an interpretation', () => {
    expect(named(aPolicy({ tables: { effectsTable: small('e') } }))).toEqual(['effectsTable as effects 清理目录']);
    expect(named(anInterpretation({ tables: { unqualified: small('u') } }))).toEqual([]);
  });

  test('differ by kind of sampling in what they may hold', () => {
    const headers = (kind: string) =>
      heldTable(
        record(aSampling({ kind, tables: { unqualified: small('u') } })),
        'unqualified',
      )?.definition.columns.map(({ header }) => header);
    expect(headers('食品')).toContain('被抽样单位名称');
    expect(headers('产品质量')).toContain('受检单位');
    expect(headers('产品质量')).not.toContain('被抽样单位名称');
  });

  test('are none under a key that the kind does not have', () => {
    expect(heldTable(record(aSampling({ tables: { income: small('i') } })), 'income')).toBeUndefined();
    expect(heldTable(record(aBudget({ tables: { unqualified: small('u') } })), 'unqualified')).toBeUndefined();
  });
});
