import { describe, expect, test } from 'vitest';
import { listedEffects } from '../../src/intake/listed-effects.ts';
import { cell, makeWord, paragraph, table } from '../fixtures/word/ooxml.ts';
import { makeWorkbook } from '../fixtures/workbooks/ooxml.ts';
import { compositeFont, hexOf, portablePage } from './portable-file.ts';

const brief = async (name: string, bytes: Uint8Array, title = '清理结果') =>
  (await listedEffects(name, bytes, title)).map(({ kind, title: called, docNumber = '', clauses = [], where }) =>
    `${where}：${kind} ${called} ${docNumber} ${clauses.join('、')}`.trim(),
  );
const csv = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\r\n'));
const rows = [
  ['序号', '文件名称', '发文字号', '清理结果'],
  ['1', '示例市甲办法', '示市监〔2018〕1号', '废止'],
  ['2', '示例市乙办法', '示市监〔2018〕2号', '继续有效'],
  ['3', '示例市丙办法', '示市监〔2018〕3号', '修改'],
];
const found = (where: (line: number) => string) => [
  `${where(2)}：废止 示例市甲办法 示市监〔2018〕1号`,
  `${where(3)}：继续有效 示例市乙办法 示市监〔2018〕2号`,
  `${where(4)}：修改 示例市丙办法 示市监〔2018〕3号`,
];
/** A page with these pieces of text, in lines from top to bottom, each piece at its place in the line. */
const page = (...lines: readonly (readonly (readonly [number, string])[])[]) =>
  portablePage({
    fonts: [compositeFont('UniGB-UCS2-H', 'GB1')],
    contents: lines.flatMap((line, index) =>
      line.map(
        ([x, text]) => `BT /F1 10 Tf ${x} ${800 - index * 20} Td ${hexOf(Buffer.from(text, 'utf16le').swap16())} Tj ET`,
      ),
    ),
  });
const columns = [20, 50, 250, 450];

describe('a table of what becomes of documents is read', () => {
  test('in a CSV file', async () => {
    expect(await brief('a.csv', csv(...rows.map((row) => row.join(','))))).toEqual(found((line) => `第 ${line} 行`));
  });

  test('in a workbook, below a heading', async () => {
    const bytes = makeWorkbook({ sheets: [{ name: '目录', rows: [['附件1'], ...rows] }] });
    expect(await brief('a.xlsx', bytes)).toEqual(found((line) => `工作表“目录”第 ${line + 1} 行`));
  });

  test('in a Word document', async () => {
    const bytes = makeWord({ body: [paragraph('附件1'), table(rows.map((row) => row.map((text) => cell(text))))] });
    expect(await brief('a.docx', bytes)).toEqual(found((line) => `第 1 个表格第 ${line} 行`));
  });

  test('in a PDF, by the places of its texts', async () => {
    const bytes = page(...rows.map((row) => row.map((text, index) => [columns[index] ?? 0, text] as const)));
    expect(await brief('a.pdf', bytes)).toEqual(found((line) => `第 ${line} 行文字`));
  });
});

test('a result that reaches over several rows of a Word table is that of each', async () => {
  const result = (text: string, look: string) => cell(text, `<w:vMerge${look}/>`);
  const bytes = makeWord({
    body: [
      table([
        [cell('规章名称'), cell('文号'), cell('处理意见')],
        [cell('示例市甲办法'), cell('示市监〔2018〕1号'), result('废止', ' w:val="restart"')],
        [cell('示例市乙办法'), cell('示市监〔2018〕2号'), result('', '')],
      ]),
    ],
  });
  expect(await brief('a.docx', bytes)).toEqual([
    '第 1 个表格第 2 行：废止 示例市甲办法 示市监〔2018〕1号',
    '第 1 个表格第 3 行：废止 示例市乙办法 示市监〔2018〕2号',
  ]);
});

describe('a table without a column for it is read by what stands above', () => {
  test.for([
    ['the title of the attachment', '宣布失效的文件目录', [], '宣布失效'],
    ['a heading in the file', '附件', ['决定废止的规范性文件目录'], '废止'],
    ['a heading rather than the title', '废止的文件目录', ['继续有效的规范性文件目录'], '继续有效'],
  ] as const)('%s', async ([, title, above, kind]) => {
    const bytes = csv(...above, '文件名称,文号', '示例市甲办法,示市监〔2018〕1号');
    expect((await listedEffects('a.csv', bytes, title)).map((listed) => listed.kind)).toEqual([kind]);
  });

  test('parts of one sheet, whose headers are not repeated', async () => {
    const sheet = [
      ['一、废止的文件'],
      ['文件名称', '文号'],
      ['示例市甲办法', '示市监〔2018〕1号'],
      ['二、宣布失效的文件'],
      ['示例市乙办法', '示市监〔2018〕2号'],
    ];
    expect(await brief('a.xlsx', makeWorkbook({ sheets: [{ name: '附件', rows: sheet }] }))).toEqual([
      '工作表“附件”第 3 行：废止 示例市甲办法 示市监〔2018〕1号',
      '工作表“附件”第 5 行：宣布失效 示例市乙办法 示市监〔2018〕2号',
    ]);
  });

  test('documents listed line by line in a Word document', async () => {
    const bytes = makeWord({
      body: ['废止的规范性文件目录', '1.《示例市甲办法》（示市监〔2018〕1号）', '2.《示例市乙办法》'].map((text) =>
        paragraph(text),
      ),
    });
    expect(await brief('a.docx', bytes, '附件')).toEqual([
      '第 2 段：废止 示例市甲办法 示市监〔2018〕1号',
      '第 3 段：废止 示例市乙办法',
    ]);
  });
});

describe('nothing is read', () => {
  test.for<[string, string, string, readonly string[]]>([
    ['of proposals', 'a.csv', '拟废止的文件目录', ['文件名称,文号', '示例市甲办法,示市监〔2018〕1号']],
    [
      'of proposals in the file',
      'a.csv',
      '废止的文件目录',
      ['拟废止的文件目录', '文件名称,文号', '示例市甲办法,示市监〔2018〕1号'],
    ],
    ['of lists of companies', 'a.csv', '注销名单', ['名称,处理结果', '甲有限公司,许可证作废']],
    ['of lists of products', 'a.csv', '停止执行的产品目录', ['名称,编号', '某某牌酱油,12']],
    ['of lists that only refer to documents', 'a.csv', '依据目录', ['文件名称,文号', '示例市甲办法,示市监〔2018〕1号']],
    ['of other kinds of files', 'a.txt', '废止的文件目录', ['文件名称,文号', '示例市甲办法,示市监〔2018〕1号']],
  ])('%s', async ([, name, title, lines]) => {
    expect(await brief(name, csv(...lines), title)).toEqual([]);
  });

  test.for(['a.docx', 'a.xlsx', 'a.pdf'])('of a broken %s', async (name) => {
    expect(await brief(name, csv('文件'), '废止的文件目录')).toEqual([]);
  });
});
