import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { plainSource } from '../../src/records/ledger.ts';
import { sha256 } from '../../src/release/digest.ts';
import { pastTexts } from '../../src/release/history.ts';
import { run, sandbox, siteIn } from './sandbox.ts';

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
    stdio: 'ignore',
  });
const commit = (folder: string) => {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'x');
};
const record = (body: string) => `---\ntitle: x\n---\n\n${body}\n`;
const digest = (body: string) => sha256(plainSource(`\n${body}\n`));

/** A repository whose policy had four texts, was filed elsewhere, became a folder, and was filed elsewhere as such. */
function repository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-history-'));
  const content = join(folder, '内容');
  git(folder, 'init', '-q');
  mkdirSync(join(content, 'policies/2024'), { recursive: true });
  writeFileSync(join(content, 'policies/a.md'), record('甲'));
  commit(folder);
  renameSync(join(content, 'policies/a.md'), join(content, 'policies/2024/a.md'));
  writeFileSync(join(content, 'policies/2024/a.md'), record('乙'));
  commit(folder);
  mkdirSync(join(content, 'policies/2024/a'));
  renameSync(join(content, 'policies/2024/a.md'), join(content, 'policies/2024/a/index.md'));
  writeFileSync(join(content, 'policies/2024/a/index.md'), record('丙'));
  commit(folder);
  mkdirSync(join(content, 'policies/办公室'));
  renameSync(join(content, 'policies/2024/a'), join(content, 'policies/办公室/a'));
  writeFileSync(join(content, 'policies/办公室/a/index.md'), record('戊'));
  commit(folder);
  return folder;
}
const wanted = (...bodies: string[]) => new Map([['policies/a', new Set(bodies.map(digest))]]);
const bodies = (texts: ReadonlyMap<string, string>) => [...texts.values()].map((text) => text.trim()).sort();

describe('pastTexts', () => {
  test('finds the texts that are asked for, wherever the record was filed', () => {
    const found = pastTexts(join(repository(), '内容'), wanted('甲', '乙', '丙', '戊', '丁'));
    expect(found.history).toBe('whole');
    expect(bodies(found.texts)).toEqual(['丙', '乙', '戊', '甲']);
  });

  test('finds them where the whole content folder was moved', () => {
    const folder = repository();
    renameSync(join(folder, '内容'), join(folder, 'content'));
    commit(folder);
    expect(bodies(pastTexts(join(folder, 'content'), wanted('甲', '丙')).texts)).toEqual(['丙', '甲']);
  });

  test('finds a text that was written while two lines of work were joined', () => {
    const folder = repository();
    git(folder, 'checkout', '-qb', 'side', 'HEAD~1');
    writeFileSync(join(folder, '内容/note.txt'), 'x');
    commit(folder);
    git(folder, 'merge', '-q', '--no-commit', '--no-ff', '-');
    writeFileSync(join(folder, '内容/policies/办公室/a/index.md'), record('己'));
    commit(folder);
    writeFileSync(join(folder, '内容/policies/办公室/a/index.md'), record('庚'));
    commit(folder);
    expect(bodies(pastTexts(join(folder, '内容'), wanted('己', '戊')).texts)).toEqual(['己', '戊']);
  });

  test('finds them in a second working tree, and where somebody has set git to print otherwise', () => {
    const folder = repository();
    for (const [name, value] of [
      ['color.ui', 'always'],
      ['log.showSignature', 'true'],
      ['core.quotePath', 'true'],
      ['diff.renames', 'copies'],
    ])
      git(folder, 'config', name ?? '', value ?? '');
    const second = join(mkdtempSync(join(tmpdir(), 'mingshi-worktree-')), '副本');
    git(folder, 'worktree', 'add', '-q', second);
    expect(bodies(pastTexts(join(second, '内容'), wanted('甲', '丙')).texts)).toEqual(['丙', '甲']);
  });

  test('finds them in a repository inside another one', () => {
    const outer = mkdtempSync(join(tmpdir(), 'mingshi-outer-'));
    git(outer, 'init', '-q');
    git(outer, '-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', repository(), '内容库');
    expect(bodies(pastTexts(join(outer, '内容库/内容'), wanted('甲', '丙')).texts)).toEqual(['丙', '甲']);
  });

  test.for([
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_OBJECT_DIRECTORY',
    'GIT_COMMON_DIR',
    'GIT_PREFIX',
    'GIT_NAMESPACE',
    'GIT_CEILING_DIRECTORIES',
    'GIT_CONFIG_GLOBAL',
    'GIT_SHALLOW_FILE',
  ])('looks into its own repository where a hook of another one has set %s', (name) => {
    const [folder, other] = [repository(), repository()];
    writeFileSync(join(other, '内容/policies/办公室/a/index.md'), record('辛'));
    commit(other);
    vi.stubEnv(name, join(other, '.git'));
    try {
      expect(bodies(pastTexts(join(folder, '内容'), wanted('甲', '辛')).texts)).toEqual(['甲']);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test('says that a clone is shallow', () => {
    const clone = mkdtempSync(join(tmpdir(), 'mingshi-shallow-'));
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repository()}`, clone], { stdio: 'ignore' });
    expect(pastTexts(join(clone, '内容'), wanted('甲'))).toEqual({ history: 'shallow', texts: new Map() });
  });

  test('says that there is no history', () => {
    expect(pastTexts(mkdtempSync(join(tmpdir(), 'mingshi-none-')), wanted('甲')).history).toBe('none');
  });
});

describe('a published text that is changed', () => {
  const file = 'policies/2024/lift-2024-07.md';
  const build = ({ content, out }: { content: string; out: string }) =>
    run('build', ['--content', content, '--out', out, '--as-of', '2026-06-01']);

  test('needs a revision, and is then shown beside what it was, also without history', async () => {
    const place = sandbox();
    const path = join(place.content, file);
    const before = readFileSync(path, 'utf8');
    git(place.content, 'init', '-q');
    await build(place);
    commit(place.content);
    const lastLine = before.trimEnd().split('\n').at(-1) ?? '';
    const edited = before.replace(lastLine, `${lastLine.slice(0, -1)}，并及时公开。`);
    writeFileSync(path, edited);
    const silent = await run('check', ['--content', place.content, '--as-of', '2026-06-01']);
    expect(silent.output).toContain('text/changed');

    const explained = edited.replace(
      /^publishedAt/m,
      'revisions:\n  - {on: 2026-05-20, kind: 修改, note: 补充公开的要求}\npublishedAt',
    );
    writeFileSync(path, explained);
    const told = await run('record', ['--content', place.content, '--as-of', '2026-06-01']);
    expect(told.output).toContain('1 份修订以前的文本');
    expect(existsSync(join(place.content, 'ledger/earlier/policies/lift-2024-07'))).toBe(true);
    await build(place);
    const page = readFileSync(join(place.out, 'policies/lift-2024-07/index.html'), 'utf8');
    expect(page).toMatch(/<ins><span class="unseen">[^<]*<\/span>，并及时公开/);

    const elsewhere = sandbox(place.content);
    git(elsewhere.content, 'init', '-q');
    await build(elsewhere);
    expect(siteIn(elsewhere.out)).toEqual(siteIn(place.out));
  });
});
