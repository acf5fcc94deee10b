import { readXlsx, type Cell, type CellValue, type Sheet as SourceSheet } from 'hucre/xlsx';
import type { Finding } from '../../records/finding.ts';
import { readNumberLook, writeNumber, type NumberLook } from './number-text.ts';
import { broken, checkPackage, usualWorkbook } from './workbook-package.ts';

/** A range of merged cells; lines and columns counted from 1, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetCell {
  /** What the sheet shows: numbers by their format, dates as `YYYY-MM-DD`; '' where it is blank or holds an error. */
  readonly text: string;
  /** The number itself, or what kind of error an error cell shows. */
  readonly raw: string | number | boolean | null;
  readonly type: 'empty' | 'text' | 'number' | 'date' | 'boolean' | 'error';
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

/** Reads an .xlsx; the only place that knows the library which does. */
export async function readWorkbook(
  file: string,
  bytes: Uint8Array,
): Promise<{ readonly workbook: Workbook } | { readonly finding: Finding }> {
  const fault = checkPackage(file, bytes);
  if (fault) return { finding: fault };
  try {
    const source = await readXlsx(usualWorkbook(bytes), { readStyles: true });
    return { workbook: { sheets: source.sheets.map(sheetOf), from1904: source.dateSystem === '1904' } };
  } catch {
    return { finding: broken(file) };
  }
}

function sheetOf(source: SourceSheet): Sheet {
  const merges = mergesByCell(source);
  const looks = new Map<string | undefined, NumberLook>();
  const lookOf = (format: string | undefined): NumberLook => {
    const look = looks.get(format) ?? readNumberLook(format);
    looks.set(format, look);
    return look;
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
        return cellOf(value, detail, lookOf(detail?.style?.numFmt), merges.get(key));
      }),
    })),
    others: othersOf(source),
  };
}

function cellOf(value: CellValue, detail: Cell | undefined, look: NumberLook, merged: Merge | undefined): SheetCell {
  const base = { formula: detail?.formula !== undefined, scaled: false, merged };
  if (detail?.type === 'error') return { ...base, text: '', raw: String(value), type: 'error' };
  if (value === null || value === '') return { ...base, text: '', raw: null, type: 'empty' };
  if (value instanceof Date) {
    const text = writeMoment(value);
    return { ...base, text, raw: text, type: 'date' };
  }
  if (typeof value === 'number')
    return { ...base, scaled: look.scaled, text: writeNumber(value, look), raw: value, type: 'number' };
  if (typeof value === 'boolean') return { ...base, text: value ? '是' : '否', raw: value, type: 'boolean' };
  return { ...base, text: value.replaceAll(/\r\n?/g, '\n'), raw: value, type: 'text' };
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

function othersOf({ cells, images = [], textBoxes = [], charts = [], threadedComments = [] }: SourceSheet): string[] {
  const comments = [...(cells?.values() ?? [])].filter(({ comment }) => comment !== undefined).length;
  return Object.entries({
    批注: Math.max(comments, threadedComments.length),
    图片: images.length,
    文本框: textBoxes.length,
    图表: charts.length,
  }).flatMap(([what, count]) => (count > 0 ? [`${what} ${count} 处`] : []));
}
