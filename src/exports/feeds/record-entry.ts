import { dayOf } from '../../records/values/day.ts';
import { kindCalled } from '../../records/kind.ts';
import { addresses } from '../../register/addresses/address.ts';
import { interpretedCourse } from '../../register/validity/interpreted.ts';
import { isInterpretation, isPolicy, type AnyRecord } from '../../register/register.ts';
import type { Register } from '../kind.ts';
import { lastChangeDay } from '../../register/validity/validity-changes.ts';
import { sinceWhen, titleWithStatus } from '../../views/status.ts';
import { feedWording } from '../../wording/feeds.ts';
import { wording } from '../../wording/wording.ts';
import { timestamp, type FeedEntry } from './entry.ts';

/** A record in a feed. Its address is its id, and stays for ever (docs/contract.md#1-files-ids-and-addresses). */
export function recordEntry(register: Register, record: AnyRecord): FeedEntry {
  const { site, asOf } = register;
  const { fields } = record.entry;
  const changed = lastChangeDay(record, asOf);
  const published = timestamp(fields.publishedAt);
  return {
    id: `${site.url}${record.url}`,
    url: `${site.url}${record.url}`,
    markdown: `${site.url}${addresses.markdownCopy(record.url)}`,
    title: entryTitle(register, record),
    published,
    updated: changed > dayOf(fields.publishedAt) ? timestamp(changed) : published,
    author: fields.source ?? site.agency.name,
    summary: summaryOf(record),
    categories: [kindCalled(register.kinds, record.collection).names.column, ...record.topics.map(({ name }) => name)],
  };
}

/** The title with the status before it: of the document itself, or of what an interpretation explains. */
export function entryTitle({ asOf }: Register, record: AnyRecord): string {
  const { title } = record.entry.fields;
  if (isPolicy(record)) return titleWithStatus(title, record.validity.status);
  if (!isInterpretation(record)) return title;
  const status = interpretedCourse(record.interprets).findLast(({ on }) => on <= asOf)?.status;
  if (status === undefined || titleWithStatus(title, status) === title) return title;
  return `${feedWording.interpretedMark(wording.list.interpreted(record.interprets.length), status)}${title}`;
}

function summaryOf(record: AnyRecord): string {
  const text = record.summary === '' ? record.entry.fields.title : record.summary;
  if (!isPolicy(record)) return text;
  const { status, since } = record.validity;
  return `${feedWording.status(status, sinceWhen(status, since, record.validity))}${text}`;
}
