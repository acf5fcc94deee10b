import { isInterpretationEntry, isPolicyEntry, type PolicyEntry } from '../records/policy-entry.ts';
import type { Day } from '../records/values/day.ts';
import { readDocumentNumber } from '../records/values/document-number.ts';
import type { AnyEntry } from '../records/entry.ts';
import { compare } from '../records/finding.ts';
import type { SiteFields } from '../records/site.ts';

/** What is known before anything is asked. */
export interface Known {
  readonly site: SiteFields;
  readonly entries: readonly AnyEntry[];
  readonly asOf: Day;
  /** Names of records that are there but could not be read: `${collection}/${id}`. */
  readonly broken: ReadonlySet<string>;
}

/** What was answered, by the path of the field (`review.by`); '' for what was left open. */
export type Answers = Readonly<Record<string, string>>;

/** The newest record of the collection that says something there, since offices do most things as they did last time. */
export function lastValue<OwnEntry extends AnyEntry>(
  { entries }: Pick<Known, 'entries'>,
  collection: OwnEntry['collection'],
  read: (entry: OwnEntry) => string | undefined,
): string | undefined {
  return entries
    .filter((entry): entry is OwnEntry => entry.collection === collection)
    .sort((a, b) => compare(b.fields.publishedAt, a.fields.publishedAt) || compare(a.id, b.id))
    .map(read)
    .find((value) => value !== undefined);
}

/** The document of ours that an answer names by its id or its number. */
export function explainedBy({ entries }: Pick<Known, 'entries'>, answer: string): PolicyEntry | undefined {
  const key = readDocumentNumber(answer)?.key;
  return entries
    .filter(isPolicyEntry)
    .find(({ id, fields }) => id === answer || (key !== undefined && fields.docNumber?.key === key));
}

/** Today, but never before the day of signing or approval, nor before what an interpretation explains. */
export function firstDay(known: Known, { interprets = '', signedOn = '', approvedOn = '' }: Answers): string {
  const explained = explainedBy(known, interprets)?.fields.publishedAt;
  const days = [known.asOf, signedOn, approvedOn, explained === undefined ? '' : explained.slice(0, 10)];
  return days.sort(compare).at(-1) ?? known.asOf;
}

/** Today, but never after the publication. */
export function reviewDay({ asOf }: Known, { publishedAt = '' }: Answers): string {
  return publishedAt !== '' && publishedAt.slice(0, 10) < asOf ? publishedAt.slice(0, 10) : asOf;
}

function numberKey(text: string): string {
  return readDocumentNumber(text)?.key ?? '';
}

/** The newest normative document that nothing explains yet. */
export function uninterpreted(known: Known): string | undefined {
  const named = new Set(
    known.entries.flatMap((entry) =>
      isInterpretationEntry(entry)
        ? entry.fields.interprets.map((reference) =>
            reference.kind === 'id' ? reference.id : reference.kind === 'number' ? numberKey(reference.text) : '',
          )
        : [],
    ),
  );
  return lastValue<PolicyEntry>(known, 'policies', ({ id, fields }) =>
    fields.normative === true && !named.has(id) && !named.has(fields.docNumber?.key ?? '') ? id : undefined,
  );
}
