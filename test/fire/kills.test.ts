import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, contentsOf, run, sandbox, type Sandbox } from '../release/sandbox.ts';
import { besides, killRound } from './kill-rounds.ts';
import { wholeness } from './kills.ts';

const rounds = 6;
const args = ({ content, out }: Sandbox) => ['--content', content, '--out', out, '--as-of', '2026-06-01'];

describe('a published site', () => {
  let place: Sandbox;
  let length = 0;
  beforeAll(async () => {
    place = sandbox();
    expect((await build(place)).outcome).toBe('published');
    const started = performance.now();
    expect((await run('build', args(place))).code).toBe(0);
    length = performance.now() - started;
  });

  test(`is the old or the new one at every moment of ${rounds} builds that are killed`, async () => {
    const seen = [];
    for (let seed = 1; seed <= rounds; seed += 1) seen.push(await killRound(place, length * 1.1, seed));
    expect(seen.flatMap(({ faults }) => faults)).toEqual([]);
    expect(seen.some(({ killed }) => killed)).toBe(true);
    const ended = await run('build', args(place));
    expect(ended.code, ended.output + ended.errors).toBe(0);
    expect(wholeness(place.out)).toEqual([]);
    expect(besides(place.out)).toHaveLength(2);
    expect(readFileSync(join(place.out, 'policies/stall-2024-03/index.html'), 'utf8')).toContain(`第 ${rounds} 次修改`);
  });

  test('is whole after two builds that were begun at once', async () => {
    const both = await Promise.all([run('build', args(place)), run('build', args(place))]);
    expect(both.map(({ code }) => code)).toContain(0);
    for (const { code, output, errors } of both) {
      expect([0, 1]).toContain(code);
      expect(output + errors).not.toMatch(/\bat .+:\d+:\d+/);
    }
    expect(wholeness(place.out)).toEqual([]);
  });

  test('stays as it is where files cannot be written, and the editor is told so', () => {
    const before = contentsOf(place.out);
    // No file may grow beyond 8 KiB, as on a full disk.
    const limited = `ulimit -f 8; exec "$0" scripts/build.ts "$@"`;
    const { status, stdout, stderr } = spawnSync('bash', ['-c', limited, process.execPath, ...args(place)], {
      encoding: 'utf8',
    });
    expect(status).not.toBe(0);
    expect(stdout + stderr).not.toMatch(/\bat .+:\d+:\d+/);
    expect(stdout + stderr).toMatch(/\p{Script=Han}/u);
    expect(contentsOf(place.out)).toEqual(before);
  });
});
