import { foldTitle } from '../../../records/values/title.ts';
import type { BudgetRecord } from '../record.ts';

/** The other published budgets and final accounts of the same organization. */
export interface BudgetFamily {
  /** The same kind for the year before. */
  readonly lastYear: BudgetRecord | undefined;
  /** For a budget the final accounts of its year, and the other way round. */
  readonly counterpart: BudgetRecord | undefined;
  /** The same kind up to this year, this one included, the oldest first; five at most. */
  readonly years: readonly BudgetRecord[];
}

const mostYears = 5;

/** Lays a map once; where two records claim the same year, neither stands for it beside others. */
export function budgetFamilies(records: readonly BudgetRecord[]): (record: BudgetRecord) => BudgetFamily {
  const byKey = new Map<string, BudgetRecord | null>();
  for (const record of records) {
    const key = keyOf(record);
    byKey.set(key, byKey.has(key) ? null : record);
  }
  const find = (key: string) => byKey.get(key) ?? undefined;
  return (record) => {
    const { kind, year } = record.entry.fields;
    const earlier = Array.from({ length: mostYears - 1 }, (_, back) => find(keyOf(record, { year: year - 1 - back })));
    return {
      lastYear: earlier[0],
      counterpart: find(keyOf(record, { kind: kind === '预算' ? '决算' : '预算' })),
      years: [record, ...earlier.flatMap((found) => found ?? [])].reverse(),
    };
  };
}

function keyOf({ entry }: BudgetRecord, other: { readonly kind?: string; readonly year?: number } = {}): string {
  const { kind, year, organization, unit } = entry.fields;
  // Figures in different units are not set beside each other.
  return [other.kind ?? kind, other.year ?? year, foldTitle(organization), unit].join('|');
}
