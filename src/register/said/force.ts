import { addDays, dayOf, lastDayOfTerm, readTerm, type Day } from '../../records/values/day.ts';
import { warningAt, type Finding } from '../../records/finding.ts';
import { effectiveDay, ownLastValidDay } from '../../records/policy.ts';
import type { BodyStatements, StatedEffective } from '../../records/language/statements.ts';
import type { PolicyEntry } from '../../records/policy-entry.ts';
import { bodyPlace } from './place.ts';

/** 自…起施行 in the text against `effectiveOn`. A text that names several days agrees when one of them is the field's. */
export function checkEffectiveDay(entry: PolicyEntry, { effective }: BodyStatements): Finding[] {
  const { fields } = entry;
  const days = effective.filter((stated): stated is StatedEffective & { day: Day } => stated.day !== undefined);
  const counted = effectiveDay(fields);
  if (effective.length === 0 || days.some(({ day }) => day === counted)) return [];
  const later = effective.filter((stated): stated is StatedEffective & { after: number } => stated.after !== undefined);
  if (later.some(({ after }) => isAfterPublication(fields, after))) return [];
  if (days.length + later.length < effective.length && onPublication(fields)) return [];
  const stated = [
    ...later.map((said) => ({ ...said, day: addDays(dayOf(fields.publishedAt), said.after) })),
    ...days,
  ].at(-1);
  const given = fields.effectiveOn;
  const has = given === undefined ? `没有写施行日期，按发布那一天（${counted}）算` : `施行日期写的是 ${given}`;
  const place = bodyPlace(entry, (stated ?? effective[0])?.line, 'effectiveOn');
  const words = (stated ?? effective[0])?.words ?? '';
  const mend = stated
    ? `请核对。以正文为准的，文件头应为：effectiveOn: ${stated.day}`
    : `请核对。以正文为准的，请把文件头的 effectiveOn 改为发布的日子：effectiveOn: ${dayOf(fields.publishedAt)}`;
  return [warningAt(place, 'policy/text-effective-on', `正文写“${words}”，文件头${has}。`, mend)];
}

/** N days after the day of signing at the earliest, on the day after N days from its publication at the latest. */
function isAfterPublication(fields: PolicyEntry['fields'], after: number): boolean {
  const day = effectiveDay(fields);
  return day >= addDays(fields.signedOn, after) && day <= addDays(dayOf(fields.publishedAt), after + 1);
}

/** A document is issued on the day of signing, and published on it or later. */
function onPublication({ effectiveOn, signedOn, publishedAt }: PolicyEntry['fields']): boolean {
  return effectiveOn === undefined || (effectiveOn >= signedOn && effectiveOn <= dayOf(publishedAt));
}

/** 有效期N年, 有效期至… in the text against `term` and `expiresOn`. A day that the text names decides. */
export function checkTerm(entry: PolicyEntry, { terms, lastDays, effective }: BodyStatements): Finding[] {
  const { fields } = entry;
  const own = ownLastValidDay(fields);
  const [stated] = lastDays.length > 0 ? lastDays : terms;
  if (!stated) return [];
  const starts = [effectiveDay(fields), ...effective.flatMap(({ day }) => day ?? [])];
  const ends =
    lastDays.length > 0 ? lastDays.map(({ value }) => value) : terms.flatMap(({ value }) => endsOf(value, starts));
  if (own !== undefined && (ends.includes(own) || terms.some(({ value }) => sameTerm(value, fields.term)))) return [];
  const remedy = lastDays.length > 0 ? `expiresOn: ${stated.value}` : `term: ${stated.value}`;
  const has = own === undefined ? (fields.noFixedTerm ? '写的是长期有效' : '没有写有效期') : `的有效期到 ${own}`;
  const also = fields.noFixedTerm ? '，并删去 noFixedTerm' : '';
  return [
    warningAt(
      bodyPlace(entry, stated.line, lastDays.length > 0 ? 'expiresOn' : 'term'),
      'policy/text-term',
      `正文写“${stated.words}”，文件头${has}。`,
      `请核对。以正文为准的，文件头应为：${remedy}${also}`,
    ),
  ];
}

function endsOf(duration: string, starts: readonly Day[]): Day[] {
  const term = readTerm(duration);
  return term ? starts.map((start) => lastDayOfTerm(start, term)) : [];
}

/** 三年 and 36个月 are one term. */
function sameTerm(one: string, other: string | undefined): boolean {
  const [a, b] = [readTerm(one), readTerm(other ?? '')];
  return a !== undefined && b !== undefined && a.years * 12 + a.months === b.years * 12 + b.months && a.days === b.days;
}
