import { dayOf, type Day } from '../records/day.ts';
import type { AnyRecord, Register } from '../register/register.ts';
import { wording } from '../wording/wording.ts';
import { passRate } from './rate.ts';
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
}

export function rowOf(register: Register, record: AnyRecord): RowView {
  const { fields } = record.entry;
  const interpreted =
    record.collection === 'interpretations'
      ? record.interprets.find(({ document }) => document.transitions)?.document
      : undefined;
  const transitions = record.collection === 'policies' ? record.validity.transitions : (interpreted?.transitions ?? []);
  return {
    url: record.url,
    title: fields.title,
    day: dayOf(fields.publishedAt),
    mark: statusMark(transitions, register.asOf),
    markOf: interpreted ? wording.list.interpretedDocument : undefined,
    details: detailsOf(record),
  };
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
    case 'pages':
      return [];
  }
}
