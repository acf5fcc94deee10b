import { describe, expect, test } from 'vitest';
import { tabledRepeals } from '../../../src/records/language/repeal-table.ts';

const table = (...rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((text) => ({ text, rows: 1, columns: 1 })));
const brief = (cells: ReturnType<typeof table>, above = '') =>
  tabledRepeals(cells, above).map(({ row, kind, title, docNumber, clauses }) =>
    `${row} ${kind} ${title} ${docNumber ?? ''} ${clauses?.join('、') ?? ''}`.trim(),
  );

describe('a table of documents and what becomes of them', () => {
  test('gives each with its row: struck, lapsed, amended, struck in part', () => {
    const found = table(
      ['序号', '文 件 名 称', '文号', '处理意见', '备注'],
      ['1', '《示例市甲办法》', '示市监〔2018〕1号', '废止', ''],
      ['2', '示例市乙办法（试行）', '示市监[2018]2号', '宣布失效', ''],
      ['3', '示例市丙办法', '示市监〔2018〕3号', '继续有效', ''],
      ['4', '示例市丁办法', '', '修改后继续执行', ''],
      ['5', '示例市戊办法（示市监〔2018〕5号）', '', '废止第三条、第五条第二款', ''],
      ['6', '示例市己办法', '示市监〔2018〕6号', '部分废止', ''],
    );
    expect(brief(found)).toEqual([
      '1 废止 示例市甲办法 示市监〔2018〕1号',
      '2 宣布失效 示例市乙办法（试行） 示市监〔2018〕2号',
      '4 修改 示例市丁办法',
      '5 部分废止 示例市戊办法 示市监〔2018〕5号 第三条、第五条第二款',
    ]);
  });

  test.for([
    ['决定废止下列文件：', '废止'],
    ['一、废止的规范性文件目录', '废止'],
    ['宣布失效的文件清单', '宣布失效'],
    ['废止和宣布失效的文件目录', undefined],
    ['继续有效的文件目录', undefined],
    ['拟废止的文件目录', undefined],
    ['已废止的文件目录', undefined],
    ['2026年规范性文件修改计划目录', undefined],
    ['需要修改的文件目录', undefined],
    ['各单位：', undefined],
    ['', undefined],
  ] as const)('without a column for it is read by the line above: %s', ([above, kind]) => {
    const found = table(['标题', '发文字号'], ['示例市甲办法', '示市监〔2018〕1号']);
    expect(tabledRepeals(found, above).map((repeal) => repeal.kind)).toEqual(kind === undefined ? [] : [kind]);
  });

  test('may have a title above its headers, and cells that reach over several rows', () => {
    const found = [
      [{ text: '附件', rows: 1, columns: 3 }],
      ...table(['文件名称', '文号', '清理结果']),
      [
        { text: '示例市甲办法', rows: 1, columns: 1 },
        { text: '示市监〔2018〕1号', rows: 1, columns: 1 },
        { text: '废止', rows: 2, columns: 1 },
      ],
      ...table(['示例市乙办法', '示市监〔2018〕2号']),
    ];
    expect(brief(found)).toEqual(['2 废止 示例市甲办法 示市监〔2018〕1号', '3 废止 示例市乙办法 示市监〔2018〕2号']);
  });

  test.for([
    {
      name: 'is none of other things',
      rows: [
        ['企业名称', '处理结果'],
        ['甲公司', '许可证作废'],
      ],
    },
    {
      name: 'is none of products',
      rows: [
        ['名称', '编号', '处理'],
        ['某某牌酱油', '12', '停止执行'],
      ],
    },
    {
      name: 'is none of proposals',
      rows: [
        ['文件名称', '处理意见'],
        ['示例市甲办法', '建议废止'],
      ],
    },
    {
      name: 'is none of what was done before',
      rows: [
        ['文件名称', '处理结果'],
        ['示例市甲办法', '已于2019年废止'],
      ],
    },
    {
      name: 'is none of what is planned',
      rows: [
        ['文件名称', '处理结果'],
        ['示例市甲办法', '列入修订计划'],
        ['示例市乙办法', '适时修改'],
      ],
    },
    { name: 'may be empty', rows: [['文件名称', '处理结果']] },
  ])('$name', ({ rows }) => {
    expect(brief(table(...rows), '甲')).toEqual([]);
  });
});
