import { errorAt, hasErrors, warningAt, type Finding, wholeFile } from '../../records/finding.ts';
import { importBudget } from './import-budget.ts';
import { importSampling } from './import-sampling.ts';
import { gridOf, shownText } from './grid.ts';
import { readWorkbook, type Sheet } from './sheets.ts';
import type { Imported } from '../imported.ts';
import type { OpenSheet } from './open-sheet.ts';
import { takeInventory, type PackageInventory } from './package-cells.ts';
import { findUntold } from './survival.ts';
import { shorten, titlesOf } from './titles.ts';
import { partsOf } from './workbook-package.ts';

export type WorkbookKind = 'sampling' | 'budget';

export interface WorkbookOptions {
  /** The name of the file, for findings and for what it tells of the record. */
  readonly file: string;
  /** By default what the headers say: a table with 抽样编号 is one of a sampling record. */
  readonly as?: WorkbookKind;
}

/**
 * A sampling record, a budget or final accounts from an .xlsx: its tables as CSV and an `index.md` to complete. Nothing is
 * lost in silence: sheets, rows, columns and cells that stay out are named by their addresses.
 */
export async function importWorkbook(bytes: Uint8Array, { file, as }: WorkbookOptions): Promise<Imported> {
  const read = await readWorkbook(file, bytes);
  if ('finding' in read) return nothing([read.finding], [], as);
  const { sheets, from1904 } = read.workbook;
  const inventory = takeInventory(partsOf(bytes));
  const findings: Finding[] = [];
  const report = drawnReport(inventory);
  const open = sheets.flatMap((sheet, index): OpenSheet[] => {
    if (sheet.hidden) {
      findings.push(hiddenSheet(file, sheet, index));
      return [];
    }
    if (sheet.others.length > 0) report.push(`工作表“${sheet.name}”里的${sheet.others.join('、')}没有导入。`);
    const { grid, findings: hidden } = gridOf(file, sheet);
    findings.push(...hidden);
    return grid.rows.length === 0 ? [] : [{ context: { grid, from1904 }, grid, titles: titlesOf(grid) }];
  });
  const kind = as ?? (open.some(looksLikeSampling) ? 'sampling' : 'budget');
  const imported = kind === 'sampling' ? importSampling(file, open) : importBudget(file, open);
  const all = [...findings, ...imported.findings];
  const lines = [
    `导入为${kind === 'sampling' ? '抽检结果' : '预决算'}${as === undefined ? '（由表头判断，不对的请加上 --as）' : ''}。`,
    ...imported.report,
    ...report,
  ];
  const { sheets: tables, ...made } = imported;
  if (made.files.length === 0) return nothing([...all, unrecognised(file)], lines, kind);
  const untold = findUntold(inventory, read.workbook, {
    file,
    sheets: tables,
    index: indexIn(made),
    report: lines,
    findings: all,
  });
  const told = [...all, ...untold.findings];
  // What is wrong in the workbook is mended there: no half of it is kept.
  return { ...made, files: hasErrors(told) ? [] : made.files, report: [...lines, ...untold.report], findings: told };
}

function indexIn({ files }: Imported): string {
  const content = files.find(({ path }) => path === 'index.md')?.content;
  return typeof content === 'string' ? content : '';
}

function drawnReport({ sheets, drawn }: PackageInventory): string[] {
  const line = (place: string, texts: readonly string[]) =>
    texts.map((text) => `${place}图形里的文字“${shorten(text.replaceAll(/\s+/gu, ' '))}”没有导入。`);
  return [
    ...sheets.flatMap((sheet) => (sheet.isHidden ? [] : line(`工作表“${sheet.name}”里的`, sheet.drawn))),
    ...line('', drawn),
  ];
}

function looksLikeSampling({ grid }: OpenSheet): boolean {
  return grid.rows
    .slice(0, 10)
    .some(({ cells }) =>
      cells.some((cell) => /^(?:抽样(?:单)?编号|样品编号|抽样单号)$/.test(shownText(cell).replaceAll(/\s/g, ''))),
    );
}

function nothing(findings: readonly Finding[], report: readonly string[], as: WorkbookKind | undefined): Imported {
  return { files: [], report, findings, collection: as === 'sampling' ? 'sampling' : 'budgets' };
}

function hiddenSheet(file: string, { name, rows }: Sheet, index: number): Finding {
  const says = rows.some(({ cells }) => cells.some(({ text }) => text.trim() !== ''));
  return warningAt(
    { file, line: 1, column: index + 1, field: name },
    'workbook/hidden',
    `隐藏的工作表“${name}”没有导入${says ? '，里面有内容' : ''}。`,
    '请确认它不应当公开；应当公开的，请在 Excel 里取消隐藏，再重新导入。',
  );
}

function unrecognised(file: string): Finding {
  return errorAt(
    wholeFile(file),
    'workbook/nothing',
    '这个工作簿里没有认出一张可以导入的表。',
    '请对照编辑手册检查表名和列名；要指明种类的，加上 -- --as sampling（抽检）或 -- --as budget（预决算）。',
  );
}
