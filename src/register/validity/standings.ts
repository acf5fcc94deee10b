import { dayOf, type Day } from '../../records/values/day.ts';
import { effectiveDay, ownLastValidDay } from '../../records/policy.ts';
import type { PolicyEntry } from '../../records/policy-entry.ts';
import { isScheduled, type Holdings } from '../holdings.ts';
import type { JoinedAct } from '../acts/joined-acts.ts';
import type { Endpoint } from '../links/references.ts';
import type { Party } from '../acts/act.ts';
import { standingOf, type Standing } from './validity.ts';
import { addresses } from '../addresses/address.ts';

/** Where every published policy stands, and how it is named elsewhere. */
export interface Standings {
  readonly of: ReadonlyMap<PolicyEntry, Standing<JoinedAct>>;
  /** Acts whose two documents may both be shown. */
  readonly acts: readonly JoinedAct[];
  readonly party: (endpoint: Endpoint) => Party;
}

/** A document that is not published yet does nothing to others, and nothing of it may show. */
export function standingsOf(holdings: Holdings, joined: readonly JoinedAct[]): Standings {
  const { policies, asOf } = holdings;
  const isShown = ({ policy }: Endpoint) => !policy || !isScheduled(policy, asOf);
  const acts = joined.filter(({ acting, target }) => isShown(acting) && isShown(target));
  const byTarget = Map.groupBy(acts, ({ target }) => target.policy);
  const published = policies.filter((policy) => !isScheduled(policy, asOf));
  const of = new Map(published.map((policy) => [policy, policyStanding(policy, byTarget.get(policy) ?? [], asOf)]));
  const parties = new Map(published.map((policy) => [policy, ourParty(policy, of)]));
  return { of, acts, party: ({ policy, outside }) => (policy && parties.get(policy)) ?? outside };
}

function policyStanding({ fields }: PolicyEntry, acts: readonly JoinedAct[], asOf: Day): Standing<JoinedAct> {
  const life = {
    publishedOn: dayOf(fields.publishedAt),
    effectiveOn: effectiveDay(fields),
    lastValidDay: ownLastValidDay(fields),
  };
  return standingOf(life, acts, asOf);
}

function ourParty(policy: PolicyEntry, standings: Standings['of']): Party {
  const { title, docNumber } = policy.fields;
  const standing = standings.get(policy);
  return {
    id: policy.id,
    title,
    ...(docNumber === undefined ? {} : { docNumber: docNumber.canonical }),
    url: addresses.record('policies', policy.id),
    ...(standing === undefined ? {} : { status: standing.status, transitions: standing.transitions }),
  };
}
