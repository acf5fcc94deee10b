import { errorAt, type Finding } from '../records/finding.ts';
import { nearest } from '../records/values/nearest.ts';
import { foldHeader, type ColumnDefinition, type TableDefinition } from '../records/table.ts';
import type { CsvRow } from './csv.ts';

/** Where each column of the definition stands in the file. */
export interface FoundColumn {
  readonly column: ColumnDefinition;
  /** Index of its cell in every row. */
  readonly index: number;
}

/**
 * Recognises the headers of a table's first row. Unknown, doubled and missing ones are errors; a blank header is one only
 * where the column holds something.
 */
export function readHeader(
  file: string,
  header: CsvRow,
  rows: readonly CsvRow[],
  definition: TableDefinition,
): { readonly columns: readonly FoundColumn[]; readonly findings: readonly Finding[] } {
  const missingAll = notSeparated(file, header, definition);
  if (missingAll) return { columns: [], findings: [missingAll] };
  const known = headersOf(definition);
  const found = new Map<ColumnDefinition, number>();
  const findings: Finding[] = [];
  header.cells.forEach((cell, index) => {
    const place = { file, ...header.placeOf(index), field: cell.trim() };
    const column = known.get(foldHeader(cell));
    if (cell.trim() === '') {
      if (rows.some((row) => (row.cells[index] ?? '').trim() !== '')) {
        findings.push(
          errorAt(
            place,
            'table/header-unknown',
            `第 ${index + 1} 列有内容，却没有列名。`,
            `请在第一行补上列名，或者删去这一列。${wanted(definition)}`,
          ),
        );
      }
    } else if (!column) {
      findings.push(unknownHeader(place, cell.trim(), definition));
    } else if (found.has(column)) {
      findings.push(
        errorAt(
          place,
          'table/header-duplicate',
          `“${cell.trim()}”和前面的一列都是“${column.header}”。`,
          '请只保留一列，或者把两列合并。',
        ),
      );
    } else {
      found.set(column, index);
    }
  });
  const missing = definition.columns.filter((column) => column.required && !found.has(column));
  if (missing.length > 0) findings.push(missingHeaders(file, header, missing, definition));
  const columns = definition.columns.flatMap((column) => {
    const index = found.get(column);
    return index === undefined ? [] : [{ column, index }];
  });
  return { columns, findings };
}

/** How far down the headers may stand below a title, a unit or a note on the table. */
const furthest = 6;

/**
 * A table that begins with its title, or with a line for Excel such as `sep=,`: told once, with the line that holds the
 * headers, instead of as so many unknown columns. Undefined where the first row is the header, or none of the next is.
 */
export function headerBelow(
  file: string,
  header: CsvRow,
  rows: readonly CsvRow[],
  definition: TableDefinition,
): Finding | undefined {
  const known = headersOf(definition);
  const names = (row: CsvRow) => new Set(row.cells.flatMap((cell) => known.get(foldHeader(cell)) ?? []));
  if (names(header).size > 0) return undefined;
  const required = definition.columns.filter((column) => column.required);
  const real = rows.slice(0, furthest).find((row) => required.every((column) => names(row).has(column)));
  if (!real) return undefined;
  return errorAt(
    { file, line: header.line, column: 1, field: '' },
    'table/header-missing',
    `第 ${header.line} 行不是列名，列名写在第 ${real.line} 行。`,
    `请删去第 ${real.line} 行上面的标题、单位和说明，使列名成为第一行。`,
  );
}

/** Headers in one cell: the columns are set apart by something else than commas. */
function notSeparated(file: string, header: CsvRow, definition: TableDefinition): Finding | undefined {
  const [only = '', ...others] = header.cells;
  const separator = others.length === 0 ? /[;；，\t]/u.exec(only)?.[0] : undefined;
  if (separator === undefined) return undefined;
  const name = separator === '\t' ? '制表符（Tab）' : `“${separator}”`;
  return errorAt(
    { file, line: header.line, column: 1, field: '' },
    'table/header-missing',
    `“${definition.name}”的列与列之间用的是${name}，分不出各列。`,
    '列与列之间要用英文逗号隔开，请从 Excel 或 WPS 另存为“CSV UTF-8（逗号分隔）”。',
  );
}

/** Standard headers win over other columns' variants. */
function headersOf({ columns }: TableDefinition): ReadonlyMap<string, ColumnDefinition> {
  return new Map([
    ...columns.flatMap((column) => column.variants.map((variant) => [foldHeader(variant), column] as const)),
    ...columns.map((column) => [foldHeader(column.header), column] as const),
  ]);
}

function wanted({ name, columns }: TableDefinition): string {
  return `“${name}”可以有的列：${columns.map(({ header }) => header).join('、')}。`;
}

function unknownHeader(
  place: { file: string; line: number; column: number; field: string },
  cell: string,
  definition: TableDefinition,
): Finding {
  const spellings = definition.columns.flatMap((column) =>
    [column.header, ...column.variants].map((spelling) => [spelling, column.header] as const),
  );
  const near = nearest(
    cell,
    spellings.map(([spelling]) => spelling),
  );
  const header = spellings.find(([spelling]) => spelling === near)?.[1];
  return errorAt(
    place,
    'table/header-unknown',
    `“${definition.name}”没有“${cell}”这一列。`,
    header === undefined
      ? `请删去这一列，或者改成规定的列名。${wanted(definition)}`
      : `是不是想写“${header}”？若不是，请删去这一列。`,
  );
}

function missingHeaders(
  file: string,
  header: CsvRow,
  missing: readonly ColumnDefinition[],
  definition: TableDefinition,
): Finding {
  const names = missing.map((column) => `“${column.header}”`).join('、');
  return errorAt(
    { file, line: header.line, column: 1, field: missing[0]?.header ?? '' },
    'table/header-missing',
    `“${definition.name}”缺少 ${names} 列。`,
    `请在第一行补上这些列名，并填写内容。${wanted(definition)}`,
  );
}
