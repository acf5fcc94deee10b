import { measureValueWidth, readXls, readXlsx, writeXlsx } from 'hucre/xlsx';

/*
 * Workbooks of Excel, read and written by a library. No other file imports it, and these types say all that the others know
 * of it.
 */

/** A moment stands for the wall clock of the sheet in UTC. */
export type CellValue = string | number | boolean | Date | null;

/** What a cell has beside its value. */
export interface CellDetail {
  readonly type: string;
  readonly formula?: string;
  readonly style?: { readonly numFmt?: string };
  readonly comment?: object;
}

/** Rows and columns are counted from 0, both ends included. */
interface MergedRange {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

export interface SourceSheet {
  readonly name: string;
  readonly hidden?: boolean;
  /** Hidden so that only a macro shows it. */
  readonly veryHidden?: boolean;
  readonly rows: readonly (readonly CellValue[])[];
  /** By row and column, counted from 0, such as `0,2`. */
  readonly cells?: ReadonlyMap<string, CellDetail>;
  readonly columns?: readonly { readonly hidden?: boolean; readonly width?: number }[];
  readonly rowDefs?: ReadonlyMap<number, { readonly hidden?: boolean; readonly height?: number }>;
  readonly merges?: readonly MergedRange[];
  readonly images?: readonly object[];
  readonly textBoxes?: readonly object[];
  readonly charts?: readonly object[];
  readonly threadedComments?: readonly object[];
  readonly headerFooter?: object;
}

export interface SourceWorkbook {
  readonly sheets: readonly SourceSheet[];
  readonly from1904: boolean;
}

/** Reads an .xlsx that has been unpacked within limits before; rejects where it is damaged. */
export async function readSheets(bytes: Uint8Array): Promise<SourceWorkbook> {
  const { sheets, dateSystem } = await readXlsx(bytes, { readStyles: true });
  return { sheets, from1904: dateSystem === '1904' };
}

/** The values of each sheet of an .xls, row by row, some rows not there; no sheets where it is damaged or locked. */
export async function readOldSheets(
  bytes: Uint8Array,
): Promise<readonly (readonly (readonly CellValue[] | undefined)[])[]> {
  try {
    // As a plain array, whatever kind of array it was.
    const { sheets } = await readXls(new Uint8Array(bytes));
    return sheets.map(({ rows }) => rows);
  } catch {
    return [];
  }
}

interface WrittenLook {
  readonly numFmt?: string;
  readonly style?: { readonly font: { readonly bold: boolean } };
}

export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly (WrittenLook & { readonly width: number })[];
  readonly rows: CellValue[][];
  /** Whether the first row is in bold and stays where it is. */
  readonly header: boolean;
}

export interface WrittenWorkbook {
  readonly title: string;
  readonly creator: string;
  /** When it was made, in days since 1 January 1970. */
  readonly day: number;
  readonly sheets: readonly WrittenSheet[];
}

const millisecondsOfDay = 86_400_000;

/** An .xlsx; the same workbook gives the same bytes. */
export function writeSheets({ title, creator, day, sheets }: WrittenWorkbook): Promise<Uint8Array> {
  const moment = new Date(day * millisecondsOfDay);
  return writeXlsx({
    sheets: sheets.map(({ name, columns, rows, header }) => ({
      name,
      columns: [...columns],
      rows,
      ...(header ? headerOf(columns.length) : {}),
    })),
    properties: { title, creator, created: moment, modified: moment },
  });
}

function headerOf(columns: number) {
  const bold = { style: { font: { bold: true } } };
  return {
    cells: new Map(Array.from({ length: columns }, (_, column) => [`0,${column}`, bold] as const)),
    freezePane: { rows: 1 },
  };
}

/** How wide a value is, in the widths of a figure; Excel counts a Chinese character as two. */
export function widthOfValue(value: string | null): number {
  return measureValueWidth(value);
}
