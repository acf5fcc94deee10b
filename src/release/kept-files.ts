import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from './digest.ts';

/**
 * Keeps a result for the next build, whole or not at all: another build may be writing the same, and on a disk that is full
 * or read-only it is only made again.
 */
export function keepResult(path: string, result: unknown): void {
  const temporary = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, JSON.stringify(result));
    renameSync(temporary, path);
  } catch {
    removeIfPossible(temporary);
  }
}

function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true });
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
