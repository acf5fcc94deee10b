import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../src/release/digest.ts';
import { checkContentFolder, checkOutFolder, ownFolders } from '../../src/release/places.ts';
import type { Refusal } from '../../src/release/refusal.ts';
import { run, sandbox } from './sandbox.ts';

/** A machine with a project, an agency's content beside it, and the home folder around the project. */
function machine() {
  const top = mkdtempSync(join(tmpdir(), 'mingshi-places-'));
  for (const folder of ['home/project/src/pages', 'home/project/content', 'srv/内容/policies', 'srv/www', 'link-here'])
    mkdirSync(join(top, folder), { recursive: true });
  symlinkSync(join(top, 'srv/内容'), join(top, 'link-here/content'));
  symlinkSync('.dist.releases/000001', join(top, 'srv/dist'));
  const around = { project: join(top, 'home/project'), home: join(top, 'home') };
  return { top, around, content: join(top, 'srv/内容') };
}

function refusalOf(check: () => void): Pick<Refusal, 'message' | 'code'> | undefined {
  try {
    check();
    return undefined;
  } catch (fault) {
    return fault as Refusal;
  }
}

describe('checkOutFolder', () => {
  test.for([
    ['the root of the disk', '/', '根目录'],
    ['the home folder', 'home', '主文件夹'],
    ['a folder around the home folder', '.', '主文件夹'],
    ['the content', 'srv/内容', '会被网站代替'],
    ['a folder around the content', 'srv', '会被网站代替'],
    ['a folder in the content', 'srv/内容/dist', '会被当作内容'],
    ['a folder deep in the content that is not there yet', 'srv/内容/a/b/dist', '会被当作内容'],
    ['the content by another way', 'link-here/content/dist', '会被当作内容'],
    ['the project', 'home/project', '明示自己的文件夹就在这里面'],
    ['a folder of the project', 'home/project/src', 'src 里面'],
    ['a folder in one of the project', 'home/project/src/pages/dist', 'src 里面'],
    ['what is published as it is', 'home/project/public/dist', 'public 里面'],
    ['what builds keep', 'home/project/.mingshi/dist', '.mingshi 里面'],
  ])('refuses %s', ([, out = '', why = '']) => {
    const { top, around, content } = machine();
    const refusal = refusalOf(() => checkOutFolder(content, out === '/' ? '/' : join(top, out), around));
    expect(refusal).toMatchObject({ code: 2 });
    expect(refusal?.message).toContain(why);
  });

  test.for([
    ['beside the content', 'srv/site'],
    ['with a name that only begins like the content', 'srv/内容-dist'],
    ['in the project, under a name of its own', 'home/project/dist'],
    ['where a link to a release stands', 'srv/dist'],
    ['an empty folder elsewhere', 'srv/www'],
    ['where no folder is yet', 'new/place/dist'],
    ['beside the link to the content', 'link-here/dist'],
    ['with dots before its name', 'srv/..dist'],
  ])('lets be %s', ([, out = '']) => {
    const { top, around, content } = machine();
    expect(refusalOf(() => checkOutFolder(content, join(top, out), around))).toBeUndefined();
  });

  test('says how a site that an earlier build put into the content is moved, and never to delete it', () => {
    const { around, content } = machine();
    symlinkSync('.dist.releases/000001', join(content, 'dist'));
    const message = refusalOf(() => checkOutFolder(content, join(content, 'dist'), around))?.message;
    expect(message).toContain('不要删去：请把 dist 和旁边的 .dist.releases');
    expect(message).toContain('一起移到新的地方');
  });

  test.runIf(existsSync(join(projectFolder, '.git')))('knows every folder of the project', () => {
    const tracked = execFileSync('git', ['-C', projectFolder, 'ls-files', '-z'], { encoding: 'utf8' });
    const folders = new Set(tracked.split('\0').flatMap((file) => (file.includes('/') ? [file.split('/')[0]] : [])));
    expect([...folders].filter((folder) => !ownFolders.includes(folder ?? ''))).toEqual([]);
  });
});

describe('checkContentFolder', () => {
  test('refuses what is not there, and a file', () => {
    const { top } = machine();
    writeFileSync(join(top, 'site.yaml'), '');
    expect(refusalOf(() => checkContentFolder(join(top, 'nowhere')))).toMatchObject({ code: 2 });
    expect(refusalOf(() => checkContentFolder(join(top, 'site.yaml')))?.message).toContain('是一个文件');
    expect(refusalOf(() => checkContentFolder(join(top, 'link-here/content')))).toBeUndefined();
  });
});

describe('the commands', () => {
  test.for(['check', 'build', 'record', 'report', 'links', 'new'])(
    '%s ends with 2 where there is no content folder, and says so',
    async (command) => {
      const { content } = sandbox();
      const args = [...(command === 'new' ? ['政策'] : []), '--content', `${content}-nowhere`];
      const { code, output, errors } = await run(command, args);
      expect({ code, output }).toEqual({ code: 2, output: '' });
      expect(errors).toContain(`没有内容文件夹 ${content}-nowhere`);
      expect(errors).not.toMatch(/\n\s+at /);
    },
  );

  test('build ends with 2 before it makes anything, where the site would lie in the content', async () => {
    const { content } = sandbox();
    const { code, errors } = await run('build', ['--content', content, '--out', join(content, 'dist')]);
    expect(code).toBe(2);
    expect(errors).toContain('会被当作内容');
    const { output } = await run('check', ['--content', content, '--as-of', '2026-06-01', '--format', 'json']);
    expect(JSON.parse(output)).toEqual([]);
    expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toContain('name');
  });
});
