import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KeptInspections } from '../intake/file-facts/inspect.ts';
import type { Inspection } from '../intake/file-facts/inspection.ts';
import { sha256 } from './digest.ts';
import { removeOldest } from './kept-files.ts';

/**
 * What earlier builds found in files, in a folder, by the digest of the file and of the code that looked. `sweep` makes room
 * after a reading.
 */
export function keptInspections(folder: string, code: string): KeptInspections & { readonly sweep: () => void } {
  const used = new Set<string>();
  const nameOf = (file: string) => {
    const digest = sha256(`${code}\0${file}`);
    const name = `${digest.slice(0, 2)}/${digest}.json`;
    used.add(name);
    return name;
  };
  return {
    find: (file) => {
      try {
        return JSON.parse(readFileSync(join(folder, nameOf(file)), 'utf8')) as Inspection;
      } catch {
        return undefined;
      }
    },
    keep: (file, inspection) => {
      const kept = join(folder, nameOf(file));
      mkdirSync(dirname(kept), { recursive: true });
      // Another build may be writing the same.
      const temporary = `${kept}.${process.pid}`;
      writeFileSync(temporary, JSON.stringify(inspection));
      renameSync(temporary, kept);
    },
    sweep: () => removeOldest(folder, used),
  };
}
