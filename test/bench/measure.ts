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

/** Runs a command to its end and measures it with all processes that it starts. Linux only. */
export function measure(command: string, args: readonly string[], folder?: string): Promise<Cost> {
  const started = performance.now();
  const child = spawn('bash', ['-c', '"$@"; code=$?; times >&3; exit $code', 'measure', command, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    ...(folder === undefined ? {} : { cwd: folder }),
  });
  let memory = 0;
  const timer = setInterval(() => (memory = Math.max(memory, largest(child.pid ?? 0))), 50);
  let times = '';
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdio[3]?.on('data', (chunk: Buffer) => (times += chunk.toString()));
  return new Promise((resolve) =>
    child.once('close', (code) => {
      clearInterval(timer);
      resolve({
        wall: (performance.now() - started) / 1000,
        cpu: childSeconds(times),
        memory: memory / 1024,
        code,
        errors,
      });
    }),
  );
}

/** `times` prints its own seconds, then those of the children: `0m1.234s 0m0.100s`. */
function childSeconds(times: string): number {
  const [, children = ''] = times.trim().split('\n');
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

/** The largest peak of resident memory, in KiB, among the processes below this one. */
function largest(root: number): number {
  const parents = new Map<number, number>();
  const peaks = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((found) => /^\d+$/.test(found))) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
      peaks.set(Number(name), Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0));
    } catch {
      // The process has ended meanwhile.
    }
  }
  const below = (pid: number): boolean => pid === root || (parents.has(pid) && pid > 1 && below(parents.get(pid) ?? 0));
  return Math.max(0, ...[...peaks].filter(([pid]) => pid !== root && below(pid)).map(([, peak]) => peak));
}
