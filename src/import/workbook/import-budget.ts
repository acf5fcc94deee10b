import type { BudgetKind, BudgetTableId } from '../../kinds/budgets/fields.ts';
import { errorAt, type Finding } from '../../records/finding.ts';
import { cellFinding, shownText, type Grid } from './grid.ts';
import { budgetIndex } from './index-text.ts';
import { sheetReport, twice, type ImportedWorkbook, type OpenSheet } from './open-sheet.ts';
import type { FoundTable } from './plain-table.ts';
import { recogniseBudget } from './recognise-budget.ts';
import { tableFile } from './table-file.ts';
import { budgetKindNamed } from './table-name.ts';
import { firstFact, organizationIn, unitIn, yearIn, type Fact } from './titles.ts';

interface FoundSheet {
  readonly sheet: OpenSheet;
  readonly table: FoundTable;
}

/** The tables of a budget or of final accounts and their `index.md`; no files where no sheet is one of them. */
export function importBudget(file: string, sheets: readonly OpenSheet[]): ImportedWorkbook {
  const kind = kindOf(file, sheets);
  const written = firstFact(sheets, yearIn) ?? fileFact(file, yearIn);
  const found = new Map<BudgetTableId, FoundSheet>();
  const findings: Finding[] = [];
  const report: string[] = [];
  for (const sheet of sheets) {
    const read = recogniseBudget({
      context: sheet.context,
      titles: sheet.titles,
      kind: kind.value,
      year: written?.value,
    });
    if ('reason' in read) {
      report.push(`工作表“${sheet.grid.sheet}”没有导入：${read.reason}。`);
      continue;
    }
    const { id, definition, table } = read;
    const first = found.get(id);
    if (first) findings.push(twice(sheet, definition.name, first.sheet.grid.sheet));
    else found.set(id, { sheet, table });
    findings.push(...table.findings);
    report.push(...sheetReport(sheet, { id, name: definition.name, table, filled: isFilled(table) }));
  }
  const year = written?.value;
  const read = [...found.values()].map(({ sheet, table }) => ({ name: sheet.grid.sheet, table }));
  if (found.size === 0) return { files: [], report, findings, collection: 'budgets', year, sheets: read };
  const used = [...found.values()].map(({ sheet }) => sheet);
  const filled = new Map([...found].filter(([, { table }]) => isFilled(table)));
  const empty = new Map(
    [...found].flatMap(([id, { table }]) => (isFilled(table) ? [] : [[id, reasonOf(table)] as const])),
  );
  const unit = unitOf(used, findings);
  findings.push(...used.flatMap(({ grid }) => scaledCells(grid)));
  const index = budgetIndex({
    kind,
    organization: firstFact(sheets, organizationIn) ?? fileFact(file, organizationIn),
    year: written,
    unit,
    tables: new Set(filled.keys()),
    empty,
  });
  return {
    files: [
      { path: 'index.md', content: index.content },
      ...[...filled].map(([id, { table }]) => ({ path: `${id}.csv`, content: tableFile(table) })),
    ],
    report: [...report, ...index.report],
    findings,
    collection: 'budgets',
    year,
    sheets: read,
  };
}

function kindOf(file: string, sheets: readonly OpenSheet[]): Fact<BudgetKind> {
  const byFile = fileFact(file, budgetKindNamed);
  const titles = firstFact(sheets, (text) => (budgetKindNamed(text) === '决算' ? '决算' : undefined));
  const names = sheets.map(({ grid }) => grid.sheet);
  const bySheet = names.find((name) => budgetKindNamed(name) === '决算');
  if (titles) return titles;
  if (bySheet !== undefined) return { value: '决算', from: `取自工作表名“${bySheet}”` };
  if (byFile) return byFile;
  return firstFact(sheets, budgetKindNamed) ?? { value: '预算', from: '没有写明是预算还是决算，先按预算' };
}

function fileFact<Value>(file: string, read: (text: string) => Value | undefined): Fact<Value> | undefined {
  const value = read(file.replace(/\.xlsx$/i, ''));
  return value === undefined ? undefined : { value, from: `取自文件名“${file}”` };
}

/** Whether any figure stands in the table: a statutory table that is empty is declared and not published. */
function isFilled({ columns, rows }: FoundTable): boolean {
  const amounts = columns.filter(({ kind }) => kind === 'amount');
  return rows.some(({ texts }) => amounts.some(({ header }) => (texts.get(header) ?? '') !== ''));
}

/** Cells whose format shows ten thousand times less than they hold: what an editor sees is not the figure that is imported. */
function scaledCells(grid: Grid): Finding[] {
  const cells = grid.rows.flatMap((row) => row.cells.filter(({ scaled, first }) => scaled && !first));
  const [cell] = cells;
  if (!cell) return [];
  const message = `等 ${cells.length} 格用格式把数缩小了显示，导入的是存着的数（${String(cell.raw)}）。`;
  const mend = '请核对 index.md 里的 unit：它要与导入的数相配，不是与屏幕上显示的数相配。';
  return [cellFinding(grid, cell, { severity: 'warning', rule: 'workbook/scaled', message, mend })];
}

/** Why the table is empty, where a line of its sheet says so. */
function reasonOf({ notes }: FoundTable): string | undefined {
  const note = notes.find(({ text }) => /没有|无|空表|未安排|不涉及/u.test(text))?.text;
  return note?.replace(/^(?:备注|说明|注)\s*[:：]?\s*/u, '').replaceAll(/\s+/gu, '');
}

/** The unit that all sheets give; sheets that differ are an error, since figures are never converted. */
function unitOf(sheets: readonly OpenSheet[], findings: Finding[]): Fact<string> | undefined {
  const units = sheets.flatMap((sheet) => {
    const lines = sheet.grid.rows
      .slice(0, 10)
      .flatMap(({ cells }) => cells.filter((cell) => !cell.first).map((cell) => ({ text: shownText(cell), cell })));
    const fact = firstFact([{ grid: sheet.grid, titles: lines }], unitIn);
    return fact ? [{ ...fact, sheet }] : [];
  });
  const [first] = units;
  const other = units.find(({ value }) => value !== first?.value);
  if (first && other) {
    findings.push(
      errorAt(
        { file: other.sheet.grid.file, line: 1, column: 1, field: other.sheet.grid.sheet },
        'workbook/unit-mixed',
        `工作表“${first.sheet.grid.sheet}”的单位是${first.value}，“${other.sheet.grid.sheet}”的单位是${other.value}。`,
        '请把所有报表换算成同一个单位，再导入。',
      ),
    );
  }
  return first && { value: first.value, from: first.from };
}
