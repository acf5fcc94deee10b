import { spawnSync } from 'node:child_process';
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

  test('shows the release behind a link, and keeps the last three', () => {
    mkdirSync(target());
    for (const words of ['一', '二', '三', '四', '五']) {
      const { status, stderr } = publish(words);
      expect(status, stderr).toBe(0);
      expect(shown()).toBe(words);
    }
    expect(readdirSync(join(target(), 'releases'))).toHaveLength(3);
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
