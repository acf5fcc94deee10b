import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from './digest.ts';

/**
 * Has the disk write down everything below a folder before it is shown, so that no power cut leaves pages that are empty.
 * One call for the whole file system where there is one; otherwise file by file, without those that the release before
 * already has on the disk.
 */
export function makeDurable(folder: string): void {
  if (process.platform === 'linux' && spawnSync('sync', ['--file-system', folder], { stdio: 'ignore' }).status === 0)
    return;
  const folders = new Set([folder]);
  for (const file of filesBelow(folder)) {
    const path = join(folder, file);
    if (statSync(path).nlink > 1) continue;
    flush(path);
    folders.add(dirname(path));
  }
  for (const path of folders) flushFolder(path);
}

/** Has the disk write down the names in a folder, such as a link that was just replaced. */
export function flushFolder(path: string): void {
  try {
    flush(path);
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
