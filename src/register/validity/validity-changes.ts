import { dayOf, type Day } from '../../records/values/day.ts';
import { compare } from '../../records/finding.ts';
import { interpretedCourse } from './interpreted.ts';
import type { Act } from '../acts/act.ts';
import { isInterpretation, isPolicy, type AnyRecord, type PolicyRecord } from '../register.ts';
import type { StatusName } from './status.ts';

/** What happened to a policy on one day: an act of another document, or the mere passing of its time. */
export interface ValidityChange {
  readonly policy: PolicyRecord;
  /** First day of the new state. */
  readonly on: Day;
  /** The day on which it could be known here: an act that is announced late is news on the day it is marked. */
  readonly knownOn: Day;
  readonly kind: Act['kind'] | 'expiry' | 'commencement';
  /** Missing where no act was needed. */
  readonly act?: Act;
  /** The status that followed. */
  readonly status: StatusName;
}

/**
 * Every change of a policy's validity that has come about by `asOf`, oldest first: an entry for each act, also for one
 * that leaves the status as it is (a second 修改, 延期), and one for each change that needed no act (commencement,
 * expiry). 更正 and 继续有效 change nothing.
 */
export function validityChanges(policy: PolicyRecord, asOf: Day): ValidityChange[] {
  const { acts, transitions } = policy.validity;
  const published = dayOf(policy.entry.fields.publishedAt);
  const statusOn = (on: Day) => transitions.findLast((transition) => transition.on <= on)?.status;
  const changing = acts.filter(({ kind, on }) => kind !== '更正' && kind !== '继续有效' && on <= asOf);
  const byActs = changing.map((act): ValidityChange => ({
    policy,
    on: act.on,
    knownOn: latest(asOf, act.on, act.markedOn, published),
    kind: act.kind,
    act,
    status: statusOn(act.on) ?? policy.validity.status,
  }));
  const days = new Set(changing.map(({ on }) => on));
  const byTime = transitions
    .slice(1)
    .filter(({ on, status }) => on <= asOf && !days.has(on) && (status === '已失效' || status === '现行有效'))
    .map(({ on, status }): ValidityChange => ({
      policy,
      on,
      knownOn: latest(asOf, on, published),
      kind: status === '已失效' ? 'expiry' : 'commencement',
      status,
    }));
  return [...byActs, ...byTime].sort(
    (a, b) => compare(a.on, b.on) || compare(a.kind, b.kind) || compare(a.act?.by.title ?? '', b.act?.by.title ?? ''),
  );
}

/**
 * The day of the last change of a record up to `asOf`: its publication, a revision, or a change of validity (for an
 * interpretation, of a document that it explains). Never a clock: equal content gives an equal day.
 */
export function lastChangeDay(record: AnyRecord, asOf: Day): Day {
  const { publishedAt, revisions = [] } = record.entry.fields;
  const days = [dayOf(publishedAt), ...revisions.map(({ on }) => on)];
  if (isPolicy(record)) {
    days.push(...validityChanges(record, asOf).map(({ knownOn }) => knownOn));
    days.push(...record.validity.acts.flatMap(({ kind, on }) => (kind === '更正' ? [on] : [])));
  }
  if (isInterpretation(record)) days.push(...interpretedCourse(record.interprets).map(({ on }) => on));
  return latest(asOf, ...days);
}

function latest(asOf: Day, ...days: readonly (Day | undefined)[]): Day {
  const known = days.filter((day): day is Day => day !== undefined && day <= asOf);
  return known.sort().at(-1) ?? asOf;
}
