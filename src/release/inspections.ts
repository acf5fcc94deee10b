import { join } from 'node:path';
import type { KeptInspections } from '../intake/file-facts/inspect.ts';
import type { Inspection } from '../intake/file-facts/inspection.ts';
import type { KeepFound } from '../intake/guarded-files.ts';
import { sha256 } from './digest.ts';
import { keepResult, readResult, removeOldest } from './kept-files.ts';

interface Kept<Result> {
  readonly find: (key: string) => Result | undefined;
  readonly keep: (key: string, result: Result) => void;
  /** Makes room after a reading. */
  readonly sweep: () => void;
}

/** What earlier builds found in files, in a folder, by the digest of the file and of the code that looked. */
export function keptInspections(folder: string, code: string): KeptInspections & { readonly sweep: () => void } {
  return keptResults<Inspection>(folder, code);
}

/** What earlier builds found in the texts of files: an attachment that did not change is not read again. */
export function keptFindings(folder: string, code: string): { readonly keep: KeepFound; readonly sweep: () => void } {
  const { find, keep, sweep } = keptResults<unknown>(folder, code);
  return {
    keep: async <Found>(key: string, look: () => Promise<Found>): Promise<Found> => {
      const known = find(key);
      // What was kept under a key is what was found under it, by the same code.
      if (known !== undefined) return known as Found;
      const found = await look();
      keep(key, found);
      return found;
    },
    sweep,
  };
}

function keptResults<Result>(folder: string, code: string): Kept<Result> {
  const used = new Set<string>();
  const nameOf = (key: string) => {
    const digest = sha256(`${code}\0${key}`);
    const name = `${digest.slice(0, 2)}/${digest}.json`;
    used.add(name);
    return name;
  };
  return {
    find: (key) => readResult(join(folder, nameOf(key))) as Result | undefined,
    keep: (key, result) => keepResult(join(folder, nameOf(key)), result),
    sweep: () => removeOldest(folder, used),
  };
}
