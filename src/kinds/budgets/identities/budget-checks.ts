import { checkAppropriation, checkBasic, checkExpenditureTable, checkIncomeTable } from './across-tables.ts';
import type { BudgetEntry } from '../record.ts';
import { bookOf } from './book.ts';
import type { BudgetCheck } from './check.ts';
import { checkChildren, checkDepth, checkTotalRow } from './code-sums.ts';
import { checkYearChain, lastYearOf, type Siblings } from './last-year.ts';
import { checkIncomeExpenditure } from './lines.ts';
import { checkPerformance } from './performance.ts';
import { checkFundBalance, checkRowParts } from './row-parts.ts';
import { checkThreePublicLastYear, checkThreePublicParts, checkThreePublicWithin } from './three-public.ts';

/**
 * Makes the identities (勾稽关系) of one budget or of final accounts, table by table and then between tables and years.
 * An identity with no figure on either side is not there; one with a figure on one side only is skipped, with its reason.
 * The order of the rows does not matter.
 */
export function budgetChecks(entry: BudgetEntry, siblings: Siblings): BudgetCheck[] {
  const book = bookOf(entry);
  const lastYear = lastYearOf(entry, siblings);
  return [
    ...[...book.tables.values()].flatMap((sheet) => [
      ...checkChildren(sheet),
      ...checkTotalRow(sheet),
      ...checkRowParts(sheet),
      ...checkIncomeExpenditure(sheet),
      ...checkFundBalance(sheet),
      ...checkDepth(sheet),
    ]),
    ...checkThreePublicParts(book),
    ...checkIncomeTable(book),
    ...checkExpenditureTable(book),
    ...checkAppropriation(book),
    ...checkBasic(book),
    ...checkPerformance(book),
    ...checkThreePublicWithin(book),
    ...checkThreePublicLastYear(book, lastYear),
    ...checkYearChain(book, lastYear),
  ];
}
