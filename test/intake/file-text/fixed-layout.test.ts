import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { protectedFile } from '../../../src/intake/file-text/attached.ts';

/** A fictitious person with the right check digit, and a number that nobody has. */
const number = '11010119900307803X';
const mobile = '13800138000';

/** An OFD of these pages; further parts by name. */
function layout(pages: readonly string[], others: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const list = pages.map((_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`);
  const parts = {
    'OFD.xml': '<ofd:OFD><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    'Doc_0/Document.xml': `<ofd:Document><ofd:Pages>${list.join('')}</ofd:Pages></ofd:Document>`,
    ...Object.fromEntries(
      pages.map((content, index) => [
        `Doc_0/Pages/Page_${index}/Content.xml`,
        `<ofd:Page><ofd:Content><ofd:Layer>${content}</ofd:Layer></ofd:Content></ofd:Page>`,
      ]),
    ),
    ...others,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

const object = (text: string, boundary: string, given: { ctm?: string; code?: string; before?: string } = {}) =>
  `<ofd:TextObject Boundary="${boundary}" Font="3" Size="6"${given.ctm === undefined ? '' : ` CTM="${given.ctm}"`}>${given.before ?? ''}<ofd:TextCode X="0" Y="6" ${given.code ?? ''}>${text}</ofd:TextCode></ofd:TextObject>`;
/** One object for each sign. */
const signs = (text: string, place: (index: number) => string, ctm?: string) =>
  [...text].map((sign, index) => object(sign, place(index), ctm === undefined ? {} : { ctm }));
const along = (index: number) => `${10 + 4 * index} 20 4 8`;

const found = async (bytes: Uint8Array) =>
  (await protectedFile('policies/a/a.ofd', bytes)).map(({ rule, field }) => `${rule} ${field}`.trim()).sort();

const onPage = 'privacy/mobile 第 1 页';

test.for<[string, string, string[]]>([
  ['in one piece', object(mobile, '10 20 80 8'), [onPage]],
  ['sign by sign', signs(mobile, along).join(''), [onPage]],
  ['sign by sign, from the end', signs(mobile, along).reverse().join(''), [onPage]],
  ['among other signs of the line', signs(`电话${mobile}，地址`, along).join(''), [onPage]],
  ['with a wide pitch', signs(mobile, (index) => `${10 + 12 * index} 20 8 8`).join(''), [onPage]],
  ['from top to bottom', signs(mobile, (index) => `10 ${20 + 8 * index} 8 8`).join(''), [onPage]],
  ['of half the size', signs(mobile, (index) => `${10 + 2 * index} 20 4 4`, '0.5 0 0 0.5 0 0').join(''), [onPage]],
  ['turned', signs(mobile, (index) => `30 ${20 + 4 * index} 8 8`, '0 1 -1 0 0 0').join(''), [onPage]],
  [
    'placed by the object alone',
    signs(mobile, () => '0 0 200 200')
      .map((text, index) => text.replace('X="0"', `X="${10 + 4 * index}"`))
      .join(''),
    [onPage],
  ],
  [
    'whose parts each stand in a line of their own, far apart',
    signs(mobile, (index) => `${10 + 4 * index} ${20 + 40 * index} 4 8`).join(''),
    [],
  ],
  ['in columns of a table', object('138001', '10 20 30 8') + object('38000', '90 20 30 8'), []],
])('a number %s', async ([, page, expected]) => {
  expect(await found(layout([page]))).toEqual(expected);
});

test('two objects that fill the gaps of each other', async () => {
  const places = [...mobile].map((_, index) => 10 + 4 * index);
  const half = (odd: number) => {
    const taken = [...mobile].filter((_, index) => index % 2 === odd);
    return object(taken.join(''), `${places[odd]} 20 90 8`, { code: `DeltaX="g ${taken.length - 1} 8"` });
  };
  expect(await found(layout([half(0) + half(1)]))).toEqual([onPage]);
});

test('is told by the page on which it stands, in a template, in a note and in a file that lies in it', async () => {
  const bytes = layout(['', signs(mobile, along).join('')], {
    'Doc_0/Tpls/Tpl_0/Content.xml': `<ofd:Page><ofd:Layer>${signs('13900139000', along).join('')}</ofd:Layer></ofd:Page>`,
    'Doc_0/Annots/Page_0/Annotation.xml': `<ofd:PageAnnot><ofd:Annot><ofd:Remark>13700137000</ofd:Remark><ofd:Appearance Boundary="0 0 90 90">${signs(number, along).join('')}</ofd:Appearance></ofd:Annot></ofd:PageAnnot>`,
    'Doc_0/Attachs/a.txt': '13600136000',
    'Doc_0/Attachs/b.zip': zipSync({ 'c.txt': strToU8('13500135000') }),
  });
  expect(await found(bytes)).toEqual([
    'privacy/identity-number 版面文字',
    'privacy/mobile 嵌入的 a.txt',
    'privacy/mobile 嵌入的 b.zip c.txt',
    'privacy/mobile 版面文字',
    'privacy/mobile 版面文字',
    'privacy/mobile 第 2 页',
  ]);
});

test.for<[string, string, Record<string, string>]>([
  [
    'without codes',
    object('', '10 20 80 8', {
      before:
        '<ofd:CGTransform CodePosition="0" CodeCount="0" GlyphCount="11"><ofd:Glyphs>1 2 3 4 5 6 7 8 9 10 11</ofd:Glyphs></ofd:CGTransform>',
    }),
    {},
  ],
  ['with what stands for no code', object('¤¤¤¤¤¤¤¤¤¤¤', '10 20 80 8'), {}],
  ['of private use', object('\uE001\uE002\uE003\uE004', '10 20 80 8'), {}],
  ['of a document that is locked', '', { 'Encryptions.xml': '<ofd:Encryptions/>' }],
])('signs %s are told to be unread', async ([, page, others]) => {
  expect(await found(layout([page], others))).toEqual(['privacy/unreadable']);
});

test('ornaments are no text', async () => {
  expect(await found(layout([object('\uF0B7', '10 20 8 8') + object('目录', '20 20 40 8')]))).toEqual([]);
});

const picture = '<ofd:ImageObject ID="9" Boundary="0 0 210 297" ResourceID="3"/>';
const shapes =
  '<ofd:PathObject Boundary="0 0 9 9"><ofd:AbbreviatedData>M 0 0 L 9 9</ofd:AbbreviatedData></ofd:PathObject>';
test.for<[string, readonly string[], string | undefined]>([
  [
    'pictures',
    [picture, object('正文', '10 20 80 8') + picture, '', picture + object('- 4 -', '90 280 20 8')],
    '第 1、4 页只有图片',
  ],
  ['words as shapes', ['', shapes.repeat(30)], '第 2 页只有图片'],
  ['a few lines', [shapes.repeat(3)], undefined],
  ['words', [object('正文', '10 20 80 8')], undefined],
])('pages of %s', async ([, pages, expected]) => {
  const [finding, ...others] = await protectedFile('a.ofd', layout(pages));
  expect(others).toEqual([]);
  if (expected === undefined) expect(finding).toBeUndefined();
  else expect(finding?.message).toContain(expected);
});
