import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lastingAddresses } from '../exports/lasting-addresses.ts';
import { addressFile, addressLedger, type Ledger } from '../records/ledger.ts';
import type { Register } from '../register/register.ts';

/** What was new in a release and was written into the ledger of the content folder. */
export interface Recorded {
  readonly addresses: number;
  /** Files of the content folder that changed, to be committed with the content. */
  readonly files: readonly string[];
  /** Whether the content folder could be written to: a machine that only publishes may hold a copy that it cannot. */
  readonly written: boolean;
}

/**
 * Writes into the content folder what must be remembered of this release. Nothing of the release depends on it, so that a
 * build gives the same bytes before and after; what was recorded holds for the releases to come.
 */
export function recordRelease(content: string, register: Register, ledger: Ledger): Recorded {
  const known = new Set(ledger.addresses.map(({ address }) => address));
  const added = lastingAddresses(register).filter((address) => !known.has(address));
  const files: (readonly [string, string])[] = [];
  if (added.length > 0) files.push([addressFile, addressLedger(ledger.addresses, added, register.asOf)]);
  const written = files.every(([file, text]) => writeWhole(join(content, file), text));
  return { addresses: added.length, files: files.map(([file]) => file), written };
}

/** Replaces a file as a whole, or not at all; gives back whether it could. */
function writeWhole(path: string, text: string): boolean {
  const temporary = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, text);
    const file = openSync(temporary, 'r+');
    fsyncSync(file);
    closeSync(file);
    renameSync(temporary, path);
    return true;
  } catch {
    return false;
  }
}

/** What was recorded, in words for the editor; empty where there is nothing to say. */
export function tellRecorded({ addresses, files, written }: Recorded): string {
  if (files.length === 0) return '';
  const what = `${addresses} 个新网址`;
  return written
    ? `登记了${what}，请把这些文件和内容一起提交：${files.join('、')}`
    : `有${what}还没有登记（内容文件夹不能写），请在编辑用的电脑上运行 npm run record 并提交。`;
}
