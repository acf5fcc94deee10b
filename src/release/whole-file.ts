import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { flushFolder } from './durability.ts';
import { isRunning } from './lock.ts';

/**
 * Writes a file so that, whatever happens, there is either the old one or the whole new one; throws what the disk throws. What
 * a process that was killed meanwhile has left beside it goes.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  removeAbandoned(path);
  const temporary = `${path}.${process.pid}`;
  try {
    const file = openSync(temporary, 'w');
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
    flushFolder(dirname(path));
  } catch (fault) {
    rmSync(temporary, { force: true });
    throw fault;
  }
}

function removeAbandoned(path: string): void {
  const begun = `${basename(path)}.`;
  for (const name of readdirSync(dirname(path))) {
    const writer = name.startsWith(begun) ? name.slice(begun.length) : '';
    if (/^\d+$/.test(writer) && !isRunning(Number(writer))) rmSync(join(dirname(path), name), { force: true });
  }
}
