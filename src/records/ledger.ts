import { readDay, type Day } from './values/day.ts';
import { compare } from './finding.ts';

/** An address that was published once and must lead somewhere for ever. */
export interface LedgerAddress {
  /** As it stands in links, with percent signs; a page ends with `/`. */
  readonly address: string;
  /** The day of the release in which it was first recorded. */
  readonly on: Day;
  /** Line of the ledger, counted from 1. */
  readonly line: number;
}

/** What the content folder says of releases before this one; empty in a folder that never kept account. */
export interface Ledger {
  readonly addresses: readonly LedgerAddress[];
  readonly texts: readonly LedgerText[];
  /** What policies are cited by and how long they hold; see `factsOf`. */
  readonly facts: readonly LedgerText[];
  /** Attachments; the key of each is its address. */
  readonly attachments: readonly LedgerText[];
  /** Earlier texts that were kept, by their SHA-256. */
  readonly kept: ReadonlyMap<string, string>;
}

/** The text of a policy, its facts, or an attachment, as it was published once. */
export interface LedgerText {
  /** `policies/a-policy`; of an attachment its address. */
  readonly key: string;
  readonly on: Day;
  /** How many `revisions` the record named of it then: a later one is explained when it names more. */
  readonly revisions: number;
  /** SHA-256 of `plainSource` of the body, or of the attachment; of facts the beginning of the SHA-256 of each. */
  readonly digest: string;
  /** Line of the ledger, counted from 1. */
  readonly line: number;
}

export const emptyLedger: Ledger = { addresses: [], texts: [], facts: [], attachments: [], kept: new Map() };

/** Where the ledger lies in the content folder. */
export const ledgerFolder = 'ledger';
export const addressFile = `${ledgerFolder}/addresses.txt`;
export const textFile = `${ledgerFolder}/texts.txt`;
export const factFile = `${ledgerFolder}/facts.txt`;
export const attachmentFile = `${ledgerFolder}/attachments.txt`;
export const keptFolder = `${ledgerFolder}/earlier`;

/** Where an earlier text of a record is kept. */
export function keptFile(key: string, digest: string): string {
  return `${keptFolder}/${key}/${digest.slice(0, 16)}.md`;
}

/**
 * A body as it counts for comparing: blanks at the ends of lines, empty lines more than one, and the folders in which the
 * records that it links to are filed say nothing to a reader.
 */
export function plainSource(body: string): string {
  const text = body
    .normalize('NFC')
    .replaceAll(/\]\((?:\.{0,2}\/)*(?:[^()\s:/]+\/)*([^()\s:/]+\.md(?:#[^()\s]*)?)\)/g, ']($1)')
    .replaceAll(/[^\S\n]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  return `${text}\n`;
}

/** A line of a ledger file, cut at its blanks. */
export interface WrittenLine {
  readonly line: number;
  readonly words: readonly string[];
}

/** The lines of a ledger file that say something, with their numbers; the others are notes. */
export function ledgerLines(text: string): WrittenLine[] {
  return text.split(/\r?\n/).flatMap((content, index) => {
    const words = content.trim().split(/\s+/);
    return content.trim() === '' || content.startsWith('#') ? [] : [{ line: index + 1, words }];
  });
}

/** Reads a line of the ledger of addresses: the address and the day; undefined where it says something else. */
export function readAddressLine({ line, words }: WrittenLine): LedgerAddress | undefined {
  const [address = '', written = '', ...rest] = words;
  const on = readDay(written);
  return address.startsWith('/') && on && rest.length === 0 ? { address, on, line } : undefined;
}

const addressNote = `# 发布过的每一个网址，和第一次登记的日期。由 npm run build 和 npm run record 补充，请和内容一起提交。
# 网址一经发布永远有效：不要删改这里的任何一行。合并时两边的行都留下。
`;

/** The ledger with further addresses: one in each line, sorted, each with its earliest day. */
export function addressLedger(known: readonly LedgerAddress[], added: readonly string[], on: Day): string {
  const days = new Map(added.map((address) => [address, on]));
  for (const { address, on: day } of known) {
    const other = days.get(address);
    if (other === undefined || day < other) days.set(address, day);
  }
  const lines = [...days].sort(([a], [b]) => compare(a, b)).map(([address, day]) => `${address} ${day}\n`);
  return addressNote + lines.join('');
}

/** Reads a line of the ledger of texts or of facts: record, day, number of revisions, digest; undefined where it says something else. */
export function readTextLine(written: WrittenLine): LedgerText | undefined {
  return readDigestLine(written, /^[a-z]+\/[a-z0-9-]+$/);
}

/** The same of the ledger of attachments, which names each by its address. */
export function readAttachmentLine(written: WrittenLine): LedgerText | undefined {
  return readDigestLine(written, /^\/[a-z]+\/[a-z0-9-]+\/[^/]+$/);
}

function readDigestLine({ line, words }: WrittenLine, keys: RegExp): LedgerText | undefined {
  const [key = '', written = '', revisions = '', digest = '', ...rest] = words;
  const on = readDay(written);
  const known = keys.test(key) && /^\d{1,4}$/.test(revisions) && /^[0-9a-f]{64}$/.test(digest);
  return known && on && rest.length === 0 ? { key, on, revisions: Number(revisions), digest, line } : undefined;
}

const textNote = `# 发布过的每一份政策文件正文的指纹：编号、登记日期、当时有几条修订记录、SHA-256。由 npm run build 和 npm run record 补充。
# 不要删改这里的任何一行。合并时两边的行都留下。
`;

const factNote = `# 发布过的每一份政策文件的标题、字号、机关、文种和日期的指纹：编号、登记日期、当时有几条修订记录、各项 SHA-256 的开头。
# 由 npm run build 和 npm run record 补充。不要删改这里的任何一行。合并时两边的行都留下。
`;

const attachmentNote = `# 发布过的每一个附件的指纹：网址、登记日期、当时有几条修订记录、SHA-256。由 npm run build 和 npm run record 补充。
# 不要删改这里的任何一行。合并时两边的行都留下。
`;

/** The ledger of texts: one in each line, by record, in the order in which the texts followed each other. */
export function textLedger(texts: readonly Omit<LedgerText, 'line'>[]): string {
  return textNote + digestLines(texts);
}

export function factLedger(facts: readonly Omit<LedgerText, 'line'>[]): string {
  return factNote + digestLines(facts);
}

export function attachmentLedger(attachments: readonly Omit<LedgerText, 'line'>[]): string {
  return attachmentNote + digestLines(attachments);
}

function digestLines(texts: readonly Omit<LedgerText, 'line'>[]): string {
  const lines = new Map<string, Omit<LedgerText, 'line'>>();
  for (const text of [...texts].sort(inTime)) {
    const name = `${text.key} ${text.revisions} ${text.digest}`;
    if (!lines.has(name)) lines.set(name, text);
  }
  const written = [...lines.values()].map(({ key, on, revisions, digest }) => `${key} ${on} ${revisions} ${digest}\n`);
  return written.join('');
}

/**
 * What was published last under a key, where the present digest is another; undefined where it stayed or was never
 * published. Two machines may have published different states under one number of revisions: either is known.
 */
export function replacedBy(digest: string, known: readonly LedgerText[]): LedgerText | undefined {
  const last = known.at(-1);
  const latest = known.filter(({ revisions }) => revisions === last?.revisions);
  return latest.some((before) => before.digest === digest) ? undefined : last;
}

/** By record, then in the order of their revisions. */
export function inTime(a: Omit<LedgerText, 'line'>, b: Omit<LedgerText, 'line'>): number {
  return compare(a.key, b.key) || inTurn(a, b);
}

/** Texts of one record in the order of their revisions. */
export function inTurn(a: Omit<LedgerText, 'line'>, b: Omit<LedgerText, 'line'>): number {
  return a.revisions - b.revisions || compare(a.on, b.on) || compare(a.digest, b.digest);
}
