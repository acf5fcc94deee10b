import { randomBytes } from 'node:crypto';
import { linkSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { projectFolder } from './digest.ts';

const length = 32;

/** Where this user of this machine keeps the secret: with what programs keep for themselves, never in a project. */
export function secretFile(environment: NodeJS.ProcessEnv = process.env): string {
  const caches = environment['XDG_CACHE_HOME'] ?? environment['LOCALAPPDATA'] ?? join(homedir(), '.cache');
  return join(caches, 'mingshi', 'secret');
}

/**
 * Random bytes by which a user knows on a machine what he has kept himself, made the first time. Where they cannot be kept, or
 * others could have read or written them, they are good for this process alone: all that was kept is made anew.
 */
export function readSecret(file: string): Buffer {
  const inside = relative(projectFolder, file);
  if (!inside.startsWith(`..${sep}`)) return randomBytes(length);
  try {
    return ownSecret(file) ?? makeSecret(file) ?? randomBytes(length);
  } catch {
    return randomBytes(length);
  }
}

function ownSecret(file: string): Buffer | undefined {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found?.isFile() !== true || !isOwn(found.uid, found.mode)) return undefined;
  const secret = readFileSync(file);
  return secret.length === length ? secret : undefined;
}

/** Windows gives a user's folders to him alone, and has no such numbers. */
function isOwn(uid: number, mode: number): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0);
}

/** Two builds may make it at once: the first name counts. One that is not sound stays: somebody should look at it. */
function makeSecret(file: string): Buffer | undefined {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const mine = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(mine, randomBytes(length), { mode: 0o600, flag: 'wx' });
    linkSync(mine, file);
  } catch {
    // It is there already, or the disk does not let it.
  } finally {
    rmSync(mine, { force: true });
  }
  return ownSecret(file);
}
