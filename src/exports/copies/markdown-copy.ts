import { dayOf } from '../../records/values/day.ts';
import { disclosureOf, withholding } from '../../records/disclosure.ts';
import { kindCalled } from '../../records/kind.ts';
import { citedTitle } from '../../records/values/title.ts';
import { addresses } from '../../register/addresses/address.ts';
import type { Act, Party } from '../../register/acts/act.ts';
import {
  isInterpretation,
  isPolicy,
  type AnyRecord,
  type InterpretationRecord,
  type PolicyRecord,
  type Succession,
} from '../../register/register.ts';
import type { Register } from '../kind.ts';
import { isSpent } from '../../register/validity/status.ts';
import { successionOn } from '../../register/validity/succession.ts';
import { lastChangeDay } from '../../register/validity/validity-changes.ts';
import { fileFactsView } from '../../views/record/attachment-facts.ts';
import { consultationView } from '../../views/record/consultation.ts';
import { successionWords } from '../../views/record/policy.ts';
import { sinceWhen, statusMark } from '../../views/status.ts';
import { consultationWording } from '../../wording/consultation.ts';
import { copyWording as words } from '../../wording/feeds.ts';
import { wording } from '../../wording/wording.ts';
import { entryTitle } from '../feeds/record-entry.ts';
import { factLines } from './markdown-facts.ts';
import { inline, markdownAddress, markdownText } from './markdown-text.ts';

/** `index.md` beside a record's page: first its status, then what it is, then its text, as read away from the site. */
export function markdownCopy(register: Register, record: AnyRecord): string {
  const { site, asOf } = register;
  const withheld = withholding(record.entry.fields);
  const blocks = [
    statusLine(register, record),
    `# ${inline(entryTitle(register, record))}`,
    factLines(register, record)
      .map(([name, value]) => `- ${words.part(name, value)}`)
      .join('\n'),
    ...changeBlocks(register, record),
    '---',
    withheld ? inline(wording.record.withheld(withheld.disclosure, withheld.reason)) : '',
    markdownText(record, site.url, asOf),
    ...fileBlocks(register, record),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** The first line, true on the day of the build; what is known of later days stands in it too. */
export function statusLine(register: Register, record: AnyRecord): string {
  if (isPolicy(record)) return sentences([...policyStatus(register, record), wording.statusAsOf(register.asOf)]);
  if (isInterpretation(record))
    return sentences([...interpretedStatus(register, record), words.noForce, wording.statusAsOf(register.asOf)]);
  const { publishedAt } = record.entry.fields;
  const changed = lastChangeDay(record, register.asOf);
  const own = kindCalled(register.kinds, record.collection).exports.status?.(record, register) ?? [];
  return sentences([
    words.published(disclosureOf(record.entry.fields), publishedAt),
    ...(changed > dayOf(publishedAt) ? [words.changed(changed)] : []),
    ...own,
    ...consultationStatus(register, record),
  ]);
}

function policyStatus(register: Register, { validity }: PolicyRecord): string[] {
  const { status, since, by, successions } = validity;
  const succession = successionOn(successions, register.asOf);
  const later = validity.transitions.filter(({ on }) => on > register.asOf);
  return [
    words.status(status, sinceWhen(status, since, validity)),
    ...(by.length === 0 ? [] : [words.by(by.map((act) => partyLink(register, act.by)).join('、'))]),
    ...(succession ? [successionText(register, succession)] : []),
    ...later.map((transition) => wording.policy.announcement(transition.on, transition.status).replace(/。$/, '')),
  ];
}

function successionText(register: Register, succession: Succession): string {
  const [before, behind] = successionWords(succession);
  return `${before}${succession.documents.map((party) => partyLink(register, party)).join('、')}${behind}`;
}

function interpretedStatus(register: Register, { interprets }: InterpretationRecord): string[] {
  const documents = interprets.map(({ document }) => {
    const status = document.transitions && statusMark(document.transitions, register.asOf)[0]?.name;
    return words.part(partyName(register, document), status ?? words.notOurs);
  });
  return [words.part(words.interpreted, documents.join('；'))];
}

function consultationStatus(register: Register, page: AnyRecord): string[] {
  const found = consultationView(register, page);
  const state = found?.states.find(({ hidden }) => !hidden);
  if (!found || !state) return [];
  const told = `${words.part(consultationWording.label, state.name)}，${found.period.replace(/。$/, '')}`;
  return [told, wording.statusAsOf(register.asOf)];
}

/** What others did to this document up to today, and what it does to others. */
function changeBlocks(register: Register, record: AnyRecord): string[] {
  if (!isPolicy(record)) return [];
  const { acts, validity } = record;
  const line = (act: Act, other: Party) => `- ${actText(act)}${partyLink(register, other)}${until(act)}${note(act)}`;
  return [
    section(
      words.changes,
      validity.acts.map((act) => line(act, act.by)),
    ),
    section(
      words.effects,
      acts.map((act) => line(act, act.target)),
    ),
  ];
}

function actText({ kind, on, clauses }: Act): string {
  const named = clauses.map(({ name }) => name).join('、');
  return `${on} ${kind}${named === '' ? '' : `（${named}）`}：`;
}

function until({ until: day }: Act): string {
  return day === undefined ? '' : `，${wording.policy.until(day)}`;
}

function note({ note: text }: Act): string {
  return text === undefined ? '' : `，${inline(text)}`;
}

function fileBlocks({ site }: Register, record: AnyRecord): string[] {
  const { entry, url, collection, id } = record;
  const attachments = entry.attachments.map((attached) => {
    const { type, size, extent, sha256 } = fileFactsView(attached);
    const about = [type, size, ...(extent === undefined ? [] : [extent]), `SHA-256 ${sha256}`].join('，');
    return `- ${link(attached.title, `${site.url}${addresses.file(collection, id, attached.file)}`)}（${about}）`;
  });
  const tables = record.tables.map(
    (table) => `- ${link(table.definition.name, `${site.url}${addresses.table(collection, id, table.id)}`)}`,
  );
  const revisions = (entry.fields.revisions ?? []).map(
    (revision) => `- ${words.revised(revision.on, revision.kind, inline(revision.note))}`,
  );
  return [
    section(wording.record.tables, tables),
    section(wording.record.attachments, attachments),
    section(wording.record.revisions, revisions),
    section(words.data, [`- <${site.url}${addresses.machineCopy(url)}>`]),
  ];
}

function section(name: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${name}\n\n${lines.join('\n')}`;
}

function sentences(parts: readonly string[]): string {
  return parts.map((part) => `${part}。`).join('');
}

/** A document as it is cited, with its status where it no longer holds. */
function partyLink(register: Register, party: Party): string {
  const spent = party.status !== undefined && isSpent(party.status) ? `（${party.status}）` : '';
  return `${partyName(register, party)}${spent}`;
}

/** A document as it is cited, linked where it has an address. */
function partyName({ site }: Register, { title, docNumber, url }: Party): string {
  const name = `${citedTitle(title)}${docNumber === undefined ? '' : `（${docNumber}）`}`;
  return url === undefined ? inline(name) : link(name, new URL(url, site.url).href);
}

function link(text: string, address: string): string {
  return `[${inline(text)}](${markdownAddress(address)})`;
}
