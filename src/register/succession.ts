import { compare } from '../records/finding.ts';
import type { Day } from '../records/day.ts';
import type { PolicyEntry } from './holdings.ts';
import type { JoinedAct } from './joined-acts.ts';
import type { Endpoint } from './references.ts';
import type { Party, Succession } from './register.ts';
import { isSpent, type StatusName } from './status.ts';
import { transitionOn, type Standing } from './validity.ts';

/** What following the replacements needs to know. */
export interface Replacements {
  readonly asOf: Day;
  readonly actsOn: (policy: PolicyEntry) => readonly JoinedAct[];
  readonly standings: ReadonlyMap<PolicyEntry, Standing<JoinedAct>>;
  readonly party: (endpoint: Endpoint) => Party;
}

/**
 * Which documents stand in for one that was replaced, on `asOf` and after every later day that changes it: the replacements
 * are followed to those that are in force (甲 by 乙, 乙 by 丙: 丙), or to where they end without one. Empty for a document that
 * nothing replaces.
 */
export function successionsOf(policy: PolicyEntry, replacements: Replacements): Succession[] {
  const { asOf, party } = replacements;
  const found: { succession: Succession; key: string }[] = [];
  for (const on of [asOf, ...laterDays(policy, replacements)]) {
    const ends = endsOn(policy, on, replacements, new Set());
    const state = states.find((one) => ends.some((end) => end.state === one));
    if (state === undefined) continue;
    const reached = ends.filter((end) => end.state === state).map(({ endpoint }) => endpoint);
    const documents = [...new Map(reached.map((endpoint) => [endpoint.key, endpoint])).values()];
    const key = [state, ...documents.map((endpoint) => endpoint.key)].join('|');
    if (key !== found.at(-1)?.key) found.push({ key, succession: { on, state, documents: documents.map(party) } });
  }
  return found.map(({ succession }) => succession);
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

/** Where the replacements end that have taken effect by a day; `seen` guards against documents that replace each other. */
function endsOn(policy: PolicyEntry, on: Day, replacements: Replacements, seen: Set<PolicyEntry>): End[] {
  seen.add(policy);
  return replacing(policy, on, replacements).flatMap(({ acting }): End[] => {
    const next = acting.policy;
    const standing = next && replacements.standings.get(next);
    if (!next || !standing) return [{ endpoint: acting, state: 'elsewhere' }];
    const { status } = transitionOn(standing.transitions, on);
    if (!isSpent(status)) return [{ endpoint: acting, state: stateOf(status) }];
    const further = seen.has(next) ? [] : endsOn(next, on, replacements, seen);
    return further.length > 0 ? further : [{ endpoint: acting, state: 'none' }];
  });
}

function stateOf(status: StatusName): Succession['state'] {
  return status === '尚未施行' ? 'awaited' : 'in-force';
}

function replacing(policy: PolicyEntry, by: Day | undefined, { actsOn }: Replacements): JoinedAct[] {
  return actsOn(policy)
    .filter(({ kind, on }) => kind === '替代' && (by === undefined || on <= by))
    .sort((a, b) => compare(a.on, b.on) || compare(a.acting.key, b.acting.key));
}

/** Every later day on which one of the documents that may be reached changes. */
function laterDays(policy: PolicyEntry, replacements: Replacements): Day[] {
  const days = new Set<Day>();
  const reached = new Set([policy]);
  for (const document of reached) {
    for (const { on, acting } of replacing(document, undefined, replacements)) {
      days.add(on);
      if (acting.policy) reached.add(acting.policy);
    }
    if (document !== policy) for (const { on } of replacements.standings.get(document)?.transitions ?? []) days.add(on);
  }
  return [...days].filter((on) => on > replacements.asOf).sort(compare);
}
