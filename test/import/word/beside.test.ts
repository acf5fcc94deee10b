import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readBeside } from '../../../src/import/word/beside.ts';
import { importWord } from '../../../src/import/word/import.ts';
import { field, makeWord, paragraph, run, type WordDocument } from '../../fixtures/word/ooxml.ts';

const part = (kind: string, name: string, root: string, inner: string) => ({ kind, name, root, inner });
const object = (id: string) =>
  `<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12" r:id="${id}"/></w:object></w:r>`.replace(
    'o:OLEObject',
    'o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"',
  );

function beside(parts: NonNullable<WordDocument['parts']>) {
  return readBeside(new Map(Object.entries(unzipSync(makeWord({ body: [], parts })))));
}

describe('readBeside', () => {
  test('gives the words of a chart once, and of another file its name', () => {
    const found = beside({
      c: part(
        'chart',
        'charts/chart1.xml',
        'c:chartSpace',
        '<a:t>合格率</a:t><c:v>甲</c:v><c:v>98.5</c:v><c:v>甲</c:v>',
      ),
      e: { kind: 'package', name: 'embeddings/表1.xlsx', inner: '' },
    });
    expect([found.textOf('c'), found.textOf('e'), found.textOf('x')]).toEqual(['合格率、甲、98.5', '表1.xlsx', '']);
  });

  test.for([
    { inner: paragraph('示例市某局内部资料'), headers: ['示例市某局内部资料'] },
    { inner: paragraph(run('— ') + field('PAGE', run('3')) + run(' —')), headers: [] },
    { inner: paragraph('第 3 页 共 9 页'), headers: [] },
    { inner: '<w:p/>', headers: [] },
    { inner: paragraph('<w:r><w:pict><v:textpath string="征求意见稿"/></w:pict></w:r>'), headers: ['征求意见稿'] },
  ])('of a header it gives what is no number of a page: $headers', ({ inner, headers }) => {
    expect(beside({ h: part('header', 'header1.xml', 'w:hdr', inner) }).headers).toEqual(headers);
  });
});

test('the report names headers, findings name charts, embedded files and comments with their words', async () => {
  const bytes = makeWord({
    body: [
      paragraph(`${run('甲')}${object('e')}`),
      paragraph(
        `${run('乙')}<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="c"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
      ),
    ],
    parts: {
      c: part('chart', 'charts/chart1.xml', 'c:chartSpace', '<a:t>合格率</a:t>'),
      e: { kind: 'package', name: 'embeddings/a.xlsx', inner: '' },
      h: part('header', 'header1.xml', 'w:hdr', paragraph('页眉的话')),
    },
  });
  const { report, findings } = await importWord(bytes, { file: 'a.docx', as: 'policy' });
  expect(report).toContain('页眉、页脚没有导入：“页眉的话”。');
  expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
    'word/chart 图表没有导入，正文里写了“【图表待补】”：第 2 段“合格率”。',
    'word/embedded 文档里嵌入了别的文件，里面的内容没有导入：第 1 段“Excel.Sheet.12 a.xlsx”。',
  ]);
});

test('a mark of secrecy in a header forbids the import as one in the text does', async () => {
  const bytes = makeWord({
    body: [paragraph('正文。')],
    parts: { h: part('header', 'header1.xml', 'w:hdr', paragraph('机密★ 1年')) },
  });
  const { files, findings } = await importWord(bytes, { file: 'a.docx', as: 'policy' });
  expect([files, findings.map(({ rule }) => rule)]).toEqual([[], ['word/secret']]);
});
