import type { BudgetKind } from '../../kinds/budgets/fields.ts';
import type { Finding } from '../../records/finding.ts';
import { column, type ColumnDefinition, type TableDefinition } from '../../records/table.ts';
import { cellText, type CellContext } from './cell-value.ts';
import { addressOf, cellFinding, type GridRow } from './grid.ts';
import { bareName, fundOf, lineName } from './line-names.ts';
import { headOf, type FoundRow, type FoundTable } from './plain-table.ts';
import { bodyOf, repeatedReport, serialReport, strayFindings } from './table-rows.ts';
import type { Side, TwoSidedHeader } from './two-sided-header.ts';

/** Reads 收入 | 金额 | 支出 | 金额 into rows of 方向, 项目 and 金额, and 财政拨款收支总表 with the funds in their columns. */
export function readTwoSided(
  context: CellContext,
  header: TwoSidedHeader,
  definition: TableDefinition,
  kind: BudgetKind,
): FoundTable {
  const body = bodyOf(context.grid, header);
  const findings: Finding[] = strayFindings(context.grid, body.strays);
  const rows = header.sides.flatMap((side) => {
    const lines = body.rows.flatMap((row) => readLine(context, side, row, findings));
    return settleLines(lines, side, definition, kind);
  });
  const used = new Set(rows.flatMap(({ texts }) => [...texts].flatMap(([name, text]) => (text === '' ? [] : [name]))));
  const left = [...header.sides.flatMap(({ unknown }) => unknown), ...header.others];
  const report = [
    '左右两栏的表，收入和支出已分成各行。',
    ...repeatedReport(body),
    ...serialReport(
      context.grid,
      header.sides.flatMap(({ serials }) => serials),
    ),
    ...left.map(({ cell, path }) => `${addressOf(context.grid, cell)}“${path.join('›')}”一栏没有导入。`),
  ];
  const columns = definition.columns.filter(({ header: name }) => name !== '科目编码' || used.has(name));
  const read = header.sides.flatMap(({ item, code = item, amounts }) => [item, code, ...amounts.values()]);
  return { columns, rows, notes: body.notes, report, findings, head: headOf(context, header, read) };
}

interface Line {
  readonly line: number;
  readonly words: string;
  readonly code: string;
  /** By the standard header, the main amount first. */
  readonly amounts: ReadonlyMap<string, string>;
}

const amountColumn = (header: string): ColumnDefinition => column(header, 'amount');

/** One side of a row; none where it says nothing. */
function readLine(context: CellContext, side: Side, { line, cells }: GridRow, findings: Finding[]): Line[] {
  const cellAt = (index: number | undefined) => cells.find((cell) => cell.column === index && !cell.first);
  const amounts = new Map<string, string>();
  for (const [header, index] of side.amounts) {
    const cell = cellAt(index);
    const read = cell ? cellText(context, cell, amountColumn(header)) : { text: '' };
    if (read.finding) findings.push(read.finding);
    amounts.set(header, read.text);
  }
  // A name may be merged over the column of its code.
  const item = cellAt(side.item)?.text.trim() ?? '';
  const code = cellAt(side.code)?.text.normalize('NFKC').trim() ?? '';
  const isCode = /^\d{3}(?:\d{2}){0,2}$/.test(code);
  const words = item === '' && !isCode ? code : item;
  if (words !== '') return [{ line, words, code: isCode ? code : '', amounts }];
  if ([...amounts.values()].some((text) => text !== '')) {
    findings.push(
      cellFinding(
        context.grid,
        { line, column: side.item },
        {
          severity: 'warning',
          rule: 'workbook/row-left-out',
          message: `没有项目名称，这一行${side.direction}的金额没有导入。`,
          mend: '请在 Excel 里补上名称再导入，或者在 CSV 里补一行。',
        },
      ),
    );
  }
  return [];
}

const carried = new Set(['上年结转结余', '年初结转和结余', '结转下年', '年末结转和结余']);

/** The lines of one side under their standard names; the funds of a line carried over move into its columns. */
function settleLines(lines: readonly Line[], side: Side, { columns }: TableDefinition, kind: BudgetKind): FoundRow[] {
  const { direction } = side;
  const hasFunds = columns.some(({ header }) => header === '一般公共预算');
  const hasTotal = lines.some(({ words }) => lineName(words, direction, kind) === `${direction}总计`);
  const found: SettledRow[] = [];
  for (const { line, words, code, amounts } of lines) {
    const name = sumName(lineName(words, direction, kind), direction, hasTotal);
    const [main = ''] = amounts.values();
    const isBlank = [...amounts.values()].every((text) => text === '');
    // 「一、本年收入」 without an amount is the heading of its lines, whose sum stands below.
    if (isBlank && name === `本年${direction}合计` && !bareName(words).endsWith('计')) continue;
    const fund = hasFunds && direction === '收入' ? fundOf(name) : undefined;
    const above = found.at(-1);
    if (fund && above && carried.has(above.texts.get('项目') ?? '')) {
      above.texts.set(fund, main);
      found[found.length - 1] = withLine(above, line, words);
      continue;
    }
    const texts = new Map([['方向', direction], ['科目编码', code], ['项目', name], ...amounts]);
    if (fund && !amounts.has(fund)) texts.set(fund, main);
    found.push({ line, texts, called: [words] });
  }
  return found;
}

interface SettledRow extends FoundRow {
  readonly texts: Map<string, string>;
}

function withLine(row: SettledRow, line: number, words: string): SettledRow {
  return { ...row, joined: [...(row.joined ?? []), line], called: [...(row.called ?? []), words] };
}

/** 收入合计 is 收入总计 where the side has no other, and 本年收入合计 otherwise. */
function sumName(name: string, direction: string, hasTotal: boolean): string {
  if (name !== `${direction}合计` && name !== '合计') return name;
  return hasTotal ? `本年${direction}合计` : `${direction}总计`;
}
