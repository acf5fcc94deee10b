import type { AttachedFile, BodySource, LinkedFile } from '../records/entry.ts';
import { errorAt, hasErrors, type Finding, type Place, wholeFile } from '../records/finding.ts';
import type { Table, TableDefinition } from '../records/table.ts';
import { missingFile } from './attachment.ts';
import type { RecordFile } from './content-files.ts';
import { unreadFile } from './folder.ts';
import { decodeText } from './encoding.ts';
import { placeOfField } from './fields.ts';
import { checkContent, checkKind, isMadeAnew, linkedSubject, type Subject } from './file-facts/findings.ts';
import type { Inspect } from './file-facts/inspect.ts';
import type { Inspection } from './file-facts/inspection.ts';
import { linkedFiles } from './linked-files.ts';
import { guarded, type KeepFound, type Looks } from './guarded-files.ts';
import { listedIn, mayList } from './listed-files.ts';
import { protectedCells } from './protection.ts';
import { measureRegular, readChecked, type FileFacts, type FilePlace } from './regular-file.ts';
import { readTable } from './table.ts';
import { checkText } from './text-checks.ts';
import type { YamlSource } from './yaml-source.ts';

/** The files that a record brings along. */
export interface NamedFiles {
  readonly attachments: readonly AttachedFile[];
  readonly linked: Readonly<Record<string, LinkedFile>>;
  readonly tables: Readonly<Record<string, Table>>;
  /** SHA-256 of each file that the record names, by its name, in the order of the names. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

interface Naming {
  readonly root: string;
  readonly record: RecordFile;
  readonly folder: string;
  readonly source: YamlSource;
  readonly inspect: Inspect;
  readonly keep: KeepFound;
  readonly facts: Map<string, Promise<FileFacts>>;
}

/**
 * Reads the attachments, tables and linked files of a record. What they are called is taken from the front matter as
 * written, so that a fault in one field hides no fault in a file.
 */
export async function readNamedFiles(
  root: string,
  record: RecordFile,
  source: YamlSource,
  body: BodySource,
  { inspect, keep }: Looks,
): Promise<NamedFiles> {
  const folder = record.file.slice(0, record.file.lastIndexOf('/') + 1);
  const naming: Naming = { root, record, folder, source, inspect, keep, facts: new Map() };
  const attachments = await readAttachments(naming, body);
  const tables = await readTables(naming);
  const linked = await readLinked(naming, body, attachments.attached);
  const names = [...naming.facts.keys()].sort();
  const known = await Promise.all(
    names.map(async (name) => [name, (await naming.facts.get(name)?.catch(() => undefined))?.sha256 ?? ''] as const),
  );
  return {
    attachments: attachments.attached,
    linked: linked.linked,
    tables: tables.tables,
    hashes: new Map(known),
    findings: [...attachments.findings, ...tables.findings, ...linked.findings],
  };
}

/** Each file is read once, however often it is named. */
function factsOf({ root, folder, facts }: Naming, name: string): Promise<FileFacts> {
  const known = facts.get(name);
  if (known) return known;
  const reading = measureRegular({ root, file: `${folder}${name}` });
  facts.set(name, reading);
  return reading;
}

interface Looked {
  readonly findings: readonly Finding[];
  /** Missing where the file cannot be read. */
  readonly found?: FileFacts & { readonly inspection: Inspection };
}

/** What a file measures and holds, and whether it may be published as what it is called. */
function lookAt(naming: Naming, place: Place, subject: Subject): Promise<Looked> {
  const from = { root: naming.root, file: `${naming.folder}${subject.name}` };
  return lookInto(naming, from, place, subject).catch((fault: unknown) => ({
    findings: [unreadFile(from.file, fault)],
  }));
}

async function lookInto(naming: Naming, from: FilePlace, place: Place, subject: Subject): Promise<Looked> {
  const facts = await factsOf(naming, subject.name);
  const inspection = await naming.inspect(from, facts);
  const refused = checkKind(place, subject);
  // Of what may not be published at all, nothing more needs to be said.
  const findings = refused.length > 0 ? refused : checkContent(place, subject, facts.bytes, inspection);
  const unread = hasErrors(findings) || isMadeAnew(subject, inspection);
  const persons = unread ? [] : await guarded(naming.keep, from, facts);
  return { findings: [...findings, ...persons], found: { ...facts, inspection } };
}

async function readAttachments(
  naming: Naming,
  body: BodySource,
): Promise<{ attached: AttachedFile[]; findings: Finding[] }> {
  const { record, source } = naming;
  const attached: AttachedFile[] = [];
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const given = source.value['attachments'];
  const lists = mayList(record.kind, source.value, body.text);
  for (const [index, item] of (Array.isArray(given) ? given : []).entries()) {
    const [name, title] = [textOf(item, 'file'), textOf(item, 'title')];
    // What is no bare file name has been refused with the fields.
    if (name === undefined || !/^[^/\\]+$/.test(name)) continue;
    const place = placeOfField(record.file, source, ['attachments', index, 'file']);
    const subject = { what: '附件', name } as const;
    if (seen.has(name))
      findings.push(errorAt(place, 'attachment/duplicate', `附件“${name}”写了两次。`, '请删去多余的一行。'));
    seen.add(name);
    if (!record.beside.includes(name)) {
      findings.push(...checkKind(place, subject), missingFile(place, 'attachment/missing', name, record.beside));
      continue;
    }
    const { findings: told, found } = await lookAt(naming, place, subject);
    findings.push(...told);
    if (!found) continue;
    const { inspection, bytes, sha256 } = found;
    const called = title?.trim() ?? name;
    const from = { root: naming.root, file: `${naming.folder}${name}` };
    const listed = lists && !hasErrors(told) ? await listedIn(naming.keep, from, found, called) : [];
    attached.push({
      file: name,
      title: called,
      bytes,
      sha256,
      type: inspection.content,
      ...(inspection.extent ? { extent: inspection.extent } : {}),
      ...(listed.length > 0 ? { listed } : {}),
    });
  }
  return { attached, findings };
}

/** The files that the text shows or leads to; what has been said of an attachment is not said again. */
async function readLinked(
  naming: Naming,
  body: BodySource,
  attached: readonly AttachedFile[],
): Promise<{ linked: Record<string, LinkedFile>; findings: Finding[] }> {
  const { record } = naming;
  const told = new Set(attached.map(({ file }) => file));
  const linked: Record<string, LinkedFile> = {};
  const findings: Finding[] = [];
  for (const { name, line, column } of linkedFiles(body.text, record.beside)) {
    const place = { file: record.file, line: body.firstLine + line - 1, column, field: '' };
    const looked = await lookAt(naming, place, linkedSubject(name));
    if (!told.has(name)) findings.push(...looked.findings);
    if (!looked.found) continue;
    const { inspection, bytes, sha256 } = looked.found;
    const { content: type, picture } = inspection;
    linked[name] = { bytes, sha256, type, ...(picture ? { picture } : {}) };
  }
  return { linked, findings };
}

function textOf(item: unknown, key: string): string | undefined {
  const value = typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}

async function readTables(naming: Naming): Promise<{ tables: Record<string, Table>; findings: Finding[] }> {
  const { record, source, root, folder } = naming;
  const tables: Record<string, Table> = {};
  const findings: Finding[] = [];
  for (const { key, path, definition } of record.kind.fields.tables(source.value)) {
    const parent = path.length > 1 ? source.value[path[0] ?? ''] : source.value;
    const name = textOf(parent, path.at(-1) ?? key);
    if (name === undefined || !/^[^/\\]+\.csv$/i.test(name)) continue;
    if (!record.beside.includes(name)) {
      findings.push(missingFile(placeOfField(record.file, source, path), 'table/missing', name, record.beside));
      continue;
    }
    const file = `${folder}${name}`;
    const read = await factsOf(naming, name)
      .then((facts) => readChecked({ root, file }, facts, largestTable + 1))
      .then(
        (bytes) => readTableBytes(file, bytes, definition),
        (fault: unknown) => ({ table: undefined, findings: [unreadFile(file, fault)] }),
      );
    findings.push(...read.findings);
    if (read.table) tables[key] = read.table;
  }
  return { tables, findings };
}

/** A table of this size is no table that a page could show. */
const largestTable = 20_000_000;

function readTableBytes(
  file: string,
  bytes: Uint8Array,
  definition: TableDefinition,
): { readonly table: Table | undefined; readonly findings: readonly Finding[] } {
  if (bytes.length > largestTable) return { table: undefined, findings: [tooLarge(file, largestTable)] };
  const decoded = decodeText(file, bytes, 'table/encoding');
  if ('finding' in decoded) return { table: undefined, findings: [decoded.finding] };
  const { table, findings } = readTable(file, decoded.text, definition);
  return { table, findings: [...checkText(file, decoded.text), ...findings, ...protectedCells(file, decoded.text)] };
}

/** The finding for a file that is larger than any that a clerk writes. */
export function tooLarge(file: string, most: number): Finding {
  return errorAt(
    wholeFile(file),
    'file/too-large',
    `文件超过 ${most / 1_000_000} MB，太大了。`,
    '请拆分内容，或者作为附件发布。',
  );
}
