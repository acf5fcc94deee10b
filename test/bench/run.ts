import { spawnSync } from 'node:child_process';
import { projectFolder } from '../../src/release/digest.ts';

/** Runs one of our programs to its end; throws with what it said where it failed. */
export function run(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: projectFolder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
}
