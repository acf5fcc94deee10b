import { dayOf, type Day } from '../records/day.ts';
import { consultationIn } from '../register/consultations.ts';
import { interpretedCourse } from '../register/interpreted.ts';
import type { AnyRecord, Register } from '../register/register.ts';
import type { Transition } from '../register/status.ts';
import { consultationWording } from '../wording/consultation.ts';
import { wording } from '../wording/wording.ts';
import { passRate } from './rate.ts';
import type { DaysShown } from './days-shown.ts';
import { statusMark, type StatusMark } from './status.ts';

/** One record in a list. */
export interface RowView {
  readonly url: string;
  readonly title: string;
  readonly day: Day;
  /** Empty for what is no policy and interprets none. */
  readonly mark: StatusMark;
  /** What the mark is of, where it is not of the record itself. */
  readonly markOf: string | undefined;
  /** Number, form, rate: what tells records of the kind apart. */
  readonly details: readonly string[];
  /** The days on which it belongs to the list, where that depends on the day. */
  readonly shown?: DaysShown;
}

export function rowOf(register: Register, record: AnyRecord): RowView {
  const { fields } = record.entry;
  return {
    url: record.url,
    title: fields.title,
    day: dayOf(fields.publishedAt),
    mark: statusMark(courseOf(record), register.asOf),
    markOf: record.collection === 'interpretations' ? wording.list.interpreted(record.interprets.length) : undefined,
    details: detailsOf(record),
  };
}

function courseOf(record: AnyRecord): readonly Transition[] {
  if (record.collection === 'policies') return record.validity.transitions;
  return record.collection === 'interpretations' ? interpretedCourse(record.interprets) : [];
}

function detailsOf(record: AnyRecord): string[] {
  switch (record.collection) {
    case 'policies': {
      const { genre, docNumberNone } = record.entry.fields;
      return [record.docNumber ?? (docNumberNone === undefined ? '' : wording.list.withoutNumber), genre].filter(
        (detail) => detail !== '',
      );
    }
    case 'interpretations':
      return [record.entry.fields.form, record.entry.fields.unit];
    case 'sampling': {
      const { kind, totals } = record.entry.fields;
      return [kind, wording.list.sampled(totals.sampled, totals.unqualified, passRate(totals))];
    }
    case 'budgets':
      return [
        wording.list.fiscalYear(record.entry.fields.year),
        record.entry.fields.kind,
        record.entry.fields.organization,
      ];
    case 'pages': {
      const consultation = consultationIn(record.entry.fields);
      return consultation ? [consultationWording.until(consultation.until)] : [];
    }
  }
}
