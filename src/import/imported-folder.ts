import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Imported } from './imported.ts';

/** What became of a folder to write. */
export type Written =
  | { readonly kind: 'written' }
  /** Something of that name is there already. */
  | { readonly kind: 'occupied' };

/**
 * Writes the files of an import as a record's folder, all of them or none: they are written beside it first and take its
 * name at the end. Nothing is overwritten without `force`; with it, files of the folder that the import does not make
 * stay as they are.
 */
export async function writeImported(
  folder: string,
  { files }: Pick<Imported, 'files'>,
  force: boolean,
): Promise<Written> {
  const present = await readdir(folder).catch(absent);
  if (present !== undefined && present.length > 0 && !force) return { kind: 'occupied' };
  const made = await mkdir(dirname(folder), { recursive: true });
  const draft = join(dirname(folder), `.${basename(folder)}.import-${process.pid}`);
  try {
    await mkdir(draft);
    for (const { path, content } of files) {
      await mkdir(dirname(join(draft, path)), { recursive: true });
      await writeFile(join(draft, path), content);
    }
    if (present === undefined || present.length === 0) {
      if (present) await rmdir(folder);
      await rename(draft, folder);
    } else {
      for (const { path } of files) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await rename(join(draft, path), join(folder, path));
      }
    }
  } catch (fault) {
    await rm(draft, { recursive: true, force: true });
    if (made !== undefined) await rm(made, { recursive: true, force: true });
    throw fault;
  }
  await rm(draft, { recursive: true, force: true });
  return { kind: 'written' };
}

/** A file of the folder's name is no free place either. */
function absent(fault: unknown): readonly string[] | undefined {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  if (code === 'ENOENT') return undefined;
  if (code === 'ENOTDIR') return ['.'];
  throw fault;
}
