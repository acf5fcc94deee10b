import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { budgetKinds, budgetTableIds } from '../records/budget.ts';
import { budgetTable } from '../records/budget-table.ts';
import { effectsTable } from '../records/effects-table.ts';
import type { AttachedFile } from '../records/entry.ts';
import { errorAt, type Finding } from '../records/finding.ts';
import { samplingKinds } from '../records/sampling.ts';
import { samplingTables } from '../records/sampling-table.ts';
import type { Table, TableDefinition } from '../records/table.ts';
import { checkContent, checkKind, missingFile, readFileFacts, type FileFacts } from './attachment.ts';
import { unreadable, type RecordFile } from './content-files.ts';
import { decodeText } from './encoding.ts';
import { placeOfField } from './fields.ts';
import { protectedCells } from './protection.ts';
import { readTable } from './table.ts';
import { checkText } from './text-checks.ts';
import type { YamlSource } from './yaml-source.ts';

/** The files that a record brings along. */
export interface NamedFiles {
  readonly attachments: readonly AttachedFile[];
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
  readonly facts: Map<string, Promise<FileFacts | undefined>>;
}

/**
 * Reads the attachments, tables and linked files of a record. What they are called is taken from the front matter as
 * written, so that a fault in one field hides no fault in a file.
 */
export async function readNamedFiles(
  root: string,
  record: RecordFile,
  source: YamlSource,
  body: string,
): Promise<NamedFiles> {
  const folder = record.file.slice(0, record.file.lastIndexOf('/') + 1);
  const naming: Naming = { root, record, folder, source, facts: new Map() };
  const attachments = await readAttachments(naming);
  const tables = await readTables(naming);
  for (const name of linkedFiles(body, record.beside)) void factsOf(naming, name);
  const names = [...naming.facts.keys()].sort();
  const known = await Promise.all(
    names.map(async (name) => [name, (await naming.facts.get(name))?.sha256 ?? ''] as const),
  );
  return {
    attachments: attachments.attached,
    tables: tables.tables,
    hashes: new Map(known),
    findings: [...attachments.findings, ...tables.findings],
  };
}

/** Each file is read once, however often it is named. */
function factsOf({ root, folder, facts }: Naming, name: string): Promise<FileFacts | undefined> {
  const known = facts.get(name);
  if (known) return known;
  const reading = readFileFacts(root, `${folder}${name}`).catch(() => undefined);
  facts.set(name, reading);
  return reading;
}

async function readAttachments(naming: Naming): Promise<{ attached: AttachedFile[]; findings: Finding[] }> {
  const { record, source } = naming;
  const attached: AttachedFile[] = [];
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const given = source.value['attachments'];
  for (const [index, item] of (Array.isArray(given) ? given : []).entries()) {
    const [name, title] = [textOf(item, 'file'), textOf(item, 'title')];
    // What is no bare file name has been refused with the fields.
    if (name === undefined || !/^[^/\\]+$/.test(name)) continue;
    const place = placeOfField(record.file, source, ['attachments', index, 'file']);
    findings.push(...checkKind(place, name));
    if (seen.has(name))
      findings.push(errorAt(place, 'attachment/duplicate', `附件“${name}”写了两次。`, '请删去多余的一行。'));
    seen.add(name);
    if (!record.beside.includes(name)) {
      findings.push(missingFile(place, 'attachment/missing', name, record.beside));
      continue;
    }
    const facts = await factsOf(naming, name);
    if (!facts) findings.push(unreadable(`${naming.folder}${name}`));
    else {
      findings.push(...checkContent(place, name, facts));
      attached.push({ file: name, title: title?.trim() ?? name, bytes: facts.bytes, sha256: facts.sha256 });
    }
  }
  return { attached, findings };
}

function textOf(item: unknown, key: string): string | undefined {
  const value = typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}

interface NamedTable {
  /** Field or table id. */
  readonly id: string;
  readonly path: readonly string[];
  readonly definition: TableDefinition;
}

/** The tables that a record of this kind may name. */
function tablesOf({ record, source }: Naming): NamedTable[] {
  if (record.collection === 'policies')
    return [{ id: 'effectsTable', path: ['effectsTable'], definition: effectsTable }];
  if (record.collection === 'sampling') {
    const kind = samplingKinds.find((name) => name === source.value['kind']);
    return kind ? Object.entries(samplingTables(kind)).map(([id, definition]) => ({ id, path: [id], definition })) : [];
  }
  const kind = record.collection === 'budgets' ? budgetKinds.find((name) => name === source.value['kind']) : undefined;
  return budgetTableIds.flatMap((id) => {
    const definition = kind && budgetTable(kind, id);
    return definition ? [{ id, path: ['tables', id], definition }] : [];
  });
}

async function readTables(naming: Naming): Promise<{ tables: Record<string, Table>; findings: Finding[] }> {
  const { record, source, root, folder } = naming;
  const tables: Record<string, Table> = {};
  const findings: Finding[] = [];
  for (const { id, path, definition } of tablesOf(naming)) {
    const parent = path.length > 1 ? source.value[path[0] ?? ''] : source.value;
    const name = textOf(parent, id);
    if (name === undefined || !/^[^/\\]+\.csv$/i.test(name)) continue;
    if (!record.beside.includes(name)) {
      findings.push(missingFile(placeOfField(record.file, source, path), 'table/missing', name, record.beside));
      continue;
    }
    await factsOf(naming, name);
    const bytes = await readFile(join(root, folder, name)).catch(() => undefined);
    const read = bytes
      ? readTableBytes(`${folder}${name}`, bytes, definition)
      : { table: undefined, findings: [unreadable(`${folder}${name}`)] };
    findings.push(...read.findings);
    if (read.table) tables[id] = read.table;
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
    { file, line: 1, column: 1, field: '' },
    'file/too-large',
    `文件超过 ${most / 1_000_000} MB，太大了。`,
    '请拆分内容，或者作为附件发布。',
  );
}

/** Names of the files beside a record that its body shows or links to. */
function linkedFiles(body: string, beside: readonly string[]): string[] {
  if (beside.length === 0) return [];
  const known = new Set(beside);
  const targets = body.matchAll(
    /\]\(\s*(?:<([^<>\n]*)>|((?:\([^()\s]*\)|[^()\s])*))|^ {0,3}\[[^\]\n]+\]:\s*<?([^\s>]+)/gm,
  );
  const names = [...targets].map(([, angled, plain, defined]) => decodeName(angled ?? plain ?? defined ?? ''));
  return [...new Set(names)].filter((name) => known.has(name));
}

function decodeName(target: string): string {
  const name = target.replace(/^\.\//, '').replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
