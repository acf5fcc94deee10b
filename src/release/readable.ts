import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const modes = { file: 0o644, folder: 0o755 } as const;

/**
 * Lets a web server read a release: every file for everybody and none to be run, every folder open. An attachment keeps the
 * rights that it had in somebody's mailbox, and whoever builds may keep new files to himself.
 */
export function makeReadable(folder: string): void {
  setMode(folder, modes.folder);
  for (const found of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, found.name);
    if (found.isDirectory()) makeReadable(path);
    else if (found.isFile()) setMode(path, modes.file);
  }
}

/** Asks before it writes: nearly all files have the right mode already. */
function setMode(path: string, mode: number): void {
  if ((statSync(path).mode & 0o777) !== mode) chmodSync(path, mode);
}
