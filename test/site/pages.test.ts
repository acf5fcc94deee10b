import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { listWords } from '../../src/register/addresses/address.ts';
import { filesBelow } from '../../src/release/digest.ts';

const { folder } = inject('site');
const pages = filesBelow(`${folder}/`).filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'));
const redirects = pages.filter((file) => read(file).includes('http-equiv="refresh"'));
const shown = pages.filter((file) => !redirects.includes(file));

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function matches(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map((match) => match[1] ?? match[0]);
}

describe('every page', () => {
  test('there are pages of every kind', () => {
    for (const kind of [
      'index.html',
      '404.html',
      'search/',
      'sitemap/',
      'policies/',
      'interpretations/',
      'sampling/',
      'budgets/',
      'pages/',
      'status/',
      'topics/',
      'policies/year/',
    ]) {
      expect(
        shown.some((file) => file.startsWith(kind)),
        kind,
      ).toBe(true);
    }
  });

  test('has one h1, a language, landmarks and no id twice', () => {
    for (const file of shown) {
      const html = read(file);
      expect(matches(html, /<h1[\s>]/g), file).toHaveLength(1);
      expect(html, file).toContain('<html lang="zh-CN">');
      for (const landmark of ['<header', '<main', '<footer', '<nav']) expect(html, file).toContain(landmark);
      const ids = matches(html, /\sid="([^"]+)"/g);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        file,
      ).toEqual([]);
    }
  });

  test('says that it belongs to a demonstration', () => {
    for (const file of shown) expect(read(file), file).toContain('演示');
  });

  test('carries each META tag of the government rules once, with content', () => {
    for (const file of shown) {
      const names = matches(read(file), /<meta name="([A-Z][A-Za-z]+)" content="[^"]+"/g);
      expect(
        names.filter((name, index) => names.indexOf(name) !== index),
        file,
      ).toEqual([]);
      expect(names, file).toEqual(expect.arrayContaining(['SiteName', 'SiteDomain', 'SiteIDCode']));
      if (/^(policies|interpretations|sampling|budgets)\//.test(file))
        expect(names, file).toEqual(
          expect.arrayContaining(['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType']),
        );
      const [, id = ''] =
        /^(?:policies|interpretations|sampling|budgets|pages)\/([^/]+)\/index\.html$/.exec(file) ?? [];
      // What was taken down keeps its address, but is no article any more.
      if (id !== '' && !listWords.has(id) && existsSync(join(folder, file, '../index.json'))) {
        expect(names, file).toEqual(expect.arrayContaining(['ArticleTitle', 'PubDate', 'ContentSource']));
        expect(read(file), file).toMatch(/<meta name="PubDate" content="\d{4}-\d{2}-\d{2} \d{2}:\d{2}"/);
      }
    }
  });

  test('runs no inline script or style and asks no other host for anything', () => {
    for (const file of shown) {
      const html = read(file);
      // JSON-LD is data: a browser runs nothing of it.
      expect(html, file).not.toMatch(/<script(?![^>]*\ssrc=)(?! type="application\/ld\+json")[^>]*>/);
      expect(html, file).not.toMatch(/<style[\s>]|\sstyle="|\son[a-z]+="/);
      for (const source of matches(html, /<(?:script|img|iframe|source)[^>]*\ssrc="([^"]*)"/g))
        expect(source, file).toMatch(/^\//);
      for (const link of matches(html, /<link[^>]*rel="(?:stylesheet|icon|preload)"[^>]*href="([^"]*)"/g))
        expect(link, file).toMatch(/^\//);
    }
  });

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off', 'void-style': 'off', 'doctype-style': 'off' },
    });
    const faults: string[] = [];
    for (const file of shown) {
      const report = await validator.validateString(read(file));
      for (const result of report.results)
        faults.push(
          ...result.messages.map(({ ruleId, message, selector }) => `${file} ${ruleId} ${message} ${selector ?? ''}`),
        );
    }
    expect(faults).toEqual([]);
  });
});
