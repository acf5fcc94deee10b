import { expect, test } from 'vitest';
import { readBlocks } from '../../../src/import/word/blocks.ts';
import { readForm } from '../../../src/import/word/official-form.ts';
import { proposePolicy } from '../../../src/import/word/proposals.ts';
import { findTabledEffects } from '../../../src/import/word/repeal-tables.ts';
import { block } from './blocks-of.ts';

const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`;
const decision = [
  block('决定对下列文件作出处理：'),
  ...readBlocks(
    `<table>${[
      row('序号', '文件名称', '发文字号', '处理意见'),
      row('1', '示例市甲办法', '示市监〔2018〕1号', '废止'),
      row('2', '《示例市乙办法》', '', '宣布失效'),
      row('3', '示例市丙办法', '示市监〔2018〕3号', '继续有效'),
      row('4', '示例市丁办法', '示市监〔2018〕4号', '修改'),
      row('5', '示例市戊办法', '示市监〔2018〕5号', '废止第三条'),
    ].join('')}</table>`,
    new Map(),
  ).blocks,
];

test('the documents of a table are found with their rows; single clauses are left to the editor', () => {
  expect(findTabledEffects(decision).map(({ place, value }) => [place, value.kind, value.title])).toEqual([
    ['第 1 个表格第 2 行', '废止', '示例市甲办法'],
    ['第 1 个表格第 3 行', '宣布失效', '示例市乙办法'],
    ['第 1 个表格第 5 行', '修改', '示例市丁办法'],
  ]);
});

test('they are proposed as effects, each with its place', () => {
  const form = readForm([block('关于清理文件的决定', { centred: true })]);
  const effects = proposePolicy(form, decision).find(({ field }) => field === 'effects');
  expect(effects?.value).toEqual([
    { kind: '废止', target: { title: '示例市甲办法', docNumber: '示市监〔2018〕1号' } },
    { kind: '宣布失效', target: { title: '示例市乙办法' } },
    { kind: '修改', target: { title: '示例市丁办法', docNumber: '示市监〔2018〕4号' } },
  ]);
  expect(effects?.note).toContain('废止《示例市甲办法》取自正文第 1 个表格第 2 行');
});

test('a power in the name of a document stays one', () => {
  const [table] = readBlocks(
    `<table>${row('文件名称', '处理意见')}${row('10<sup>5</sup>级洁净区管理办法', '废止')}</table>`,
    new Map(),
  ).blocks;
  expect(findTabledEffects(table ? [table] : []).map(({ value }) => value.title)).toEqual(['10⁵级洁净区管理办法']);
});
