import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorAt, type Finding, wholeFile } from '../records/finding.ts';
import {
  addressFile,
  attachmentFile,
  factFile,
  keptFile,
  keptFolder,
  ledgerLines,
  readAddressLine,
  readAttachmentLine,
  readTextLine,
  textFile,
  type Ledger,
  type LedgerText,
  type WrittenLine,
} from '../records/ledger.ts';
import { tombstoneFile, tombstonesSchema, type Tombstone } from '../records/tombstone.ts';
import { unreadable } from './folder.ts';
import { decodeText } from './encoding.ts';
import { checkFields } from './fields.ts';
import { readRegular } from './regular-file.ts';
import { checkText } from './text-checks.ts';
import { readYaml } from './yaml-source.ts';

export interface ReadLedger {
  readonly ledger: Ledger;
  readonly tombstones: readonly Tombstone[];
  readonly findings: readonly Finding[];
}

/** Reads what the content folder remembers of earlier releases; a folder without any of it is as good. */
export async function readLedger(root: string): Promise<ReadLedger> {
  const findings: Finding[] = [];
  const linesIn = async <Line>(file: string, read: (line: WrittenLine) => Line | undefined) =>
    linesOf(file, await textOf(root, file, findings), read, findings);
  const addresses = await linesIn(addressFile, readAddressLine);
  const texts = await linesIn(textFile, readTextLine);
  const facts = await linesIn(factFile, readTextLine);
  const attachments = await linesIn(attachmentFile, readAttachmentLine);
  const kept = await keptTexts(root, texts, findings);
  const tombstones = tombstonesIn(await textOf(root, tombstoneFile, findings), findings);
  return { ledger: { addresses, texts, facts, attachments, kept }, tombstones, findings };
}

/** The text of a file that need not be there. */
async function textOf(root: string, file: string, findings: Finding[]): Promise<string | undefined> {
  const found = await lstat(join(root, file)).catch(() => undefined);
  if (!found) return undefined;
  const bytes = await readRegular({ root, file }).catch(() => undefined);
  const decoded = bytes ? decodeText(file, bytes) : { finding: unreadable(file) };
  if ('text' in decoded) return decoded.text;
  // An empty ledger is no fault: nothing was published yet.
  if (decoded.finding.rule !== 'file/empty') findings.push(decoded.finding);
  return undefined;
}

function linesOf<Line>(
  file: string,
  text: string | undefined,
  read: (line: WrittenLine) => Line | undefined,
  findings: Finding[],
): Line[] {
  // The marks of a conflict are no line of a ledger.
  const damage = checkText(file, text ?? '').filter(({ rule }) => rule !== 'text/conflict-marker');
  const damaged = new Set(damage.map((finding) => finding.line));
  findings.push(...damage);
  return ledgerLines(text ?? '').flatMap((written) => {
    const line = read(written);
    if (line === undefined && !damaged.has(written.line)) findings.push(badLine(file, written.line));
    return line === undefined ? [] : [line];
  });
}

function badLine(file: string, line: number): Finding {
  return errorAt(
    { file, line, column: 1, field: '' },
    'ledger/line',
    '登记簿里这一行读不懂，多半是手工改过，或者合并时留下了冲突标记。',
    '请找回这个文件原来的内容（在备份里，或者请技术人员从历史版本恢复）；两个人同时登记过的，两边的行都留下，只删去“<<<<<<<”这样的标记，再运行 npm run record。',
  );
}

function tombstonesIn(text: string | undefined, findings: Finding[]): Tombstone[] {
  if (text === undefined) return [];
  const damage = checkText(tombstoneFile, text);
  findings.push(...damage);
  if (damage.some(({ rule }) => rule === 'text/conflict-marker')) return [];
  const source = readYaml(tombstoneFile, text);
  findings.push(...source.findings);
  if (!source.sound) return [];
  const { fields, findings: faults } = checkFields(tombstoneFile, tombstonesSchema, source);
  findings.push(...faults);
  return (fields?.tombstones ?? []).map((tombstone, index) => ({
    ...tombstone,
    index,
    place: source.places[`tombstones[${index}].address`] ?? [1, 1],
  }));
}

/** The earlier texts that were kept; one that is no longer what was published is worth less than none. */
async function keptTexts(
  root: string,
  texts: readonly LedgerText[],
  findings: Finding[],
): Promise<ReadonlyMap<string, string>> {
  const kept = new Map<string, string>();
  const there = await lstat(join(root, keptFolder)).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!there) return kept;
  for (const { key, digest } of texts) {
    const file = keptFile(key, digest);
    const text = kept.has(digest) ? undefined : await textOf(root, file, findings);
    if (text === undefined) continue;
    if (createHash('sha256').update(text).digest('hex') === digest) kept.set(digest, text);
    else findings.push(keptDamaged(file));
  }
  return kept;
}

function keptDamaged(file: string): Finding {
  return errorAt(
    wholeFile(file),
    'ledger/kept-damaged',
    '留存的旧文本与当时发布的不同，被改动过。',
    '请找回这个文件原来的内容（在备份里，或者请技术人员从历史版本恢复）；找不回的，删去它，再运行 npm run record。',
  );
}
