import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collections } from '../records/collection.ts';
import type { Register } from '../register/register.ts';
import { sha256 } from './digest.ts';

/** `/release.json`: what the release is, so that a copy can be checked. */
export interface ReleaseManifest {
  readonly site: string;
  readonly asOf: string;
  /** The day's midnight in Shanghai, so that the same content and day give the same bytes. */
  readonly builtAt: string;
  readonly records: Readonly<Record<string, number>>;
  readonly nextTransition: string | null;
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

/** Describes every file of a finished release; `files` are sorted paths relative to `folder`. */
export function manifestOf(register: Register, folder: string, files: readonly string[]): ReleaseManifest {
  return {
    site: register.site.url,
    asOf: register.asOf,
    builtAt: `${register.asOf}T00:00:00+08:00`,
    records: Object.fromEntries(collections.map((collection) => [collection, register[collection].length])),
    nextTransition: register.nextTransition ?? null,
    files: files.map((path) => {
      const content = readFileSync(join(folder, path));
      return { path, bytes: content.byteLength, sha256: sha256(content) };
    }),
  };
}
