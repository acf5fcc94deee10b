import { dayOf, type Day } from '../../records/values/day.ts';
import { compare } from '../../records/finding.ts';
import type { Act } from '../../register/acts/act.ts';
import type { PolicyRecord } from '../../register/register.ts';
import type { Register } from '../kind.ts';
import { isSpent } from '../../register/validity/status.ts';
import { readingWording } from '../../wording/reading.ts';
import type { ActView } from './act.ts';

const words = readingWording.life;

/** One step of a document's life: on which day, what, and who did it by which act. */
export interface LifeStep {
  readonly on: Day;
  readonly name: string;
  /** Who took a step that needed no act of another document. */
  readonly by: string | undefined;
  readonly act: ActView | undefined;
  /** Whether the step is only announced on the day of the build. */
  readonly later: boolean;
}

/**
 * 成文、公布、施行, every act on the document, and the end of its term, by day; on one day in this order. A commencement
 * that a repeal came before, and an expiry that an act took the place of, never happen and are left out.
 */
export function lifeOf(
  { asOf }: Pick<Register, 'asOf'>,
  { entry, effectiveOn, validity }: PolicyRecord,
  view: (act: Act) => ActView,
): LifeStep[] {
  const { issuers, signedOn, publishedAt } = entry.fields;
  const { acts, transitions } = validity;
  const statusOn = (day: Day) => transitions.findLast(({ on }) => on <= day)?.status ?? validity.status;
  const begins = acts.every(({ on }) => on !== effectiveOn) && isSpent(statusOn(effectiveOn)) ? [] : [effectiveOn];
  const expired = transitions.filter(({ on, status }) => status === '已失效' && acts.every((act) => act.on !== on));
  const step = (on: Day, name: string, more: Partial<LifeStep> = {}): LifeStep => ({
    on,
    name,
    by: undefined,
    act: undefined,
    later: on > asOf,
    ...more,
  });
  return [
    step(signedOn, words.signed, { by: issuers.join('、') }),
    step(dayOf(publishedAt), words.published),
    ...begins.map((on) => step(on, words.begins)),
    ...acts.map((act) => step(act.on, act.kind, { act: view(act) })),
    ...expired.map(({ on }) => step(on, words.expires)),
  ].sort((a, b) => compare(a.on, b.on));
}
