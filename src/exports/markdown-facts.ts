import { consultationIn } from '../register/consultations.ts';
import type { AnyRecord, PolicyRecord, Register } from '../register/register.ts';
import { passRate } from '../views/rate.ts';
import { consultationWording } from '../wording/consultation.ts';
import { copyWording } from '../wording/feeds.ts';
import { wording } from '../wording/wording.ts';
import { inline } from './markdown-text.ts';

type Fact = readonly [name: string, value: string];

/** Number, dates, agency and address of a record, as names and values; what it does not have is left out. */
export function factLines({ site }: Register, record: AnyRecord): Fact[] {
  const { owner, source, editor, publishedAt } = record.entry.fields;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ...kindFacts(record),
    [wording.record.publishedAt, publishedAt],
    [wording.record.source, source ?? site.agency.name],
    [wording.record.owner, owner],
    [wording.record.editor, editor],
    [wording.record.topics, record.topics.map(({ name }) => name).join('、') || undefined],
  ];
  return [
    ...facts.flatMap(([name, value]): Fact[] => (value === undefined ? [] : [[name, inline(value)]])),
    [copyWording.address, `<${site.url}${record.url}>`],
  ];
}

function kindFacts(record: AnyRecord): (readonly [string, string | undefined])[] {
  switch (record.collection) {
    case 'policies':
      return policyFacts(record);
    case 'interpretations': {
      const { form, unit, interpreter } = record.entry.fields;
      const words = wording.interpretation;
      const name = interpreter && `${interpreter.name}（${interpreter.title}）`;
      return [
        [words.form, form],
        [words.unit, unit],
        [words.interpreter, name],
      ];
    }
    case 'sampling': {
      const { kind, noticeNumber, period, task, basis, totals } = record.entry.fields;
      const words = wording.sampling;
      return [
        [words.kind, kind],
        [words.noticeNumber, noticeNumber],
        [words.period, words.from(period.from, period.to)],
        [words.task, task],
        [words.basis, basis.join('；')],
        [words.totals, wording.list.sampled(totals.sampled, totals.unqualified, passRate(totals))],
      ];
    }
    case 'budgets': {
      const { kind, organization, year, approvedOn, unit } = record.entry.fields;
      const words = wording.budget;
      return [
        [words.organization, organization],
        [words.year, wording.list.fiscalYear(year)],
        [words.kind, kind],
        [words.approvedOn, approvedOn],
        [words.unit, unit],
      ];
    }
    case 'pages': {
      const consultation = consultationIn(record.entry.fields);
      return consultation
        ? [[consultationWording.label, consultationWording.period(consultation.from, consultation.until)]]
        : [];
    }
  }
}

function policyFacts({
  entry,
  docNumber,
  effectiveOn,
  validity,
}: PolicyRecord): (readonly [string, string | undefined])[] {
  const { fields } = entry;
  const names = wording.policy.facts;
  return [
    [names.docNumber, docNumber ?? (fields.docNumberNone && wording.policy.noNumber(fields.docNumberNone))],
    [names.indexNumber, fields.indexNumber],
    [names.issuers, fields.issuers.join('、')],
    [names.genre, fields.genre],
    [names.theme, fields.theme?.replaceAll('\\', ' / ')],
    [names.signedOn, fields.signedOn],
    [names.effectiveOn, effectiveOn],
    [
      names.lastValidDay,
      validity.lastValidDay ?? (fields.noFixedTerm === true ? wording.policy.noFixedTerm : undefined),
    ],
  ];
}
