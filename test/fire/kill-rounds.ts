import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Random } from '../bench/random.ts';
import { run, type Sandbox } from '../release/sandbox.ts';
import { look, wholeness } from './kills.ts';

export interface KillRound {
  readonly killed: boolean;
  /** What a reader saw during the build, and what stood there afterwards. */
  readonly faults: readonly string[];
}

/**
 * Changes a document, builds, kills the build at a random moment of its usual length, and has a reader look at the site all the
 * while and afterwards.
 */
export async function killRound(place: Sandbox, length: number, seed: number): Promise<KillRound> {
  const random = new Random(seed);
  const file = join(place.content, 'policies/stall-2024-03.md');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n第 ${seed} 次修改。\n`);
  const faults: string[] = [];
  const reader = setInterval(() => faults.push(...look(place.out, random)), 5);
  const ended = await run(
    'build',
    ['--content', place.content, '--out', place.out, '--as-of', '2026-06-01'],
    random.fraction() * length,
  );
  clearInterval(reader);
  return { killed: ended.signal === 'SIGKILL', faults: [...faults, ...wholeness(place.out)] };
}

/** What lies beside the published site: after a build that ended, the release, its notes and nothing else. */
export function besides(out: string): string[] {
  return readdirSync(join(dirname(out), '.dist.releases')).sort();
}
