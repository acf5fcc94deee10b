import { readCents, writeCents } from '../../records/values/money.ts';
import { cellOf } from '../../records/table.ts';
import type { Register } from '../../views/kind.ts';
import type { BudgetRecord } from './record.ts';
import { amountHeaders } from '../../register/held-table.ts';
import type { DataColumn, DataRow } from '../../views/lists/data-set.ts';

const text = (header: string, filled = true): DataColumn => ({ header, kind: 'text', filled });

/** Columns of the long form: one row for each figure of each table of each budget. */
export const figureColumns: readonly DataColumn[] = [
  text('单位'),
  { header: '年度', kind: 'integer', filled: true },
  text('类别'),
  text('表编号'),
  text('表名'),
  { header: '行号', kind: 'integer', filled: true },
  text('方向', false),
  text('科目编码', false),
  text('名称', false),
  text('栏目'),
  { header: '金额', kind: 'amount', filled: true },
  text('金额单位'),
  text('内容编号'),
  text('公布日期'),
  text('网址'),
];

/** What a row of a table is called, by the first of these columns that says something. */
const names = ['科目名称', '项目', '项目名称', '年度'];

/** Every figure of every budget. A blank cell is no figure and has no row: it is never printed as 0. */
export function* figureRows(records: readonly BudgetRecord[], register: Register): Generator<DataRow> {
  for (const record of records) yield* figuresOf(register, record);
}

/** Whether a table of the record has an amount. */
export function hasFigures({ tables }: BudgetRecord): boolean {
  return tables.some(({ definition, table }) => {
    const amounts = amountHeaders({ definition });
    const places = table.columns.flatMap((header, place) => (amounts.has(header) ? [place] : []));
    return table.rows.some(({ cells }) => places.some((place) => readCents(cells[place] ?? '') !== undefined));
  });
}

function* figuresOf({ site }: Register, record: BudgetRecord): Generator<DataRow> {
  const { organization, year, kind, unit, publishedAt } = record.entry.fields;
  for (const { id, definition, table } of record.tables) {
    const amounts = amountHeaders({ definition });
    const where = [organization, String(year), kind, id, definition.name];
    const source = [record.id, publishedAt.slice(0, 10), `${site.url}${record.url}#${id}`];
    for (const [index, row] of table.rows.entries()) {
      const cell = (header: string) => cellOf(table, row, header);
      const called = names.map(cell).find((found) => found !== null) ?? null;
      const line = [String(index + 1), cell('方向'), cell('科目编码'), called];
      for (const [at, header] of table.columns.entries()) {
        const cents = amounts.has(header) ? readCents(row.cells[at] ?? '') : undefined;
        if (cents === undefined) continue;
        yield [...where, ...line, header, writeCents(cents).replaceAll(',', ''), unit, ...source];
      }
    }
  }
}
