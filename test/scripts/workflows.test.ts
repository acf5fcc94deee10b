import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
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

  test('holds no secret', () => {
    expect(strings.filter((text) => /BEGIN [A-Z ]*PRIVATE KEY|ghp_|glpat-/.test(text))).toEqual([]);
  });
});

interface GitHubStep {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface GitHubJob {
  readonly if?: string;
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean | string };
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly GitHubStep[];
}
interface GitHubWorkflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly concurrency?: GitHubJob['concurrency'];
  readonly jobs: Readonly<Record<string, GitHubJob>>;
}

describe.for(workflows.filter((file) => file.startsWith('.github/')))('GitHub: %s', (file) => {
  const text = readFileSync(file, 'utf8');
  const workflow = parse(text) as GitHubWorkflow;
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('may read and no more; a job that may write runs nothing of ours and no package', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const { permissions = {}, steps: own } of jobs) {
      if (Object.values(permissions).every((right) => right === 'read')) continue;
      expect(permissions).toEqual({ contents: 'write' });
      expect(stringsIn(own).filter((words) => /actions\/checkout|npm |npx |\.ci\//.test(words))).toEqual([]);
    }
  });

  test('every job has a limit of time, and what is started again waits or replaces', () => {
    for (const job of jobs) expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
    expect(workflow.concurrency?.group).toContain('github.ref');
  });

  test('every action is the one of this commit, with its version beside it', () => {
    const uses = [...text.matchAll(/uses: (.*)/g)].map(([, action = '']) => action);
    expect(uses).toHaveLength(steps.filter((step) => step.uses !== undefined).length);
    for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('nothing that others may write becomes part of a script', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
    for (const { run = '', uses = '', with: given = {} } of steps) {
      expect(run).not.toContain('${{');
      if (uses.includes('/github-script@')) expect(given['script']).not.toContain('${{');
    }
  });

  test('whatever knows a secret runs for main alone, one at a time, in an environment of its own', () => {
    const knowing = jobs.filter((job) => /secrets\.|\.ci\/publish/.test(JSON.stringify(job)));
    expect(knowing.map((job) => [job.if, job.environment, job.concurrency])).toEqual(
      knowing.map(() => [
        "github.ref == 'refs/heads/main' && github.event_name != 'pull_request'",
        'production',
        { group: 'publication', 'cancel-in-progress': false },
      ]),
    );
    for (const job of jobs)
      if (job.steps.some((step) => /npm |npx /.test(step.run ?? '')))
        expect(JSON.stringify(job)).not.toContain('secrets.');
  });
});

test('GitLab: what publishes runs for the protected main alone, one at a time; every job has a limit of time', () => {
  const own = ['image', 'workflow', 'variables', 'cache', 'before_script', 'stages', 'default', 'include'];
  const read = parse(readFileSync('.gitlab-ci.yml', 'utf8')) as Record<string, Record<string, unknown>>;
  const jobs = Object.entries(read).filter(([name]) => !own.includes(name));
  expect(jobs.length).toBeGreaterThan(2);
  for (const [name, job] of jobs) {
    expect(job['timeout'], name).toMatch(/^[1-5]?\d minutes$/);
    if (!/PUBLISH_TARGET|PUBLISH_KEY|\.ci\/publish/.test(JSON.stringify(job))) continue;
    expect(job['rules']).toEqual([
      {
        if: '$CI_PIPELINE_SOURCE != "merge_request_event" && $CI_COMMIT_BRANCH == "main" && $CI_COMMIT_REF_PROTECTED == "true"',
      },
    ]);
    expect(job).toMatchObject({ resource_group: 'publication', environment: 'production', interruptible: false });
  }
});

test.for(workflows.filter((file) => file.startsWith('.workflow/')))(
  'Gitee: %s gives every long command a limit of time, and secrets to main alone',
  (file) => {
    const text = readFileSync(file, 'utf8');
    const { triggers } = parse(text) as { triggers: { push?: unknown; pr?: unknown } };
    const lines = text.split('\n').filter((line) => /^\s+- .*(?:npm|\.ci\/)/.test(line));
    expect(lines).not.toEqual([]);
    for (const line of lines) expect(line).toMatch(/timeout \d+m (?:npm run|\.ci\/\w+)/);
    if (text.includes('.ci/publish')) expect(triggers).toMatchObject({ push: { branches: { precise: ['main'] } } });
    if (triggers.pr !== undefined) expect(text).not.toContain('PUBLISH');
  },
);

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
  const place = mkdtempSync(join(tmpdir(), 'mingshi-publish-'));
  const project = join(place, 'project');
  const target = join(place, 'a host');
  const git = (...options: string[]) => {
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
    const { status, stderr } = spawnSync('git', [...who, ...options], { cwd: project, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  };
  const commit = (words: string) => git('commit', '--quiet', '--allow-empty', '-m', words);
  beforeAll(() => {
    mkdirSync(join(project, '.ci'), { recursive: true });
    mkdirSync(join(project, 'dist/页'), { recursive: true });
    mkdirSync(target);
    cpSync('.ci/publish', join(project, '.ci/publish'));
    git('init', '--quiet', '--initial-branch=main');
    git('init', '--quiet', '--bare', join(place, 'origin.git'));
    git('remote', 'add', 'origin', join(place, 'origin.git'));
    commit('one');
    git('push', '--quiet', 'origin', 'main');
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  const run = (env: NodeJS.ProcessEnv = {}) =>
    spawnSync(join(project, '.ci/publish'), {
      encoding: 'utf8',
      env: { ...process.env, PUBLISH_TARGET: target, ...env },
    });
  const stage = (words: string, previous: string | null) => {
    const manifest = JSON.stringify({ words, previous });
    writeFileSync(join(project, 'dist/release.json'), manifest);
    writeFileSync(join(project, 'dist/页/index.html'), words);
    return createHash('sha256').update(manifest).digest('hex');
  };
  const shown = () => readFileSync(join(target, 'dist/页/index.html'), 'utf8');
  let last: string | null = null;

  test('shows the release behind a link, and keeps nothing of those before', () => {
    for (const words of ['一', '二', '三', '四', '五']) {
      last = stage(words, last);
      const { status, stderr } = run();
      expect(status, stderr).toBe(0);
      expect(shown()).toBe(words);
    }
    expect(readdirSync(join(target, 'releases'))).toHaveLength(1);
    expect(readdirSync(join(target, 'incoming'))).toEqual([]);
    expect(run().status, 'the same again').toBe(0);
  });

  test.for([
    { name: 'that was built beside the one that is shown', previous: '0'.repeat(64) },
    { name: 'that follows none', previous: null },
  ])('leaves what is shown as it is for a release $name', ({ previous }) => {
    stage('六', previous);
    const { status, stderr } = run();
    expect(status).not.toBe(0);
    expect(stderr).toContain('不是这一版所接的那一版');
    expect(shown()).toBe('五');
    expect(readdirSync(join(target, 'incoming'))).toEqual([]);
  });

  test.for(["'; touch /tmp/x; '", '$(id)', 'A'.repeat(64)])('takes %j for no digest', (previous) => {
    stage('六', previous);
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('不是校验值') as string });
    expect(shown()).toBe('五');
  });

  test('shows one of several that come at once, and says so to the others', async () => {
    stage('七', last);
    const at = (words: string) => {
      const copy = join(place, words);
      cpSync(project, copy, { recursive: true });
      writeFileSync(join(copy, 'dist/页/index.html'), words);
      writeFileSync(join(copy, 'dist/release.json'), JSON.stringify({ words, previous: last }));
      const child = spawn(join(copy, '.ci/publish'), { env: { ...process.env, PUBLISH_TARGET: target } });
      return new Promise<number | null>((resolve) => child.once('close', resolve));
    };
    const codes = await Promise.all(['七甲', '七乙', '七丙'].map(at));
    expect(codes.filter((code) => code === 0)).toHaveLength(1);
    expect(shown()).toBe(['七甲', '七乙', '七丙'][codes.indexOf(0)]);
    expect(readdirSync(join(target, 'releases'))).toHaveLength(1);
  });

  test('begins to count anew where it is told to', () => {
    last = stage('八', null);
    expect(run({ PUBLISH_ANEW: 'yes' }).status).toBe(0);
    expect(shown()).toBe('八');
  });

  test('publishes main alone, and its newest commit alone', () => {
    const next = stage('九', last);
    git('checkout', '--quiet', '-b', 'draft');
    commit('draft');
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('只发布 main') as string });
    git('checkout', '--quiet', 'main');
    git('checkout', '--quiet', '--detach');
    commit('two');
    git('push', '--quiet', 'origin', 'HEAD:main');
    git('checkout', '--quiet', 'main');
    expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('已经有更新的提交') as string });
    expect(shown()).toBe('八');
    git('reset', '--quiet', 'refs/mingshi/main');
    expect(run().status).toBe(0);
    expect(shown()).toBe('九');
    last = next;
  });

  test('publishes nothing where it cannot know what main is', () => {
    stage('十', last);
    git('remote', 'set-url', 'origin', join(place, 'nowhere'));
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('读不到 origin') as string });
    git('remote', 'set-url', 'origin', join(place, 'origin.git'));
    expect(shown()).toBe('九');
  });

  test('leaves what is shown as it is where the copy cannot be written', () => {
    writeFileSync(join(place, 'file'), '');
    expect(run({ PUBLISH_TARGET: join(place, 'file') }).status).not.toBe(0);
    expect(shown()).toBe('九');
  });

  test('says what is missing', () => {
    const { status, stderr } = run({ PUBLISH_TARGET: '' });
    expect(status).not.toBe(0);
    expect(stderr).toContain('请设置 PUBLISH_TARGET');
  });
});
