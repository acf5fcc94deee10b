import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { contentTypeAt } from '../exports/servers/types.ts';
import { publicPlace, type PublicFile } from '../intake/public-files.ts';
import { copyChecked, readChecked } from '../intake/regular-file.ts';
import { fileOf } from '../register/addresses/address.ts';
import type { ReadFile } from './machine-files.ts';
import type { Reading } from './reading.ts';
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

/**
 * Answers with a file that is published as it is; undefined where there is none, where it was refused, and where it is no
 * longer what was checked.
 */
export function publicFileReader(
  { publicFiles, findings }: Pick<Reading, 'publicFiles' | 'findings'>,
  folder: string,
): (path: string) => Promise<ReadFile | undefined> {
  const refused = new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const shown = publicFiles.filter(({ path }) => !refused.has(`${publicPlace}/${path}`));
  const files = new Map(shown.map((file) => [file.path, file]));
  return async (path) => {
    const file = files.get(fileOf(path));
    const content = file && (await readChecked({ root: folder, file: file.path }, file).catch(() => undefined));
    return content && { type: contentTypeAt(path), content };
  };
}
