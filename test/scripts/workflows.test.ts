import { spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const workflows = [
  ...readdirSync('.github/workflows').map((name) => `.github/workflows/${name}`),
  ...readdirSync('.workflow').map((name) => `.workflow/${name}`),
  '.gitlab-ci.yml',
];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Every string of a parsed file. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

describe.for(workflows)('the workflow %s', (file) => {
  const strings = stringsIn(parse(readFileSync(file, 'utf8')));

  test('runs only what there is', () => {
    const commands = strings.flatMap((text) =>
      [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name),
    );
    const files = strings.flatMap((text) => [...text.matchAll(/\.ci\/\w+/g)].map(([name]) => name));
    expect([...commands, ...files]).not.toEqual([]);
    for (const command of commands) expect(scripts).toHaveProperty([command ?? '']);
    for (const name of files) expect(() => accessSync(name, constants.X_OK)).not.toThrow();
  });

  test('holds no secret and asks for no more rights than to read', () => {
    expect(strings.filter((text) => /BEGIN [A-Z ]*PRIVATE KEY|ghp_|glpat-/.test(text))).toEqual([]);
    expect(readFileSync(file, 'utf8')).not.toMatch(/\b(?:contents|packages|id-token): write/);
  });
});

describe('.ci/build', () => {
  /** What it calls for, with an npm in place of ours that says what it was asked. */
  const build = async (url: string) => {
    const place = mkdtempSync(join(tmpdir(), 'mingshi-ci-build-'));
    mkdirSync(join(place, 'project/.ci'), { recursive: true });
    mkdirSync(join(place, 'bin'));
    cpSync('.ci/build', join(place, 'project/.ci/build'));
    writeFileSync(join(place, 'bin/npm'), '#!/bin/sh\necho "npm $*"\n', { mode: 0o755 });
    const PATH = `${join(place, 'bin')}:${process.env['PATH']}`;
    const child = spawn(join(place, 'project/.ci/build'), { env: { ...process.env, PATH, PUBLISHED_URL: url } });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const code = await new Promise((resolve) => child.once('close', resolve));
    return { code, output };
  };
  const answering = async (status: number) => {
    const server = createServer((_request, response) => response.writeHead(status).end('{}'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const built = await build(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    server.close();
    return built;
  };

  test('lets the release follow the one that is published', async () => {
    expect(await answering(200)).toEqual({
      code: 0,
      output: expect.stringMatching(/^npm run build -- --after \S+\n$/) as string,
    });
  });

  test('begins anew where nothing is published yet, or no address is named', async () => {
    const first = await answering(404);
    expect(first).toMatchObject({ code: 0, output: expect.stringContaining('这是第一次') as string });
    expect(first.output).toMatch(/^npm run build --$/m);
    expect(await build('')).toEqual({ code: 0, output: 'npm run build --\n' });
  });

  test('builds nothing where it cannot know what is published', async () => {
    const { code, output } = await answering(403);
    expect(code).not.toBe(0);
    expect(output).toContain('没有生成');
    expect(output).not.toContain('npm run');
  });
});

describe('.ci/publish', () => {
  let place = '';
  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'mingshi-publish-'));
    mkdirSync(join(place, 'project/.ci'), { recursive: true });
    mkdirSync(join(place, 'project/dist/页'), { recursive: true });
    cpSync('.ci/publish', join(place, 'project/.ci/publish'));
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  const target = () => join(place, 'host');
  const publish = (words: string) => {
    writeFileSync(join(place, 'project/dist/release.json'), words);
    writeFileSync(join(place, 'project/dist/页/index.html'), words);
    return spawnSync(join(place, 'project/.ci/publish'), {
      encoding: 'utf8',
      env: { ...process.env, PUBLISH_TARGET: target() },
    });
  };
  const shown = () => readFileSync(join(target(), 'dist/页/index.html'), 'utf8');

  test('shows the release behind a link, and keeps nothing of those before', () => {
    mkdirSync(target());
    for (const words of ['一', '二', '三', '四', '五']) {
      const { status, stderr } = publish(words);
      expect(status, stderr).toBe(0);
      expect(shown()).toBe(words);
    }
    expect(readdirSync(join(target(), 'releases'))).toHaveLength(1);
  });

  test('leaves what is shown as it is where the copy cannot be written', () => {
    writeFileSync(join(place, 'file'), '');
    const { status } = spawnSync(join(place, 'project/.ci/publish'), {
      env: { ...process.env, PUBLISH_TARGET: join(place, 'file') },
    });
    expect(status).not.toBe(0);
    expect(shown()).toBe('五');
  });

  test('says what is missing', () => {
    const { PUBLISH_TARGET: _none, ...env } = process.env;
    const { status, stderr } = spawnSync(join(place, 'project/.ci/publish'), { encoding: 'utf8', env });
    expect(status).not.toBe(0);
    expect(stderr).toContain('请设置 PUBLISH_TARGET');
  });
});
