import { dayOf, type Day } from '../../../records/values/day.ts';
import type { SamplingRecord } from '../record.ts';
import { passRate } from './rate.ts';

/** One result among those of its kind, in the order of publication. */
export interface TrendPoint {
  readonly label: string;
  readonly title: string;
  readonly url: string;
  readonly publishedOn: Day;
  readonly sampled: number;
  readonly unqualified: number;
  /** In percent; null where nothing was sampled. */
  readonly rate: number | null;
  /** Whether it is the record on whose page this stands. */
  readonly current: boolean;
}

const longest = 12;

/**
 * For each record the last twelve of its kind up to and including it, oldest first. The records are given newest first,
 * as the register holds them.
 */
export function trends(records: readonly SamplingRecord[]): (record: SamplingRecord) => readonly TrendPoint[] {
  const kinds = new Map<string, SamplingRecord[]>();
  const places = new Map<SamplingRecord, number>();
  for (const record of records) {
    const { kind } = record.entry.fields;
    const ofKind = kinds.get(kind) ?? [];
    kinds.set(kind, ofKind);
    places.set(record, ofKind.length);
    ofKind.push(record);
  }
  return (record) => {
    const place = places.get(record) ?? 0;
    const earlier = (kinds.get(record.entry.fields.kind) ?? []).slice(place, place + longest);
    return earlier.reverse().map((found) => pointOf(found, found === record));
  };
}

function pointOf({ url, entry }: SamplingRecord, current: boolean): TrendPoint {
  const { title, noticeNumber, publishedAt, totals } = entry.fields;
  return {
    label: noticeNumber ?? dayOf(publishedAt),
    title,
    url,
    publishedOn: dayOf(publishedAt),
    sampled: totals.sampled,
    unqualified: totals.unqualified,
    rate: passRate(totals),
    current,
  };
}
