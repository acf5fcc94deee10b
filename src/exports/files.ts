import type { Collection } from '../records/collection.ts';
import { collections } from '../records/collection.ts';
import { addresses } from '../register/address.ts';
import type { AnyRecord, Register } from '../register/register.ts';
import { catalogOf } from './catalog.ts';
import { csvOf } from './csv.ts';
import { publishedTables } from '../views/tables.ts';
import { recordData, recordSummary } from './record-data.ts';
import { redirectPage } from './redirects.ts';
import { schemas } from './schemas.ts';

/** A file of the site that is no page: made here, or copied from the content folder. */
export type MachineFile =
  { readonly address: string; readonly content: () => string } | { readonly address: string; readonly source: string };

/** Every file beside the pages, in a fixed order: machine copies, tables, data sets, redirects, attachments and images. */
export function* machineFiles(register: Register): Generator<MachineFile> {
  for (const collection of collections) {
    for (const record of register[collection]) {
      yield { address: addresses.machineCopy(record.url), content: () => json(recordData(register, record)) };
      for (const { id, table } of publishedTables(record)) {
        yield { address: addresses.table(record.collection, record.id, id), content: () => csvOf(table) };
      }
      yield* filesBeside(record);
    }
    yield { address: addresses.data(collection), content: () => json(collectionData(register, collection)) };
  }
  yield { address: addresses.catalog, content: () => json(catalogOf(register)) };
  for (const [name, schema] of Object.entries(schemas()))
    yield { address: addresses.schema(name), content: () => json(schema) };
  for (const { from, to } of register.redirects) {
    yield { address: from, content: () => redirectPage(register.site.url, to) };
  }
}

/** Attachments, and images or files that the body links to, each once. */
function* filesBeside(record: AnyRecord): Generator<MachineFile> {
  const folder = record.entry.file.slice(0, record.entry.file.lastIndexOf('/') + 1);
  const names = new Set([
    ...record.entry.attachments.map(({ file }) => file),
    ...record.links.flatMap(({ file }) => file ?? []),
  ]);
  for (const name of names)
    yield { address: addresses.file(record.collection, record.id, name), source: `${folder}${name}` };
}

function collectionData(register: Register, collection: Collection): object {
  return {
    collection,
    site: register.site.url,
    asOf: register.asOf,
    records: register[collection].map((record) => recordSummary(register, record)),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
