import type { Finding } from '../../records/finding.ts';
import { readSheets, type CellDetail, type CellValue, type SourceSheet } from '../../office/xlsx.ts';
import { readFormat, type FormatSection } from './format-code.ts';
import { readNumberLook, writeNumber, type NumberLook } from './number-text.ts';
import { isPicture } from '../../intake/spreadsheet-damage.ts';
import { cellAddress } from './address.ts';
import { printedTexts } from './beside-cells.ts';
import { shownNumber } from './shown-number.ts';
import { broken, checkPackage, usualWorkbook } from './workbook-package.ts';

/** A range of merged cells; lines and columns counted from 1, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetCell {
  /** Numbers in digits by their format, dates as `YYYY-MM-DD`; '' where it is blank or holds an error or a picture. */
  readonly text: string;
  /** What a reader of the sheet sees, with the words of number formats; undefined where the format is not known here. */
  readonly shown: string | undefined;
  /** The number itself, or what kind of error an error cell shows. */
  readonly raw: string | number | boolean | null;
  readonly type: 'empty' | 'text' | 'number' | 'date' | 'boolean' | 'error' | 'picture';
  /** Whether a formula stands here; `text` is what it gave when the workbook was last saved. */
  readonly formula: boolean;
  /** The format shows a number ten thousand or a thousand times smaller than it is. */
  readonly scaled: boolean;
  readonly merged: Merge | undefined;
}

export interface SheetRow {
  /** Counted from 1, as the spreadsheet counts. */
  readonly line: number;
  readonly hidden: boolean;
  readonly cells: readonly SheetCell[];
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Columns that are not shown, counted from 1. */
  readonly hiddenColumns: ReadonlySet<number>;
  readonly rows: readonly SheetRow[];
  /** What lies on the sheet beside its cells, such as 批注 or 图片. */
  readonly others: readonly string[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Whether days are counted from 1904 and not from 1900. */
  readonly from1904: boolean;
}

/** Reads an .xlsx. */
export async function readWorkbook(
  file: string,
  bytes: Uint8Array,
): Promise<{ readonly workbook: Workbook } | { readonly finding: Finding }> {
  const fault = checkPackage(file, bytes);
  if (fault) return { finding: fault };
  try {
    const { sheets, from1904 } = await readSheets(usualWorkbook(bytes));
    return { workbook: { sheets: sheets.map((sheet) => sheetOf(sheet, from1904)), from1904 } };
  } catch {
    return { finding: broken(file) };
  }
}

function sheetOf(source: SourceSheet, from1904: boolean): Sheet {
  const merges = mergesByCell(source);
  const formats = new Map<string | undefined, CellFormat>();
  const formatOf = (code: string | undefined): CellFormat => {
    const format = formats.get(code) ?? cellFormat(code);
    formats.set(code, format);
    return format;
  };
  const hiddenColumns = new Set(
    (source.columns ?? []).flatMap(({ hidden, width }, index) => (hidden === true || width === 0 ? [index + 1] : [])),
  );
  return {
    name: source.name,
    hidden: source.hidden === true || source.veryHidden === true,
    hiddenColumns,
    rows: source.rows.map((values, row) => ({
      line: row + 1,
      hidden: source.rowDefs?.get(row)?.hidden === true || source.rowDefs?.get(row)?.height === 0,
      cells: values.map((value, column) => {
        const key = `${row},${column}`;
        const detail = source.cells?.get(key);
        return cellOf({ value, detail, format: formatOf(detail?.style?.numFmt), merged: merges.get(key), from1904 });
      }),
    })),
    others: othersOf(source),
  };
}

/** A number format as far as it is needed, read once for all cells that bear it. */
interface CellFormat {
  readonly look: NumberLook;
  /** Undefined where a number is shown as it is. */
  readonly sections: readonly FormatSection[] | undefined;
}

function cellFormat(code: string | undefined): CellFormat {
  const isPlain = code === undefined || /^(?:general|@)$/i.test(code);
  return { look: readNumberLook(code), sections: isPlain ? undefined : readFormat(code) };
}

interface CellSource {
  readonly value: CellValue;
  readonly detail: CellDetail | undefined;
  readonly format: CellFormat;
  readonly merged: Merge | undefined;
  readonly from1904: boolean;
}

function cellOf(source: CellSource): SheetCell {
  const { value, detail, merged } = source;
  const base = { formula: detail?.formula !== undefined, scaled: false, merged };
  const nothing = { ...base, text: '', shown: '', raw: null };
  if (detail?.type === 'error') return { ...nothing, raw: String(value), type: 'error' };
  if ([detail?.formula, value].some((each) => typeof each === 'string' && isPicture(each)))
    return { ...nothing, type: 'picture' };
  if (value === null || value === '') return { ...nothing, type: 'empty' };
  if (typeof value === 'string') {
    const text = value.replaceAll(/\r\n?/g, '\n');
    return { ...base, text, shown: text, raw: value, type: 'text' };
  }
  return { ...base, ...(typeof value === 'boolean' ? booleanCell(value) : numberCell(value, source)) };
}

type Content = Pick<SheetCell, 'text' | 'shown' | 'raw' | 'type'>;

function booleanCell(value: boolean): Content {
  const text = value ? '是' : '否';
  return { text, shown: text, raw: value, type: 'boolean' };
}

function numberCell(
  value: number | Date,
  { format: { look, sections }, from1904 }: CellSource,
): Content & Partial<Pick<SheetCell, 'scaled'>> {
  const isNumber = typeof value === 'number';
  const text = isNumber ? writeNumber(value, look) : writeMoment(value);
  const shown = sections ? shownNumber(isNumber ? value : serialOf(value, from1904), sections, from1904) : text;
  if (isNumber) return { text, shown, raw: value, type: 'number', scaled: look.scaled };
  return { text, shown, raw: text, type: 'date' };
}

/** The number that the library made a moment of; a workbook of 1900 counts a 29 February of that year, which never was. */
function serialOf(moment: Date, from1904: boolean): number {
  const days = (moment.getTime() - (from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 31))) / 86_400_000;
  return from1904 || days < 60 ? days : days + 1;
}

/** The library's moments stand for the wall clock of the sheet in UTC; here they become text at once. */
function writeMoment(moment: Date): string {
  if (Number.isNaN(moment.getTime())) return '';
  const [day = '', time = ''] = moment.toISOString().split('T');
  return time.startsWith('00:00') ? day : `${day} ${time.slice(0, 5)}`;
}

/** Larger merges than this are formatting of whole columns, and fill nothing. */
const mostMerged = 100_000;

function mergesByCell({ merges = [] }: SourceSheet): ReadonlyMap<string, Merge> {
  const found = new Map<string, Merge>();
  for (const { startRow, startCol, endRow, endCol } of merges) {
    if ((endRow - startRow + 1) * (endCol - startCol + 1) > mostMerged) continue;
    const merge: Merge = { top: startRow + 1, left: startCol + 1, bottom: endRow + 1, right: endCol + 1 };
    for (let row = startRow; row <= endRow; row += 1) {
      for (let column = startCol; column <= endCol; column += 1) found.set(`${row},${column}`, merge);
    }
  }
  return found;
}

function othersOf(source: SourceSheet): string[] {
  const { cells, images = [], textBoxes = [], charts = [], threadedComments = [], headerFooter } = source;
  const commented = [...(cells ?? [])].flatMap(([key, { comment }]) => {
    const [row = 0, column = 0] = key.split(',').map(Number);
    return comment === undefined ? [] : [cellAddress(row + 1, column + 1)];
  });
  const others = Object.entries({
    批注: Math.max(commented.length, threadedComments.length),
    图片: images.length,
    文本框: textBoxes.length,
    图表: charts.length,
  }).flatMap(([what, count]) => (count > 0 ? [`${what} ${count} 处`] : []));
  const at = commented.length > 0 ? `（${commented.join('、')}）` : '';
  return [
    ...others.map((other) => (other.startsWith('批注') ? `${other}${at}` : other)),
    ...printedTexts(headerFooter && { ...headerFooter }).map((text) => `页眉或页脚“${text}”`),
  ];
}
