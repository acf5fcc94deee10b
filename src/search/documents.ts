import { allRecords } from '../register/lists.ts';
import { kindCalled } from '../records/kind.ts';
import { interpretedCourse } from '../register/validity/interpreted.ts';
import { isInterpretation, isPolicy, type AnyRecord, type Register } from '../register/register.ts';
import type { Transition } from '../register/validity/status.ts';

/** What search knows of one record besides the text of its page. */
export interface SearchDocument {
  readonly url: string;
  /** Addresses of the pages on which its text goes on. */
  readonly furtherPages: readonly string[];
  readonly title: string;
  readonly docNumber: string | undefined;
  /** Title, number, index number and old names: a hit here counts for more than one in the text. */
  readonly names: readonly string[];
  readonly kind: string;
  readonly publishedAt: string;
  /** The year under which it is listed: of a budget its fiscal year. */
  readonly year: string;
  readonly agencies: readonly string[];
  readonly unit: string | undefined;
  readonly theme: string | undefined;
  readonly topics: readonly string[];
  /** For a policy: its dated statuses from today on, so that a result stays right after the build. */
  readonly transitions: readonly Transition[];
  /** For an interpretation: the same of what it interprets. */
  readonly interpreted: readonly Transition[];
  readonly summary: string;
}

/** Every record as a document to be found, in the register's order. */
export function searchDocuments(register: Register): SearchDocument[] {
  return allRecords(register).map((record) => documentOf(register, record));
}

function documentOf(register: Register, record: AnyRecord): SearchDocument {
  const { fields } = record.entry;
  const { names, register: face } = kindCalled(register.kinds, record.collection);
  const policy = isPolicy(record) ? record : undefined;
  const { theme, issuers } = policy?.entry.fields ?? {};
  return {
    url: record.url,
    furtherPages: face.furtherPages?.(record.entry) ?? [],
    title: fields.title,
    docNumber: record.number,
    names: [
      fields.title,
      record.number,
      ...(face.otherNumbers?.(record.entry) ?? []),
      ...(fields.aliases ?? []),
    ].flatMap((name) => name ?? []),
    kind: names.column,
    publishedAt: fields.publishedAt,
    year: String(record.year),
    agencies: issuers ?? [fields.source ?? register.site.agency.name],
    unit: fields.owner,
    theme: theme?.split('\\')[0],
    topics: record.topics.map(({ name }) => name),
    transitions: policy ? currentAndLater(policy.validity.transitions, register.asOf) : [],
    interpreted: isInterpretation(record) ? currentAndLater(interpretedCourse(record.interprets), register.asOf) : [],
    summary: record.summary,
  };
}

function currentAndLater(transitions: readonly Transition[], asOf: string): readonly Transition[] {
  const present = transitions.findLastIndex(({ on }) => on <= asOf);
  return transitions.slice(Math.max(present, 0));
}
