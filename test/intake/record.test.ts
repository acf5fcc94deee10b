import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/kinds/kinds.ts';
import { policies } from '../../src/kinds/policies/kind.ts';
import { listContent } from '../../src/intake/content-files.ts';
import { readRecord, type ReadRecord } from '../../src/intake/record.ts';
import { day } from '../../src/records/values/day.ts';
import {
  brief,
  budgetFields,
  interpretationFields,
  lay,
  policyFields,
  record,
  samplingFields,
  wording,
  type Files,
} from './tree.ts';

const context = { asOf: day('2026-06-01'), reviewOptional: false };

/** Reads the only record of a folder with these files. */
async function read(files: Files): Promise<ReadRecord> {
  const root = lay(files);
  const { records } = await listContent(root, kinds);
  const [only, ...others] = records;
  if (!only || others.length > 0) throw new Error(`${records.length} records`);
  return readRecord(root, only, context);
}

/** What is wrong with a policy in `policies/a.md` whose front matter has these changes, without the file's name. */
async function faults(changes: Readonly<Record<string, string | undefined>>, body?: string): Promise<string[]> {
  const { findings } = await read({ 'policies/a.md': record(policyFields, changes, body) });
  return findings.map((finding) => brief(finding).replace('policies/a.md:', ''));
}

describe('a record without fault', () => {
  const unqualified = '抽样编号,被抽样单位名称,食品名称,不合格项目║检验结果║标准值\nA-1,甲店,面包,铅║0.6║≤0.5\n';
  test.for([
    { kind: policies, collection: 'policies', fields: policyFields, beside: {} },
    { collection: 'interpretations', fields: interpretationFields, beside: {} },
    { collection: 'sampling', fields: samplingFields, beside: { 'unqualified.csv': unqualified } },
    { collection: 'budgets', fields: budgetFields, beside: {} },
    { collection: 'pages', fields: { title: '公开指南', publishedAt: '2026-03-02' }, beside: {} },
  ])('of $collection is read', async ({ collection, fields, beside }) => {
    const files = { 'index.md': record(fields), ...beside };
    const { entry, findings, named } = await read(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`${collection}/a-1/${name}`, text])),
    );
    expect(findings).toEqual([]);
    expect(entry).toMatchObject({ collection, id: 'a-1', file: `${collection}/a-1/index.md` });
    expect([...(named ?? [])]).toEqual(Object.keys(beside));
  });

  test('knows where its fields stand and where its body begins', async () => {
    const { entry } = await read({ 'pages/a.md': '---\ntitle: 指南\npublishedAt: 2026-03-02 09:30\n---\n\n正文。\n' });
    expect(entry).toMatchObject({
      fields: { title: '指南', publishedAt: '2026-03-02 09:30' },
      places: { title: [2, 8], publishedAt: [3, 14] },
      body: { text: '\n正文。\n', firstLine: 5 },
      attachments: [],
      tables: {},
    });
  });

  test('is the same with Windows line ends and a byte order mark', async () => {
    const text = record(policyFields, {}, '第一段。\n\n第二段。\n');
    const [plain, windows] = await Promise.all([
      read({ 'policies/a.md': text }),
      read({ 'policies/a.md': `\uFEFF${text.replaceAll('\n', '\r\n')}` }),
    ]);
    expect(windows.findings).toEqual([]);
    expect({ ...windows.entry, digest: '' }).toEqual({ ...plain.entry, digest: '' });
  });
});

describe('the digest', () => {
  const text = record(policyFields, { attachments: '[{file: a.pdf, title: 原件}]' });
  const files: Files = { 'policies/a/index.md': text, 'policies/a/a.pdf': '%PDF-1', 'policies/a/b.pdf': '%PDF-2' };
  const digest = async (changed: Files) => (await read({ ...files, ...changed })).entry?.digest;

  test('is SHA-256 in hexadecimal, and the same in every folder', async () => {
    expect(await digest({})).toMatch(/^[0-9a-f]{64}$/);
    expect(await digest({})).toBe(await digest({}));
  });

  test.for([
    { name: 'changes with the text', changed: { 'policies/a/index.md': `${text} ` }, same: false },
    { name: 'changes with an attachment', changed: { 'policies/a/a.pdf': '%PDF-3' }, same: false },
    { name: 'does not change with a file that is not named', changed: { 'policies/a/b.pdf': '%PDF-3' }, same: true },
  ])('$name', async ({ changed, same }) => {
    expect((await digest(changed)) === (await digest({}))).toBe(same);
  });
});

describe('the id', () => {
  test.for(['a', '1', 'scjg-2017-83', 'x'.repeat(80), '2017'])('may be %s', async (id) => {
    const { entry, findings } = await read({ [`policies/${id}.md`]: record(policyFields) });
    expect([entry?.id, findings]).toEqual([id, []]);
  });

  test.for([
    { id: 'Scjg-2017', mend: '例如 scjg-2017；' },
    { id: 'scjg_2017', mend: '例如 scjg-2017；' },
    { id: 'scjg 2017', mend: '例如 scjg-2017；' },
    { id: 'scjg--2017', mend: '例如 scjg-2017；' },
    { id: 'scjg-', mend: '例如 scjg；' },
    { id: 'scjg.2017', mend: '例如 scjg-2017；' },
    { id: '２０１７-83', mend: '例如 2017-83；' },
    { id: '关于电梯的通知', mend: '例如 scjg-2026-21；' },
    { id: 'é', mend: '例如 scjg-2026-21；' },
  ])('cannot be $id, and a better name is proposed', async ({ id, mend }) => {
    const { entry, findings } = await read({ [`policies/${id}.md`]: record(policyFields) });
    expect(entry).toBeUndefined();
    expect(findings.map(brief)).toEqual([`policies/${id}.md:1:1 - error record/id`]);
    expect(findings[0]?.mend).toContain(mend);
  });

  test('has at most 80 characters', async () => {
    const { entry, findings } = await read({ [`policies/${'x'.repeat(81)}.md`]: record(policyFields) });
    expect(entry).toBeUndefined();
    expect(wording(findings, 'record/id')).toBe(
      `编号“${'x'.repeat(20)}…”有 81 个字符，最多 80 个。 → 请给文件（或文件夹）改一个短一些的名字。`,
    );
  });

  test.for(['policies/Ab/index.md', 'policies/2018/Ab.md'])(
    'is checked in a folder and in a file: %s',
    async (file) => {
      const { findings } = await read({ [file]: record(policyFields) });
      expect(findings.map(brief)).toEqual([`${file}:1:1 - error record/id`]);
    },
  );

  test.for(['policies/a.MD', 'policies/a.markdown'])('needs the ending .md: %s', async (file) => {
    const { entry, findings } = await read({ [file]: record(policyFields) });
    expect(entry).toBeUndefined();
    expect(findings.map(brief)).toEqual([`${file}:1:1 - error record/id`]);
  });

  test('hides no other fault of the file', async () => {
    const { findings } = await read({ 'policies/A.md': record(policyFields, { genre: '公示' }, '') });
    expect(findings.map(({ rule }) => rule)).toEqual(['record/id', 'field/value', 'body/empty']);
  });
});

describe('a file that cannot be understood', () => {
  const good = record(policyFields);
  const [head = '', ...rest] = good.split('\n');
  test.for<{ name: string; text: string | Uint8Array; found: readonly string[] }>([
    { name: 'empty', text: '', found: ['1:1 - error file/empty'] },
    { name: 'blank', text: '\r\n \r\n', found: ['1:1 - error file/empty'] },
    { name: 'no front matter', text: '# 标题\n', found: ['1:1 - error front-matter/missing'] },
    { name: 'larger than 5 MB', text: good.padEnd(5_000_001, ' '), found: ['1:1 - error file/too-large'] },
    { name: 'UTF-16', text: Buffer.from(`\uFEFF${good}`, 'utf16le'), found: ['1:1 - error file/encoding'] },
    { name: 'GBK', text: Buffer.from([0x2d, 0x0a, 0xce, 0xc4, 0xbc, 0xfe]), found: ['2:1 - error file/encoding'] },
    { name: 'a picture', text: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), found: ['1:1 - error file/encoding'] },
    {
      name: 'front matter in JavaScript',
      text: ['---js', '({ title: process.exit(1) })', '---', ''].join('\n'),
      found: ['1:1 - error front-matter/language'],
    },
    {
      name: 'front matter in JSON',
      text: ['---json', '{ "title": "一" }', '---', ''].join('\n'),
      found: ['1:1 - error front-matter/language'],
    },
    { name: 'added by two', text: `<<<<<<< HEAD\n${good}`, found: ['1:1 - error text/conflict-marker'] },
    {
      name: 'left half merged',
      text: [head, '<<<<<<< HEAD', ...rest].join('\n'),
      found: ['2:1 - error text/conflict-marker'],
    },
  ])('is reported once: $name', async ({ text, found }) => {
    const { entry, named, findings } = await read({ 'policies/a.md': text });
    expect([entry, named]).toEqual([undefined, undefined]);
    expect(findings.map(brief)).toEqual(found.map((line) => `policies/a.md:${line}`));
  });

  test('or not even opened is reported, without an exception', async () => {
    const root = lay({});
    mkdirSync(join(root, 'policies/a.md'), { recursive: true });
    const { entry, findings } = await readRecord(
      root,
      { kind: policies, collection: 'policies', id: 'a', file: 'policies/a.md', beside: [] },
      context,
    );
    expect([entry, findings.map(brief)]).toEqual([undefined, ['policies/a.md:1:1 - error file/unreadable']]);
  });

  test('still tells what is damaged in its text', async () => {
    const { findings } = await read({ 'policies/a.md': '---\ntitle：一\n---\n锟斤拷\n' });
    expect(findings.map(brief)).toEqual([
      'policies/a.md:4:1 - error text/damaged',
      'policies/a.md:2:6 title error front-matter/full-width-colon',
    ]);
  });
});

describe('the common fields', () => {
  test.for<{ name: string; changes: Readonly<Record<string, string | undefined>>; found?: readonly string[] }>([
    { name: 'old ids', changes: { aliases: '[lift-2025, old]' } },
    { name: 'old paths', changes: { oldPaths: '[/art/2018/7/2/art_123.html, /公告/1]' } },
    { name: 'an old id in capitals', changes: { aliases: '[Old]' }, found: ['10:11 aliases[0] error field/value'] },
    {
      name: 'an old id with its folder',
      changes: { aliases: '[policies/old]' },
      found: ['10:11 aliases[0] error field/value'],
    },
    {
      name: 'an old id of 81 characters',
      changes: { aliases: `[${'x'.repeat(81)}]` },
      found: ['10:11 aliases[0] error field/value'],
    },
    { name: 'an old id outside a list', changes: { aliases: 'old' }, found: ['10:10 aliases error field/type'] },
    {
      name: 'an old path with a query',
      changes: { oldPaths: '["/a.jsp?id=1"]' },
      found: ['10:12 oldPaths[0] error field/value'],
    },
    {
      name: 'an old path without its slash',
      changes: { oldPaths: '[art/1.html]' },
      found: ['10:12 oldPaths[0] error field/value'],
    },
    {
      name: 'an old path with a host',
      changes: { oldPaths: '[//www.example.test/a]' },
      found: ['10:12 oldPaths[0] error field/value'],
    },
    {
      name: 'an old path that climbs',
      changes: { oldPaths: '[/a/../../b]' },
      found: ['10:12 oldPaths[0] error field/value'],
    },
    {
      name: 'a path for an attachment',
      changes: { attachments: '[{file: ../b/c.pdf, title: 一}]' },
      found: ['10:22 attachments[0].file error field/value'],
    },
    {
      name: 'an absolute path for an attachment',
      changes: { attachments: '[{file: /etc/passwd, title: 一}]' },
      found: ['10:22 attachments[0].file error field/value'],
    },
    { name: 'an unknown field', changes: { tittle: '一' }, found: ['10:1 tittle error field/unknown'] },
    {
      name: 'a day that does not exist',
      changes: { publishedAt: '2026-02-29' },
      found: ['3:14 publishedAt error field/value'],
    },
    { name: 'a review that is missing', changes: { review: undefined }, found: ['1:1 review error field/missing'] },
    {
      name: 'a review after publication',
      changes: { review: '{by: 甲科, on: 2026-03-03, result: 通过}' },
      found: ['5:22 review.on error record/review-after-publication'],
    },
  ])('take or refuse $name', async ({ changes, found = [] }) => {
    expect(await faults(changes)).toEqual(found);
  });

  test.for([
    { name: 'one that must be there is wrong', changes: { genre: '公示' }, kept: false },
    { name: 'one that must be there is missing', changes: { owner: undefined }, kept: false },
    { name: 'one that may be left out is wrong', changes: { summary: '短' }, kept: true },
    { name: 'an unknown one is there', changes: { colour: '红' }, kept: true },
  ])('decide whether the record can be used: $name', async ({ changes, kept }) => {
    const { entry, findings } = await read({ 'policies/a.md': record(policyFields, changes) });
    expect(findings).not.toEqual([]);
    expect(entry !== undefined).toBe(kept);
  });

  test('let a page do without a review', async () => {
    const { findings } = await read({ 'pages/a.md': record({ title: '指南', publishedAt: '2026-03-02' }) });
    expect(findings).toEqual([]);
  });

  test('are all told of in one run, with files and body', async () => {
    const changes = {
      title: undefined,
      signedOn: '2026-03-09',
      colour: '红',
      attachments: '[{file: b.pdf, title: 一}]',
    };
    const { findings } = await read({
      'policies/a/index.md': record(policyFields, changes, '\n根据XX年的办法\n'),
      'policies/a/a.exe': 'MZ',
    });
    expect(findings.map(({ rule, field }) => `${rule} ${field}`.trim()).sort()).toEqual([
      'attachment/missing attachments[0].file',
      'field/missing title',
      'field/unknown colour',
      'policy/signed-after-publication signedOn',
      'text/placeholder',
    ]);
  });
});

describe('the body', () => {
  const withheld = { disclosure: '依申请公开', disclosureReason: '涉及商业秘密' };

  test.for([
    { name: 'nothing', body: '' },
    { name: 'blanks', body: '\n \u3000\n' },
    { name: 'invisible characters', body: '\u200B\uFEFF\u3164\n' },
    { name: 'a remark', body: '<!-- 待\n补 -->\n' },
  ])('of a policy is more than $name', async ({ body }) => {
    expect(await faults({}, body)).toEqual(['11:1 - error body/empty']);
  });

  test.for([
    { name: 'withheld with a reason', changes: withheld, rules: [] },
    { name: 'never published, with a reason', changes: { ...withheld, disclosure: '不予公开' }, rules: [] },
    {
      name: 'withheld without a reason, which makes it public',
      changes: { disclosure: '不予公开' },
      rules: ['body/empty'],
    },
    { name: 'public in so many words', changes: { ...withheld, disclosure: '主动公开' }, rules: ['body/empty'] },
  ])('may be missing only where the record is $name', async ({ changes, rules }) => {
    const { findings } = await read({ 'policies/a.md': record(policyFields, changes, '') });
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
  });

  test.for(['保密', '依申请', ''])('does not go with a disclosure that is none: %j', async (disclosure) => {
    const found = await faults({ disclosure: `"${disclosure}"` });
    expect(found).toEqual(['10:13 disclosure error field/value']);
  });

  test.for([
    { collection: 'interpretations', fields: interpretationFields, rules: ['body/empty'] },
    {
      collection: 'interpretations',
      fields: { ...interpretationFields, form: '图解' },
      rules: ['interpretation/transcript'],
    },
    {
      collection: 'interpretations',
      fields: { ...interpretationFields, form: '在线访谈' },
      rules: ['interpretation/transcript'],
    },
    { collection: 'pages', fields: { title: '指南', publishedAt: '2026-03-02' }, rules: ['body/empty'] },
    { collection: 'budgets', fields: budgetFields, rules: [] },
  ])('is or is not needed: $collection → $rules', async ({ collection, fields, rules }) => {
    const { findings } = await read({ [`${collection}/a.md`]: record(fields, {}, '') });
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
  });
});
