import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What one command cost: seconds, and the largest memory of any of its processes in MiB. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
  readonly code: number | null;
  readonly errors: string;
}

/**
 * Runs a command to its end and measures it with all processes that it starts. Linux only. Processes are looked at
 * twenty times a second: the shell's own `times` would miss a process that nobody waits for, as the search engine's.
 */
export function measure(command: string, args: readonly string[], folder?: string): Promise<Cost> {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], ...(folder ? { cwd: folder } : {}) });
  const seen = new Map<number, Usage>();
  const timer = setInterval(() => look(child.pid ?? 0, seen), 50);
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  return new Promise((resolve) =>
    child.once('close', (code) => {
      clearInterval(timer);
      const usages = [...seen.values()];
      resolve({
        wall: (performance.now() - started) / 1000,
        cpu: usages.reduce((sum, { ticks }) => sum + ticks, 0) / ticksInSecond,
        memory: Math.max(0, ...usages.map(({ peak }) => peak)) / 1024,
        code,
        errors,
      });
    }),
  );
}

const ticksInSecond = 100;

/** Processor time of one process so far, in ticks, and its peak of resident memory in KiB. */
interface Usage {
  readonly ticks: number;
  readonly peak: number;
}

/** Notes what the process and all below it have used so far. */
function look(root: number, seen: Map<number, Usage>): void {
  const parents = new Map<number, number>();
  const ticks = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((found) => /^\d+$/.test(found))) {
    // Fields are counted after the command's closing bracket, which may itself hold blanks.
    const stat = readIfThere(`/proc/${name}/stat`);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    parents.set(Number(name), Number(fields[1]));
    ticks.set(Number(name), Number(fields[11]) + Number(fields[12]));
  }
  const below = (pid: number): boolean => pid === root || ((parents.get(pid) ?? 0) > 1 && below(parents.get(pid) ?? 0));
  for (const [pid, used] of ticks) {
    if (!below(pid) || Number.isNaN(used)) continue;
    // A process that has ended and was not waited for has no memory any more.
    const peak = Number(/^VmHWM:\s+(\d+)/m.exec(readIfThere(`/proc/${pid}/status`))?.[1] ?? 0);
    seen.set(pid, { ticks: used, peak: Math.max(peak, seen.get(pid)?.peak ?? 0) });
  }
}

/** Empty where the process has ended meanwhile. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
