import type { Collection } from '../records/collection.ts';
import { dayOf, type Day } from '../records/day.ts';
import type { AnyEntry } from '../records/entry.ts';
import { compare, sortFindings, type Finding } from '../records/finding.ts';
import type { RecordKind } from '../records/kind.ts';
import { limitsOf } from '../records/site.ts';
import { checkActClauses } from './act-clauses.ts';
import { checkActs } from './act-checks.ts';
import { checkCycles } from './act-cycles.ts';
import { anchorsIn } from './anchors.ts';
import { basesOf } from './bases.ts';
import { budgetChecks } from './budget/budget-checks.ts';
import { budgetFindings } from './budget/findings.ts';
import { checkCodes } from './budget/codes.ts';
import { budgetSiblings } from './budget/last-year.ts';
import { checkNarrative } from './budget/narrative.ts';
import { checkGaps } from './budget/gaps.ts';
import { checkSigns } from './budget/signs.ts';
import { citationsOf } from './citations.ts';
import { claimAddresses } from './claims.ts';
import { consultationIn, turnsOf } from './consultations.ts';
import { checkDeadlines } from './deadlines.ts';
import { declaredActs } from './declared-acts.ts';
import { checkCalendar } from './duties/calendar-check.ts';
import { checkDrafts } from './drafts.ts';
import { dutiesOf } from './duties/duties.ts';
import { holdingsOf, isScheduled, type Holdings } from './holdings.ts';
import { interpretings, spentDocuments } from './interpreting.ts';
import { joinedActs } from './joined-acts.ts';
import { followLinks } from './links.ts';
import { newestFirst } from './lists.ts';
import { checkRecords } from './record-checks.ts';
import { recordMaker } from './record-maker.ts';
import type { RegisterInput } from './input.ts';
import type { Register } from './register.ts';
import { checkSaid } from './said/check.ts';
import { checkSampling } from './sampling-checks.ts';
import { checkSamplingNarrative } from './sampling-narrative.ts';
import { standingsOf, type Standings } from './standings.ts';

/**
 * Works out what all files together say on `asOf`. Everything is checked, scheduled records too, so that no fault waits
 * for the night on which they appear; only what is published is in the lists. The order of the entries does not matter.
 */
export function buildRegister<Kind extends RecordKind>(input: RegisterInput<Kind>): Register<Kind> {
  const { holdings, findings } = holdingsOf(input);
  const steps = workOut(holdings);
  const standings = standingsOf(holdings, steps.joined.acts);
  const duties = dutiesOf(holdings, {
    acts: steps.joined.acts,
    standings,
    interpretings: steps.interpreted.interpretings,
  });
  return {
    kinds: input.kinds,
    site: input.site,
    asOf: input.asOf,
    ...recordsOf(holdings, steps, standings),
    redirects: steps.claimed.redirects,
    tombstones: (input.tombstones ?? []).filter(({ on }) => on <= input.asOf),
    nextTransition: nextTransition(holdings, standings),
    duties: duties.filter(({ told }) => told),
    findings: sortFindings([
      ...findings,
      ...checkRecords(input.entries, holdings),
      ...findingsOf(steps),
      ...checkDrafts(input.drafts ?? [], holdings),
      ...checkSaid(holdings, steps.declared),
      ...spentDocuments(steps.interpreted.interpretings, standings),
      ...checkDeadlines(duties),
      ...checkCalendar(duties, input.asOf),
      ...holdings.entries.flatMap((entry) =>
        entry.collection === 'sampling'
          ? [...checkSampling(entry, input.asOf, limitsOf(input.site).dispose), ...checkSamplingNarrative(entry)]
          : [],
      ),
    ]),
  };
}

/** What each part of the register finds out by itself. */
function workOut(holdings: Holdings) {
  const anchorsOf = anchorsIn(holdings);
  const siblingsOf = budgetSiblings(holdings.entries, holdings.asOf);
  const budgets = holdings.entries.filter((entry) => entry.collection === 'budgets');
  const declared = declaredActs(holdings);
  return {
    anchorsOf,
    declared,
    joined: joinedActs(declared.acts),
    interpreted: interpretings(holdings),
    based: basesOf(holdings),
    claimed: claimAddresses(holdings),
    followed: new Map(holdings.entries.map((entry) => [entry, followLinks({ entry, holdings, anchorsOf })])),
    identities: new Map(budgets.map((entry) => [entry, budgetChecks(entry, siblingsOf(entry))])),
    codesAndWords: budgets.flatMap((entry) => [
      ...checkCodes(entry),
      ...checkGaps(entry),
      ...checkSigns(entry),
      ...checkNarrative(entry, siblingsOf(entry)),
    ]),
  };
}
type Steps = ReturnType<typeof workOut>;

function findingsOf({
  anchorsOf,
  declared,
  joined,
  interpreted,
  based,
  claimed,
  followed,
  identities,
  codesAndWords,
}: Steps): Finding[] {
  return [
    ...declared.findings,
    ...joined.findings,
    ...checkActs(joined.acts),
    ...checkCycles(joined.acts),
    ...joined.acts.flatMap((act) => (act.target.policy ? checkActClauses(act, anchorsOf(act.target.policy)) : [])),
    ...interpreted.findings,
    ...based.findings,
    ...claimed.findings,
    ...[...followed.values()].flatMap(({ findings }) => findings),
    ...[...identities].flatMap(([entry, checks]) => budgetFindings(checks, entry.fields.unit)),
    ...codesAndWords,
  ];
}

/** The published records, each with its relations. */
function recordsOf(holdings: Holdings, steps: Steps, standings: Standings): Pick<Register, Collection> {
  const shown = holdings.entries.filter((entry) => !isScheduled(entry, holdings.asOf)).sort(newestFirst);
  const { bases } = steps.based;
  const linksOf = (entry: AnyEntry) => steps.followed.get(entry)?.links ?? [];
  const basesIn = (entry: AnyEntry) =>
    entry.collection === 'policies' ? (bases.get(entry) ?? []).flatMap(({ policy }) => policy ?? []) : [];
  const citations = citationsOf(shown.map((entry) => ({ entry, links: linksOf(entry), bases: basesIn(entry) })));
  const make = recordMaker({
    holdings,
    anchorsOf: steps.anchorsOf,
    standings,
    bases,
    interpretings: steps.interpreted.interpretings,
    linksOf,
    citations,
    budgetChecks: steps.identities,
  });
  return {
    policies: shown.filter((entry) => entry.collection === 'policies').map(make.policy),
    interpretations: shown.filter((entry) => entry.collection === 'interpretations').map(make.interpretation),
    sampling: shown.filter((entry) => entry.collection === 'sampling').map(make.plain),
    budgets: shown.filter((entry) => entry.collection === 'budgets').map(make.budget),
    pages: shown
      .filter((entry) => entry.collection === 'pages')
      .sort((a, b) => orderOf(a.fields.order) - orderOf(b.fields.order))
      .map(make.plain),
  };
}

/** Pages without an order come last. */
function orderOf(order: number | undefined): number {
  return order ?? Number.MAX_SAFE_INTEGER;
}

/** The next day on which the site says something else than today: a status changes, a scheduled record appears, a consultation begins or is over. */
function nextTransition({ entries, asOf }: Holdings, { of }: Standings): Day | undefined {
  const changes = [...of.values()].flatMap(({ transitions }) => transitions.map(({ on }) => on));
  const appearances = entries.map((entry) => dayOf(entry.fields.publishedAt));
  const turns = entries.flatMap((entry) => {
    const consultation = entry.collection === 'pages' ? consultationIn(entry.fields) : undefined;
    return consultation ? turnsOf(consultation) : [];
  });
  return [...changes, ...appearances, ...turns].filter((on) => on > asOf).sort(compare)[0];
}
