import { describe, expect, test } from 'vitest';
import type { BodyStatements } from '../../../src/records/language/statements.ts';
import { aPolicy, anOldPolicy, aTable, register, type Writing } from '../entries.ts';

type Kept = BodyStatements['kept'][number];
const one: Kept = { title: '示例旧办法', docNumber: '示工商〔2010〕3号', line: 12, words: '示例旧办法 继续有效' };

const table = (...rows: readonly (readonly string[])[]): Writing => ({
  effectsTable: 'effects.csv',
  tables: { effectsTable: aTable('policies/effects.csv', ['文件名称', '发文字号', '处理结果', '备注'], ...rows) },
});
const other = ['某某管理办法', '示工商〔2009〕1号', '废止', ''];

function found(kept: readonly Kept[], writing: Writing, more: readonly Writing[] = []): string[] {
  const decision = aPolicy({ effectiveOn: '2024-03-01', said: { kept }, ...writing });
  return register([decision, ...more.map(anOldPolicy)])
    .findings.filter(({ rule }) => rule === 'policy/text-effect')
    .map(({ line, field, message, mend }) => `${line} ${field}: ${message} / ${mend}`);
}

describe('a document that the body leaves in force', () => {
  test('is told with the row to paste where the 清理目录 leaves it out, once', () => {
    expect(found([one, { ...one, line: 20 }], table(other))).toEqual([
      '12 effectsTable: 正文“示例旧办法 继续有效”写着《示例旧办法》继续有效，清理目录里却没有写。 / ' +
        '请在清理目录 effects.csv 的最后加一行（各列依次是 文件名称,发文字号,处理结果,备注，顺序以表头为准）：示例旧办法,示工商〔2010〕3号,继续有效,；只是转述其他文件的，不用理会。',
    ]);
  });

  test('that is ours is called by its name', () => {
    expect(found([{ ...one, docNumber: '示市监规〔2020〕1号' }], table(other), [{}])[0]).toContain(
      '示市监规〔2020〕1号',
    );
  });

  test.for<[string, Kept, Writing]>([
    ['there is no 清理目录', one, {}],
    ['it has a row, by its number', one, table(other, ['另一名称', '示工商[2010]3号', '继续有效', ''])],
    [
      'it has a row, by its title',
      { title: '示例旧办法', line: 9, words: '' },
      table(['示例旧办法（试行）', '', '废止', '']),
    ],
    ['its name is too short', { title: '办法', line: 9, words: '' }, table(other)],
    [
      'it is the document itself',
      { ...one, docNumber: '示市监规〔2024〕5号' },
      { ...table(other), docNumber: '示市监规〔2024〕5号' },
    ],
    ['the document is a draft', one, { ...table(other), title: '关于清理文件的决定（征求意见稿）' }],
    ['another is passed on', one, { ...table(other), title: '转发关于清理文件的决定的通知' }],
  ])('is none where %s', ([, kept, writing]) => {
    expect(found([kept], writing)).toEqual([]);
  });
});
