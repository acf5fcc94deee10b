import { disclosureOf } from '../../records/disclosure.ts';
import { heldTable } from '../../register/held-table.ts';
import type { InterpretationOf, PolicyRecord, Succession, Validity } from '../../register/register.ts';
import { factViews, type FactView } from './facts.ts';
import type { Fact, Register } from '../kind.ts';
import { isSpent } from '../../register/validity/status.ts';
import { successionWording } from '../../wording/validity.ts';
import { wording } from '../../wording/wording.ts';
import { actView, type ActView } from './act.ts';
import type { StoredBodies } from './body.ts';
import { lifeOf, type LifeStep } from './life.ts';
import type { Page } from '../page.ts';
import { partyView, recordView, type PartyView, type RecordView } from './record.ts';
import { sinceWhen, statusMark, type StatusMark } from '../status.ts';
import { tableView, type TableView } from './table.ts';

/** The status of a policy as it stands above its text, and above whatever comes with it. */
export interface StandingView {
  readonly mark: StatusMark;
  /** One story for each status that holds now or on a known later day, in the order of `mark`. */
  readonly stories: readonly StatusStory[];
  /** What is announced for later days, in words that are true on any day. */
  readonly announcements: readonly string[];
  readonly asOf: string;
}

export interface PolicyView extends RecordView, StandingView {
  readonly template: 'policy';
  /** The box of metadata, name and value; a field that the document lacks is left out. */
  readonly facts: readonly PolicyFact[];
  /** What happened to this document and is to happen, day by day. */
  readonly life: readonly LifeStep[];
  /** What it does to others. */
  readonly acts: readonly ActView[];
  readonly basis: readonly PartyView[];
  readonly interpretations: readonly InterpretationOf[];
  readonly tables: readonly TableView[];
}

export interface StatusStory {
  readonly meaning: string;
  readonly since: string;
  readonly by: readonly ActView[];
  /** Which documents stand in for it, one after the other where that changes on a known day. */
  readonly successions: readonly SuccessionView[];
  readonly from?: string;
  readonly until?: string;
}

/** Words with the documents that replaced one between them. */
export interface SuccessionView {
  readonly before: string;
  readonly documents: readonly PartyView[];
  readonly behind: string;
  readonly from?: string;
  readonly until?: string;
}

/** A fact; of the status, whose value changes by day, with its mark. */
export interface PolicyFact extends FactView {
  readonly mark?: StatusMark;
}

export function policyPages(
  policies: readonly PolicyRecord[],
  register: Register,
  bodies: StoredBodies,
): Page<PolicyView>[] {
  return policies.map((policy) => ({ address: policy.url, view: () => policyView(register, policy, bodies) }));
}

function policyView(register: Register, policy: PolicyRecord, bodies: StoredBodies): PolicyView {
  const standing = standingOf(register, policy);
  const { mark } = standing;
  const table = heldTable(policy, 'effectsTable');
  const common = recordView(register, policy, bodies, mark);
  const interpreting = new Set(policy.interpretations.map(({ url }) => url));
  return {
    template: 'policy',
    ...common,
    ...standing,
    // Its interpretations have a list of their own.
    citedBy: common.citedBy.filter(({ url }) => !interpreting.has(url)),
    facts: [
      ...factViews(policyFacts(policy)),
      { name: wording.policy.facts.status, value: policy.validity.status, mark },
    ],
    life: lifeOf(register, policy, (act) => actView(register, act, act.by, policy.url)),
    acts: policy.acts.map((act) =>
      actView(register, act, act.target, act.target.id === undefined ? undefined : act.target.url),
    ),
    basis: policy.basis.map((party) => partyView(register, party)),
    interpretations: policy.interpretations,
    tables: table ? [tableView(policy, table)] : [],
  };
}

export function standingOf(register: Register, policy: PolicyRecord): StandingView {
  const mark = statusMark(policy.validity.transitions, register.asOf);
  return {
    mark,
    stories: mark.map((variant) => story(register, policy, variant)),
    announcements: announcements(register, policy),
    asOf: register.asOf,
  };
}

/** The story of one status: what it means, since when, by which acts and with which successor. */
function story(
  register: Register,
  { validity, url }: PolicyRecord,
  { name, from, until }: StatusMark[number],
): StatusStory {
  const since = from ?? validity.since;
  // For the present status the register names its acts; for a later one they are those that begin on its day.
  const by = from === undefined ? validity.by : validity.acts.filter((act) => act.on === from);
  return {
    meaning: wording.statusMeaning[name],
    since: sinceWhen(name, since, validity),
    by: by.map((act) => actView(register, act, act.by, url)),
    successions: name === '已废止' ? successionsIn(register, validity, from ?? register.asOf, until) : [],
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

/** Those that count at some time from a day on (inclusive) up to another (exclusive). */
function successionsIn(
  register: Register,
  { successions }: Validity,
  start: string,
  end: string | undefined,
): SuccessionView[] {
  return successions.flatMap((succession, index) => {
    const next = successions[index + 1]?.on;
    if ((next !== undefined && next <= start) || (end !== undefined && succession.on >= end)) return [];
    const [before, behind] = successionWords(succession);
    return [
      {
        before,
        documents: succession.documents.map((party) => partyView(register, party)),
        behind,
        ...(succession.on > start ? { from: succession.on } : {}),
        ...(next === undefined || (end !== undefined && next >= end) ? {} : { until: next }),
      },
    ];
  });
}

/** What is said before and behind the documents. */
export function successionWords({ state, documents }: Succession): readonly [before: string, behind: string] {
  const [document] = documents;
  const begins = document?.transitions?.find(({ status }) => status !== '尚未施行');
  return successionWording[state](begins && !isSpent(begins.status) ? begins.on : undefined);
}

function announcements(register: Register, { validity }: PolicyRecord): string[] {
  const later = validity.transitions
    .filter(({ on }) => on > register.asOf)
    .map(({ on, status }) => wording.policy.announcement(on, status));
  // The last valid day stands only where it will really be the end: a repeal may come before it.
  const ends = validity.transitions.some(({ on, status }) => on > register.asOf && status === '已失效');
  return ends && validity.lastValidDay !== undefined && validity.lastValidDay >= register.asOf
    ? [wording.policy.validUntil(validity.lastValidDay), ...later]
    : later;
}

/** What a document is, in the order of the box of metadata, but for its status. */
export function policyFacts({ entry, docNumber, effectiveOn, validity }: PolicyRecord): Fact[] {
  const { fields } = entry;
  const names = wording.policy.facts;
  return [
    [names.indexNumber, fields.indexNumber],
    [names.theme, themeWords(fields.theme)],
    [names.issuers, fields.issuers.join('、')],
    [names.signedOn, fields.signedOn],
    [names.title, fields.title],
    [
      names.docNumber,
      docNumber ?? (fields.docNumberNone === undefined ? undefined : wording.policy.noNumber(fields.docNumberNone)),
    ],
    [names.genre, fields.genre],
    [names.publishedAt, fields.publishedAt],
    [names.effectiveOn, effectiveOn],
    [
      names.lastValidDay,
      validity.lastValidDay ?? (fields.noFixedTerm === true ? wording.policy.noFixedTerm : undefined),
    ],
    [names.disclosure, disclosureOf(fields)],
  ];
}

/** 主题分类 as it is read: the larger theme, then the smaller. */
function themeWords(theme: string | undefined): string | undefined {
  return theme?.replaceAll('\\', ' / ');
}

export function policyDetails({ docNumber, entry }: PolicyRecord): string[] {
  const { genre, docNumberNone } = entry.fields;
  return [docNumber ?? (docNumberNone === undefined ? '' : wording.list.withoutNumber), genre].filter(
    (detail) => detail !== '',
  );
}
