import type { Finding } from '../records/finding.ts';
import type { Inspect } from './file-facts/inspect.ts';
import { isLookedInto, protectedFile } from './file-text/attached.ts';
import { readChecked, type FileFacts, type FilePlace } from './regular-file.ts';

/** How files are looked into; what was found in the same file before need not be looked for again. */
export interface Looks {
  readonly inspect: Inspect;
  readonly keep: KeepFound;
}

/** Gives what was kept under a key, or finds and keeps it: plain data. */
export type KeepFound = <Found>(key: string, find: () => Promise<Found>) => Promise<Found>;

/** Looks anew into every file. */
export const keepNothing: KeepFound = (_key, find) => find();

/** More than any attachment that people read. */
const largestRead = 100_000_000;

/**
 * Persons and secrets in a file that was measured, called `called` in findings; a larger one is told as one that cannot be
 * read. Rejects where it is no longer what was measured.
 */
export async function guarded(
  keep: KeepFound,
  place: FilePlace,
  measured: FileFacts,
  called: string = place.file,
): Promise<readonly Finding[]> {
  if (!isLookedInto(called)) return [];
  return keep(`${called}\n${measured.sha256}`, async () =>
    protectedFile(called, measured.bytes > largestRead ? new Uint8Array() : await readChecked(place, measured)),
  );
}
