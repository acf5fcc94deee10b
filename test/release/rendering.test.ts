import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow, projectFolder } from '../../src/release/digest.ts';
import { renderInto } from '../../src/release/rendering.ts';
import { notFoundPage } from '../../src/views/site/not-found.ts';
import { siteMapPage } from '../../src/views/site/site-map.ts';
import { aPage, register } from '../register/entries.ts';

const renderings = join(projectFolder, '.mingshi/rendering');

test('pages and styles come into any folder; what lies there stays, and nothing is left behind', async () => {
  // No process has this number: it is above what systems give.
  const abandoned = join(renderings, '99999999-gone');
  const running = join(renderings, `${process.ppid}-other`);
  for (const left of [abandoned, running]) mkdirSync(left, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-rendering-'));
  writeFileSync(join(folder, 'taken-over.html'), 'from before');
  const found = register([aPage({ title: '公开指南与目录' })]);
  try {
    const files = await renderInto(folder, [siteMapPage(found), notFoundPage(found)]);
    expect(files).toEqual(expect.arrayContaining(['404.html', 'sitemap/index.html']));
    expect(files.some((file) => file.endsWith('.css'))).toBe(true);
    // These are copied as they were checked, not as they lie there now.
    expect(files.filter((file) => filesBelow(join(projectFolder, 'public')).includes(file))).toEqual([]);
    expect(filesBelow(folder)).toEqual([...files, 'taken-over.html'].sort());
    expect(readFileSync(join(folder, 'sitemap/index.html'), 'utf8')).toContain('公开指南与目录');
    expect(existsSync(abandoned)).toBe(false);
    expect(existsSync(running)).toBe(true);
    expect(readdirSync(renderings).filter((name) => name.startsWith(`${process.pid}-`))).toEqual([]);
  } finally {
    rmSync(running, { recursive: true });
  }
});
