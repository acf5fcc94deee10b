import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare } from '../records/finding.ts';

/** The project's own folder. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** SHA-256, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** SHA-256 of what comes piece by piece. */
export async function digestOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

/**
 * Every file below a folder, as sorted paths relative to it with `/`. Links below it are not followed: two that lead up would
 * never end. What another process removes meanwhile is left out; that the folder itself is missing is thrown.
 */
export function filesBelow(folder: string): string[] {
  const walk = (below: string): string[] =>
    entriesOf(join(folder, below), below !== '').flatMap((found) => {
      const path = below === '' ? found.name : `${below}/${found.name}`;
      if (found.isDirectory()) return walk(path);
      return found.isFile() ? [path] : [];
    });
  return walk('').sort(compare);
}

function entriesOf(folder: string, mayBeGone: boolean): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (mayBeGone && (error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Changes whenever the code or a dependency does; whatever is kept from an earlier build is kept under it. */
export function codeDigest(): string {
  const hash = createHash('sha256');
  const files = [
    ...filesBelow(join(projectFolder, 'src')).map((file) => `src/${file}`),
    'astro.config.mjs',
    'package-lock.json',
  ];
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(projectFolder, file)))
      .update('\0');
  return hash.digest('hex');
}
