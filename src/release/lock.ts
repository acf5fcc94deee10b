import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Lock {
  release(): void;
}

/**
 * Takes a lock file, or says which process holds it. A lock whose process has ended (power cut, kill) is taken over; a
 * process is told from a later one with the same number by its start time, where the system tells it.
 */
export function takeLock(file: string): Lock | { readonly heldBy: number } {
  mkdirSync(dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  try {
    writeFileSync(mine, identity(process.pid));
    for (;;) {
      try {
        linkSync(mine, file);
        return { release: () => rmSync(file, { force: true }) };
      } catch (fault) {
        if (!isCode(fault, 'EEXIST')) throw fault;
      }
      const seen = readIfThere(file);
      if (seen === undefined) continue;
      if (isAlive(seen)) return { heldBy: Number.parseInt(seen, 10) };
      removeStale(file, seen);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Moves the stale lock aside before removing it: should another process have taken it over meanwhile, it is put back. */
export function removeStale(file: string, seen: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readIfThere(aside) !== seen) linkSync(aside, file);
  } catch (fault) {
    if (!isCode(fault, 'ENOENT') && !isCode(fault, 'EEXIST')) throw fault;
  } finally {
    rmSync(aside, { force: true });
  }
}

function isAlive(content: string): boolean {
  const pid = Number.parseInt(content, 10);
  return isRunning(pid) && identity(pid) === content;
}

/** Whether a process with this number is running now, ours or another user's. */
export function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return isCode(fault, 'EPERM');
  }
}

function identity(pid: number): string {
  const stat = readIfThere(`/proc/${pid}/stat`);
  // Field 22 is the start time; fields are counted after the command's closing bracket, which may itself hold blanks.
  const started = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return `${pid} ${started}`;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Whether a caught value is a system error with this code. */
export function isCode(fault: unknown, code: string): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === code;
}
