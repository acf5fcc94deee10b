import type { BudgetEntry } from '../../../../src/kinds/budgets/record.ts';
import type { Table } from '../../../../src/records/table.ts';
import type { BudgetCheck } from '../../../../src/kinds/budgets/identities/check.ts';
import { aBudget, type Writing } from '../../../register/entries.ts';

/** A table as CSV without quotes, read the way intake does: blanks and marks are null, 不适用 is remembered. */
export function sheet(id: string, text: string): Table {
  const [header = '', ...lines] = text.trim().split('\n');
  const columns = header.trim().split(',');
  return {
    file: `${id}.csv`,
    columns,
    rows: lines.map((line, index) => {
      const texts = line.trim().split(',');
      const inapplicable = columns.filter((_, at) => texts[at] === '不适用');
      return {
        line: index + 2,
        cells: columns.map((_, at) =>
          ['', '—', '不适用', undefined].includes(texts[at]) ? null : (texts[at] ?? null),
        ),
        ...(inapplicable.length > 0 ? { inapplicable } : {}),
      };
    }),
  };
}

/** A budget (of 2024, unless said otherwise) with these tables; `none` are declared not to be there. */
export function accounts(
  tables: Readonly<Record<string, string>>,
  { none = [], ...writing }: Writing & { readonly none?: readonly string[] } = {},
): BudgetEntry {
  const { entry } = aBudget({
    ...writing,
    tables: Object.fromEntries(Object.entries(tables).map(([id, text]) => [id, sheet(id, text)])),
  });
  const declared = Object.fromEntries(none.map((id) => [id, { none: '没有这项收支' }]));
  return { ...entry, fields: { ...entry.fields, tables: declared } };
}

/** The checks of one identity in short: `agrees 合计.合计 30.00 = 30.00 (2)`; a skipped one with its reason. */
export function inShort(checks: readonly BudgetCheck[], id: string): string[] {
  return checks
    .filter((check) => check.id === id)
    .map(({ verdict, left, right, relation, addends, reason }) => {
      const place = `${left.row}.${left.column}`;
      if (verdict === 'skipped') return `skipped ${place}: ${reason}`;
      return right === null
        ? `${verdict} ${left.row}`
        : `${verdict} ${place} ${left.cents} ${relation} ${right.cents} (${addends})`;
    });
}
