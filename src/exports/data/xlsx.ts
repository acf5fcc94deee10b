import type { DataCellKind } from '../../views/lists/data-set.ts';
import { dayNumber, type Day } from '../../records/values/day.ts';
import { readCents } from '../../records/values/money.ts';
import { longestWorkbookCell } from '../../records/table.ts';
import { widthOfValue, writeSheets, type CellValue, type WrittenSheet } from '../../office/xlsx.ts';
import { exportWording } from '../../wording/exports.ts';

/** How the cells of a column are meant: everything is text that is not counted or added up. */

/** The cells of a sheet, as the CSV of docs/contract.md#10-tables holds them. */
export interface Sheet {
  readonly columns: readonly { readonly header: string; readonly kind: DataCellKind }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A whole workbook, as values: what it will hold can be compared before it is packed. */
export interface Workbook {
  readonly sheet: Sheet;
  readonly about: About;
}

/** Where a table comes from; printed on a sheet of its own, since a file travels without its page. */
export interface About {
  /** Of the table. */
  readonly name: string;
  /** Of the record or collection that it belongs to. */
  readonly title: string;
  readonly source: string;
  /** Whole address of the page. */
  readonly page: string;
  /** Unit of amounts, where there are any. */
  readonly unit?: string;
  /** The day of publication, of the newest record where there are several. */
  readonly publishedOn: Day;
  readonly licence: string;
}

/** Excel counts a Chinese character as two; a column that is wider than this hides its neighbours. */
const widest = 48;
const narrowest = 8;
const formats: Readonly<Record<DataCellKind, string>> = { text: '@', amount: '#,##0.00', integer: '0' };
/** The longest cell among so many rows stands for all, so that wide tables stay cheap. */
const measured = 200;

/**
 * A table as a workbook that Excel and WPS open rightly: text stays text, also where it is all digits or begins like a
 * formula; amounts are numbers with two decimals; the header stands still. The same table gives the same bytes.
 */
export function xlsxOf({ sheet, about }: Workbook): Promise<Uint8Array> {
  const { sheet: kept, cut } = fitted(sheet);
  return writeSheets({
    title: about.name,
    creator: about.source,
    day: dayNumber(about.publishedOn),
    sheets: [tableSheet(kept, about.name), aboutSheet(about, cut)],
  });
}

/** Rows and columns of a sheet in Excel and WPS. */
const mostRows = 1_048_576;
const mostColumns = 16_384;

/** What a sheet has room for, and how many cells, rows and columns were cut to make it so. */
function fitted({ columns, rows }: Sheet): { readonly sheet: Sheet; readonly cut: readonly string[] } {
  const words = exportWording.about;
  let cells = 0;
  const kept = rows.slice(0, mostRows - 1).map((row) =>
    row.slice(0, mostColumns).map((cell) => {
      if (cell === null || cell.length <= longestWorkbookCell) return cell;
      cells += 1;
      return shortened(cell);
    }),
  );
  const cut = [
    ...(cells > 0 ? [words.cutCells(cells)] : []),
    ...(rows.length > kept.length ? [words.cutRows(kept.length, rows.length)] : []),
    ...(columns.length > mostColumns ? [words.cutColumns(mostColumns, columns.length)] : []),
  ];
  return { sheet: { columns: columns.slice(0, mostColumns), rows: kept }, cut };
}

/** The beginning of a cell and a note that it is not all of it; no character is cut in two. */
function shortened(cell: string): string {
  const note = exportWording.about.cutCell;
  return `${cell.slice(0, longestWorkbookCell - note.length).replace(/[\uD800-\uDBFF]$/, '')}${note}`;
}

function tableSheet({ columns, rows }: Sheet, name: string): WrittenSheet {
  return {
    name: sheetName(name),
    columns: columns.map(({ header, kind }, index) => ({
      width: widthOf([header, ...rows.slice(0, measured).map((row) => row[index] ?? null)]),
      numFmt: formats[kind],
    })),
    rows: [
      columns.map(({ header }) => literal(header)),
      ...rows.map((row) => columns.map(({ kind }, index) => cellOf(row[index] ?? null, kind))),
    ],
    header: true,
  };
}

/** A figure that cannot be read is shown as it was written. */
function cellOf(cell: string | null, kind: DataCellKind): CellValue {
  if (cell === null) return null;
  const cents = kind === 'text' ? undefined : readCents(cell);
  return cents === undefined ? literal(cell) : cents / 100;
}

/** `_x000D_` is how the format writes a carriage return, so a text that looks like it is written with its first sign as such. */
function literal(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

function aboutSheet(about: About, cut: readonly string[]): WrittenSheet {
  const words = exportWording.about;
  const rows = [
    [words.name, about.name],
    [words.title, about.title],
    [words.source, about.source],
    [words.page, about.page],
    ...(about.unit === undefined ? [] : [[words.unit, about.unit]]),
    [words.publishedOn, about.publishedOn],
    [words.licence, about.licence],
    [words.blank, words.blankMeans],
    ...cut.map((each) => [words.cut, each]),
  ];
  return {
    name: words.sheet,
    columns: [
      { width: 14, style: { font: { bold: true } } },
      { width: 80, numFmt: '@' },
    ],
    rows,
    header: false,
  };
}

function widthOf(values: readonly (string | null)[]): number {
  const longest = Math.max(...values.map((value) => widthOfValue(value)));
  return Math.min(widest, Math.max(narrowest, longest + 2));
}

/** Excel refuses these signs, apostrophes at either end, more than 31 characters, and a name twice. */
function sheetName(name: string): string {
  const allowed = name.replaceAll(/[\\/?*[\]:\p{Cc}]/gu, '').replaceAll(/^'+|'+$/g, '');
  const short = allowed
    .slice(0, 31)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/'+$/, '')
    .trim();
  return short === '' || short === exportWording.about.sheet ? exportWording.about.name : short;
}
