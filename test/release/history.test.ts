import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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

/** A repository whose policy had three texts, was filed elsewhere, and became a folder. */
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
  return folder;
}
const wanted = (...bodies: string[]) => new Map([['policies/a', new Set(bodies.map(digest))]]);
const bodies = (texts: ReadonlyMap<string, string>) => [...texts.values()].map((text) => text.trim()).sort();

describe('pastTexts', () => {
  test('finds the texts that are asked for, wherever the record was filed', () => {
    const found = pastTexts(join(repository(), '内容'), wanted('甲', '乙', '丁'));
    expect(found.history).toBe('whole');
    expect(bodies(found.texts)).toEqual(['乙', '甲']);
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
    expect(page).toMatch(/<ins>[^<]*并及时公开/);

    const elsewhere = sandbox(place.content);
    git(elsewhere.content, 'init', '-q');
    await build(elsewhere);
    expect(siteIn(elsewhere.out)).toEqual(siteIn(place.out));
  });
});
