import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { PublicFile } from '../intake/public-files.ts';
import { copyChecked } from '../intake/regular-file.ts';
import type { ReleaseFault } from './verification.ts';

/**
 * Copies what is published as it is into a release in which all else stands already, each file as it was checked (else it
 * rejects with a `FileFault`). One at whose address something stands is a fault: it would hide a page, an old address or a
 * file of the site.
 */
export async function stagePublic(
  files: readonly PublicFile[],
  folder: string,
  staging: string,
): Promise<readonly ReleaseFault[]> {
  const faults: ReleaseFault[] = [];
  for (const { path, ...measured } of files) {
    const to = join(staging, path);
    if (existsSync(to)) {
      faults.push({ address: `/${path}`, message: 'public 文件夹里的文件和网站自己的网页或文件同名，请改名。' });
      continue;
    }
    mkdirSync(dirname(to), { recursive: true });
    await copyChecked({ root: dirname(folder), file: `${basename(folder)}/${path}` }, measured, to);
  }
  return faults;
}
