import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { day } from '../../src/records/values/day.ts';
import { buildSite, type BuildResult } from '../../src/release/build.ts';
import { filesBelow, sha256 } from '../../src/release/digest.ts';
import { readManifest } from '../../src/release/manifest.ts';
import { noProgress } from '../../src/release/progress.ts';

const small = fileURLToPath(new URL('../fixtures/small/content', import.meta.url));

/** A copy of the small content tree that a test may change, and a place to publish it. */
export interface Sandbox {
  readonly content: string;
  readonly out: string;
}

export function sandbox(content: string = small): Sandbox {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-build-'));
  cpSync(content, join(folder, 'content'), { recursive: true });
  return { content: join(folder, 'content'), out: join(folder, 'dist') };
}

export function build({ content, out }: Sandbox, asOf = '2026-06-01'): Promise<BuildResult> {
  return buildSite({ content, out, asOf: day(asOf), progress: noProgress });
}

/** Every file of a published site with its SHA-256. */
export function contentsOf(out: string): Record<string, string> {
  return Object.fromEntries(filesBelow(`${out}/`).map((file) => [file, sha256(readFileSync(join(out, file)))]));
}

/** The same, but of `release.json` only what does not depend on the releases before it. */
export function siteIn(out: string): Record<string, unknown> {
  const { manifest } = readManifest(out) ?? {};
  return { ...contentsOf(out), 'release.json': { ...manifest, sequence: undefined, previous: undefined } };
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs one of the commands as its own process; `stopAfter` milliseconds it is killed without warning. */
export function run(command: string, args: readonly string[], stopAfter?: number): Promise<Ended> {
  const script = fileURLToPath(new URL(`../../scripts/${command}.ts`, import.meta.url));
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const timer = stopAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), stopAfter);
  return new Promise((resolve) =>
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, output, errors });
    }),
  );
}
