import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from './digest.ts';

/**
 * Has the disk write down everything below a folder, the file that says what it was made from, and the names in the folders
 * around them, before anything is shown: so no power cut leaves pages that are empty. One call for the whole file system where
 * there is one; otherwise one by one, without the content of files that the release before already has on the disk.
 */
export function makeDurable(release: string, beside: readonly string[] = [], disk: Disk = thisDisk): void {
  if (disk.flushAll(release)) return;
  const folders = new Set([release, dirname(release), dirname(dirname(release))]);
  for (const file of filesBelow(release)) {
    const path = join(release, file);
    if (!disk.isKnown(path)) disk.flush(path);
    // A file that is known has a new name here all the same.
    for (let folder = dirname(path); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  for (const path of beside) disk.flush(path);
  for (const path of folders) flushFolder(path, disk);
}

/** What can be asked of a disk. */
export interface Disk {
  /** Writes down the whole file system that a path lies on; false where it cannot be asked for. */
  readonly flushAll: (path: string) => boolean;
  /** Writes down the content of a file, or the names in a folder. */
  readonly flush: (path: string) => void;
  /** Whether the content of a file was written down before, under another name. */
  readonly isKnown: (path: string) => boolean;
}

const thisDisk: Disk = {
  flushAll: (path) =>
    process.platform === 'linux' && spawnSync('sync', ['--file-system', path], { stdio: 'ignore' }).status === 0,
  flush,
  isKnown: (path) => statSync(path).nlink > 1,
};

/** Has the disk write down the names in a folder, such as a link that was just replaced. */
export function flushFolder(path: string, disk: Pick<Disk, 'flush'> = thisDisk): void {
  try {
    disk.flush(path);
  } catch {
    // Not every system opens folders; those that do not keep names safe by themselves.
  }
}

function flush(path: string): void {
  const opened = openSync(path, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
