import { stat } from 'node:fs/promises';
import type { Day } from '../records/values/day.ts';
import type { AnyEntry } from '../records/entry.ts';
import type { Exception } from '../privacy/exceptions.ts';
import { sortFindings, type Finding } from '../records/finding.ts';
import type { RecordKind } from '../records/kind.ts';
import type { SiteFields } from '../records/site.ts';
import type { Ledger } from '../records/ledger.ts';
import { emptyLedger } from '../records/ledger.ts';
import type { Tombstone } from '../records/tombstone.ts';
import { listContent, strayFile, type RecordFile } from './content-files.ts';
import { unreadable } from './folder.ts';
import { readExceptions } from './exceptions.ts';
import { inspector, type KeptInspections } from './file-facts/inspect.ts';
import { readLedger } from './ledger.ts';
import { keepNothing, type KeepFound } from './guarded-files.ts';
import { protectedNames } from './protection.ts';
import { readPublic, type PublicFile } from './public-files.ts';
import { readRecord, type LooseBody, type ReadRecord } from './record.ts';
import { readSite } from './site-file.ts';

/** Everything that the content folder holds. */
export interface Content {
  /** Missing where `site.yaml` cannot be read. */
  readonly site: SiteFields | undefined;
  /** Records whose fields could be read, in the order of their files. */
  readonly entries: readonly AnyEntry[];
  /** All faults of all files, sorted. */
  readonly findings: readonly Finding[];
  /**
   * Records that are there but could not be read, by all that leads to them: path, `${collection}/${id}` (old ids, too)
   * and folded number. A reference to one is not a second fault. `${collection}/*` stands for all below a folder that was not
   * opened, `${collection}/${id}/` for the files of a record of which some could not be read.
   */
  readonly broken: ReadonlySet<string>;
  /** Bodies of records that have no entry. */
  readonly loose: readonly LooseBody[];
  /** What is remembered of earlier releases. */
  readonly ledger: Ledger;
  readonly tombstones: readonly Tombstone[];
  /** Findings of protection for which somebody answers. */
  readonly exceptions: readonly Exception[];
  /** What is published as it is. */
  readonly publicFiles: readonly PublicFile[];
}

/** How many records are read at once: enough to keep the disk busy, few enough for the limit on open files. */
const atOnce = 24;

export interface ContentOptions {
  /** The kinds of record that the folder may hold. */
  readonly kinds: readonly RecordKind[];
  readonly asOf: Day;
  /** What earlier readings found in files. */
  readonly inspections?: KeptInspections;
  /** Keeps what is found of persons and secrets in files. */
  readonly keep?: KeepFound;
  /** Where files lie that are published as they are, and which of their paths the site needs for itself. */
  readonly publicFolder?: string;
  readonly isReserved?: (path: string) => boolean;
}

/**
 * Reads the content folder: `site.yaml`, every record, and the files that records name; what these hold is looked up in
 * `inspections` first. Faults of content are findings, never exceptions; the result does not depend on the order in which
 * the disk answers.
 */
export async function readContent(
  folder: string,
  { kinds, asOf, inspections, keep = keepNothing, publicFolder, isReserved }: ContentOptions,
): Promise<Content> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder)
    return {
      site: undefined,
      entries: [],
      findings: [unreadable('', '内容文件夹')],
      broken: new Set(),
      ledger: emptyLedger,
      tombstones: [],
      exceptions: [],
      loose: [],
      publicFiles: [],
    };
  const { site, findings: siteFindings } = await readSite(folder, kinds, publicFolder);
  const { ledger, tombstones, findings: ledgerFindings } = await readLedger(folder);
  const { exceptions, findings: exceptionFindings } = await readExceptions(folder);
  const { records, findings: fileFindings } = await listContent(folder, kinds);
  const context = { asOf, reviewOptional: site?.rules?.review === 'optional' };
  const looks = { inspect: inspector(inspections), keep };
  const asIs = publicFolder === undefined ? undefined : await readPublic(publicFolder, looks, isReserved);
  const read = await inBatches(records, (record) => readRecord(folder, record, context, looks));
  const findings = [
    ...siteFindings,
    ...ledgerFindings,
    ...exceptionFindings,
    ...fileFindings,
    ...protectedNames(records),
    ...read.flatMap((record) => record.findings),
    ...strayFindings(records, read),
    ...(asIs?.findings ?? []),
  ];
  return {
    site,
    entries: read.flatMap(({ entry }) => entry ?? []),
    findings: sortFindings(findings),
    broken: new Set([
      ...read.flatMap(({ broken }) => broken),
      ...fileFindings.flatMap((finding) => namesRefused(finding, kinds)),
      ...records.flatMap((record, index) => namesIncomplete(record, read[index]?.findings ?? [])),
    ]),
    loose: read.flatMap(({ loose }) => loose ?? []),
    ledger,
    tombstones,
    exceptions,
    publicFiles: asIs?.files ?? [],
  };
}

/** What a file or folder that was not opened would have been called. */
function namesRefused({ severity, file }: Finding, kinds: readonly RecordKind[]): string[] {
  const [collection = '', ...below] = file.split('/');
  if (severity !== 'error' || kinds.every(({ id }) => id !== collection)) return [];
  const name = below.at(-1) ?? '';
  const id = name === 'index.md' ? (below.at(-2) ?? '') : name.replace(/\.md$/, '');
  return [file, `${collection}/${id}`, ...(name.includes('.') ? [] : [`${collection}/*`])];
}

const unreadRules: ReadonlySet<string> = new Set(['file/unreadable', 'file/changed-meanwhile', 'attachment/missing']);

function namesIncomplete({ collection, id }: RecordFile, findings: readonly Finding[]): string[] {
  return findings.some(({ rule }) => unreadRules.has(rule)) ? [`${collection}/${id}/`] : [];
}

/** Runs over all items, some at once, and gives the results in the order of the items. */
async function inBatches<Item, Result>(
  items: readonly Item[],
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) results[index] = await run(items[index] as Item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return results;
}

/** Files that lie beside records but that none of them names. Where a record cannot be read, what it names is not known. */
function strayFindings(records: readonly RecordFile[], read: readonly ReadRecord[]): Finding[] {
  const folders = new Map<
    string,
    { readonly beside: readonly string[]; readonly named: Set<string>; known: boolean }
  >();
  records.forEach((record, index) => {
    const folder = record.file.slice(0, record.file.lastIndexOf('/') + 1);
    const found = folders.get(folder) ?? { beside: record.beside, named: new Set<string>(), known: true };
    folders.set(folder, found);
    const names = read[index]?.named;
    if (!names) found.known = false;
    for (const name of names ?? []) found.named.add(name);
  });
  return [...folders].flatMap(([folder, { beside, named, known }]) =>
    known ? beside.filter((name) => !named.has(name)).map((name) => strayFile(`${folder}${name}`, '')) : [],
  );
}
