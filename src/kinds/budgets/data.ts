import { z } from 'zod';
import { day, tableShape, tablesData } from '../../exports/data/data-shapes.ts';
import type { Datum } from '../../exports/kind.ts';
import { budgetUnits } from './fields.ts';
import { tallyOf } from './identities/check.ts';
import type { BudgetRecord } from './record.ts';

const text = z.string();

export const budgetSummary: readonly Datum<BudgetRecord>[] = [
  { name: 'kind', schema: text, of: ({ entry }) => entry.fields.kind },
  { name: 'organization', schema: text, of: ({ entry }) => entry.fields.organization },
  { name: 'year', schema: z.int(), of: ({ entry }) => entry.fields.year },
  { name: 'approvedOn', schema: day, of: ({ entry }) => entry.fields.approvedOn },
  { name: 'unit', schema: z.enum(budgetUnits), of: ({ entry }) => entry.fields.unit },
];

/** Every statutory table, or the reason why there is none, and how many identities hold. */
export const budgetWhole: readonly Datum<BudgetRecord>[] = [
  {
    name: 'tables',
    schema: z.record(z.string(), z.union([tableShape, z.object({ none: text })])),
    of: (record) => ({ ...tablesData(record), ...reasonsIn(record) }),
  },
  {
    name: 'checks',
    schema: z
      .object({ verified: z.int(), mismatched: z.int(), rounded: z.int(), skipped: z.int() })
      .describe('勾稽关系：已核对、其中不符、其中取整误差，以及无法核对的项数'),
    of: ({ derived }) => tallyOf(derived.checks),
  },
];

function reasonsIn({ entry }: BudgetRecord): object {
  return Object.fromEntries(Object.entries(entry.fields.tables).filter(([, given]) => typeof given === 'object'));
}
