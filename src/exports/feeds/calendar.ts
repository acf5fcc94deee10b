import { addDays, dayOf, type Day } from '../../records/values/day.ts';
import { compare } from '../../records/finding.ts';
import { consultations } from '../../register/consultations.ts';
import type { AnyRecord, PolicyRecord } from '../../register/register.ts';
import type { Register } from '../kind.ts';
import { lastChangeDay } from '../../register/validity/validity-changes.ts';
import { sinceWhen, titleWithStatus } from '../../views/status.ts';
import { consultationWording } from '../../wording/consultation.ts';
import { feedWording } from '../../wording/feeds.ts';

const words = feedWording.calendar;

interface CalendarEvent {
  readonly uid: string;
  readonly on: Day;
  readonly summary: string;
  readonly record: AnyRecord;
  readonly description: string;
}

/**
 * The dates of all policies as iCalendar (RFC 5545): the day each comes into force and its last valid day, as all-day
 * events that take no time of anybody, and the last day of each consultation. An end that a repeal has overtaken is left out: it will not come to pass.
 */
export function calendarOf(register: Register): string {
  const { site, asOf } = register;
  const host = new URL(site.url).hostname;
  const events = [
    ...register.policies.flatMap((policy) => eventsOf(policy, host)),
    ...consultations(register).map(({ record, until }) => consultationEvent(record, until, host)),
  ].sort((a, b) => compare(a.on, b.on) || compare(a.uid, b.uid));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mingshi//Dates of documents//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${calendarText(words.name(site.name))}`,
    ...events.flatMap((event) => eventLines(event, site.url, asOf)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventsOf(policy: PolicyRecord, host: string): CalendarEvent[] {
  const { entry, effectiveOn, validity } = policy;
  const title = titleWithStatus(entry.fields.title, validity.status);
  const { lastValidDay, transitions } = validity;
  const ends =
    lastValidDay !== undefined && transitions.some(({ on, status }) => status === '已失效' && on > lastValidDay);
  const uid = (name: string) => `policies-${policy.id}-${name}@${host}`;
  const facts = { record: policy, description: descriptionOf(policy) };
  return [
    { uid: uid('effective'), on: effectiveOn, summary: words.effective(title), ...facts },
    ...(ends ? [{ uid: uid('last-day'), on: lastValidDay, summary: words.lastDay(title), ...facts }] : []),
  ];
}

function consultationEvent(page: AnyRecord, until: Day, host: string): CalendarEvent {
  const { title } = page.entry.fields;
  const uid = `pages-${page.id}-consultation@${host}`;
  return { uid, on: until, summary: consultationWording.event(title), record: page, description: title };
}

function eventLines({ uid, on, summary, record, description }: CalendarEvent, site: string, asOf: Day): string[] {
  const changed = lastChangeDay(record, asOf);
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    // When the record last changed, not when the file was made: equal content gives equal bytes.
    `DTSTAMP:${midnightUtc(changed)}`,
    `CREATED:${midnightUtc(dayOf(record.entry.fields.publishedAt))}`,
    `LAST-MODIFIED:${midnightUtc(changed)}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
    `SUMMARY:${calendarText(summary)}`,
    `DESCRIPTION:${calendarText(description)}`,
    `URL:${site}${record.url}`,
    'TRANSP:TRANSPARENT',
    'CLASS:PUBLIC',
    'END:VEVENT',
  ];
}

function descriptionOf({ entry, validity, docNumber }: PolicyRecord): string {
  return [
    entry.fields.title,
    ...(docNumber === undefined ? [] : [words.number(docNumber)]),
    feedWording.status(validity.status, sinceWhen(validity.status, validity.since, validity)),
  ].join('\n');
}

/** `20240430T160000Z`: the midnight in Shanghai with which 2024-05-01 begins. */
function midnightUtc(day: Day): string {
  return `${compact(addDays(day, -1))}T160000Z`;
}

function compact(day: Day): string {
  return day.replaceAll('-', '');
}

/** TEXT of RFC 5545, 3.3.11. */
function calendarText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');
}

const longestLine = 75;

/** Lines of at most 75 octets (3.1), cut between characters: each continuation begins with a blank that counts. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longestLine) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
