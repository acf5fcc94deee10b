import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { protectedFile } from '../../../src/intake/file-text/attached.ts';

/** A fictitious number whose check digit is right. */
const identity = '11010119900307001';
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const check = '10X98765432'[weights.reduce((sum, weight, index) => sum + weight * Number(identity[index]), 0) % 11];
const number = `${identity}${check}`;

const pack = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
const word = (body: string, others: Record<string, string> = {}) =>
  pack({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`, ...others });
const workbook = (cells: string, others: Record<string, string> = {}) =>
  pack({
    'xl/workbook.xml': '<workbook><sheets><sheet name="名单" state="hidden"/></sheets></workbook>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells}</sheetData></worksheet>`,
    ...others,
  });
const inline = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A PDF of one page with one line of text and a title. */
function portable(text: string, title: string): Uint8Array {
  const stream = `BT /F1 12 Tf 20 100 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Title (${title}) >>`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return strToU8(
    `${file}xref\n0 7\n0000000000 65535 f \n${table}trailer << /Size 7 /Root 1 0 R /Info 6 0 R >>\nstartxref\n${file.length}\n%%EOF`,
  );
}

const found = async (name: string, bytes: Uint8Array) =>
  (await protectedFile(`policies/a/${name}`, bytes)).map(({ rule, line, field }) => `${rule} ${line} ${field}`.trim());

describe('what an attachment holds', () => {
  test.for<[string, string, Uint8Array, string[]]>([
    ['a CSV', 'a.csv', strToU8(`姓名,证件\n甲,${number}\n`), ['privacy/identity-number 2 证件']],
    ['a text', 'a.txt', strToU8(`甲\r\n机密★\r\n`), ['secrecy/mark 2']],
    [
      'a number in pieces',
      'a.docx',
      word(`<w:p><w:r><w:t>${number.slice(0, 9)}</w:t></w:r><w:r><w:t>${number.slice(9)}</w:t></w:r></w:p>`),
      ['privacy/identity-number 1 正文第 1 段'],
    ],
    [
      'what was struck out',
      'a.docx',
      word(`<w:p><w:r><w:t>电话</w:t></w:r><w:del><w:r><w:delText>13800138000</w:delText></w:r></w:del></w:p>`),
      ['privacy/mobile 1 正文第 1 段（修订中删去的文字）'],
    ],
    [
      'a comment, a header and a property',
      'a.docx',
      word('', {
        'word/comments.xml': '<w:comments><w:comment><w:p><w:t>13800138000</w:t></w:p></w:comment></w:comments>',
        'word/header1.xml': '<w:hdr><w:p><w:t>内部资料</w:t></w:p></w:hdr>',
        'docProps/core.xml': `<cp><dc:title>${number}</dc:title></cp>`,
      }),
      ['privacy/identity-number 1 文档属性', 'privacy/mobile 1 批注第 1 段', 'secrecy/mark 1 页眉第 1 段'],
    ],
    [
      'a hidden row of a hidden sheet',
      'a.xlsx',
      workbook(
        `<row r="1">${inline('B1', '联系电话')}</row><row r="2" hidden="1"><c r="B2"><v>1.3800138E10</v></c></row>`,
      ),
      ['privacy/mobile 1 单元格 B2'],
    ],
    [
      'a string that no cell shows, and a comment',
      'a.xlsx',
      workbook('', {
        'xl/sharedStrings.xml': `<sst><si><t>${number}</t></si></sst>`,
        'xl/comments1.xml': '<comments><comment><text><r><t>13800138000</t></r></text></comment></comments>',
      }),
      ['privacy/identity-number 1 残留的文字', 'privacy/mobile 1 批注'],
    ],
    [
      'a file in an archive, and its name',
      '名单.zip',
      pack({ 'b/13800138000.csv': `姓名,证件\n甲,${number}\n` }),
      ['privacy/mobile 1 压缩包里的文件名', 'privacy/identity-number 1 b/13800138000.csv'],
    ],
    [
      'an old office file, at odd places too',
      'a.doc',
      Buffer.concat([Buffer.from('?'), Buffer.from(`证件号码${number}`, 'utf16le')]),
      ['privacy/identity-number 1 文件里的文字'],
    ],
    [
      'a page and a property of a PDF',
      'a.pdf',
      portable(number, '13800138000'),
      ['privacy/identity-number 1 第 1 页', 'privacy/mobile 1 文档属性'],
    ],
  ])('%s', async ([, name, bytes, expected]) => {
    expect(await found(name, bytes)).toEqual(expected);
  });

  test('the number of a batch in a column of batches is none of a person', async () => {
    const cells = `<row r="1">${inline('A1', '批号')}</row><row r="2"><c r="A2"><v>13812345678</v></c></row>`;
    expect(await found('a.xlsx', workbook(cells))).toEqual([]);
  });
});

test.for<[string, Uint8Array]>([
  ['a.docx', strToU8('no package')],
  ['a.docx', pack({ 'other.xml': '<a/>' })],
  ['a.xlsx', pack({ 'xl/workbook.xml': ' '.repeat(5_000_000) })],
  ['a.pdf', strToU8('%PDF-1.4 broken')],
  ['a.zip', zipSync({ 'b.zip': pack({ 'a.txt': '甲' }) })],
  ['a.zip', strToU8('no archive')],
])('%s that cannot be looked into is told, with the fingerprint of the file', async ([name, bytes]) => {
  const [finding] = await protectedFile(`policies/a/${name}`, bytes);
  expect(finding?.rule).toBe('privacy/unreadable');
  expect(finding?.mend).toContain(finding?.fingerprint);
});
