/** What one CSV table may hold: its columns, their meaning, and how headers that editors really write are recognised. */
export type CellKind = 'text' | 'amount' | 'day' | 'functional-code' | 'economic-code' | 'year' | 'failures' | 'choice';

export interface ColumnDefinition {
  /** The standard Chinese header. */
  readonly header: string;
  readonly kind: CellKind;
  readonly required: boolean;
  /** Whether every row has to say something here, continuation rows aside. */
  readonly filled: boolean;
  /** Other spellings of the header that are accepted. */
  readonly variants: readonly string[];
  /** Whether the column is kept and shown once the table was read; by default it is. */
  readonly shown?: boolean;
  /** For `choice`: the values that are allowed. */
  readonly choices?: readonly string[];
}

export interface TableDefinition {
  /** The Chinese name of the table. */
  readonly name: string;
  readonly columns: readonly ColumnDefinition[];
}

/** A table as it was read: columns in the order of the definition, only those the file has; cells as text, null for a null mark. */
export interface Table {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Line of the file, counted from 1. */
  readonly line: number;
  /** One cell for each of the table's columns; null where the cell says nothing. */
  readonly cells: readonly (string | null)[];
  /** Columns (by header) whose cell is `不适用`: a figure that does not exist, unlike a blank one. */
  readonly inapplicable?: readonly string[];
}

/** The cell of a column, null where the column is missing or says nothing. */
export function cellOf(table: Pick<Table, 'columns'>, row: TableRow, header: string): string | null {
  const index = table.columns.indexOf(header);
  return index < 0 ? null : (row.cells[index] ?? null);
}

/** Characters (UTF-16) that Excel and WPS keep in one cell; a longer one is cut where a table is offered as a workbook. */
export const longestWorkbookCell = 32_767;

/** `column('抽样编号', 'text', { required: true, variants: [...] })`. */
export function column(
  header: string,
  kind: CellKind = 'text',
  options: {
    readonly required?: boolean;
    readonly filled?: boolean;
    readonly variants?: readonly string[];
    readonly choices?: readonly string[];
    readonly shown?: boolean;
  } = {},
): ColumnDefinition {
  return {
    header,
    kind,
    required: options.required ?? false,
    filled: options.filled ?? false,
    variants: options.variants ?? [],
    ...(options.choices ? { choices: options.choices } : {}),
    ...(options.shown === undefined ? {} : { shown: options.shown }),
  };
}

/** Headers are compared without blanks, width, bracket style and quotation marks. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/[\s\u200B\uFEFF"“”'‘’]/gu, '')
    .replace(/[（〔【[]/g, '(')
    .replace(/[）〕】\]]/g, ')')
    .replace(/[║‖|丨]+/g, '|')
    .toLowerCase();
}
