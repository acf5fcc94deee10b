import { expect, test } from 'vitest';
import { parsed } from './parsed.ts';

const repeals = (text: string) =>
  parsed(text).said.repeals.map(({ line, kind, title, docNumber }) =>
    `${line} ${kind} ${title} ${docNumber ?? ''}`.trim(),
  );

test('the tables of a body say what it strikes, with the line of each row', () => {
  const table =
    '| 序号 | 文件名称 | 文号 | 处理结果 |\n| --- | --- | --- | --- |\n| 1 | 示例市甲办法 | 示市监〔2018〕1号 | 废止 |\n| 2 | [示例市乙办法](b.md) | 示市监〔2018〕2号 | 失效 |';
  expect(repeals(`清理结果如下：\n\n${table}`)).toEqual([
    '5 废止 示例市甲办法 示市监〔2018〕1号',
    '6 宣布失效 示例市乙办法 示市监〔2018〕2号',
  ]);
  expect(parsed(table).said.cited.map(({ value }) => value.docNumber)).toEqual([
    '示市监〔2018〕1号',
    '示市监〔2018〕2号',
  ]);
});

test('so do tables of HTML, and those below a line or a heading that says it', () => {
  const html =
    '<table><tr><th>文件名称</th><th>文号</th><th>处理结果</th></tr><tr><td>示例市甲办法</td><td>示市监〔2018〕1号</td><td rowspan="2">废止</td></tr><tr><td>示例市乙办法</td><td>示市监〔2018〕2号</td></tr></table>';
  expect(repeals(html).map((found) => found.slice(2))).toEqual([
    '废止 示例市甲办法 示市监〔2018〕1号',
    '废止 示例市乙办法 示市监〔2018〕2号',
  ]);
  const table = '| 文件名称 | 文号 |\n| --- | --- |\n| 示例市甲办法 | 示市监〔2018〕1号 |';
  expect(repeals(`## 宣布失效的文件目录\n\n${table}`)).toEqual(['5 宣布失效 示例市甲办法 示市监〔2018〕1号']);
  expect(repeals(`## 继续有效的文件目录\n\n${table}`)).toEqual([]);
});

test('what they leave in force is told apart from what they strike', () => {
  const table = (...rows: string[]) =>
    ['| 文件名称 | 文号 | 处理结果 |', '| --- | --- | --- |', ...rows.map((row) => `| ${row} |`)].join('\n');
  const {
    repeals: struck,
    kept,
    cited,
  } = parsed(
    table(
      '示例市甲办法 | 示市监〔2018〕1号 | 继续有效',
      '示例市乙办法 | 示市监〔2018〕2号 | 废止',
      '示例市丙办法 |  | 保留',
    ),
  ).said;
  expect(struck.map(({ line, title }) => [line, title])).toEqual([[4, '示例市乙办法']]);
  expect(kept).toEqual([
    {
      line: 3,
      title: '示例市甲办法',
      docNumber: '示市监〔2018〕1号',
      words: '示例市甲办法 示市监〔2018〕1号 继续有效',
    },
    { line: 5, title: '示例市丙办法', words: '示例市丙办法 保留' },
  ]);
  expect(cited.map(({ value }) => value.docNumber)).toEqual(['示市监〔2018〕1号', '示市监〔2018〕2号']);
  const below = parsed(
    '## 继续有效的文件目录\n\n| 文件名称 | 文号 |\n| --- | --- |\n| 示例市甲办法 | 示市监〔2018〕1号 |',
  );
  expect(below.said.kept.map(({ line, title }) => [line, title])).toEqual([[5, '示例市甲办法']]);
});
