import { dayOf, type Day } from '../records/day.ts';
import { disclosureOf } from '../records/disclosure.ts';
import { tallyOf } from '../register/budget/check.ts';
import { consultationIn } from '../register/consultations.ts';
import { addresses } from '../register/address.ts';
import { statusCodes } from '../register/status.ts';
import { successionOn } from '../register/succession.ts';
import type { Act, Party } from '../register/act.ts';
import type {
  AnyRecord,
  BudgetRecord,
  Citation,
  InterpretationRecord,
  PageRecord,
  PolicyRecord,
  Register,
  SamplingRecord,
  Validity,
} from '../register/register.ts';
import { typeOf } from '../views/attachment-facts.ts';
import { passRate } from '../views/rate.ts';
import { exportWording } from '../wording/exports.ts';

/** `index.json` beside a record's page: everything the page says, for machines. */
export function recordData(register: Register, record: AnyRecord): object {
  const base = { ...commonData(register, record), ...kindSummary(record) };
  switch (record.collection) {
    case 'policies':
      return { ...base, ...policyData(register, record) };
    case 'interpretations':
      return { ...base, ...interpretationData(register, record) };
    case 'sampling':
      return { ...base, ...samplingData(record) };
    case 'budgets':
      return { ...base, ...budgetData(record) };
    case 'pages':
      return base;
  }
}

/** One row of `/data/<collection>.json`: enough to list and filter, with the address of the whole. */
export function recordSummary(register: Register, record: AnyRecord): object {
  return { ...commonData(register, record), ...kindSummary(record) };
}

function commonData(register: Register, { entry, id, collection, url, summary, topics, citedBy }: AnyRecord): object {
  const { fields } = entry;
  return {
    id,
    collection,
    url: absolute(register, url),
    title: fields.title,
    publishedAt: fields.publishedAt,
    owner: fields.owner ?? null,
    source: fields.source ?? register.site.agency.name,
    sourceUrl: fields.sourceUrl ?? null,
    editor: fields.editor ?? null,
    disclosure: disclosureOf(fields),
    disclosureReason: fields.disclosureReason ?? null,
    summary,
    keywords: fields.keywords ?? [],
    topics: topics.map((topic) => topic.id),
    revisions: fields.revisions ?? [],
    attachments: entry.attachments.map((attached) => ({
      title: attached.title,
      url: absolute(register, addresses.file(collection, id, attached.file)),
      page: absolute(register, addresses.cover(collection, id, attached.file)),
      type: typeOf(attached),
      bytes: attached.bytes,
      extent: attached.extent ?? null,
      sha256: attached.sha256,
    })),
    citedBy: citedBy.map((citation) => citationData(register, citation)),
  };
}

function kindSummary(record: AnyRecord): object {
  switch (record.collection) {
    case 'policies':
      return policySummary(record);
    case 'interpretations': {
      const { form, level, unit, interpreter, covers } = record.entry.fields;
      return { form, level: level ?? '本级', unit, interpreter: interpreter ?? null, covers: covers ?? [] };
    }
    case 'sampling': {
      const { kind, noticeNumber, period, task, basis, institutions, totals } = record.entry.fields;
      return {
        kind,
        noticeNumber: noticeNumber ?? null,
        period,
        task,
        basis,
        institutions: institutions ?? [],
        totals,
        rate: passRate(totals),
      };
    }
    case 'budgets': {
      const { kind, organization, year, approvedOn, unit } = record.entry.fields;
      return { kind, organization, year, approvedOn, unit };
    }
    case 'pages':
      return consultationData(record);
  }
}

/** Only a page that announces a consultation says anything of one. */
function consultationData({ entry }: PageRecord): object {
  const consultation = consultationIn(entry.fields);
  return consultation ? { consultation } : {};
}

function policySummary({ entry, docNumber, effectiveOn, validity }: PolicyRecord): object {
  const { fields } = entry;
  return {
    docNumber: docNumber ?? null,
    docNumberNone: fields.docNumberNone ?? null,
    indexNumber: fields.indexNumber ?? null,
    issuers: fields.issuers,
    genre: fields.genre,
    theme: fields.theme ?? null,
    normative: fields.normative ?? false,
    signedOn: fields.signedOn,
    effectiveOn,
    lastValidDay: validity.lastValidDay ?? null,
    status: { name: validity.status, code: statusCodes[validity.status], since: validity.since },
  };
}

function policyData(register: Register, { validity, interpretations, clauses, basis, acts }: PolicyRecord): object {
  const actData = (act: Act, other: Party) => ({
    kind: act.kind,
    on: act.on,
    ...partyData(register, other),
    clauses: act.clauses.map(({ name }) => name),
    until: act.until ?? null,
    note: act.note ?? null,
  });
  return {
    status: {
      name: validity.status,
      code: statusCodes[validity.status],
      since: validity.since,
      by: validity.by.map((act) => actData(act, act.by)),
      ...successionData(register, validity),
    },
    transitions: validity.transitions,
    affectedBy: validity.acts.map((act) => actData(act, act.by)),
    effects: acts.map((act) => actData(act, act.target)),
    basis: basis.map((party) => partyData(register, party)),
    interpretations: interpretations.map(({ id, url, title, form, publishedAt, workingDaysAfter, provisional }) => ({
      id,
      url: absolute(register, url),
      title,
      form,
      publishedAt,
      workingDaysAfter,
      provisional,
    })),
    clauses: clauses.map((clause) => ({
      anchor: clause.anchor,
      name: clause.name,
      effects: clause.acts.map((act) => actData(act, act.by)),
      interpretations: clause.interpretations.map((citation) => ({
        ...citationData(register, citation),
        passage: citation.passage?.text ?? null,
      })),
      citedBy: clause.citations.map((citation) => citationData(register, citation)),
    })),
  };
}

function interpretationData(register: Register, { interprets }: InterpretationRecord): object {
  return {
    interprets: interprets.map(({ document, workingDaysAfter, provisional, late }) => ({
      ...partyData(register, document),
      status: document.status ?? null,
      workingDaysAfter: workingDaysAfter ?? null,
      provisional: provisional ?? null,
      late: late ?? null,
    })),
  };
}

function samplingData(record: SamplingRecord): object {
  const { disposals, ...tables } = tablesOf(record);
  return { tables, disposals: disposals ?? null };
}

function budgetData(record: BudgetRecord): object {
  const declared = Object.entries(record.entry.fields.tables).flatMap(([id, given]) =>
    typeof given === 'object' ? [[id, given] as const] : [],
  );
  return { tables: { ...tablesOf(record), ...Object.fromEntries(declared) }, checks: tallyOf(record.derived.checks) };
}

function tablesOf(
  record: AnyRecord,
): Record<string, { readonly columns: readonly string[]; readonly rows: readonly (readonly (string | null)[])[] }> {
  return Object.fromEntries(
    record.tables.map(({ id, table }) => [id, { columns: table.columns, rows: table.rows.map((row) => row.cells) }]),
  );
}

/** The document that is in force instead, where there is one; and where the replacements lead, also where it is to none. */
function successionData(register: Register, { successions }: Validity): object {
  const found = successionOn(successions, register.asOf);
  const documents = found?.documents.map((party) => partyData(register, party)) ?? [];
  return {
    successor: found?.state === 'in-force' || found?.state === 'elsewhere' ? (documents[0] ?? null) : null,
    succession: found ? { state: exportWording.successions[found.state], documents } : null,
  };
}

function partyData(register: Register, { id, title, docNumber, url }: Party): object {
  return {
    id: id ?? null,
    title,
    docNumber: docNumber ?? null,
    url: url === undefined ? null : absolute(register, url),
  };
}

function citationData(register: Register, { collection, id, url, title, anchor }: Citation): object {
  return { collection, id, url: absolute(register, url), title, anchor: anchor ?? null };
}

function absolute({ site }: Register, url: string): string {
  return url.startsWith('/') ? `${site.url}${url}` : url;
}

/** The newest day on which a record of this list was published. */
export function newestDay(records: readonly AnyRecord[]): Day | undefined {
  return records
    .map((record) => dayOf(record.entry.fields.publishedAt))
    .reduce<Day | undefined>((newest, found) => (newest === undefined || found > newest ? found : newest), undefined);
}
