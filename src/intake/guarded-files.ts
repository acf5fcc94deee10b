import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../records/finding.ts';
import type { FileFacts } from './attachment.ts';
import type { Inspect } from './file-facts/inspect.ts';
import { isLookedInto, protectedFile } from './file-text/attached.ts';

/** How files are looked into; what was found in the same file before need not be looked for again. */
export interface Looks {
  readonly inspect: Inspect;
  readonly keep: KeepFindings;
}

/** Gives the findings that were kept under a key, or finds and keeps them. */
export type KeepFindings = (key: string, find: () => Promise<Finding[]>) => Promise<readonly Finding[]>;

/** Looks anew into every file. */
export const keepNothing: KeepFindings = (_key, find) => find();

/** More than any attachment that people read. */
const largestRead = 100_000_000;

/** Persons and secrets in a file of the content folder, by its path in it; a larger one is told as one that cannot be read. */
export async function guarded(
  keep: KeepFindings,
  root: string,
  file: string,
  { bytes, sha256 }: Pick<FileFacts, 'bytes' | 'sha256'>,
): Promise<readonly Finding[]> {
  if (!isLookedInto(file)) return [];
  return keep(`${file}\n${sha256}`, async () =>
    protectedFile(file, bytes > largestRead ? new Uint8Array() : await readFile(join(root, file))),
  );
}
