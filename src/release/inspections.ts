import { join } from 'node:path';
import type { KeptInspections } from '../intake/file-facts/inspect.ts';
import type { Inspection } from '../intake/file-facts/inspection.ts';
import type { KeepFindings } from '../intake/guarded-files.ts';
import type { Finding } from '../records/finding.ts';
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

/** What earlier builds found of persons and secrets in files: an attachment that did not change is not read again. */
export function keptFindings(
  folder: string,
  code: string,
): { readonly keep: KeepFindings; readonly sweep: () => void } {
  const { find, keep, sweep } = keptResults<readonly Finding[]>(folder, code);
  return {
    keep: async (key, look) => {
      const known = find(key);
      if (known) return known;
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
