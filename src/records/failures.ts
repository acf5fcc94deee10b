import { cellOf, type Table, type TableRow } from './table.ts';

/** The column that joins what failed: item, result, standard. */
export const failuresHeader = '不合格项目║检验结果║标准值';

/** One reason why a product failed: what was measured, what was found, what the standard allows. */
export interface Failure {
  readonly item: string;
  /** Text: a number with a unit, 检出, 未检出, `<0.01`, or several values. */
  readonly result: string;
  readonly limit: string;
}

/** `║`, and what keyboards make of it: `||`, `‖`, `|`, the character 丨, and `｜`. */
const separators = /[║‖|丨｜]+/u;

/**
 * The failures that one cell of the joined column names, `项目║结果║标准` with a semicolon or a line break between several;
 * undefined where a part is missing or there is one too many.
 */
export function splitFailures(cell: string): Failure[] | undefined {
  const failures: Failure[] = [];
  for (const piece of cell.split(/[;；\n]/u)) {
    if (piece.trim() === '') continue;
    const [item = '', result = '', limit = '', ...others] = piece.split(separators).map((part) => part.trim());
    if (item === '' || result === '' || limit === '' || others.length > 0) return undefined;
    failures.push({ item, result, limit });
  }
  return failures.length > 0 ? failures : undefined;
}

/** Whether a row only adds a failure to the row above it: every other cell is empty. */
export function isContinuation(table: Pick<Table, 'columns'>, row: Pick<TableRow, 'cells'>): boolean {
  return row.cells.every((cell, index) => (cell !== null) === (table.columns[index] === failuresHeader));
}

export interface FailingRow {
  /** The row that names the product. */
  readonly row: TableRow;
  /** Its failures and those of the continuation rows below it. */
  readonly failures: readonly Failure[];
}

/** The products of an `unqualified` table, each with all its failures; a cell that cannot be split adds none. */
export function readFailures(table: Table): FailingRow[] {
  const rows: { row: TableRow; failures: Failure[] }[] = [];
  for (const row of table.rows) {
    const failures = splitFailures(cellOf(table, row, failuresHeader) ?? '') ?? [];
    const above = rows.at(-1);
    if (above && isContinuation(table, row)) above.failures.push(...failures);
    else rows.push({ row, failures });
  }
  return rows;
}
