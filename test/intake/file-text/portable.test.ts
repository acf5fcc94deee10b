import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { protectedFile } from '../../../src/intake/file-text/attached.ts';
import {
  compositeFont,
  helvetica,
  hexOf,
  portableFile,
  portablePage,
  streamOf,
  toUnicodeMap,
} from '../portable-file.ts';

/** A fictitious person with the right check digit, and a number that nobody has. */
const number = '11010119900307803X';
const mobile = '13800138000';
const both = ['privacy/identity-number 第 1 页', 'privacy/mobile 第 1 页'];

const found = async (bytes: Uint8Array) =>
  (await protectedFile('policies/a/a.pdf', bytes)).map(({ rule, field }) => `${rule} ${field}`.trim()).sort();
const message = async (bytes: Uint8Array) =>
  (await protectedFile('policies/a/a.pdf', bytes)).map(({ message: text }) => text).join('\n');

const shown = (codes: string, before = '80 700 Td') => `BT /F1 12 Tf ${before} ${codes} Tj ET`;
const utf16 = (text: string) => hexOf(Buffer.from(text, 'utf16le').swap16());
/** Bytes of ASCII are the same in all of these; 身份证 is given by hand. */
const inBytes = (han: readonly number[], text: string) => hexOf([...han, ...Buffer.from(text, 'latin1')]);

describe('a font that names an encoding of its codes', () => {
  const line = `证件 ${number} 电话 ${mobile}`;
  test.for<[string, string, string]>([
    ['UniGB-UCS2-H', 'GB1', utf16(line)],
    ['UniGB-UCS2-V', 'GB1', utf16(line)],
    ['UniGB-UTF16-H', 'GB1', utf16(line)],
    ['UniCNS-UCS2-H', 'CNS1', utf16(line)],
    ['UniCNS-UTF16-H', 'CNS1', utf16(line)],
    ['UniJIS-UTF16-H', 'Japan1', utf16(line)],
    ['GBK-EUC-H', 'GB1', inBytes([0xd6, 0xa4, 0xbc, 0xfe], ` ${number} ${mobile}`)],
    ['GBK-EUC-V', 'GB1', inBytes([0xd6, 0xa4, 0xbc, 0xfe], ` ${number} ${mobile}`)],
    ['GB-EUC-H', 'GB1', inBytes([0xd6, 0xa4], ` ${number} ${mobile}`)],
    ['GBKp-EUC-H', 'GB1', inBytes([0xd6, 0xa4], ` ${number} ${mobile}`)],
    ['GBK2K-H', 'GB1', inBytes([0xd6, 0xa4], ` ${number} ${mobile}`)],
    ['ETen-B5-H', 'CNS1', inBytes([0xc3, 0xd2], ` ${number} ${mobile}`)],
    ['90ms-RKSJ-H', 'Japan1', inBytes([0x8f, 0xd8], ` ${number} ${mobile}`)],
    ['KSCms-UHC-H', 'Korea1', inBytes([0xb1, 0xb8], ` ${number} ${mobile}`)],
  ])('%s', async ([encoding, collection, codes]) => {
    const bytes = portablePage({ contents: [shown(codes)], fonts: [compositeFont(encoding, collection)] });
    expect(await found(bytes)).toEqual(both);
  });

  test('whose figures are written in full width', async () => {
    const wide = [...mobile].flatMap((figure) => [0xa3, 0xb0 + Number(figure)]);
    const bytes = portablePage({ contents: [shown(hexOf(wide))], fonts: [compositeFont('GBK-EUC-H', 'GB1')] });
    expect(await found(bytes)).toEqual(['privacy/mobile 第 1 页']);
  });

  test('that nobody knows is told to be unread', async () => {
    const bytes = portablePage({ contents: [shown(utf16(line))], fonts: [compositeFont('CNS-EUC-H', 'CNS1')] });
    expect(await found(bytes)).toEqual(['privacy/unreadable']);
    expect(await message(bytes)).toContain('第 1 页');
  });
});

describe('a font that names its signs by number', () => {
  /** In Adobe-GB1 figures begin with 17, 证 is 4560 and 件 2124. */
  const cids = (text: string) =>
    hexOf([...text].flatMap((sign) => (sign === 'X' ? [0, 57] : [0, 17 + Number(sign)]).map((byte) => byte & 0xff)));

  test('is read where the collection is known', async () => {
    const content = `BT /F1 12 Tf 80 700 Td ${cids(number)} Tj 0 -20 Td ${cids(mobile)} Tj ET`;
    for (const collection of ['GB1', 'CNS1', 'Japan1', 'Korea1']) {
      const bytes = portablePage({ contents: [content], fonts: [compositeFont('Identity-H', collection)] });
      expect(await found(bytes)).toEqual(both);
    }
  });

  test.for<[string, string]>([
    ['GB1', '<4000400140024003400440054006>'],
    ['CNS1', '<0400040104020403040404050406>'],
    ['Identity', cids(mobile)],
  ])('is told to be unread where %s says nothing of them', async ([collection, codes]) => {
    const bytes = portablePage({ contents: [shown(codes)], fonts: [compositeFont('Identity-H', collection)] });
    expect(await found(bytes)).toEqual(['privacy/unreadable']);
  });

  test.for<[string, (index: number) => number, string[]]>([
    ['the characters', (index) => 0x30 + index, ['privacy/mobile 第 1 页']],
    ['controls', (index) => 1 + index, ['privacy/unreadable']],
    ['private use', (index) => 0xe0_00 + index, ['privacy/unreadable']],
    ['nothing known', () => 0xff_fd, ['privacy/unreadable']],
  ])('with a table that gives %s', async ([, characterOf, expected]) => {
    const pairs = Array.from({ length: 10 }, (_, index) => [17 + index, characterOf(index)] as const);
    const fonts = [compositeFont('Identity-H', 'Identity', '/ToUnicode #1')];
    const bytes = portablePage({ contents: [shown(cids(mobile))], fonts, objects: [toUnicodeMap(pairs)] });
    expect(await found(bytes)).toEqual(expected);
  });

  test('with a table that leaves some out', async () => {
    const fonts = [compositeFont('Identity-H', 'Identity', '/ToUnicode #1')];
    const objects = [toUnicodeMap([[17, 0x30]])];
    const bytes = portablePage({ contents: [shown(cids('013456'))], fonts, objects });
    expect(await found(bytes)).toEqual(['privacy/unreadable']);
  });
});

describe('text in the places where a page can have it', () => {
  const halves = [number.slice(0, 9), number.slice(9)];
  const each = (text: string, place: (index: number) => string) =>
    [...text].map((sign, index) => `1 0 0 1 ${place(index)} Tm (${sign}) Tj`);
  test.for<[string, string[], string[]]>([
    ['invisible', [`BT /F1 12 Tf 3 Tr 80 700 Td (${mobile}) Tj ET`], ['privacy/mobile 第 1 页']],
    ['in several streams', [`BT /F1 12 Tf 80 700 Td (${halves[0]}) Tj`, `(${halves[1]}) Tj ET`], [both[0] ?? '']],
    [
      'sign by sign, in any order',
      [
        `BT /F1 12 Tf ${each(number, (index) => `${80 + 8 * index} 700`)
          .reverse()
          .join(' ')} ET`,
      ],
      [both[0] ?? ''],
    ],
    [
      'in two parts that change places',
      [`BT /F1 12 Tf 1 0 0 1 134 700 Tm (${halves[1]}) Tj 1 0 0 1 72 700 Tm (${halves[0]}) Tj ET`],
      [both[0] ?? ''],
    ],
    [
      'from top to bottom',
      [`BT /F1 12 Tf ${each(mobile, (index) => `80 ${700 - 14 * index}`).join(' ')} ET`],
      ['privacy/mobile 第 1 页'],
    ],
    ['turned', [`BT /F1 12 Tf 0 1 -1 0 300 200 Tm (${number}) Tj ET`], [both[0] ?? '']],
    [
      'turned, sign by sign from the end',
      [
        `BT /F1 12 Tf ${[...number]
          .map((sign, index) => `0 1 -1 0 300 ${200 + 8 * index} Tm (${sign}) Tj`)
          .reverse()
          .join(' ')} ET`,
      ],
      [both[0] ?? ''],
    ],
    ['in a layer that is switched off', [`/OC /Hidden BDC ${shown(`(${mobile})`)} EMC`], ['privacy/mobile 第 1 页']],
    ['in columns that are apart', ['BT /F1 12 Tf 80 700 Td (138001) Tj 200 0 Td (38000) Tj ET'], []],
    ['nowhere, on a page of pictures', ['q 100 0 0 100 0 0 cm Q'], []],
  ])('%s', async ([, contents, expected]) => {
    expect(await found(portablePage({ contents }))).toEqual(expected);
  });

  test('a page that is turned as a whole', async () => {
    expect(await found(portablePage({ contents: [shown(`(${number})`)], page: '/Rotate 90' }))).toEqual([both[0]]);
  });

  test('signs drawn by a program, with names that say what they are or not', async () => {
    const procedure = streamOf('600 0 d0 0 0 500 700 re f');
    const font = (names: readonly string[]) =>
      `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << ${names.map((name) => `/${name} #1`).join(' ')} >> /Encoding << /Type /Encoding /Differences [1 ${names.map((name) => `/${name}`).join(' ')}] >> /FirstChar 1 /LastChar 10 /Widths [${'600 '.repeat(10)}] /Resources << >> >>`;
    const figures = 'zero one two three four five six seven eight nine'.split(' ');
    const codes = hexOf([...mobile].map((figure) => Number(figure) + 1));
    const known = portablePage({ contents: [shown(codes)], fonts: [font(figures)], objects: [procedure] });
    expect(await found(known)).toEqual(['privacy/mobile 第 1 页']);
    const shapes = figures.map((_, index) => `shape.${index}`);
    const unknown = portablePage({ contents: [shown(codes)], fonts: [font(shapes)], objects: [procedure] });
    expect(await found(unknown)).toEqual(['privacy/unreadable']);
  });

  test('bullets are no text', async () => {
    const fonts = [compositeFont('Identity-H', 'Identity', '/ToUnicode #1'), helvetica];
    const objects = [
      toUnicodeMap([
        [1, 0xf0_b7],
        [2, 0xf0_6c],
      ]),
    ];
    const contents = [`${shown('<0001> Tj <0002> Tj <0001>')} BT /F2 12 Tf 100 700 Td (one) Tj ET`];
    expect(await found(portablePage({ contents, fonts, objects }))).toEqual([]);
  });
});

describe('a page on which nothing is written', () => {
  const picture = streamOf(
    '\u00ff\u00d8',
    '/Type /XObject /Subtype /Image /Width 1000 /Height 1400 /Filter /DCTDecode',
  );
  const inline = 'q 500 0 0 700 0 0 cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q';
  const form = streamOf(inline, '/Type /XObject /Subtype /Form /BBox [0 0 600 800]');
  const tiles = streamOf(
    inline,
    '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 600 800] /XStep 600 /YStep 800 /Resources << >>',
  );
  const drawn = 'q 500 0 0 700 0 0 cm /P Do Q';
  const outlines = Array.from({ length: 40 }, (_, index) => `${index} 0 m ${index} 9 5 9 5 5 c f`).join(' ');
  const asPicture = { resources: '/XObject << /P #1 >>' };
  test.for<[string, Parameters<typeof portablePage>[0]]>([
    ['a picture', { contents: [drawn], objects: [picture], ...asPicture }],
    ['a picture in the line of its content', { contents: [inline] }],
    ['a picture in a form', { contents: [drawn], objects: [form], ...asPicture }],
    ['a mask', { contents: ['q 500 0 0 700 0 0 cm BI /W 8 /H 2 /IM true /BPC 1 ID ab EI Q'] }],
    [
      'tiles',
      { contents: ['/Pattern cs /P scn 0 0 600 800 re f'], resources: '/Pattern << /P #1 >>', objects: [tiles] },
    ],
    ['several pictures', { contents: [`${inline} ${inline}`] }],
    ['a picture over its number', { contents: [inline, shown('(- 12 -)')] }],
    ['a picture over the name of the scanner', { contents: [inline, shown('(Scanned with CamScanner 2026-3-1)')] }],
    ['words as outlines', { contents: [outlines] }],
    [
      'a picture under a note',
      { contents: [inline], page: '/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (seen) >>]' },
    ],
  ])('but that shows %s is told to be unread', async ([, page]) => {
    expect(await found(portablePage(page))).toEqual(['privacy/unreadable']);
    expect(await message(portablePage(page))).toContain('第 1 页只有图片，没有文字（可能是扫描件）');
  });

  test.for<[string, Parameters<typeof portablePage>[0]]>([
    ['nothing', { contents: [''] }],
    ['its number', { contents: [shown('(- 12 -)')] }],
    ['a few lines', { contents: ['0 0 m 100 100 l S 10 10 200 300 re f'] }],
    ['a picture of one point', { contents: ['q 1 0 0 1 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID a EI Q'] }],
    ['a picture beside a long number', { contents: [inline, shown('(20260301)')] }],
    ['a picture with words of its own', { contents: [inline, shown('(words under it)')] }],
    ['a picture over words that cannot be seen', { contents: [inline, `BT /F1 12 Tf 3 Tr (words) Tj ET`] }],
  ])('and that shows %s is not', async ([, page]) => {
    expect(await found(portablePage(page))).toEqual([]);
  });

  test('is named with the others of its file, once', async () => {
    const contents = [inline, shown('(words)'), '', inline];
    const kids = contents.map((_, index) => `${3 + index} 0 R`).join(' ');
    const pages = contents.map(
      (_, index) =>
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${7 + index} 0 R /Resources << /Font << /F1 ${helvetica} >> >> >>`,
    );
    const bytes = portableFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
      ...pages,
      ...contents.map((content) => streamOf(content)),
    ]);
    expect(await found(bytes)).toEqual(['privacy/unreadable']);
    expect(await message(bytes)).toContain('没能看清的地方：第 1、4 页只有图片，没有文字（可能是扫描件）。');
  });
});

describe('what lies beside the text of a PDF', () => {
  const note = (entries: string) => `<< /Type /Annot /Rect [0 0 200 20] ${entries} >>`;
  const notes = 'privacy/mobile 第 1 页的批注、表单或链接';
  test.for<[string, string, string[], string[]]>([
    ['a note', note(`/Subtype /Text /Contents (${mobile})`), [], [notes]],
    ['a link', note(`/Subtype /Link /A << /S /URI /URI (tel:${mobile}) >>`), [], [notes]],
    ['a field', note(`/Subtype /Widget /FT /Tx /T (a) /V (${mobile})`), [], [notes]],
    [
      'a stamp that only shows it',
      note('/Subtype /Stamp /AP << /N #1 >>'),
      [
        streamOf(
          `BT /F1 12 Tf (138) Tj 20 0 Td (00138000) Tj ET`,
          `/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 ${helvetica} >> >>`,
        ),
      ],
      [notes],
    ],
  ])('%s', async ([, annotation, objects, expected]) => {
    const page = `/Annots [${annotation}]`;
    expect([...new Set(await found(portablePage({ contents: [''], page, objects })))]).toEqual(expected);
  });

  const specification = (name: string) => `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F #1 >> >>`;
  const embedded = (bytes: Uint8Array) =>
    streamOf(Buffer.from(bytes).toString('latin1'), `/Type /EmbeddedFile /Params << /Size ${bytes.length} >>`);
  test.for<[string, Uint8Array, string[]]>([
    ['a.txt', strToU8(mobile), ['privacy/mobile 附在 PDF 里的 a.txt']],
    ['a.zip', zipSync({ 'b.csv': strToU8(`号码,${number}`) }), ['privacy/identity-number 附在 PDF 里的 a.zip b.csv']],
    ['13800138000.txt', strToU8(''), ['privacy/mobile 附在 PDF 里的 13800138000.txt']],
    ['a.rar', strToU8('Rar!'), ['privacy/unreadable']],
  ])('a file that it brings along: %s', async ([name, bytes, expected]) => {
    const catalog = `/Names << /EmbeddedFiles << /Names [(a) ${specification(name)}] >> >>`;
    expect(await found(portablePage({ contents: [''], catalog, objects: [embedded(bytes)] }))).toEqual(expected);
    const page = `/Annots [${note(`/Subtype /FileAttachment /FS ${specification(name)}`)}]`;
    expect(await found(portablePage({ contents: [''], page, objects: [embedded(bytes)] }))).toEqual(expected);
  });

  test('a form that only Acrobat shows is told to be unread', async () => {
    const objects = [streamOf('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"></xdp:xdp>')];
    const catalog = '/AcroForm << /Fields [] /XFA #1 >>';
    expect(await found(portablePage({ contents: [''], catalog, objects }))).toEqual(['privacy/unreadable']);
  });
});
