import { strToU8, zipSync, type Zippable } from 'fflate';
import { portablePage } from '../intake/portable-file.ts';

/** An input that grows with a count, of a shape that an awkward reader takes more than its share of time for. */
export interface Shape {
  /** Who reads it: the ending of a file, or a reader by name. */
  readonly reader: 'docx' | 'xlsx' | 'pdf' | 'ofd' | 'zip' | 'csv' | 'txt' | 'svg' | 'yaml' | 'markdown';
  readonly name: string;
  /** How large a count to begin with. */
  readonly from: number;
  readonly make: (count: number) => Uint8Array;
}

type Parts = Readonly<Record<string, string | Uint8Array>>;

/** Not compressed: what says to be many times as long when it is unpacked is not read at all. */
function pack(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts)) files[name] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(files, { level: 0 });
}
const word = (body: string, others: Parts = {}) =>
  pack({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`, ...others });
const workbook = (sheet: string, others: Parts = {}) =>
  pack({
    'xl/workbook.xml': '<workbook><sheets><sheet name="表"/></sheets></workbook>',
    'xl/worksheets/sheet1.xml': sheet,
    ...others,
  });
const layout = (content: string) =>
  pack({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page>${content}</ofd:Page>` });
const page = (content: string) => portablePage({ contents: [`BT /F1 12 Tf ${content} ET`] });
const repeat = (part: string) => (count: number) => part.repeat(count);
const each = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join('');

/** Texts in which patterns can lose their way; they are read in a text, a cell, a paragraph, a page. */
const texts: readonly (readonly [string, (count: number) => string])[] = [
  ['figures', repeat('1380013')],
  ['figures between blanks', repeat('1 3 8 ')],
  ['figures between signs', repeat('1-3·8、')],
  ['groups of an identity number', repeat('110101 19900307 ')],
  ['figures of many writings', repeat('一①壹O')],
  ['marks', repeat('#\u2028 ')],
  ['stars', repeat('密★')],
  ['brackets', repeat('（内部')],
  ['blanks', repeat('住 ')],
  ['names', repeat('王小明患')],
  ['children', repeat('王小明，男，')],
  ['homes', repeat('家庭住址：示例市')],
  ['addresses', repeat('https://www.')],
  ['points', repeat('1.')],
  ['lines', repeat('1\n')],
  ['quotation marks', repeat('“"\'')],
];

export const shapes: readonly Shape[] = [
  ...texts.map(([name, text]): Shape => ({ reader: 'txt', name, from: 8000, make: (count) => strToU8(text(count)) })),
  ...texts.map(([name, text]): Shape => ({
    reader: 'docx',
    name,
    from: 4000,
    make: (count) => word(`<w:p><w:t>${text(count)}</w:t></w:p>`),
  })),
  {
    reader: 'docx',
    name: 'paragraphs',
    from: 4000,
    make: (count) => word(repeat('<w:p><w:r><w:t>1</w:t></w:r></w:p>')(count)),
  },
  {
    reader: 'docx',
    name: 'runs of one paragraph',
    from: 8000,
    make: (count) => word(`<w:p>${repeat('<w:r><w:t>1</w:t></w:r>')(count)}</w:p>`),
  },
  {
    reader: 'docx',
    name: 'cells of one row',
    from: 4000,
    make: (count) => word(`<w:tr>${repeat('<w:tc><w:p><w:t>1</w:t></w:p></w:tc>')(count)}</w:tr>`),
  },
  { reader: 'docx', name: 'elements that never end', from: 8000, make: (count) => word(repeat('<w:p>')(count)) },
  { reader: 'docx', name: 'ends without a beginning', from: 8000, make: (count) => word(repeat('</w:p>')(count)) },
  {
    reader: 'docx',
    name: 'attributes',
    from: 4000,
    make: (count) => word(`<w:p ${each(count, (index) => `a${index}="1" `)}/>`),
  },
  {
    reader: 'docx',
    name: 'signs by number',
    from: 8000,
    make: (count) => word(`<w:p><w:t>${repeat('&#49;')(count)}</w:t></w:p>`),
  },
  {
    reader: 'docx',
    name: 'an unknown part of texts without end',
    from: 500,
    make: (count) =>
      word('', { 'customXml/item1.xml': repeat('<a>1</a><b>')(Math.min(count, 900)) + repeat('1<c/>')(count * 20) }),
  },
  {
    reader: 'docx',
    name: 'embedded files',
    from: 300,
    make: (count) =>
      word('', Object.fromEntries(Array.from({ length: count }, (_, index) => [`word/embeddings/${index}.txt`, '1']))),
  },
  {
    reader: 'xlsx',
    name: 'beginnings of a sheet',
    from: 8000,
    make: (count) => workbook(`<worksheet>${repeat('<sheetData>x</sheetData ')(count)}`),
  },
  {
    reader: 'xlsx',
    name: 'cells',
    from: 2000,
    make: (count) =>
      workbook(
        `<worksheet><sheetData>${each(count, (index) => `<row><c r="A${index + 1}"><v>1.3800138E10</v></c></row>`)}</sheetData></worksheet>`,
      ),
  },
  {
    reader: 'xlsx',
    name: 'cells of one row',
    from: 2000,
    make: (count) =>
      workbook(`<worksheet><sheetData><row>${repeat('<c r="A1"><v>1</v></c>')(count)}</row></sheetData></worksheet>`),
  },
  {
    reader: 'xlsx',
    name: 'quotation marks in a formula',
    from: 8000,
    make: (count) =>
      workbook(
        `<worksheet><sheetData><row><c r="A1"><f>${repeat('"')(count * 2 + 1)}</f></c></row></sheetData></worksheet>`,
      ),
  },
  {
    reader: 'xlsx',
    name: 'strings',
    from: 4000,
    make: (count) =>
      workbook('<worksheet/>', {
        'xl/sharedStrings.xml': `<sst>${each(count, (index) => `<si><t>${index}</t></si>`)}</sst>`,
      }),
  },
  {
    reader: 'pdf',
    name: 'signs of one line',
    from: 500,
    make: (count) => page(each(count, (index) => `1 0 0 1 ${index} 700 Tm (1) Tj `)),
  },
  { reader: 'pdf', name: 'lines', from: 500, make: (count) => page(repeat('0 -1 Td (1380) Tj ')(count)) },
  {
    reader: 'pdf',
    name: 'turned signs',
    from: 500,
    make: (count) =>
      page(
        each(
          count,
          (index) =>
            `${Math.cos(index).toFixed(3)} ${Math.sin(index).toFixed(3)} ${(-Math.sin(index)).toFixed(3)} ${Math.cos(index).toFixed(3)} 300 300 Tm (1) Tj `,
        ),
      ),
  },
  {
    reader: 'ofd',
    name: 'signs of one line',
    from: 1000,
    make: (count) =>
      layout(
        each(
          count,
          (index) => `<TextObject Boundary="${index} 0 9 9" Size="1"><TextCode X="0" Y="0">1</TextCode></TextObject>`,
        ),
      ),
  },
  {
    reader: 'ofd',
    name: 'signs of one column',
    from: 1000,
    make: (count) =>
      layout(
        each(
          count,
          (index) => `<TextObject Boundary="0 ${index} 9 9" Size="1"><TextCode X="0" Y="0">1</TextCode></TextObject>`,
        ),
      ),
  },
  {
    reader: 'ofd',
    name: 'signs in one place',
    from: 1000,
    make: (count) =>
      layout(repeat('<TextObject Boundary="0 0 9 9" Size="1"><TextCode X="0" Y="0">1</TextCode></TextObject>')(count)),
  },
  {
    reader: 'ofd',
    name: 'distances that claim to be many',
    from: 500,
    make: (count) =>
      layout(
        repeat(
          '<TextObject Boundary="0 0 9 9" Size="1"><TextCode X="0" Y="0" DeltaX="g 999999999 1">1</TextCode></TextObject>',
        )(count),
      ),
  },
  {
    reader: 'zip',
    name: 'files',
    from: 500,
    make: (count) =>
      pack(Object.fromEntries(Array.from({ length: Math.min(count, 4900) }, (_, index) => [`${index}.txt`, '1']))),
  },
  {
    reader: 'zip',
    name: 'a comment',
    from: 8000,
    make: (count) => Buffer.concat([pack({ 'a.txt': '1' }), strToU8(repeat('1 ')(Math.min(count, 30_000)))]),
  },
  {
    reader: 'zip',
    name: 'ends of an archive',
    from: 8000,
    make: (count) => pack({ 'a.bin': strToU8(repeat('PK\u0005\u0006')(count)) }),
  },
  { reader: 'csv', name: 'rows', from: 2000, make: (count) => strToU8(`电话,号码\n${repeat('13800,1380\n')(count)}`) },
  { reader: 'csv', name: 'cells of one row', from: 4000, make: (count) => strToU8(repeat('1,')(count)) },
  {
    reader: 'csv',
    name: 'rows of another length',
    from: 2000,
    make: (count) => strToU8(`a\n${repeat('1,2\n')(count)}`),
  },
  {
    reader: 'csv',
    name: 'quotation marks in the wrong place',
    from: 2000,
    make: (count) => strToU8(repeat('a"b,"c\n')(count)),
  },
  { reader: 'csv', name: 'one cell of figures', from: 8000, make: (count) => strToU8(repeat('1-3 ')(count)) },
  {
    reader: 'svg',
    name: 'groups that never end',
    from: 8000,
    make: (count) => strToU8(`<svg>${repeat('<g>')(count)}`),
  },
  {
    reader: 'svg',
    name: 'ends without a beginning',
    from: 8000,
    make: (count) => strToU8(`<svg>${repeat('</g>')(count)}`),
  },
  { reader: 'svg', name: 'declarations', from: 4000, make: (count) => strToU8(`<svg>${repeat('<!DOCTYPE ')(count)}`) },
  {
    reader: 'svg',
    name: 'known document types that do not end',
    from: 4000,
    make: (count) => strToU8(`<svg>${repeat('<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG ')(count)}`),
  },
  {
    reader: 'svg',
    name: 'blanks behind a declaration',
    from: 8000,
    make: (count) => strToU8(`<svg><!DOCTYPE svg${repeat(' ')(count)}x`),
  },
  {
    reader: 'svg',
    name: 'addresses in a style',
    from: 4000,
    make: (count) => strToU8(`<svg><style>${repeat('url(#a')(count)}</style></svg>`),
  },
  {
    reader: 'svg',
    name: 'comments in a style',
    from: 4000,
    make: (count) => strToU8(`<svg><style>@${repeat('/*')(count)}</style></svg>`),
  },
  {
    reader: 'svg',
    name: 'texts',
    from: 4000,
    make: (count) => strToU8(`<svg>${repeat('<text>1</text>')(count)}</svg>`),
  },
  { reader: 'yaml', name: 'comments', from: 4000, make: (count) => strToU8(`a: 1 ${repeat('# ')(count)}\n`) },
  {
    reader: 'yaml',
    name: 'comments that a sign of a line parts',
    from: 4000,
    make: (count) => strToU8(`a: 1 ${repeat(' #\u2028')(count)}\n`),
  },
  { reader: 'yaml', name: 'a list', from: 1000, make: (count) => strToU8(`a:\n${repeat('  - 138\n')(count)}`) },
  { reader: 'markdown', name: 'paragraphs', from: 500, make: (count) => strToU8(repeat('甲1-3-8。\n\n')(count)) },
  { reader: 'markdown', name: 'figures of one paragraph', from: 2000, make: (count) => strToU8(repeat('1-3 ')(count)) },
  {
    reader: 'markdown',
    name: 'rows of a table',
    from: 200,
    make: (count) => strToU8(`| 甲 | 乙 |\n|---|---|\n${repeat('| 138 | 0013 |\n')(count)}`),
  },
  ...['**废止。**a*_ ', '[甲][乙] ', '![甲](a)', '甲[^1]'].map((part): Shape => ({
    reader: 'markdown',
    name: `paragraphs as full as may be of ${part.trim()}`,
    from: 2,
    make: (count) => strToU8(repeat(`${part.repeat(300)}\n\n`)(count)),
  })),
  {
    reader: 'markdown',
    name: 'blanks at the start of a line',
    from: 8000,
    make: (count) => strToU8(`甲${repeat(' ')(count)}\n${repeat('　')(count)}乙`),
  },
  { reader: 'markdown', name: 'tags', from: 2000, make: (count) => strToU8(repeat('<u>')(count)) },
  {
    reader: 'markdown',
    name: 'tags that are closed',
    from: 16_000,
    make: (count) => strToU8(repeat('<u>')(count) + repeat('</u>')(count)),
  },
];
