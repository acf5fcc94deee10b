import { totalOf, type Book, type SheetRow } from './book.ts';
import type { BudgetCheck } from './check.ts';
import { compare, sumOf } from './comparison.ts';

/** `budget/performance`: the projects with published goals cannot cost more than 项目支出; the share that they cover is told. */
export function checkPerformance(book: Book): BudgetCheck[] {
  const sheet = book.tables.get('performance');
  const right = totalOf(book, 'expenditure', '项目支出');
  const [first] = sheet?.rows ?? [];
  if (!sheet || !first || !right) return [];
  const projects = projectsOf(sheet.rows);
  const name = `${projects.length} 个项目`;
  const place = (projects[0] ?? first).cell('金额').place;
  const left = sumOf(
    { table: sheet.name, row: name, column: '金额', phrase: `${sheet.name}${name}金额之和`, place },
    projects.map((row) => row.cell('金额')),
  );
  const remark = (covered: number, all: number) =>
    all > 0 ? `，占项目支出的 ${Math.round((covered * 1000) / all) / 10}%` : '';
  return compare({ id: 'budget/performance', severity: 'warning', relation: '≤', left, right, remark });
}

/** A project has a row for each goal; where its amount is written into each of them, it is counted once. */
function projectsOf(rows: readonly SheetRow[]): SheetRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const { cents, unusable } = row.cell('金额');
    if (cents === null && unusable === undefined) return false;
    const key = JSON.stringify([row.name, row.unit, cents]);
    return !seen.has(key) && seen.add(key);
  });
}
