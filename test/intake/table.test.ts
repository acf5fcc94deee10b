import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/intake/table.ts';
import { effectsTable } from '../../src/records/effects-table.ts';
import { failuresHeader } from '../../src/records/failures.ts';
import { column, type TableDefinition } from '../../src/records/table.ts';

const table: TableDefinition = {
  name: '样品表',
  columns: [
    column('抽样编号', 'text', { required: true, filled: true }),
    column('食品名称', 'text', { required: true }),
    column(failuresHeader, 'failures', { filled: true }),
    column('备注'),
  ],
};
const header = `抽样编号,食品名称,${failuresHeader},备注`;
const failed = '铅║0.5║≤0.2';

const found = (text: string) =>
  readTable('u.csv', text, table).findings.map(({ rule, line, column: at, field }) =>
    `${rule} ${line}:${at} ${field}`.trim(),
  );

describe('one fault of the form is told once', () => {
  test.for<[string, string, readonly string[]]>([
    ['a title above the headers', `食品不合格样品,,,\n单位：批次,,,\n${header}\n`, ['table/header-missing 1:1']],
    ['a line for Excel above the headers', `sep=,\n${header}\n`, ['table/header-missing 1:1']],
    ['semicolons', `${header.replaceAll(',', ';')}\nA1;面包;${failed};\n`, ['table/header-missing 1:1']],
    ['tabulators', `${header.replaceAll(',', '\t')}\n`, ['table/header-missing 1:1']],
    ['Chinese commas', `${header.replaceAll(',', '，')}\n`, ['table/header-missing 1:1']],
  ])('%s', ([, text, expected]) => {
    expect(found(text)).toEqual(expected);
  });

  test('and says what to do about it', () => {
    const { findings } = readTable('u.csv', `标题,,,\n\n${header}\n`, table);
    expect(findings.map(({ message, mend }) => message + mend)).toEqual([
      '第 1 行不是列名，列名写在第 3 行。请删去第 3 行上面的标题、单位和说明，使列名成为第一行。',
    ]);
  });
});

describe('rows', () => {
  test.for<[string, string, readonly string[]]>([
    ['as long as the header', `A1,面包,${failed},`, []],
    ['pushed to the right by a comma in a name', `A1,面,包,${failed},`, ['table/row-length 2:1']],
    ['pushed so that only a blank cell is too many', `A1,面,包,`, [`sampling/failure-cell 2:6 ${failuresHeader}`]],
    ['too long by a blank', `A1,面包,${failed},,`, ['table/row-length 2:1']],
    ['too short', `A1,面包,${failed}`, ['table/row-length 2:1']],
    ['that go on with the row above', `A1,面包,${failed},\n,,${failed},`, []],
    ['that go on with nothing', `,,${failed},`, ['table/cell 2:1 抽样编号']],
  ])('%s', ([, rows, expected]) => {
    expect(found(`${header}\n${rows}\n`)).toEqual(expected);
  });
});

describe('a tab', () => {
  test.for<[string, string, readonly string[]]>([
    ['within a cell', `A1,面\t包,${failed},`, ['text/control-character 2:4 食品名称']],
    [
      'within quotes',
      `A1,"面\t包",${failed},"甲\t乙"`,
      ['text/control-character 2:4 食品名称', 'text/control-character 2:21 备注'],
    ],
    ['within a cell of failures', `A1,面包,铅║0.5\t║≤0.2,`, [`text/control-character 2:7 ${failuresHeader}`]],
    ['around a cell', `A1\t,\t面包,${failed},\t`, []],
    ['around a cell in quotes', `"A1\t","\t面包",${failed},`, []],
  ])('%s', ([, row, expected]) => {
    expect(found(`${header}\n${row}\n`)).toEqual(expected);
  });
});

test('a cell that a workbook cannot hold is told', () => {
  expect(found(`${header}\nA1,面包,${failed},${'字'.repeat(32_767)}\n`)).toEqual([]);
  expect(found(`${header}\nA1,面包,${failed},${'字'.repeat(32_768)}\n`)).toEqual(['table/cell-long 2:18 备注']);
});

describe('what a spreadsheet damaged', () => {
  test.for<[string, string, readonly string[]]>([
    ['a long code in scientific notation', `1.23457E+17,面包,${failed},`, ['table/cell 2:1 抽样编号']],
    ['a broken formula', `A1,#REF!,${failed},`, ['table/cell 2:4 食品名称']],
    ['a picture in a cell', `A1,"=DISPIMG(""ID_1"",1)",${failed},`, ['table/spreadsheet 2:4 食品名称']],
    ['a day for a number', `2026/3/1,面包,${failed},`, ['table/spreadsheet 2:1 抽样编号']],
    [
      'all long codes end in zeros',
      `202601050001234000,面包,${failed},\n202601050001235000,面包,${failed},`,
      ['table/spreadsheet 2:1 抽样编号', 'table/spreadsheet 3:1 抽样编号'],
    ],
    ['a code that is guarded from it', `="00123",面包,${failed},`, []],
    ['the same with the quotes of the standard', `"=""00123""",面包,${failed},`, []],
  ])('%s', ([, row, expected]) => {
    expect(found(`${header}\n${row}\n`)).toEqual(expected);
  });

  test('a guarded code is read without its guard, a picture as nothing', () => {
    const { table: read } = readTable('u.csv', `${header}\n="00123","=DISPIMG(""ID_1"",1)",${failed},\n`, table);
    expect(read?.rows[0]?.cells).toEqual(['00123', null, failed, null]);
  });
});

test('a column that is read and not shown is left out of the table, wherever it stands', () => {
  const read = readTable('e.csv', '文件名称,序号,处理结果,备注\n甲办法,1,废止,旧\n乙办法,2,继续有效,\n', effectsTable);
  expect(read.findings).toEqual([]);
  expect(read.table).toMatchObject({
    columns: ['文件名称', '处理结果', '备注'],
    rows: [{ cells: ['甲办法', '废止', '旧'] }, { cells: ['乙办法', '继续有效', null] }],
  });
});
