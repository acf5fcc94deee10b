import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { preparedParts } from '../../../src/import/workbook/prepared-parts.ts';
import { makeWorkbook } from '../../fixtures/workbooks/ooxml.ts';

const one = (cell: Parameters<typeof makeWorkbook>[0]['sheets'][number]['rows'][number][number]) =>
  new Map(Object.entries(unzipSync(makeWorkbook({ sheets: [{ name: '表', rows: [[cell]] }] }))));
const part = (parts: ReadonlyMap<string, Uint8Array>, name: string) => strFromU8(parts.get(name) ?? new Uint8Array());

test('a workbook without Chinese formats and guides to pronunciation is left as it is', () => {
  const parts = one({ v: 46_082, format: 'yyyy-mm-dd' });
  expect(preparedParts(parts)).toBe(parts);
});

test.for([
  [57, 'yyyy&quot;年&quot;m&quot;月&quot;'],
  [58, 'm&quot;月&quot;d&quot;日&quot;'],
  [14, 'yyyy/m/d'],
] as const)('format %i is spelled out as %s', ([id, code]) => {
  const styles = part(preparedParts(one({ v: 46_082, format: id })), 'xl/styles.xml');
  expect(styles).toContain(`<numFmt numFmtId="${id}" formatCode="${code}"/>`);
});

test('a number that the workbook gives a format of its own keeps it', () => {
  const parts = one({ v: 46_082, format: 57 });
  const styles = part(parts, 'xl/styles.xml').replace(
    '<numFmts',
    '<numFmts><numFmt numFmtId="57" formatCode="yyyy"/></numFmts><numFmts',
  );
  parts.set('xl/styles.xml', strToU8(styles));
  expect(preparedParts(parts)).toBe(parts);
});

test('the words of a sheet lose their guides to pronunciation and nothing else', () => {
  const sheet = part(preparedParts(one({ v: '东区超市', phonetic: 'dong' })), 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<t xml:space="preserve">东区超市</t></is>');
});

test('a guide that is never closed takes no other words with it', () => {
  const sheet = '<c><is><t>甲</t><rPh sb="0"><t>jia</t></is></c><c><is><t>乙</t><rPh><t>yi</t></rPh></is></c>';
  const parts = new Map([['xl/worksheets/sheet1.xml', strToU8(sheet)]]);
  expect(part(preparedParts(parts), 'xl/worksheets/sheet1.xml')).toBe(
    '<c><is><t>甲</t><rPh sb="0"><t>jia</t></is></c><c><is><t>乙</t></is></c>',
  );
});
