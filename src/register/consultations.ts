import { addDays, dayOf, type Day } from '../records/values/day.ts';
import type { AnyEntry, BaseFields } from '../records/entry.ts';
import { compare } from '../records/finding.ts';
import { allRecords } from './lists.ts';
import type { AnyRecord, Register } from './register.ts';

/** The days on which anybody may comment on a draft; both inclusive. */
export interface Consultation {
  readonly from: Day;
  readonly until: Day;
}

/** Whatever its kind, a record with this field announces a consultation. */
interface Announcing extends BaseFields {
  readonly consultation?: { readonly from?: Day | undefined; readonly until: Day } | undefined;
}

/** The consultation that a record announces; without a first day it begins with the record. */
export function consultationIn({ fields }: Pick<AnyEntry, 'fields'>): Consultation | undefined {
  const { consultation, publishedAt }: Announcing = fields;
  return consultation && { from: consultation.from ?? dayOf(publishedAt), until: consultation.until };
}

/** Records with a consultation, the next to end first. */
export function consultations(register: Pick<Register, 'records'>): (Consultation & { readonly record: AnyRecord })[] {
  return allRecords(register)
    .flatMap((record) => {
      const found = consultationIn(record.entry);
      return found ? [{ ...found, record }] : [];
    })
    .sort((a, b) => compare(a.until, b.until) || compare(a.record.id, b.record.id));
}

/** The days on which a consultation begins and has ended. */
export function turnsOf({ from, until }: Consultation): readonly [begins: Day, over: Day] {
  return [from, addDays(until, 1)];
}
