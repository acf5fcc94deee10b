import { errorAt, warningAt, type Finding } from '../../../records/finding.ts';
import { writeCents } from '../../../records/values/money.ts';
import type { BudgetEntry } from '../record.ts';
import { bookOf } from './book.ts';

/**
 * `budget/negative`: nobody plans to spend or to receive less than nothing, so an amount below zero is an error in a budget.
 * In final accounts it is a warning: money of earlier years that was taken back is booked as negative spending.
 */
export function checkSigns(entry: BudgetEntry): Finding[] {
  const { kind, tables } = bookOf(entry);
  return [...tables.values()].flatMap((sheet) =>
    sheet.rows.flatMap((row) =>
      sheet.amounts.flatMap((column) => {
        const { cents, place } = row.cell(column);
        if (cents === null || cents >= 0) return [];
        const amount = `${sheet.name}“${row.label}”的“${column}”是 ${writeCents(cents)}`;
        return kind === '预算'
          ? errorAt(place, 'budget/negative', `${amount}：预算不会是负数。`, '请对照原表：多写了减号的，删去减号。')
          : warningAt(
              place,
              'budget/negative',
              `${amount}：决算里一般没有负数。`,
              '请对照原表：多写了减号的，删去减号；确实是收回以前年度资金的，请在正文里说明。',
            );
      }),
    ),
  );
}
