import { errorAt, type Finding } from '../../records/finding.ts';
import type { CellContext } from './cell-value.ts';
import { addressOf, type Grid } from './grid.ts';
import type { Imported } from '../imported.ts';
import type { FoundTable } from './plain-table.ts';
import { shorten, type TitleLine } from './titles.ts';

/** A visible sheet that says something, with the lines above its table. */
export interface OpenSheet {
  readonly context: CellContext;
  readonly grid: Grid;
  readonly titles: readonly TitleLine[];
}

/** A sheet that became a table of the record. */
export interface ImportedSheet {
  readonly name: string;
  readonly table: FoundTable;
}

/** What workbooks become, with the sheets of which it is made. */
export interface ImportedWorkbook extends Imported {
  readonly sheets: readonly ImportedSheet[];
}

/** What the editor reads of a sheet that became a table. */
export function sheetReport(
  { grid }: OpenSheet,
  {
    id,
    name,
    table,
    filled,
  }: { readonly id: string; readonly name: string; readonly table: FoundTable; readonly filled: boolean },
): string[] {
  const rows = !filled ? '没有数据' : `${table.rows.length} 行，存为 ${id}.csv`;
  return [
    `工作表“${grid.sheet}”：认作“${name}”，${rows}。`,
    ...table.report.map((line) => `  ${line}`),
    ...table.notes.map(
      ({ cell, text }) =>
        `  ${addressOf(grid, cell)}“${shorten(text.replaceAll(/\s+/gu, ' '))}”是表外的文字，没有导入。`,
    ),
  ];
}

/** The finding for a second sheet that is the same table. */
export function twice({ grid }: OpenSheet, name: string, first: string): Finding {
  return errorAt(
    { file: grid.file, line: 1, column: 1, field: grid.sheet },
    'workbook/table-twice',
    `工作表“${grid.sheet}”和“${first}”都是“${name}”。`,
    '请只留下一张，或者把两张合并成一张，再导入。',
  );
}
