import type { Day } from '../../records/values/day.ts';
import { consultationIn, consultations, turnsOf } from '../../register/consultations.ts';
import type { AnyRecord } from '../../register/register.ts';
import type { Register } from '../kind.ts';
import { consultationWording as words } from '../../wording/consultation.ts';

/** A consultation on its page: its days, and its state on every day, those of other days hidden. */
export interface ConsultationView {
  readonly period: string;
  readonly states: readonly {
    readonly name: string;
    readonly from?: Day;
    /** Exclusive. */
    readonly until?: Day;
    readonly hidden: boolean;
  }[];
}

export function consultationView({ asOf }: Register, { entry }: AnyRecord): ConsultationView | undefined {
  const found = consultationIn(entry);
  if (!found) return undefined;
  const [begins, over] = turnsOf(found);
  return {
    period: words.period(found.from, found.until),
    states: [
      { name: words.ahead, until: begins, hidden: asOf >= begins },
      { name: words.open, from: begins, until: over, hidden: asOf < begins || asOf >= over },
      { name: words.over, from: over, hidden: asOf < over },
    ],
  };
}

export interface OpenConsultation {
  readonly url: string;
  readonly title: string;
  readonly told: string;
  /** The day on which it begins; missing where it is open. */
  readonly from?: Day;
  /** The day on which it is no longer open. */
  readonly over: Day;
}

/** What anybody may comment on, the next to end first; what is announced for later days is among them. */
export function openConsultations(register: Register): OpenConsultation[] {
  return consultations(register).flatMap(({ record, ...found }) => {
    const [begins, over] = turnsOf(found);
    if (register.asOf >= over) return [];
    const opened = { url: record.url, title: record.entry.fields.title, told: words.until(found.until), over };
    return [register.asOf < begins ? { ...opened, from: begins } : opened];
  });
}
