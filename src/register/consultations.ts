import { addDays, dayOf, type Day } from '../records/day.ts';
import { compare } from '../records/finding.ts';
import type { PageFields } from '../records/page.ts';
import type { PageRecord, Register } from './register.ts';

/** The days on which anybody may comment on a draft; both inclusive. */
export interface Consultation {
  readonly from: Day;
  readonly until: Day;
}

/** The consultation that a page announces; without a first day it begins with the page. */
export function consultationIn({ consultation, publishedAt }: PageFields): Consultation | undefined {
  return consultation && { from: consultation.from ?? dayOf(publishedAt), until: consultation.until };
}

/** Pages with a consultation, the next to end first. */
export function consultations({ pages }: Register): (Consultation & { readonly page: PageRecord })[] {
  return pages
    .flatMap((page) => {
      const found = consultationIn(page.entry.fields);
      return found ? [{ ...found, page }] : [];
    })
    .sort((a, b) => compare(a.until, b.until) || compare(a.page.id, b.page.id));
}

/** The days on which a consultation begins and has ended. */
export function turnsOf({ from, until }: Consultation): readonly [begins: Day, over: Day] {
  return [from, addDays(until, 1)];
}
