import { failuresHeader } from '../../records/failures.ts';
import { warningAt, type Finding } from '../../records/finding.ts';
import type { TableDefinition } from '../../records/table.ts';
import type { Grid } from './grid.ts';
import { rangesOf } from './grid.ts';
import type { FoundRow, FoundTable } from './plain-table.ts';
import { isSum } from './table-rows.ts';

/** The rows of a standard table: continuations are joined, sums and rows without a code are left out and reported. */
export function settleRows(grid: Grid, found: FoundTable, definition: TableDefinition): FoundTable {
  // A row may say something beside the table only.
  const table = { ...found, rows: found.rows.filter(({ texts }) => [...texts.values()].some((text) => text !== '')) };
  if (definition.columns.some(({ header }) => header === '抽样编号')) return settleSamples(grid, table);
  if (definition.columns.some(({ header, required }) => header === '科目编码' && required))
    return settleCoded(grid, table);
  return table;
}

function settleSamples(grid: Grid, table: FoundTable): FoundTable {
  const rows: FoundRow[] = [];
  const sums: number[] = [];
  const joined: number[] = [];
  const lone: number[] = [];
  const empty: number[] = [];
  for (const row of table.rows) {
    const above = rows.at(-1);
    if (isSum([...row.texts.values()].find((text) => text !== '') ?? '')) sums.push(row.line);
    else if (above && continues(above, row)) {
      const failures = [above, row].map(({ texts }) => texts.get(failuresHeader) ?? '').filter((text) => text !== '');
      const lines = [...(above.joined ?? []), row.line];
      rows[rows.length - 1] = {
        ...above,
        joined: lines,
        texts: new Map(above.texts).set(failuresHeader, failures.join('；')),
      };
      joined.push(row.line);
    } else if (isFailureOnly(row)) (hasFailure(row) ? lone : empty).push(row.line);
    else rows.push(row);
  }
  const findings = [
    ...table.findings,
    ...leftOut(grid, sums, '合计行', '需要的数写在 index.md 的 totals 里。'),
    ...leftOut(grid, empty, '只有序号的空行', '应当有内容的，请在 Excel 里补上再导入。'),
    ...leftOut(grid, lone, '前面没有批次可接的不合格项目', '请在 Excel 里补上这一批次的抽样编号和名称，再导入。'),
  ];
  const told =
    joined.length > 0 ? [`第 ${rangesOf(joined).join('、')} 行是同一批次的另一个不合格项目，并入了上一行。`] : [];
  return { ...table, rows, report: [...table.report, ...told], findings };
}

/** A row that names no product: the first of a table continues none. */
function isFailureOnly({ texts }: FoundRow): boolean {
  return [...texts].every(([header, text]) => text === '' || header === failuresHeader || header === '序号');
}

function hasFailure({ texts }: FoundRow): boolean {
  return (texts.get(failuresHeader) ?? '') !== '';
}

/** Whether a row only adds a failure to the product above: whatever else it says is said there too. */
function continues(above: FoundRow, row: FoundRow): boolean {
  if (!hasFailure(row)) return false;
  return [...row.texts].every(
    ([header, text]) =>
      text === '' || header === failuresHeader || header === '序号' || text === (above.texts.get(header) ?? ''),
  );
}

function settleCoded(grid: Grid, table: FoundTable): FoundTable {
  const stays = ({ texts }: FoundRow) => (texts.get('科目编码') ?? '') !== '' || texts.get('科目名称') === '合计';
  const dropped = table.rows.filter((row) => !stays(row));
  const blank = dropped.filter(({ texts }) => [...texts.values()].every((text) => text === ''));
  const findings = leftOut(
    grid,
    dropped.filter((row) => !blank.includes(row)).map(({ line }) => line),
    '没有科目编码的行',
    '是科目的，请补上编码再导入；是单位名称、小计之类的，不用管它。',
  );
  return { ...table, rows: table.rows.filter(stays), findings: [...table.findings, ...findings] };
}

/** The finding for rows for which a standard table has no place. */
export function leftOut(grid: Grid, lines: readonly number[], what: string, mend: string): Finding[] {
  if (lines.length === 0) return [];
  const place = { file: grid.file, line: lines[0] ?? 1, column: 1, field: `${grid.sheet}!A${lines[0] ?? 1}` };
  return [
    warningAt(
      place,
      'workbook/row-left-out',
      `${grid.sheet} 第 ${rangesOf(lines).join('、')} 行是${what}，没有导入。`,
      mend,
    ),
  ];
}
