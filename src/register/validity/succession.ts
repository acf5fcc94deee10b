import { compare } from '../../records/finding.ts';
import type { Day } from '../../records/values/day.ts';
import type { PolicyEntry } from '../../records/policy-entry.ts';
import type { JoinedAct } from '../acts/joined-acts.ts';
import type { Endpoint } from '../links/references.ts';
import type { Party } from '../acts/act.ts';
import type { Succession } from '../register.ts';
import { isSpent, type StatusName } from './status.ts';
import { transitionOn, type Standing } from './validity.ts';

/** What following the replacements needs to know. */
export interface Replacements {
  readonly asOf: Day;
  readonly actsOn: (policy: PolicyEntry) => readonly JoinedAct[];
  readonly standings: ReadonlyMap<PolicyEntry, Standing<JoinedAct>>;
  readonly party: (endpoint: Endpoint) => Party;
}

/** Which documents stand in for a document, on `asOf` and after every later day that changes it. */
export type SuccessionReader = (policy: PolicyEntry) => Succession[];

/**
 * Follows replacements to the documents that are in force (甲 by 乙, 乙 by 丙: 丙), or to where they end without one. Nothing
 * stands in for a document that nothing replaces. Each document is followed once for each day, however many lead to it.
 */
export function successionReader(replacements: Replacements): SuccessionReader {
  const { asOf, actsOn, party } = replacements;
  const days = [asOf, ...laterDays(replacements)].map((on) => ({ on, known: new Map<PolicyEntry, readonly End[]>() }));
  return (policy) => {
    if (!actsOn(policy).some(isReplacement)) return [];
    const found: { succession: Succession; key: string }[] = [];
    for (const { on, known } of days) {
      const ends = endsOn(policy, on, replacements, known);
      const state = states.find((one) => ends.some((end) => end.state === one));
      if (state === undefined) continue;
      const documents = ends.filter((end) => end.state === state).map(({ endpoint }) => endpoint);
      const key = [state, ...documents.map((endpoint) => endpoint.key)].join('|');
      if (key !== found.at(-1)?.key) found.push({ key, succession: { on, state, documents: documents.map(party) } });
    }
    return found.map(({ succession }) => succession);
  };
}

/** The one that counts on a day, inclusive; undefined where nothing has replaced the document by then. */
export function successionOn(successions: readonly Succession[], day: Day): Succession | undefined {
  return successions.findLast(({ on }) => on <= day);
}

/** From the best to the worst: what is known to be in force is named before what is not. */
const states: readonly Succession['state'][] = ['in-force', 'elsewhere', 'awaited', 'none'];

interface End {
  readonly endpoint: Endpoint;
  readonly state: Succession['state'];
}

/**
 * Where the replacements end that have taken effect by a day. What is known of a document is kept; a chain may be longer than
 * calls may be nested. Of documents that replace each other, which the checks refuse, the last one leads nowhere.
 */
function endsOn(
  policy: PolicyEntry,
  on: Day,
  replacements: Replacements,
  known: Map<PolicyEntry, readonly End[]>,
): readonly End[] {
  const path = known.has(policy) ? [] : [policy];
  const begun = new Set(path);
  for (let current = path.at(-1); current; current = path.at(-1)) {
    const next = replacing(current, on, replacements)
      .map(({ acting }) => acting.policy)
      .find((document) => document && !known.has(document) && !begun.has(document));
    if (next) {
      begun.add(next);
      path.push(next);
    } else {
      known.set(current, endsOf(current, on, replacements, known));
      path.pop();
    }
  }
  return known.get(policy) ?? [];
}

/** The ends of one document, from those of the documents that replaced it; each is named once. */
function endsOf(
  policy: PolicyEntry,
  on: Day,
  replacements: Replacements,
  known: ReadonlyMap<PolicyEntry, readonly End[]>,
): readonly End[] {
  const ends = replacing(policy, on, replacements).flatMap(({ acting }): readonly End[] => {
    const standing = acting.policy && replacements.standings.get(acting.policy);
    if (!acting.policy || !standing) return [{ endpoint: acting, state: 'elsewhere' }];
    const { status } = transitionOn(standing.transitions, on);
    if (!isSpent(status)) return [{ endpoint: acting, state: stateOf(status) }];
    const further = known.get(acting.policy) ?? [];
    return further.length > 0 ? further : [{ endpoint: acting, state: 'none' }];
  });
  return [...new Map(ends.map((end) => [`${end.state} ${end.endpoint.key}`, end])).values()];
}

function stateOf(status: StatusName): Succession['state'] {
  return status === '尚未施行' ? 'awaited' : 'in-force';
}

function isReplacement({ kind }: JoinedAct): boolean {
  return kind === '替代';
}

/** The replacements that have taken effect by a day, inclusive. */
function replacing(policy: PolicyEntry, by: Day, { actsOn }: Replacements): JoinedAct[] {
  return actsOn(policy)
    .filter((act) => isReplacement(act) && act.on <= by)
    .sort((a, b) => compare(a.on, b.on) || compare(a.acting.key, b.acting.key));
}

/** Every later day on which something is replaced, or a document changes that has replaced another. */
function laterDays({ asOf, actsOn, standings }: Replacements): Day[] {
  const acts = [...standings.keys()].flatMap((policy) => actsOn(policy).filter(isReplacement));
  const changes = acts.flatMap(({ on, acting }) => {
    const standing = acting.policy && standings.get(acting.policy);
    return [on, ...(standing?.transitions ?? []).map((transition) => transition.on)];
  });
  return [...new Set(changes)].filter((on) => on > asOf).sort(compare);
}
