import { dayOf, type Day } from '../../records/values/day.ts';
import { kindCalled } from '../../records/kind.ts';
import { interpretedCourse } from '../../register/validity/interpreted.ts';
import { isInterpretation, isPolicy, type AnyRecord } from '../../register/register.ts';
import type { Transition } from '../../register/validity/status.ts';
import { wording } from '../../wording/wording.ts';
import type { Register } from '../kind.ts';
import type { DaysShown } from './days-shown.ts';
import { statusMark, type StatusMark } from '../status.ts';

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
    markOf: isInterpretation(record) ? wording.list.interpreted(record.interprets.length) : undefined,
    details: kindCalled(register.kinds, record.collection).views.details?.(record) ?? [],
  };
}

function courseOf(record: AnyRecord): readonly Transition[] {
  if (isPolicy(record)) return record.validity.transitions;
  return isInterpretation(record) ? interpretedCourse(record.interprets) : [];
}
