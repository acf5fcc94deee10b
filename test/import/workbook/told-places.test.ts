import { expect, test } from 'vitest';
import { warningAt } from '../../../src/records/finding.ts';
import { ToldPlaces } from '../../../src/import/workbook/told-places.ts';

const spots = ['A1', 'C5', 'C9', 'D5', 'H12'].map((address) => ({
  address,
  column: address.charCodeAt(0) - 64,
  line: Number(address.slice(1)),
}));

test.for<[string, string[], string[]]>([
  ['an address', ['表1!C5“甲”是表外的文字，没有导入。'], ['C5']],
  ['several', ['表1!C5“甲”、表1!D5、表1!H12在表的旁边。'], ['C5', 'D5', 'H12']],
  ['one in a fact', ['已填“年度”：2026（请核对：取自 表1!A1“2026年”）。'], ['A1']],
  ['a column', ['表1!C2“备注”一列没有导入：这张表没有这一列。'], ['C5', 'C9']],
  ['a column of numbers', ['  表1!C2 一列是行号，没有导入。'], ['C5', 'C9']],
  ['a row by its first cell', ['  表1!B5“公务接待批次”一行没有导入。'], ['C5', 'D5']],
  ['rows', ['表1 第 5、9—12 行是合计行，没有导入。'], ['C5', 'C9', 'D5', 'H12']],
  ['hidden rows', ['工作表“表1”里隐藏的第 4—6 行没有导入。'], ['C5', 'D5']],
  ['hidden columns', ['工作表“表1”里隐藏的 C、H 列没有导入。'], ['C5', 'C9', 'H12']],
  [
    'rows below its name',
    ['工作表“表1”：认作“甲”，3 行，存为 a.csv。', '  第 5 行是列号或重复的表头，没有导入。'],
    ['C5', 'D5'],
  ],
  [
    'rows below the name of another',
    ['工作表“表2”：认作“甲”，3 行，存为 a.csv。', '  第 5 行是列号或重复的表头，没有导入。'],
    [],
  ],
  ['the whole sheet', ['工作表“表1”没有导入：认不出。'], ['A1', 'C5', 'C9', 'D5', 'H12']],
  ['the whole of a hidden one', ['隐藏的工作表“表1”没有导入，里面有内容。'], ['A1', 'C5', 'C9', 'D5', 'H12']],
  [
    'another sheet whose name ends so',
    ['附表1!C5“甲”没有导入。', '附表1 第 9 行是合计行，没有导入。', '工作表“附表1”没有导入：认不出。'],
    [],
  ],
  ['rows that were joined', ['工作表“表1”：认作“甲”。', '  第 5 行是同一批次的另一个不合格项目，并入了上一行。'], []],
])('%s', ([, report, expected]) => {
  const told = new ToldPlaces('表1', report, []);
  expect(spots.filter((spot) => told.has(spot)).map(({ address }) => address)).toEqual(expected);
});

test('a finding for the same table twice speaks of all of the second', () => {
  const finding = warningAt({ file: 'a.xlsx', line: 1, column: 1, field: '表1' }, 'workbook/table-twice', '甲', '乙');
  expect(new ToldPlaces('表1', [], [finding]).isWhole).toBe(true);
  expect(new ToldPlaces('表2', [], [finding]).isWhole).toBe(false);
});
