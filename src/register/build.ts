import { dayOf, type Day } from '../records/values/day.ts';
import type { AnyEntry } from '../records/entry.ts';
import { compare, sortFindings, type Finding } from '../records/finding.ts';
import { kindCalled } from '../records/kind.ts';
import { isInterpretationEntry, isPolicyEntry } from '../records/policy-entry.ts';
import { limitsOf } from '../records/site.ts';
import { checkActClauses } from './acts/act-clauses.ts';
import { checkActs } from './acts/act-checks.ts';
import { checkCycles } from './acts/act-cycles.ts';
import { anchorsIn } from './links/anchors.ts';
import { basesOf } from './links/bases.ts';
import { citationsOf } from './links/citations.ts';
import { claimAddresses } from './addresses/claims.ts';
import { consultationIn, turnsOf } from './consultations.ts';
import { checkDeadlines } from './duties/deadlines.ts';
import { declaredActs } from './acts/declared-acts.ts';
import { checkCalendar } from './duties/calendar-check.ts';
import { checkDrafts } from './drafts.ts';
import { dutiesOf } from './duties/duties.ts';
import { holdingsOf, isScheduled, type Holdings } from './holdings.ts';
import { interpretings, spentDocuments } from './validity/interpreting.ts';
import { joinedActs } from './acts/joined-acts.ts';
import { followLinks } from './links/links.ts';
import type { Examined, RegisteredKind } from './kind.ts';
import { newestFirst } from './lists.ts';
import { checkRecords } from './record-checks.ts';
import { recordMaker } from './record-maker.ts';
import type { RegisterInput } from './input.ts';
import type { AnyRecord, Register } from './register.ts';
import { checkSaid } from './said/check.ts';
import { standingsOf, type Standings } from './validity/standings.ts';

/**
 * Works out what all files together say on `asOf`. Everything is checked, scheduled records too, so that no fault waits
 * for the night on which they appear; only what is published is in the lists. The order of the entries does not matter.
 */
export function buildRegister<Kind extends RegisteredKind>(input: RegisterInput<Kind>): Register<Kind> {
  const { holdings, findings } = holdingsOf(input);
  const used = new Set(holdings.entries.map(({ collection }) => collection));
  const kinds = input.kinds.filter(({ id, names }) => names.firstColumn !== undefined || used.has(id));
  const steps = workOut(holdings);
  const standings = standingsOf(holdings, steps.joined.acts);
  const duties = dutiesOf(holdings, {
    acts: steps.joined.acts,
    standings,
    interpretings: steps.interpreted.interpretings,
  });
  return {
    kinds,
    site: input.site,
    asOf: input.asOf,
    ...recordsOf({ ...holdings, kinds }, steps, standings),
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
    ]),
  };
}

/** What each part of the register finds out by itself. */
function workOut(holdings: Holdings) {
  const anchorsOf = anchorsIn(holdings);
  const declared = declaredActs(holdings);
  return {
    anchorsOf,
    declared,
    joined: joinedActs(declared.acts),
    interpreted: interpretings(holdings),
    based: basesOf(holdings),
    claimed: claimAddresses(holdings),
    followed: new Map(holdings.entries.map((entry) => [entry, followLinks({ entry, holdings, anchorsOf })])),
    examined: examine(holdings),
  };
}
type Steps = ReturnType<typeof workOut>;

/** What each kind finds out about its own records, by its id. */
function examine({ kinds, entries, asOf, site }: Holdings): ReadonlyMap<string, Examined> {
  const around = { asOf, limits: limitsOf(site) };
  const own = Map.groupBy(entries, ({ collection }) => collection);
  return new Map(
    kinds.flatMap(({ id, register }): [string, Examined][] => {
      const examined = register.examine?.(own.get(id) ?? [], around);
      return examined ? [[id, examined]] : [];
    }),
  );
}

function findingsOf({
  anchorsOf,
  declared,
  joined,
  interpreted,
  based,
  claimed,
  followed,
  examined,
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
    ...[...examined.values()].flatMap(({ findings }) => findings),
  ];
}

/** The published records, each with its relations. */
function recordsOf(
  holdings: Holdings,
  steps: Steps,
  standings: Standings,
): Pick<Register, 'policies' | 'interpretations' | 'records'> {
  const shown = holdings.entries.filter((entry) => !isScheduled(entry, holdings.asOf)).sort(newestFirst);
  const { bases } = steps.based;
  const linksOf = (entry: AnyEntry) => steps.followed.get(entry)?.links ?? [];
  const basesIn = (entry: AnyEntry) =>
    isPolicyEntry(entry) ? (bases.get(entry) ?? []).flatMap(({ policy }) => policy ?? []) : [];
  const citations = citationsOf(shown.map((entry) => ({ entry, links: linksOf(entry), bases: basesIn(entry) })));
  const make = recordMaker({
    holdings,
    anchorsOf: steps.anchorsOf,
    standings,
    bases,
    interpretings: steps.interpreted.interpretings,
    linksOf,
    citations,
    derivedOf: (entry) => steps.examined.get(entry.collection)?.derived(entry),
  });
  const policies = shown.filter(isPolicyEntry).map(make.policy);
  const interpretations = shown.filter(isInterpretationEntry).map(make.interpretation);
  const known = new Map<AnyEntry, AnyRecord>([...policies, ...interpretations].map((record) => [record.entry, record]));
  const own = Map.groupBy(shown, ({ collection }) => collection);
  const records = new Map(
    holdings.kinds.map(({ id, register: { order } }) => {
      const found = own.get(id) ?? [];
      // What a kind holds equal stays the newest first.
      return [id, (order ? found.toSorted(order) : found).map((entry) => known.get(entry) ?? make.plain(entry))];
    }),
  );
  return { policies, interpretations, records };
}

/** The next day on which the site says something else than today: a status changes, a scheduled record appears, a consultation begins or is over. */
function nextTransition({ kinds, entries, asOf }: Holdings, { of }: Standings): Day | undefined {
  const changes = [...of.values()].flatMap(({ transitions }) => transitions.map(({ on }) => on));
  const appearances = entries.map((entry) => dayOf(entry.fields.publishedAt));
  const turns = entries.flatMap((entry) => {
    const consultation = consultationIn(entry);
    const own = kindCalled(kinds, entry.collection).register.turns?.(entry) ?? [];
    return consultation ? [...turnsOf(consultation), ...own] : own;
  });
  return [...changes, ...appearances, ...turns].filter((on) => on > asOf).sort(compare)[0];
}
