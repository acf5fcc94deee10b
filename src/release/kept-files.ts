import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesBelow } from './digest.ts';
import { readSecret, secretFile } from './machine-secret.ts';

let known: Buffer | undefined;

/** Of a file's name and content, by the secret of this machine: what came with a repository or from elsewhere bears none. */
function sealOf(path: string, content: Uint8Array): Buffer {
  known ??= readSecret(secretFile());
  return createHmac('sha256', known)
    .update(`${basename(path)}\0`)
    .update(content)
    .digest();
}

/** How many bytes stand before the content of a sealed file. */
export const sealLength = 32;

/** Writes a file that only this user on this machine can have written; throws what the disk throws. */
export function writeSealed(path: string, content: string | Uint8Array): void {
  const bytes = Buffer.from(content);
  writeFileSync(path, Buffer.concat([sealOf(path, bytes), bytes]));
}

/** The content of a file that was sealed under this name; undefined where there is none, or it is not as it was sealed. */
export function readSealed(path: string): Buffer | undefined {
  try {
    const whole = readFileSync(path);
    const content = whole.subarray(sealLength);
    return timingSafeEqual(whole.subarray(0, sealLength), sealOf(path, content)) ? content : undefined;
  } catch {
    return undefined;
  }
}

/** A result as it was kept; undefined where it has to be made anew. */
export function readResult(path: string): unknown {
  const content = readSealed(path);
  return content && (JSON.parse(content.toString('utf8')) as unknown);
}

/** Keeps a result that JSON can hold; see `keepBytes`. */
export function keepResult(path: string, result: unknown): void {
  keepBytes(path, JSON.stringify(result));
}

/**
 * Keeps something for the next build, whole or not at all: another build may be writing the same, and on a disk that is full
 * or read-only it is only made again.
 */
export function keepBytes(path: string, content: string | Uint8Array): void {
  const folder = `${path}.${process.pid}`;
  // In a folder, since a seal holds for the name.
  const temporary = join(folder, basename(path));
  try {
    mkdirSync(folder, { recursive: true });
    writeSealed(temporary, content);
    renameSync(temporary, path);
  } catch {
    // It is made again.
  }
  removeIfPossible(folder);
}

function removeIfPossible(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // It stays, as everything does on such a disk.
  }
}

/**
 * Makes room in a folder of results that are kept from one build to the next, by names that are digests: once there are
 * more than four times as many as this build used, the oldest of the others go. What is missing is only made again.
 */
export function removeOldest(folder: string, used: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  const unused = filesBelow(folder).filter((file) => !used.has(file));
  const room = used.size * 3;
  if (unused.length <= room) return;
  const byAge = unused
    // Another build may be removing them too.
    .map((file) => ({ file, written: statSync(join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => a.written - b.written);
  for (const { file } of byAge.slice(0, unused.length - room)) removeIfPossible(join(folder, file));
}
