import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/release/digest.ts';
import { sandbox, siteIn, type Sandbox } from './sandbox.ts';

const script = fileURLToPath(new URL('../../scripts/build.ts', import.meta.url));

/** Builds as its own process; `around` stands before it, as `unshare --net` does. */
function build(
  { content, out }: Sandbox,
  environment: Readonly<Record<string, string>>,
  around: readonly string[] = [],
) {
  const options = ['--content', content, '--out', out, '--as-of', '2026-06-01', '--no-record'];
  const [program = '', ...args] = [...around, process.execPath, script, ...options];
  const ended = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, ...environment } });
  expect(ended.status, ended.stderr).toBe(0);
  return siteIn(out);
}

const usual = build(sandbox(), { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' });

/** The same content in another place, its files made in the other order and on another day. */
function otherPlace(): Sandbox {
  const { content } = sandbox();
  const folder = mkdtempSync(join(tmpdir(), '另一处 place-'));
  for (const file of filesBelow(`${content}/`).reverse()) {
    const to = join(folder, 'content', file);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(join(content, file), to);
    utimesSync(to, 86_400, 86_400);
  }
  return { content: join(folder, 'content'), out: join(folder, 'dist') };
}

describe('the same content gives the same bytes', () => {
  test.for<[string, Record<string, string>]>([
    ['in Los Angeles, in German', { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }],
    ['on the first island of the day, in Turkish', { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'C' }],
  ])('%s', ([, environment]) => {
    expect(build(sandbox(), environment)).toEqual(usual);
  });

  test('under another path, with files of another order and age', () => {
    expect(build(otherPlace(), {})).toEqual(usual);
  });

  test('with a history and without one', () => {
    const place = sandbox();
    const git = (...args: string[]) => execFileSync('git', args, { cwd: place.content, stdio: 'ignore' });
    git('init', '--quiet');
    git('add', '.');
    git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message=a');
    expect(build(place, {})).toEqual(usual);
  });

  test('without network', () => {
    const apart = ['unshare', '--user', '--map-root-user', '--net'];
    const isApart = spawnSync(apart[0] ?? '', [...apart.slice(1), 'true']).status === 0;
    // Where the system gives no network of one's own, none of our own code may connect.
    const built = isApart ? build(sandbox(), {}, apart) : build(sandbox(), { NODE_OPTIONS: `--import ${offline}` });
    expect(built).toEqual(usual);
  });
});

const offline = `data:text/javascript,${encodeURIComponent(
  "import net from 'node:net'; net.Socket.prototype.connect = () => { throw new Error('no network here'); };",
)}`;
