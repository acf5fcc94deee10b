import { collections } from '../records/collection.ts';
import type { AnyRecord, Register } from '../register/register.ts';
import type { Transition } from '../register/status.ts';
import type { StoredBodies } from '../views/body.ts';
import { publishedTables } from '../views/tables.ts';

/** What the index holds of one record. */
export interface SearchDocument {
  readonly url: string;
  readonly title: string;
  readonly collection: string;
  readonly docNumber: string | undefined;
  readonly publishedAt: string;
  readonly agency: string;
  /** For a policy: its dated statuses from today on, so that a result stays right after the build. */
  readonly transitions: readonly Transition[];
  /** The text of the page, blocks separated by line feeds. */
  readonly text: string;
}

/** Every record as a document to be found, in the register's order. */
export function searchDocuments(register: Register, bodies: StoredBodies): SearchDocument[] {
  return collections.flatMap((collection) =>
    register[collection].map((record) => documentOf(register, record, bodies)),
  );
}

function documentOf(register: Register, record: AnyRecord, bodies: StoredBodies): SearchDocument {
  const { fields } = record.entry;
  const policy = record.collection === 'policies' ? record : undefined;
  const body = bodies.get(`${record.collection}/${record.id}`)?.text() ?? '';
  const tables = publishedTables(record).flatMap(({ table }) =>
    table.rows.map((row) => row.cells.filter((cell) => cell !== null).join(' ')),
  );
  return {
    url: record.url,
    title: fields.title,
    collection: record.collection,
    docNumber: policy?.docNumber,
    publishedAt: fields.publishedAt,
    agency: policy?.entry.fields.issuers.join('、') ?? fields.source ?? register.site.agency.name,
    transitions: policy ? currentAndLater(policy.validity.transitions, register.asOf) : [],
    text: [body, ...tables].join('\n'),
  };
}

function currentAndLater(transitions: readonly Transition[], asOf: string): readonly Transition[] {
  return transitions.slice(
    Math.max(
      transitions.findLastIndex(({ on }) => on <= asOf),
      0,
    ),
  );
}
