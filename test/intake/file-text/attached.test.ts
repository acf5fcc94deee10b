import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { protectedFile } from '../../../src/intake/file-text/attached.ts';
import { makeDocx, makeXls } from '../files.ts';

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
  (await protectedFile(`policies/a/${name}`, bytes))
    .map(({ rule, line, field }) => `${rule} ${line} ${field}`.trim())
    .sort();

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
      'a number of which a part was struck out',
      'a.docx',
      word(`<w:p><w:t>${number.slice(0, 9)}</w:t><w:del><w:delText>${number.slice(9)}</w:delText></w:del></w:p>`),
      ['privacy/identity-number 1 正文第 1 段（修订前的文字）'],
    ],
    [
      'a number across the cells of a row',
      'a.docx',
      word(
        `<w:tbl><w:tr>${[number.slice(0, 6), number.slice(6, 14), number.slice(14)].map((part) => `<w:tc><w:p><w:t>${part}</w:t></w:p></w:tc>`).join('')}</w:tr></w:tbl>`,
      ),
      ['privacy/identity-number 1 正文第 1 段'],
    ],
    [
      'the description of a picture, a field, and parts that no page shows',
      'a.docx',
      word(
        '<w:p><w:drawing><wp:docPr descr="13800138000"/></w:drawing><w:instrText>HYPERLINK "tel:13900139000"</w:instrText></w:p>',
        {
          'word/settings.xml':
            '<w:settings><w:docVars><w:docVar w:name="a" w:val="13700137000"/></w:docVars></w:settings>',
          'customXml/item1.xml': `<a><b>${number}</b></a>`,
          'word/charts/chart1.xml': '<c:v>13600136000</c:v>',
          'word/afchunk.htm': '<p>135<b>00135000</b></p>',
        },
      ),
      [
        'privacy/identity-number 1 文档的其他部分',
        'privacy/mobile 1 图表',
        'privacy/mobile 1 正文里的图形或域',
        'privacy/mobile 1 正文第 1 段（修订中删去的文字）',
        'privacy/mobile 1 文档的其他部分',
        'privacy/mobile 1 嵌入的 afchunk.htm 网页或图形里的文字',
      ],
    ],
    [
      'a workbook in a document',
      'a.docx',
      zipSync({
        'word/document.xml': strToU8('<w:document/>'),
        'word/embeddings/b.xlsx': workbook(`<row>${inline('A1', number)}</row>`),
      }),
      ['privacy/identity-number 1 嵌入的 b.xlsx 单元格 A1'],
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
      'what no cell of a workbook shows',
      'a.xlsx',
      workbook(`<row><c r="A1" t="str"><f>"证件"&amp;"${number}"</f><v>见附表</v></c></row>`, {
        'xl/workbook.xml':
          '<workbook><sheets><sheet name="名单"/></sheets><definedNames><definedName name="a">"13800138000"</definedName></definedNames></workbook>',
        'xl/worksheets/sheet2.xml':
          '<worksheet><sheetData/><dataValidations><dataValidation prompt="13700137000"><formula1>"13900139000,乙"</formula1></dataValidation></dataValidations><headerFooter><oddHeader>&amp;C机密★10年</oddHeader></headerFooter></worksheet>',
        'xl/pivotCache/pivotCacheRecords1.xml': '<r><s v="13600136000"/></r>',
        'xl/externalLinks/externalLink1.xml': '<cell><v>13500135000</v></cell>',
        'xl/worksheets/_rels/sheet1.xml.rels': '<Relationship Target="tel:13400134000"/>',
      }),
      [
        'privacy/identity-number 1 单元格 A1 的公式',
        'privacy/mobile 1 其他工作簿留存的数据',
        'privacy/mobile 1 数据透视表留存的数据',
        'privacy/mobile 1 定义的名称',
        'privacy/mobile 1 链接',
        'privacy/mobile 1 页眉、数据验证或链接',
        'privacy/mobile 1 页眉、数据验证或链接',
        'secrecy/mark 1 页眉、数据验证或链接',
      ],
    ],
    [
      'a number across the cells of a line',
      'a.xlsx',
      workbook(
        `<row>${[...number].map((digit, at) => inline(`${String.fromCharCode(65 + at)}4`, digit)).join('')}</row>`,
      ),
      ['privacy/identity-number 1 单元格 A4'],
    ],
  ])('%s', async ([, name, bytes, expected]) => {
    expect(await found(name, bytes)).toEqual(expected.toSorted());
  });
});

describe('what archives, texts, tables and drawings hold', () => {
  test.for<[string, string, Uint8Array, string[]]>([
    [
      'texts of all kinds in an archive',
      'a.zip',
      zipSync({
        'a.html': strToU8(`<p>${number.slice(0, 9)}<b>${number.slice(9)}</b></p>`),
        'b.odt': pack({ 'content.xml': '<text:p>138<text:span>00138000</text:span></text:p>' }),
        'c.rtf': strToU8('{\\rtf1 13900139000}'),
        名单: strToU8('13700137000'),
        'd.txt': Buffer.from('\uFEFF电话13600136000', 'utf16le'),
      }),
      [
        'privacy/identity-number 1 a.html 网页或图形里的文字',
        'privacy/mobile 1 b.odt 版面文字',
        'privacy/mobile 1 c.rtf 文件里的文字',
        'privacy/mobile 1 d.txt',
        'privacy/mobile 1 名单',
      ],
    ],
    [
      'a name that Chinese Windows packed',
      'a.zip',
      Buffer.from(
        Buffer.from(pack({ 'XXXXXX.txt': '' }))
          .toString('latin1')
          .replaceAll('XXXXXX', Buffer.from([0xbe, 0xf8, 0xc3, 0xdc, 0xa1, 0xef]).toString('latin1')),
        'latin1',
      ),
      ['secrecy/mark 1 压缩包里的文件名'],
    ],
    ['a text in UTF-16', 'a.txt', Buffer.from(`号码：${number}`, 'utf16le'), ['privacy/identity-number 1']],
    [
      'lines that commas part',
      'a.txt',
      strToU8('甲,13800138000,13900139000'),
      ['privacy/mobile 1', 'privacy/mobile 1'],
    ],
    [
      'a CSV with parts of a number, and one that no quotation mark closes',
      'a.csv',
      strToU8(
        `姓名,甲,乙,丙\n王,${number.slice(0, 6)},${number.slice(6, 14)},${number.slice(14)}\n"电话13800138000,a\n`,
      ),
      ['privacy/identity-number 2 甲', 'privacy/mobile 3'],
    ],
    [
      'a list without headers',
      'a.csv',
      strToU8('甲,13800138000\n乙,13900139000\n'),
      ['privacy/mobile 1', 'privacy/mobile 2 138****8000'],
    ],
    [
      'a drawing',
      'a.svg',
      strToU8(`<svg><text>138<tspan>00138000</tspan></text><!-- ${number} --></svg>`),
      ['privacy/identity-number 1 网页或图形里的文字', 'privacy/mobile 1 网页或图形里的文字'],
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
    expect(await found(name, bytes)).toEqual(expected.toSorted());
  });

  test('the number of a batch in a column of batches is none of a person', async () => {
    const cells = `<row r="1">${inline('A1', '批号')}</row><row r="2"><c r="A2"><v>13812345678</v></c></row>`;
    expect(await found('a.xlsx', workbook(cells))).toEqual([]);
  });
});

/** An archive in an archive, so many times. */
const nested = (times: number, name: string, bytes: Uint8Array): Uint8Array =>
  times === 0 ? bytes : zipSync({ [times === 1 ? name : `${times}.zip`]: nested(times - 1, name, bytes) });

test('what is found is told also where not all can be read', async () => {
  const bytes = zipSync({ 'a.txt': strToU8(number), 'b.rar': strToU8('Rar!'), 'c.txt': strToU8('甲') });
  expect(await found('a.zip', bytes)).toEqual(['privacy/identity-number 1 a.txt', 'privacy/unreadable 1']);
});

describe('archives in archives', () => {
  const document = word(`<w:p><w:t>${number}</w:t></w:p>`);
  test.for<[string, string, Uint8Array, string[]]>([
    ['a document in two archives', 'a.zip', nested(2, 'b.docx', document), ['privacy/identity-number']],
    [
      'an archive in a document in an archive',
      'a.zip',
      zipSync({
        'b.docx': zipSync({
          'word/document.xml': strToU8('<w:document/>'),
          'word/embeddings/c.zip': zipSync({ 'd.txt': strToU8(number) }),
        }),
      }),
      ['privacy/identity-number'],
    ],
    ['deeper than anybody packs', 'a.zip', nested(5, 'a.txt', strToU8(number)), ['privacy/unreadable']],
    [
      'a document with a file of a kind that cannot be read',
      'a.docx',
      zipSync({
        'word/document.xml': strToU8('<w:document/>'),
        'word/embeddings/b.rar': strToU8('Rar!'),
      }),
      ['privacy/unreadable'],
    ],
    [
      'many archives that hold too much together, though none does alone',
      'a.zip',
      zipSync(
        Object.fromEntries(
          Array.from({ length: 7 }, (_, index) => [
            `${index}.zip`,
            [zipSync({ 'a.txt': new Uint8Array(20_000_000).fill(97) }), { level: 0 }],
          ]),
        ),
      ),
      ['privacy/unreadable'],
    ],
  ])('%s', async ([, name, bytes, expected]) => {
    const rules = (await protectedFile(`policies/a/${name}`, bytes)).map(({ rule }) => rule);
    expect(rules).toEqual(expected);
  });
});

test('telephone numbers that an .xls keeps as numbers', async () => {
  const bytes = makeXls([
    ['姓名', '电话'],
    ['王', 13800138000],
  ]);
  expect(await found('a.xls', bytes)).toEqual(['privacy/mobile 1 单元格 B2']);
});

test('what a camera or an editor wrote into a picture', async () => {
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } })
    .jpeg()
    .withExif({ IFD0: { ImageDescription: '13800138000', Artist: number } })
    .toBuffer();
  const expected = ['privacy/identity-number 1 图片文件里的说明', 'privacy/mobile 1 图片文件里的说明'];
  expect(await found('a.jpg', picture)).toEqual(expected);
  expect(await found('a.zip', zipSync({ 'a.jpg': picture }))).toEqual(
    expected.map((line) => line.replace(' 1 ', ' 1 a.jpg ')),
  );
});

test.for<[string, Uint8Array]>([
  ['a.docx', strToU8('no package')],
  ['a.docx', pack({ 'other.xml': '<a/>' })],
  ['a.xlsx', pack({ 'xl/workbook.xml': ' '.repeat(5_000_000) })],
  ['a.pdf', strToU8('%PDF-1.4 broken')],
  ['a.zip', nested(6, 'a.txt', strToU8('甲'))],
  ['a.zip', zipSync({ 'a.docx': zipSync({ 'word/document.xml': new Uint8Array(5_000_000) }) })],
  ['a.zip', strToU8('no archive')],
])('%s that cannot be looked into is told, with the fingerprint of the file', async ([name, bytes]) => {
  const [finding] = await protectedFile(`policies/a/${name}`, bytes);
  expect(finding?.rule).toBe('privacy/unreadable');
  expect(finding?.mend).toContain(finding?.fingerprint);
});

test.for<[string, string, boolean]>([
  ['a picture', '<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>', true],
  ['an old picture', '<w:p><w:r><w:pict><v:imagedata r:id="a"/></w:pict></w:r></w:p>', true],
  ['pictures over the numbers of pages', '<w:p><w:r><w:drawing><pic:pic/></w:drawing><w:t>1</w:t></w:r></w:p>', true],
  ['a picture and words', '<w:p><w:r><w:drawing><pic:pic/></w:drawing><w:t>图一</w:t></w:r></w:p>', false],
  ['words', '<w:p><w:r><w:t>正文</w:t></w:r></w:p>', false],
  ['nothing', '<w:p/>', false],
])('a .docx that holds %s: whether it was not looked into', async ([, body, expected]) => {
  const findings = await protectedFile('a.docx', makeDocx(body));
  expect(findings.map(({ message }) => message.includes('正文只有图片，没有文字'))).toEqual(expected ? [true] : []);
});
