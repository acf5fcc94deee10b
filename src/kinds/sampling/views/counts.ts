import { readFailures } from '../../../records/failures.ts';
import { compare } from '../../../records/finding.ts';
import type { SamplingRecord } from '../record.ts';
import { sampledRows } from '../batches.ts';

/** How often something was found. */
export interface LabelledCount {
  readonly label: string;
  readonly count: number;
}

export interface CategoryCount extends LabelledCount {
  /** How many batches of the category were sampled; known only where the table of those that passed is published. */
  readonly sampled: number | undefined;
}

/** In how many batches each item failed, the most frequent first. A batch counts once for each of its items. */
export function failuresByItem(record: SamplingRecord): LabelledCount[] {
  const { unqualified } = record.entry.tables;
  const counts = new Map<string, number>();
  for (const { failures } of unqualified ? readFailures(unqualified) : [])
    for (const item of new Set(failures.map((failure) => failure.item))) counts.set(item, (counts.get(item) ?? 0) + 1);
  return mostFirst([...counts].map(([label, count]) => ({ label, count })));
}

/** How many batches failed in each category, and how many were sampled; products without categories by their names. */
export function failuresByCategory(record: SamplingRecord): CategoryCount[] {
  const { totals } = record.entry.fields;
  const rows = sampledRows(record);
  const counts = new Map<string, { failed: number; sampled: number }>();
  for (const { category, product, failures } of rows) {
    const label = category ?? product;
    const count = counts.get(label) ?? { failed: 0, sampled: 0 };
    counts.set(label, { failed: count.failed + (failures ? 1 : 0), sampled: count.sampled + 1 });
  }
  const complete = rows.length === totals.sampled;
  return mostFirst(
    [...counts].flatMap(([label, { failed, sampled }]) =>
      failed === 0 ? [] : [{ label, count: failed, sampled: complete ? sampled : undefined }],
    ),
  );
}

function mostFirst<Count extends LabelledCount>(counts: Count[]): Count[] {
  return counts.sort((a, b) => b.count - a.count || compare(a.label, b.label));
}
