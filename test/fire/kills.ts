import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../bench/random.ts';

interface Manifest {
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

/**
 * Looks at a published site as a visitor does who asks for some of its files, one after the other: every file is the one
 * that the manifest names, or that of the manifest which has taken its place meanwhile. Gives what is wrong.
 */
export function look(out: string, random: Random): string[] {
  const before = manifestOf(out);
  const faults = random.some(before.files, 12).flatMap(({ path }) => {
    const digest = digestOf(join(out, path));
    if (digest === shaOf(before, path)) return [];
    // A release may have been shown in between; then its own files stand there.
    const now = manifestOf(out);
    return digestOf(join(out, path)) === shaOf(now, path) ? [] : [`${path} is neither the old nor the new one`];
  });
  return faults;
}

/** Every file of the site against its manifest. */
export function wholeness(out: string): string[] {
  const manifest = manifestOf(out);
  return manifest.files.flatMap(({ path, sha256 }) => (digestOf(join(out, path)) === sha256 ? [] : [path]));
}

function manifestOf(out: string): Manifest {
  return JSON.parse(readFileSync(join(out, 'release.json'), 'utf8')) as Manifest;
}

function shaOf({ files }: Manifest, path: string): string | undefined {
  return files.find((file) => file.path === path)?.sha256;
}

/** Undefined where there is no such file. */
function digestOf(file: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return undefined;
  }
}
