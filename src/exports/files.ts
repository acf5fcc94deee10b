import { addresses, type TableFormat } from '../register/addresses/address.ts';
import type { HeldTable } from '../register/held-table.ts';
import { recordsIn, type AnyRecord } from '../register/register.ts';
import { offeredSets } from '../views/lists/data-sets.ts';
import type { DataSet } from '../views/kind.ts';
import type { ExportedKind, Register } from './kind.ts';
import { catalogOf, type Measures } from './data/catalog.ts';
import { csvOf, csvParts } from './data/csv.ts';
import { dataSetWorkbook, jsonLines } from './data/data-sets.ts';
import { tableData, workbookOf } from './data/provenance.ts';
import { deadlineData } from './data/deadline-data.ts';
import { qrCode } from './qr-code.ts';
import { readerFiles } from './reader-files.ts';
import { filesBeside } from './files-beside.ts';
import { recordData, recordSummary } from './data/record-data.ts';
import { gonePage, redirectPage } from './servers/redirects.ts';
import { schemas } from './data/schemas.ts';
import { configurationFiles } from './servers/server-files.ts';
import type { Workbook } from './data/xlsx.ts';

/**
 * A file of the site that is no page: a text, a text too long to be held whole, a workbook that is packed only when it has
 * changed, a copy from the content folder, or a picture made from one.
 */
export type MachineFile = { readonly address: string } & (
  | { readonly content: () => string }
  | { readonly parts: () => Iterable<string> }
  | { readonly workbook: () => Workbook | undefined }
  | CopiedFile
  | (CopiedFile & { readonly picture: PictureSource })
);

/** A file of the content folder as it was checked: nothing else may be published in its place. */
interface CopiedFile {
  readonly source: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A picture that is made anew from a file of the content folder, without anything that a camera wrote into it. */
export interface PictureSource {
  readonly width: number;
  readonly height: number;
}

/**
 * Every file beside the pages, in a fixed order: machine copies, tables, data sets, redirects, attachments and images. The
 * catalogue is made after them, since it says how large they are.
 */
export function* machineFiles(register: Register): Generator<MachineFile> {
  for (const { id } of register.kinds) {
    for (const record of recordsIn(register, id)) {
      yield { address: addresses.machineCopy(record.url), content: () => json(recordData(register, record)) };
      yield { address: addresses.qrCode(record.url), content: () => qrCode(`${register.site.url}${record.url}`) };
      for (const published of record.tables) yield* tableFiles(register, record, published);
      yield* filesOf(record);
    }
    yield { address: addresses.data(id), content: () => json(collectionData(register, id)) };
  }
  for (const kind of register.kinds)
    for (const set of offeredSets(register, kind.id)) yield* dataSetFiles(register, kind, set);
  for (const [name, schema] of Object.entries(schemas(register.kinds, register.site.url)))
    yield { address: addresses.schema(name), content: () => json(schema) };
  yield* readerFiles(register);
  for (const { from, to } of register.redirects) {
    yield { address: from, content: () => redirectPage(register.site.url, to) };
  }
  if (register.site.deadlines === 'public')
    yield { address: addresses.deadlinesData, content: () => json(deadlineData(register)) };
  yield* oldPlacesGone(register);
  yield* configurationFiles(register);
}

/** The catalogue of a site whose other files are written. */
export function catalogFile(
  register: Register,
  measures: Measures,
): { readonly address: string; content: () => string } {
  // Not indented: a site with thousands of tables has tens of thousands of files to list.
  return { address: addresses.catalog, content: () => `${JSON.stringify(catalogOf(register, measures))}\n` };
}

function* tableFiles(register: Register, record: AnyRecord, published: HeldTable): Generator<MachineFile> {
  const address = (format: TableFormat) => addresses.table(record.collection, record.id, published.id, format);
  yield { address: address('csv'), content: () => csvOf(published.table) };
  yield { address: address('xlsx'), workbook: () => workbookOf(register, record, published) };
  yield { address: address('json'), content: () => json(tableData(register, record, published)) };
}

function* dataSetFiles(register: Register, kind: ExportedKind, set: DataSet): Generator<MachineFile> {
  const headers = set.columns.map(({ header }) => header);
  const records = recordsIn(register, kind.id);
  yield { address: addresses.dataSet(set.id, 'csv'), parts: () => csvParts(headers, set.rows(records, register)) };
  yield { address: addresses.dataSet(set.id, 'xlsx'), workbook: () => dataSetWorkbook(set, kind, register) };
  yield { address: addresses.dataSet(set.id, 'ndjson'), parts: () => jsonLines(set, records, register) };
}

/** Copies of what lies beside a record, and pictures made from it. */
function* filesOf(record: AnyRecord): Generator<MachineFile> {
  const folder = record.entry.file.slice(0, record.entry.file.lastIndexOf('/') + 1);
  for (const { address, name, bytes, sha256, picture } of filesBeside(record))
    yield { address, source: `${folder}${name}`, bytes, sha256, ...(picture ? { picture } : {}) };
}

function collectionData(register: Register, collection: string): object {
  return {
    collection,
    site: register.site.url,
    asOf: register.asOf,
    records: recordsIn(register, collection).map((record) => recordSummary(register, record)),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** Pages of a site before this one that were taken down; below our own addresses a page of the site stands for them. */
function* oldPlacesGone({ tombstones }: Register): Generator<MachineFile> {
  for (const { address, on, reason } of tombstones)
    if (/\.s?html?$/.test(address)) yield { address, content: () => gonePage(on, reason) };
}
