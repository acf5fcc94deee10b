import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspector } from '../../src/intake/file-facts/inspect.ts';
import { keepNothing } from '../../src/intake/guarded-files.ts';
import { readPublic } from '../../src/intake/public-files.ts';
import { makeDocx, makePdf, makePicture, somewhere } from './files.ts';
import { brief, lay, pipe, type Files } from './tree.ts';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>';
const looks = { inspect: inspector(), keep: keepNothing };
const isReserved = (path: string) => /^(?:index\.html|policies\/.*)$/.test(path);

/** The paths that are published, and the findings in short. */
async function read(folder: string) {
  const { files, findings } = await readPublic(folder, looks, isReserved);
  return { paths: files.map(({ path }) => path).sort(), found: findings.map(brief), findings };
}

describe('readPublic', () => {
  test('gives what may be published, measured, and leaves what others left behind', async () => {
    const folder = lay({
      'favicon.svg': drawing,
      'images/emblem.png': await makePicture(),
      'files/指南.pdf': makePdf(),
      'baidu_verify_codeva-Ab1.html': 'd3b07384d113edec49eaa6238ad5ff00',
      'google12ab.html': 'google-site-verification: google12ab.html\n',
      'WW_verify_x1.txt': 'x1Yz',
      '.well-known/security.txt': 'Contact: mailto:xxgk@example.test\n',
      '.DS_Store': 'x',
      '.git/config': 'x',
      'Thumbs.db': 'x',
      '~$指南.docx': 'x',
      'a.docx.tmp': 'x',
    });
    const { paths, found } = await read(folder);
    expect(found).toEqual([]);
    expect(paths).toEqual([
      '.well-known/security.txt',
      'WW_verify_x1.txt',
      'baidu_verify_codeva-Ab1.html',
      'favicon.svg',
      'files/指南.pdf',
      'google12ab.html',
      'images/emblem.png',
    ]);
  });

  test.for<{ name: string; files: Files; rules: readonly string[] }>([
    { name: 'a page', files: { 'a.html': '<h1>通知</h1>' }, rules: ['attachment/kind'] },
    { name: 'a page without a tag that shows', files: { 'a.html': '<!doctype html>' }, rules: ['attachment/kind'] },
    { name: 'a page by its other name', files: { 'a.htm': 'x' }, rules: ['attachment/kind'] },
    { name: 'a script', files: { 'a.js': 'alert(1)' }, rules: ['attachment/kind'] },
    { name: 'a file without an ending', files: { CNAME: 'www.example.test' }, rules: ['attachment/kind'] },
    { name: 'a record', files: { 'a.md': '# 草稿' }, rules: ['attachment/kind'] },
    { name: 'a page under the name of a picture', files: { 'a.png': '<html></html>' }, rules: ['attachment/content'] },
    { name: 'a program under the name of a document', files: { 'a.pdf': '#!/bin/sh' }, rules: ['attachment/program'] },
    {
      name: 'a drawing that runs',
      files: { 'a.svg': drawing.replace('<rect', '<script/><rect') },
      rules: ['file/drawing'],
    },
    { name: 'an empty file', files: { 'a.txt': '' }, rules: ['attachment/empty'] },
    {
      name: 'a person in a text',
      files: { 'a.txt': '身份证号：11010519491231002X' },
      rules: ['privacy/identity-number'],
    },
    {
      name: 'a person in a document',
      files: { 'a.docx': makeDocx('<w:p><w:r><w:t>11010519491231002X</w:t></w:r></w:p>') },
      rules: ['privacy/identity-number'],
    },
    { name: 'a person in a name', files: { '11010519491231002X.txt': 'x' }, rules: ['privacy/identity-number'] },
    { name: 'a secret', files: { 'a.txt': '机密★10年\n' }, rules: ['secrecy/mark'] },
    { name: 'an address of the site', files: { 'index.html': 'x' }, rules: ['public/reserved'] },
    { name: 'the page of a record', files: { 'policies/a/index.html': 'x' }, rules: ['public/reserved'] },
    { name: 'a name that breaks addresses', files: { 'a#b.txt': 'x' }, rules: ['file/name'] },
    { name: 'names that differ in case', files: { 'a.txt': 'x', 'A.txt': 'y' }, rules: ['file/name-case'] },
  ])('reports $name', async ({ files, rules }) => {
    const { findings } = await read(lay(files));
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
    for (const { file } of findings) expect(file).toMatch(/^\.\.\/public\//);
  });

  test('reports where a photo was taken, since nothing here is made anew', async () => {
    const { found } = await read(lay({ 'a.jpg': await makePicture({ format: 'jpeg', exif: somewhere }) }));
    expect(found).toEqual(['../public/a.jpg:1:1 - warning file/location']);
  });

  test('follows no link and waits for no pipe', async () => {
    const folder = lay({ 'a.txt': 'x' });
    symlinkSync('/etc/passwd', join(folder, 'b.txt'));
    symlinkSync('..', join(folder, 'up'));
    mkdirSync(join(folder, 'deep'));
    pipe(join(folder, 'deep/c.txt'));
    const { paths, found } = await read(folder);
    expect(paths).toEqual(['a.txt']);
    expect(found).toEqual([
      '../public/b.txt:1:1 - error file/symlink',
      '../public/deep/c.txt:1:1 - error file/device',
      '../public/up:1:1 - error file/symlink',
    ]);
  });

  test('finds nothing where there is no such folder', async () => {
    expect(await read(join(lay({}), 'nowhere'))).toEqual({ paths: [], found: [], findings: [] });
  });
});
