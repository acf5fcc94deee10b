import type { SamplingEntry } from './record.ts';
import { readDay, type Day } from '../../records/values/day.ts';
import { readFailures } from '../../records/failures.ts';
import { cellOf, type TableRow } from '../../records/table.ts';

/** A product that failed, and whether it has been dealt with. */
export interface FailingSample {
  /** 抽样编号. */
  readonly number: string;
  readonly row: TableRow;
  readonly finished: boolean;
  /** The day of completion; missing where the table has none, or it is not finished. */
  readonly finishedOn: Day | undefined;
}

/** Handed over to another authority counts as finished. */
const finishedStates: ReadonlySet<string> = new Set(['已完成', '移送']);

/** The failing products of a record in the order of its table; rows without a number are left out. */
export function failingSamples({ tables: { unqualified, disposals } }: Pick<SamplingEntry, 'tables'>): FailingSample[] {
  if (!unqualified) return [];
  const finished = new Map<string | null, Day | undefined>();
  for (const row of disposals?.rows ?? []) {
    if (!disposals || !finishedStates.has(cellOf(disposals, row, '状态') ?? '')) continue;
    finished.set(cellOf(disposals, row, '抽样编号'), readDay(cellOf(disposals, row, '完成日期') ?? ''));
  }
  return readFailures(unqualified).flatMap(({ row }) => {
    const number = cellOf(unqualified, row, '抽样编号');
    if (number === null) return [];
    return [{ number, row, finished: finished.has(number), finishedOn: finished.get(number) }];
  });
}
