import { dayOf, type Day } from '../records/day.ts';
import type { AnyEntry } from '../records/entry.ts';
import { compare, sortFindings } from '../records/finding.ts';
import { checkActClauses } from './act-clauses.ts';
import { checkActs } from './act-checks.ts';
import { checkCycles } from './act-cycles.ts';
import { anchorsIn } from './anchors.ts';
import { basesOf } from './bases.ts';
import { citationsOf } from './citations.ts';
import { claimAddresses } from './claims.ts';
import { declaredActs } from './declared-acts.ts';
import { holdingsOf, isScheduled, type Holdings } from './holdings.ts';
import { interpretings } from './interpreting.ts';
import { joinedActs } from './joined-acts.ts';
import { followLinks } from './links.ts';
import { newestFirst } from './lists.ts';
import { checkRecords } from './record-checks.ts';
import { recordMaker } from './record-maker.ts';
import type { Register, RegisterInput } from './register.ts';
import { standingsOf, type Standings } from './standings.ts';

/**
 * Works out what all files together say on `asOf`. Everything is checked, scheduled records too, so that no fault waits
 * for the night on which they appear; only what is published is in the lists. The order of the entries does not matter.
 */
export function buildRegister(input: RegisterInput): Register {
  const { holdings, findings: taken } = holdingsOf(input);
  const anchorsOf = anchorsIn(holdings);
  const declared = declaredActs(holdings);
  const joined = joinedActs(declared.acts);
  const interpreted = interpretings(holdings);
  const bases = basesOf(holdings);
  const claimed = claimAddresses(holdings);
  const followed = new Map(holdings.entries.map((entry) => [entry, followLinks({ entry, holdings, anchorsOf })]));
  const standings = standingsOf(holdings, joined.acts);
  const shown = holdings.entries.filter((entry) => !isScheduled(entry, input.asOf)).sort(newestFirst);
  const linksOf = (entry: AnyEntry) => followed.get(entry)?.links ?? [];
  const citing = shown.map((entry) => ({
    entry,
    links: linksOf(entry),
    bases: entry.collection === 'policies' ? (bases.bases.get(entry) ?? []).flatMap(({ policy }) => policy ?? []) : [],
  }));
  const make = recordMaker({
    holdings,
    anchorsOf,
    standings,
    bases: bases.bases,
    interpretings: interpreted.interpretings,
    linksOf,
    citations: citationsOf(citing),
  });
  return {
    site: input.site,
    asOf: input.asOf,
    policies: shown.filter((entry) => entry.collection === 'policies').map(make.policy),
    interpretations: shown.filter((entry) => entry.collection === 'interpretations').map(make.interpretation),
    sampling: shown.filter((entry) => entry.collection === 'sampling').map(make.plain),
    budgets: shown.filter((entry) => entry.collection === 'budgets').map(make.plain),
    pages: shown.filter((entry) => entry.collection === 'pages').sort((a, b) => orderOf(a.fields.order) - orderOf(b.fields.order)).map(make.plain),
    redirects: claimed.redirects,
    nextTransition: nextTransition(holdings, standings),
    findings: sortFindings([
      ...taken,
      ...checkRecords(input.entries, holdings),
      ...declared.findings,
      ...joined.findings,
      ...checkActs(joined.acts),
      ...checkCycles(joined.acts),
      ...joined.acts.flatMap((act) => (act.target.policy ? checkActClauses(act, anchorsOf(act.target.policy)) : [])),
      ...interpreted.findings,
      ...bases.findings,
      ...claimed.findings,
      ...[...followed.values()].flatMap(({ findings }) => findings),
    ]),
  };
}

/** Pages without an order come last. */
function orderOf(order: number | undefined): number {
  return order ?? Number.MAX_SAFE_INTEGER;
}

/** The next day on which the site says something else than today: a status changes, or a scheduled record appears. */
function nextTransition({ entries, asOf }: Holdings, { of }: Standings): Day | undefined {
  const changes = [...of.values()].flatMap(({ transitions }) => transitions.map(({ on }) => on));
  const appearances = entries.map((entry) => dayOf(entry.fields.publishedAt));
  return [...changes, ...appearances].filter((on) => on > asOf).sort(compare)[0];
}
