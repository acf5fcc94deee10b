import { cellAddress } from '../../import/workbook/address.ts';
import { readOldSheets } from '../../office/xlsx.ts';
import { acrossCells, type FoundText } from './found-text.ts';

/** Runs of what people write: Chinese, letters, digits and their punctuation; U+0007 ends a cell of a table. */
const written = /[\u0007\p{Script=Han}\p{Script=Latin}\d\u3000-\u303F\uFF00-\uFFEF\u2000-\u206F -~\t★]{4,}/gu;

/**
 * What a .doc or .xls holds as text: runs of characters in its bytes, in the three ways in which these programs write them.
 * No library reads the structure of a .doc, so the place in it is not known, and what hidden parts hold is found as well.
 */
export function oldTexts(bytes: Uint8Array): FoundText[] {
  const readings = [
    new TextDecoder('utf-16le').decode(bytes),
    new TextDecoder('utf-16le').decode(bytes.subarray(1)),
    new TextDecoder('gb18030').decode(bytes),
  ];
  const runs = readings.flatMap((text) =>
    (text.match(written) ?? []).filter((run) => /\d{6}|\p{Script=Han}/u.test(run)),
  );
  return [...new Set(runs)].flatMap((run) => {
    const cells = run.split('\u0007').map((text): FoundText => ({ text, kind: 'line', where: '文件里的文字' }));
    return cells.length === 1 ? cells : [...cells.filter(({ text }) => text !== ''), ...acrossCells(cells)];
  });
}

/**
 * What an .xls holds: every cell of every sheet, where telephone numbers are not text but numbers, and strings may be
 * broken in the middle; then the runs of its bytes for comments, properties and what no cell shows any more.
 */
export async function oldWorkbookTexts(bytes: Uint8Array): Promise<FoundText[]> {
  const sheets = await readOldSheets(bytes);
  const cells = sheets.flatMap((rows, sheet) => {
    const headers: string[] = [];
    return rows.flatMap((row, line) => {
      const texts = (row ?? []).map((value, column): FoundText => {
        const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
        const label = headers[column];
        if (text !== '' && !/\d{5}/.test(text) && text.length <= 20) headers[column] ??= text;
        const where = `单元格 ${cellAddress(line + 1, column + 1)}${sheets.length === 1 ? '' : ` 表${sheet + 1}`}`;
        return { text, kind: 'cell', where, ...(label === undefined ? {} : { label }) };
      });
      return [...texts.filter(({ text }) => text !== ''), ...acrossCells(texts)];
    });
  });
  return [...cells, ...oldTexts(bytes)];
}
