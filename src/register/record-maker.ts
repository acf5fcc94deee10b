import { dayOf, yearOf } from '../records/values/day.ts';
import type { AnyEntry } from '../records/entry.ts';
import { compare } from '../records/finding.ts';
import { kindCalled, type RecordKind } from '../records/kind.ts';
import { effectiveDay } from '../records/policy.ts';
import { actClauses } from './acts/act-clauses.ts';
import { addresses } from './addresses/address.ts';
import type { Anchors } from './links/anchor.ts';
import type { CitationsOf } from './links/citations.ts';
import { isPolicyEntry, type InterpretationEntry, type PolicyEntry } from '../records/policy-entry.ts';
import { keyOf, type Holdings } from './holdings.ts';
import type { HeldTable } from './held-table.ts';
import type { Interpreting } from './validity/interpreting.ts';
import type { JoinedAct } from './acts/joined-acts.ts';
import type { FollowedLink } from './links/links.ts';
import type { Endpoint } from './links/references.ts';
import type { Act } from './acts/act.ts';
import type {
  Citation,
  ClauseRecord,
  InterpretationOf,
  InterpretationRecord,
  PolicyRecord,
  RecordOf,
  ResolvedLink,
  Validity,
} from './register.ts';
import { isSpent } from './validity/status.ts';
import type { Standings } from './validity/standings.ts';
import { successionReader } from './validity/succession.ts';

/** What was worked out before the records are put together. */
export interface Relations {
  readonly holdings: Holdings;
  readonly anchorsOf: (entry: AnyEntry) => Anchors;
  readonly standings: Standings;
  readonly bases: ReadonlyMap<PolicyEntry, readonly Endpoint[]>;
  readonly interpretings: readonly Interpreting[];
  readonly linksOf: (entry: AnyEntry) => readonly FollowedLink[];
  readonly citations: (entry: AnyEntry) => CitationsOf;
  readonly derivedOf: (entry: AnyEntry) => unknown;
}

export interface RecordMaker {
  readonly plain: <OwnEntry extends AnyEntry>(entry: OwnEntry) => RecordOf<OwnEntry, undefined>;
  readonly policy: (entry: PolicyEntry) => PolicyRecord;
  readonly interpretation: (entry: InterpretationEntry) => InterpretationRecord;
}

/** Puts published records together from what was worked out for all of them; what is shared is turned round once. */
export function recordMaker(relations: Relations): RecordMaker {
  const { standings } = relations;
  const plain = plainMaker(relations);
  const acts = new Map(standings.acts.map((act) => [act, actOf(act, relations)]));
  const byActing = Map.groupBy(standings.acts, ({ acting }) => acting.policy);
  const byTarget = Map.groupBy([...standings.acts].sort(byDay), ({ target }) => target.policy);
  const byDocument = Map.groupBy(relations.interpretings, ({ document }) => document.policy);
  const byInterpretation = Map.groupBy(relations.interpretings, ({ interpretation }) => interpretation);
  const successionsOf = successionReader({
    asOf: relations.holdings.asOf,
    actsOn: (policy) => byTarget.get(policy) ?? [],
    standings: standings.of,
    party: standings.party,
  });
  const told = (joined: readonly JoinedAct[]) => joined.flatMap((act) => acts.get(act) ?? []);
  return {
    plain,
    policy: (entry) => {
      const on = told(byTarget.get(entry) ?? []);
      return {
        ...plain(entry),
        docNumber: entry.fields.docNumber?.canonical,
        effectiveOn: effectiveDay(entry.fields),
        validity: {
          ...validityOf(entry, on, told, standings),
          successions: successionsOf(entry),
        },
        acts: told(byActing.get(entry) ?? []),
        basis: (relations.bases.get(entry) ?? []).map(standings.party),
        interpretations: (byDocument.get(entry) ?? [])
          .flatMap((found) => interpretationOf(found, relations))
          .sort((a, b) => compare(a.publishedAt, b.publishedAt) || compare(a.id, b.id)),
        clauses: clausesOf(entry, on, relations),
        earlierTexts: relations.holdings.earlierTexts.get(keyOf(entry)) ?? [],
      };
    },
    interpretation: (entry) => ({
      ...plain(entry),
      interprets: (byInterpretation.get(entry) ?? []).map(({ document, lag }) => ({
        document: standings.party(document),
        ...(lag
          ? { workingDaysAfter: lag.workingDays, provisional: lag.provisional, late: lag.late, skipped: lag.skipped }
          : {}),
      })),
    }),
  };
}

function byDay(a: JoinedAct, b: JoinedAct): number {
  return compare(a.on, b.on) || compare(a.kind, b.kind) || compare(a.acting.key, b.acting.key);
}

const summaryMaximum = 200;

function plainMaker({ holdings, standings, linksOf, citations, derivedOf }: Relations): RecordMaker['plain'] {
  const topics = new Map(
    (holdings.site.topics ?? []).map(({ id, name }) => [id, { id, name, url: addresses.topic(id) }]),
  );
  return <OwnEntry extends AnyEntry>(entry: OwnEntry): RecordOf<OwnEntry, undefined> => {
    const { register } = kindCalled(holdings.kinds, entry.collection);
    const published = dayOf(entry.fields.publishedAt);
    const summary = entry.fields.summary ?? holdings.bodies.get(keyOf(entry))?.summary ?? '';
    return {
      collection: entry.collection,
      id: entry.id,
      url: addresses.record(entry.collection, entry.id),
      entry,
      number: register.number?.(entry),
      derived: derivedOf(entry) as undefined,
      year: register.listedYear?.(entry) ?? yearOf(published),
      span: register.span?.(entry) ?? [published, published],
      summary: [...summary].slice(0, summaryMaximum).join(''),
      topics: (entry.fields.topics ?? []).flatMap((id) => topics.get(id) ?? []),
      tables: heldTables(holdings.kinds, entry),
      links: linksOf(entry).map((link) => resolved(link, entry, standings)),
      citedBy: citations(entry).record.map((citation) => marked(citation, holdings, standings)),
    };
  };
}

function heldTables(
  kinds: readonly RecordKind[],
  { collection, fields, tables }: Pick<AnyEntry, 'collection' | 'fields' | 'tables'>,
): HeldTable[] {
  return kindCalled(kinds, collection)
    .fields.tables(fields)
    .flatMap((named) => {
      const table = tables[named.key];
      return table ? [{ ...named, table }] : [];
    });
}

/** A link to a document that no longer holds says so, wherever it stands. */
function resolved(
  { leadsTo, passage: _passage, ...link }: FollowedLink,
  from: AnyEntry,
  { of }: Standings,
): ResolvedLink {
  const target = leadsTo?.entry;
  const standing = target && target !== from && isPolicyEntry(target) ? of.get(target) : undefined;
  const spent = standing !== undefined && isSpent(standing.status);
  return { ...link, suffix: spent ? `（${standing.status}）` : '', transitions: standing?.transitions ?? [] };
}

function marked(citation: Citation, { byKey }: Holdings, { of }: Standings): Citation {
  const entry = byKey.get(keyOf(citation));
  const standing = entry && isPolicyEntry(entry) ? of.get(entry) : undefined;
  return standing ? { ...citation, transitions: standing.transitions } : citation;
}

function actOf(act: JoinedAct, { standings, anchorsOf }: Relations): Act {
  const { kind, on, acting, target, until, note, markedOn } = act;
  return {
    kind,
    on,
    by: standings.party(acting),
    target: standings.party(target),
    clauses: actClauses(act, target.policy && anchorsOf(target.policy)),
    ...(until === undefined ? {} : { until }),
    ...(note === undefined ? {} : { note }),
    ...(markedOn === undefined ? {} : { markedOn }),
  };
}

function validityOf(
  entry: PolicyEntry,
  acts: readonly Act[],
  told: (joined: readonly JoinedAct[]) => Act[],
  { of }: Standings,
): Omit<Validity, 'successions'> {
  const standing = of.get(entry);
  if (!standing) throw new RangeError(`no standing for ${entry.id}`);
  const { status, since, lastValidDay, transitions, by } = standing;
  return {
    status,
    since,
    lastValidDay,
    transitions,
    acts,
    by: told([...by].sort(byDay)),
  };
}

function interpretationOf({ interpretation, lag }: Interpreting, { holdings }: Relations): InterpretationOf[] {
  const { title, form, unit, publishedAt } = interpretation.fields;
  const shown = publishedAt.slice(0, 10) <= holdings.asOf;
  if (!lag || !shown) return [];
  return [
    {
      id: interpretation.id,
      url: addresses.record('interpretations', interpretation.id),
      title,
      form,
      unit,
      publishedAt,
      workingDaysAfter: lag.workingDays,
      provisional: lag.provisional,
    },
  ];
}

/** Each clause with what points at it; interpretations stand apart from other citations. */
function clausesOf(
  entry: PolicyEntry,
  acts: readonly Act[],
  { holdings, citations, standings }: Relations,
): ClauseRecord[] {
  const cited = citations(entry).clauses;
  const byAnchor = Map.groupBy(
    acts.flatMap((act) => act.clauses.map(({ anchor }) => ({ anchor, act }))),
    ({ anchor }) => anchor,
  );
  const explaining = new Set(holdings.interpretations.map(keyOf));
  return (holdings.bodies.get(keyOf(entry))?.clauses ?? []).map((clause) => {
    const from = (cited.get(clause.anchor) ?? []).map((citation) => marked(citation, holdings, standings));
    return {
      ...clause,
      acts: [...new Set((byAnchor.get(clause.anchor) ?? []).map(({ act }) => act))],
      interpretations: from.filter((citation) => explaining.has(keyOf(citation))),
      citations: from.filter((citation) => !explaining.has(keyOf(citation))),
    };
  });
}
