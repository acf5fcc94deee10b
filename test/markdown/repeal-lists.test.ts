import { describe, expect, test } from 'vitest';
import { parsed } from './parsed.ts';

const listed = (body: string) =>
  parsed(body).said.repeals.map(({ kind, title, docNumber = '', line }) =>
    `${line} ${kind} ${title} ${docNumber}`.trim(),
  );

const items = '一、《甲办法》（示市监〔2018〕12号）；\n\n二、关于乙类作坊的通知（示市监〔2017〕7号）。';

describe('documents listed below the words that strike them', () => {
  test.for([
    '决定废止下列规范性文件：',
    '经研究，下列文件予以废止：',
    '以下文件自本决定公布之日起废止：',
    '现决定，对以下2件规范性文件予以废止：',
  ])('%s', (opening) => {
    expect(listed(`${opening}\n\n${items}\n\n本决定自公布之日起施行。`)).toEqual([
      '3 废止 甲办法 示市监〔2018〕12号',
      '5 废止 关于乙类作坊的通知 示市监〔2017〕7号',
    ]);
  });

  test('also in a list of Markdown, and with another verb', () => {
    expect(listed('宣布失效下列文件：\n\n1. 《甲办法》\n2. 《乙办法》')).toEqual([
      '3 宣布失效 甲办法',
      '4 宣布失效 乙办法',
    ]);
  });

  test.for([
    '下列文件继续有效：',
    '上级已宣布废止下列文件：',
    '拟废止下列文件：',
    '建议废止下列文件：',
    '决定修改下列文件：',
    '要对下列文件进行学习：',
  ])('%s strikes nothing', (opening) => {
    expect(listed(`${opening}\n\n${items}`)).toEqual([]);
  });

  test.for<[string, boolean]>([
    ['下列文件继续有效：', true],
    ['经清理，以下规范性文件继续有效：', true],
    ['## 继续有效的规范性文件目录', true],
    ['拟保留下列文件继续有效：', false],
    ['下列文件予以废止：', false],
    ['本市的规定继续有效。', false],
  ])('%s leaves them in force: %s', ([opening, leaves]) => {
    const found = parsed(`${opening}\n\n${items}`).said.kept.map(
      ({ line, title, docNumber = '' }) => `${line} ${title} ${docNumber}`,
    );
    expect(found).toEqual(leaves ? ['3 甲办法 示市监〔2018〕12号', '5 关于乙类作坊的通知 示市监〔2017〕7号'] : []);
  });
});
