import { addDays, type Day } from '../../records/values/day.ts';
import { compare } from '../../records/finding.ts';
import type { Act } from '../acts/act.ts';
import type { StatusName, Transition } from './status.ts';

/** What validity takes of an act: what it does and from which day. */
export interface DatedAct {
  readonly kind: Act['kind'];
  readonly on: Day;
  readonly until?: Day | undefined;
}

/** The days that a document sets for itself. */
export interface Life {
  readonly publishedOn: Day;
  readonly effectiveOn: Day;
  /** Inclusive; undefined where the document sets no end. */
  readonly lastValidDay: Day | undefined;
}

/** Where a document stands on one day, and every dated change of it that is known. */
export interface Standing<Kind extends DatedAct> {
  readonly status: StatusName;
  readonly since: Day;
  readonly lastValidDay: Day | undefined;
  readonly by: readonly Kind[];
  readonly transitions: readonly Transition[];
}

/** The standing on `asOf` that follows from a document's own days and the published acts on it, in any order. */
export function standingOf<Kind extends DatedAct>(life: Life, acts: readonly Kind[], asOf: Day): Standing<Kind> {
  const lastValidDay = lastValidDayOf(life, acts);
  const transitions = transitionsOf({ ...life, lastValidDay }, acts);
  const present = transitionOn(transitions, asOf);
  const done = acts.filter((act) => act.on <= asOf);
  return {
    status: present.status,
    since: present.on,
    lastValidDay,
    by: reasonsFor(present, done, lastValidDay),
    transitions,
  };
}

/** The last valid day after every extension that is published, also one that takes effect later. */
export function lastValidDayOf(life: Life, acts: readonly DatedAct[]): Day | undefined {
  const extensions = acts.filter((act) => act.kind === '延期' && act.until !== undefined);
  const latest = [...extensions].sort((a, b) => compare(a.on, b.on) || compare(a.until ?? '', b.until ?? '')).at(-1);
  return latest?.until ?? life.lastValidDay;
}

/**
 * The rule that a page applies to its own dated transitions: the last one whose day has come. A day before the first one
 * has that first status.
 */
export function transitionOn(transitions: readonly Transition[], day: Day): Transition {
  const found = transitions.findLast((transition) => transition.on <= day) ?? transitions[0];
  if (!found) throw new RangeError('a document has at least its first status');
  return found;
}

/** Precedence, strongest first; `life` carries the last valid day that counts. */
function statusOn(life: Life, acts: readonly DatedAct[], day: Day): StatusName {
  const count = (...kinds: readonly Act['kind'][]) =>
    acts.filter((act) => act.on <= day && kinds.includes(act.kind)).length;
  if (count('废止', '替代') > 0) return '已废止';
  if (count('宣布失效') > 0 || (life.lastValidDay !== undefined && day > life.lastValidDay)) return '已失效';
  if (day < life.effectiveOn) return '尚未施行';
  if (count('暂停执行') > count('恢复执行')) return '暂停执行';
  if (count('部分废止') > 0) return '部分废止';
  return count('修改') > 0 ? '已修改' : '现行有效';
}

/** The status can only change on the day of an act, on the effective day and on the day after the last valid one. */
function transitionsOf(life: Life, acts: readonly DatedAct[]): Transition[] {
  const expiry = life.lastValidDay === undefined ? [] : [addDays(life.lastValidDay, 1)];
  const days = [...new Set([life.publishedOn, life.effectiveOn, ...expiry, ...acts.map((act) => act.on)])].sort(
    compare,
  );
  const runs: Transition[] = [];
  for (const on of days) {
    const status = statusOn(life, acts, on);
    if (runs.at(-1)?.status !== status) runs.push({ on, status });
  }
  return fromPublication(runs, life.publishedOn);
}

/** Nobody waits for a document before it is published: a first 尚未施行 begins on the day of publication, or falls away. */
function fromPublication(runs: readonly Transition[], publishedOn: Day): Transition[] {
  const [first, second, ...others] = runs;
  if (first?.status !== '尚未施行' || !second) return [...runs];
  return second.on <= publishedOn ? [second, ...others] : [{ ...first, on: publishedOn }, second, ...others];
}

/** The acts that a status rests on; none for 现行有效, 尚未施行 and a document that has simply run out. */
function reasonsFor<Kind extends DatedAct>(
  { status, on }: Transition,
  done: readonly Kind[],
  lastValidDay: Day | undefined,
): readonly Kind[] {
  const of = (...kinds: readonly Act['kind'][]) => done.filter((act) => kinds.includes(act.kind));
  const days = (acts: readonly Kind[]) => acts.map((act) => act.on).sort(compare);
  switch (status) {
    case '已废止':
      return of('废止', '替代').filter((act) => act.on === on);
    case '已失效': {
      const declared = of('宣布失效');
      const ranOut = lastValidDay !== undefined && addDays(lastValidDay, 1) < (days(declared)[0] ?? '9999');
      return ranOut ? [] : declared.filter((act) => act.on === days(declared)[0]);
    }
    case '暂停执行': {
      const suspensions = of('暂停执行');
      return suspensions.filter((act) => act.on === days(suspensions).at(-1));
    }
    case '部分废止':
      return of('部分废止');
    case '已修改':
      return of('修改');
    case '尚未施行':
    case '现行有效':
      return [];
  }
}
