import { describe, expect, test } from 'vitest';
import { checkContent, checkKind, linkedSubject, type Subject } from '../../../src/intake/file-facts/findings.ts';
import type { Inspection } from '../../../src/intake/file-facts/inspection.ts';
import { brief, wording } from '../tree.ts';

const place = { file: 'policies/a/index.md', line: 9, column: 5, field: 'attachments[0].file' };
const attachment = (name: string): Subject => ({ what: '附件', name });
const nothing: Inspection = { content: 'pdf', traits: [], persons: [], dangers: [] };

function check(name: string, found: Partial<Inspection> = {}, bytes = 10, subject = attachment(name)) {
  return checkContent(place, subject, bytes, { ...nothing, ...found });
}

describe('checkKind', () => {
  test.for(['a.pdf', 'A.PDF', '附件 1.docx', 'v1.2.xlsx', 'a.ofd', 'a.csv', 'a.zip', 'a.webp', 'a.mp4'])(
    'lets %s be published',
    (name) => {
      expect(checkKind(place, attachment(name))).toEqual([]);
    },
  );

  test.for([
    'a.exe',
    'a.html',
    'a.svg',
    'a.js',
    'a.wps',
    'a.rar',
    'a.pdf.exe',
    'readme',
    'pdf',
    'a.',
    'a.constructor',
    'a.__proto__',
    'a.pdf ',
  ])('refuses %s', (name) => {
    expect(checkKind(place, attachment(name)).map(brief)).toEqual([
      'policies/a/index.md:9:5 attachments[0].file error attachment/kind',
    ]);
  });

  test('lets a text show a drawing, which nobody may take away alone', () => {
    expect(checkKind(place, linkedSubject('a.svg'))).toEqual([]);
    expect(checkKind(place, linkedSubject('a.html'))).toHaveLength(1);
  });

  test('says what may be published instead', () => {
    expect(wording(checkKind(place, attachment('申请表.wps')), 'attachment/kind')).toBe(
      '附件“申请表.wps”的类型不能发布。 → 附件可以是：pdf、ofd、docx、xlsx、zip、doc、xls、csv、txt、jpg、jpeg、png、gif、webp、mp3、mp4；其他的请先转换，例如把 wps 另存为 docx 或 pdf。',
    );
  });
});

describe('checkContent', () => {
  test.for([
    ['a.pdf', 'pdf'],
    ['a.DOCX', 'docx'],
    ['a.jpeg', 'jpg'],
    ['a.csv', 'text'],
    ['a.mp4', 'm4v'],
    ['a.exe', 'program of another kind, which the name has been refused for'],
  ] as const)('takes %s that is %s', ([name, content]) => {
    expect(check(name, { content })).toEqual([]);
  });

  test.for([
    ['a.pdf', 'docx', '附件“a.pdf”的内容不是 pdf 文件，而是 docx 文件。'],
    ['a.pdf', 'html', '附件“a.pdf”的内容不是 pdf 文件，而是一个网页（可能下载时出了错）。'],
    ['a.doc', 'html', '附件“a.doc”的内容不是 doc 文件，而是一个网页（可能下载时出了错）。'],
    ['a.docx', 'docm', '附件“a.docx”的内容不是 docx 文件，而是 docm 文件。'],
    ['a.docx', 'doc', '附件“a.docx”的内容不是 docx 文件，而是 doc 文件。'],
    ['a.png', 'jpg', '附件“a.png”的内容不是 png 文件，而是 jpg 文件。'],
    ['a.txt', 'svg', '附件“a.txt”的内容不是 txt 文件。'],
    ['a.csv', 'unknown', '附件“a.csv”的内容不是 csv 文件。'],
    ['a.pdf', 'lfs', '附件“a.pdf”只是一个占位文件（Git LFS），没有真正的内容。'],
    ['a.txt', 'lfs', '附件“a.txt”只是一个占位文件（Git LFS），没有真正的内容。'],
  ] as const)('refuses %s that is %s', ([name, content, message]) => {
    const found = check(name, { content });
    expect(found.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['error attachment/content']);
    expect(found[0]?.message).toBe(message);
  });

  test.for<[string, Partial<Inspection>, string]>([
    ['a file that is damaged', { traits: ['broken'] }, 'error attachment/broken'],
    ['a password', { content: 'locked-office', traits: ['locked'] }, 'error attachment/locked'],
    ['a program behind any name', { content: 'program', traits: ['program'] }, 'error attachment/program'],
    ['more pixels than can be shown', { traits: ['too-large'] }, 'error attachment/too-large'],
    ['macros', { traits: ['macros'] }, 'warning attachment/macros'],
    ['changes that are not settled', { traits: ['tracked-changes'] }, 'warning file/tracked-changes'],
    ['comments', { traits: ['comments'] }, 'warning file/comments'],
    ['hidden sheets', { traits: ['hidden-sheets'] }, 'warning file/hidden-sheets'],
    ['a place', { traits: ['location'] }, 'warning file/location'],
    ['a person', { persons: ['甲某'] }, 'warning file/author'],
    ['what may run in a drawing', { dangers: ['<script>'] }, 'error file/drawing'],
  ])('tells of %s', ([, found, expected]) => {
    expect(check('a.pdf', found).map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([expected]);
  });

  test('tells of everything at once', () => {
    const found = check('a.pdf', { traits: ['macros', 'comments'], persons: ['甲某'] });
    expect(found.map(({ rule }) => rule)).toEqual(['attachment/macros', 'file/comments', 'file/author']);
  });

  test.for([
    [false, []],
    [true, ['file/location']],
  ] as const)('of a picture that is published as it is (%s) it tells the place: %j', ([asIs, rules]) => {
    const found: Partial<Inspection> = { content: 'gif', traits: ['location'], picture: { width: 8, height: 8, asIs } };
    expect(check('a.gif', found, 10, linkedSubject('a.gif')).map(({ rule }) => rule)).toEqual(rules);
  });

  test('does not give the name of a person away', () => {
    const { message = '' } = check('a.pdf', { persons: ['甲某某', 'A. Person'] })[0] ?? {};
    expect(message).toContain('甲＊＊、A＊＊＊');
    expect(message).not.toMatch(/某|erson/);
  });

  test.for([
    [0, 'attachment/empty'],
    [500_000_001, 'attachment/too-large'],
  ] as const)('refuses a file of %i bytes, whatever it is', ([bytes, rule]) => {
    expect(check('a.txt', { content: 'unknown' }, bytes).map((finding) => finding.rule)).toEqual([rule]);
  });
});
