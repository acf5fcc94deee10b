import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/kinds/kinds.ts';
import { listContent } from '../../src/intake/content-files.ts';
import { brief, lay, pipe, wording, type Files } from './tree.ts';

/** What a folder with these files holds: records as `collection id file`, and its findings in short. */
async function list(files: Files) {
  const { records, findings } = await listContent(lay(files), kinds);
  return {
    records: records.map(({ collection, id, file }) => `${collection} ${id} ${file}`),
    beside: records.map(({ beside }) => beside),
    found: findings.map(brief),
    findings,
  };
}

describe('the records of a content folder', () => {
  test.for([
    { name: 'a file', path: 'policies/a-1.md', record: 'policies a-1 policies/a-1.md' },
    { name: 'a file below a year', path: 'policies/2017/a-1.md', record: 'policies a-1 policies/2017/a-1.md' },
    {
      name: 'a file deep below departments',
      path: 'policies/法规科/2017/a-1.md',
      record: 'policies a-1 policies/法规科/2017/a-1.md',
    },
    { name: 'a folder', path: 'budgets/2026/b/index.md', record: 'budgets b budgets/2026/b/index.md' },
    { name: 'another ending', path: 'pages/a.markdown', record: 'pages a pages/a.markdown' },
    { name: 'an ending in capitals', path: 'pages/a.MD', record: 'pages a pages/a.MD' },
    { name: 'a stem with a dot', path: 'pages/v1.2.md', record: 'pages v1.2 pages/v1.2.md' },
  ])('takes $name for a record', async ({ path, record }) => {
    expect(await list({ [path]: '' })).toMatchObject({ records: [record], found: [] });
  });

  test('come in code-unit order, each collection with its own', async () => {
    const paths = ['policies/b.md', 'policies/a/index.md', 'policies/Z.md', 'interpretations/c.md', 'pages/中.md'];
    const { records } = await list(Object.fromEntries(paths.map((path) => [path, ''])));
    expect(records).toEqual([
      'interpretations c interpretations/c.md',
      'pages 中 pages/中.md',
      'policies Z policies/Z.md',
      'policies b policies/b.md',
      'policies a policies/a/index.md',
    ]);
  });

  test('know what lies beside them, and nothing of other folders', async () => {
    const { beside, found } = await list({
      'policies/a/index.md': '',
      'policies/a/z.pdf': '',
      'policies/a/b.csv': '',
      'policies/a/more/index.md': '',
      'policies/a/more/c.csv': '',
    });
    expect(beside).toEqual([['b.csv', 'z.pdf'], ['c.csv']]);
    expect(found).toEqual([]);
  });

  test('do not include dotfiles, nor the handbook beside site.yaml', async () => {
    const files = {
      'site.yaml': '',
      'README.md': '',
      '.git/config': '',
      'pages/.draft.md': '',
      'pages/.cache/a.md': '',
    };
    expect(await list(files)).toMatchObject({ records: [], found: [] });
  });
});

describe('what does not belong there', () => {
  test.for([
    { name: 'a file beside site.yaml', path: 'notes.md', found: 'notes.md:1:1 - warning content/stray-file' },
    { name: 'site.yaml with another ending', path: 'site.yml', found: 'site.yml:1:1 - warning content/stray-file' },
    { name: 'a folder of no collection', path: 'policy/a.md', found: 'policy:1:1 - warning content/stray-folder' },
    { name: 'a collection in capitals', path: 'Policies/a.md', found: 'Policies:1:1 - warning content/stray-folder' },
    {
      name: 'a file in a folder without a record',
      path: 'policies/2018/a.pdf',
      found: 'policies/2018/a.pdf:1:1 - warning content/stray-file',
    },
  ])('warns of $name', async ({ path, found: expected }) => {
    expect(await list({ [path]: '' })).toMatchObject({ records: [], found: [expected] });
  });

  test('names a folder that is no collection, and the ones that are', async () => {
    const { findings } = await list({ '公告/a.md': '' });
    expect(wording(findings, 'content/stray-folder')).toBe(
      `“公告”不是规定的栏目文件夹，里面的内容不会被发布。 → 栏目文件夹只有 ${kinds.map(({ id }) => id).join('、')}，请检查拼写，或者把它移走。`,
    );
  });

  test('says why a file is stray', async () => {
    const { findings } = await list({ 'policies/2018/a.pdf': '' });
    expect(wording(findings, 'content/stray-file')).toBe(
      '没有文章用到这个文件，它不会被发布。这个文件夹里没有文章（index.md）。 → 需要发布的，请写进文章的 attachments，或者在正文里链接它；不需要的，请从 content 里移走。',
    );
  });

  test.for([
    'con.md',
    'NUL',
    'com1.pdf',
    'a:b.pdf',
    'a?.pdf',
    'a#1.pdf',
    '50%.pdf',
    'a&b.pdf',
    'a|b.pdf',
    ' a.pdf',
    'a.pdf ',
    '~$a.docx',
    '-a.pdf',
    'a.',
    'a\u200Bb.pdf',
    'a\u202Efdp.exe',
    'a\nb.pdf',
    'e\u0301.pdf',
    `${'长'.repeat(61)}.pdf`,
  ])('refuses the name %j', async (name) => {
    const { found, beside } = await list({ 'pages/a/index.md': '', [`pages/a/${name}`]: '' });
    expect(found).toEqual([`pages/a/${name}:1:1 - error file/name`]);
    expect(beside).toEqual([[]]);
  });

  test.for(['附件 1：申请表（空白）.docx', 'console.md', 'v1.2_final-x.pdf', '\u00E9.pdf', `${'长'.repeat(58)}.pdf`])(
    'takes the name %j',
    async (name) => {
      expect((await list({ 'pages/a/index.md': '', [`pages/a/${name}`]: '' })).found).toEqual([]);
    },
  );
});

describe('names that differ only in case', () => {
  test.for([
    { name: 'two files', files: ['pages/a/Form.pdf', 'pages/a/form.pdf'], at: 'pages/a/form.pdf' },
    { name: 'two records', files: ['pages/A.md', 'pages/a.md'], at: 'pages/a.md' },
    { name: 'two folders', files: ['pages/B/index.md', 'pages/b/index.md'], at: 'pages/b' },
  ])('are refused: $name', async ({ files, at }) => {
    const { found } = await list(Object.fromEntries(['pages/a/index.md', ...files].map((file) => [file, ''])));
    expect(found).toEqual([`${at}:1:1 - error file/name-case`]);
  });

  test('may stand in different folders', async () => {
    const files = { 'pages/a/index.md': '', 'pages/a/Form.pdf': '', 'pages/b/index.md': '', 'pages/b/form.pdf': '' };
    expect((await list(files)).found).toEqual([]);
  });
});

describe('what is no file of this folder', () => {
  /** A content folder beside another one, with a link in it. */
  function linked(from: string, to: string): string {
    const folder = lay({ 'content/pages/a/index.md': '', 'secret/keys.txt': '', 'secret/b/index.md': '' });
    symlinkSync(to, join(folder, 'content', from));
    return join(folder, 'content');
  }

  test.for([
    { name: 'a file outside', from: 'pages/a/keys.txt', to: '../../../secret/keys.txt' },
    { name: 'a file outside, by its absolute path', from: 'pages/a/passwd.txt', to: '/etc/passwd' },
    { name: 'a folder outside', from: 'pages/b', to: '../../secret/b' },
    { name: 'a folder outside in place of a collection', from: 'policies', to: '../secret' },
    { name: 'a record outside', from: 'pages/b.md', to: '../../secret/b/index.md' },
    { name: 'a file inside', from: 'pages/b.md', to: 'a/index.md' },
    { name: 'nothing', from: 'pages/b.md', to: 'gone.md' },
    { name: 'itself', from: 'pages/loop', to: 'loop' },
    { name: 'the folder above, without end', from: 'pages/a/up', to: '..' },
  ])('does not follow a link to $name', async ({ from, to }) => {
    const { records, findings } = await listContent(linked(from, to), kinds);
    expect(records.map(({ file, beside }) => [file, beside])).toEqual([['pages/a/index.md', []]]);
    expect(findings.map(brief)).toEqual([`${from}:1:1 - error file/symlink`]);
  });

  test('does not advise to delete a site that an earlier build left in the content', async () => {
    const folder = lay({ 'pages/a/index.md': '', '.dist.releases/000001/index.html': 'published' });
    symlinkSync('.dist.releases/000001', join(folder, 'dist'));
    const { findings } = await listContent(folder, kinds);
    expect(findings.map(brief)).toEqual(['dist:1:1 - error file/symlink']);
    expect(wording(findings, 'file/symlink')).toMatch(/不要删去：把 dist 和旁边的 \.dist\.releases/);
  });

  test('does not wait at a pipe', async () => {
    const folder = lay({ 'pages/a/index.md': '' });
    pipe(join(folder, 'pages/a/b.pdf'));
    const { records, findings } = await listContent(folder, kinds);
    expect(findings.map(brief)).toEqual(['pages/a/b.pdf:1:1 - error file/device']);
    expect(records[0]?.beside).toEqual([]);
  });

  test('reports a file where a collection should be', async () => {
    expect((await list({ policies: 'text' })).found).toEqual(['policies:1:1 - warning content/stray-file']);
  });

  test('gives nothing of a folder that is not there, and says so', async () => {
    const { records, findings } = await listContent(join(lay({}), 'gone'), kinds);
    expect([records, findings.map(({ rule, severity }) => `${severity} ${rule}`)]).toEqual([
      [],
      ['error file/unreadable'],
    ]);
  });

  test('reports a folder that the system cannot open, in words without its own', async () => {
    const folder = lay({ 'pages/a.md': '' });
    const depths = Array.from({ length: 15 }, () => 'd'.repeat(150)).join('/');
    for (const top of ['pages', 'moved']) mkdirSync(join(folder, top, depths), { recursive: true });
    // Together they make a path that is longer than Linux opens; either half can still be made.
    renameSync(join(folder, 'moved'), join(folder, 'pages', depths, 'moved'));
    const { records, findings } = await listContent(folder, kinds);
    expect(records.map(({ id }) => id)).toEqual(['a']);
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['error file/unreadable']);
    expect(wording(findings, 'file/unreadable')).toBe(
      '文件夹读不出来：可能不存在，或者没有读取的权限。 → 请检查它在不在、能不能打开。',
    );
  });
});
