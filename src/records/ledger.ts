import { readDay, type Day } from './day.ts';
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
}

export const emptyLedger: Ledger = { addresses: [] };

/** Where the ledger lies in the content folder. */
export const ledgerFolder = 'ledger';
export const addressFile = `${ledgerFolder}/addresses.txt`;

/** The lines of a ledger file that say something, with their numbers; the others are notes. */
export function ledgerLines(text: string): { readonly line: number; readonly words: readonly string[] }[] {
  return text.split(/\r?\n/).flatMap((content, index) => {
    const words = content.trim().split(/\s+/);
    return content.trim() === '' || content.startsWith('#') ? [] : [{ line: index + 1, words }];
  });
}

/** Reads a line of the ledger of addresses: the address and the day; undefined where it says something else. */
export function readAddressLine({ line, words }: ReturnType<typeof ledgerLines>[number]): LedgerAddress | undefined {
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
