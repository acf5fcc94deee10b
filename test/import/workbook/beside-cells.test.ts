import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { drawnTexts, printedTexts } from '../../../src/import/workbook/beside-cells.ts';

const drawing = (inner: string) => new Map([['xl/drawings/drawing1.xml', strToU8(`<xdr:wsDr>${inner}</xdr:wsDr>`)]]);
const box = (text: string) =>
  `<xdr:sp><xdr:txBody><a:p>${[...text].map((sign) => `<a:r><a:t>${sign}</a:t></a:r>`).join('')}</a:p></xdr:txBody></xdr:sp>`;

test.for([
  ['a text box', box('内部资料'), ['内部资料']],
  ['text boxes in a group', `<xdr:grpSp>${box('注一')}${box('注二')}</xdr:grpSp>`, ['注一', '注二']],
  [
    'one box written for old and new programs',
    `<mc:AlternateContent><mc:Choice>${box('甲')}</mc:Choice><mc:Fallback>${box('甲')}</mc:Fallback></mc:AlternateContent>`,
    ['甲'],
  ],
  ['a picture', '<xdr:pic><xdr:nvPicPr/></xdr:pic>', []],
] as const)('%s', ([, inner, texts]) => {
  expect(drawnTexts(drawing(inner), [])).toEqual(new Map([['', texts]]));
});

test.for([
  [{ oddHeader: '&L单位：万元&C&"宋体,Bold"&14公开01表' }, ['单位：万元', '公开01表']],
  [{ oddFooter: '&C第 &P 页，共 &N 页' }, []],
  [{ oddFooter: '&R&D', differentFirst: true }, []],
  [undefined, []],
] as const)('what %o prints', ([headerFooter, texts]) => {
  expect(printedTexts(headerFooter)).toEqual(texts);
});
