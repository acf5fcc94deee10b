import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/kinds/kinds.ts';
import { readContent } from '../../src/intake/content.ts';
import { day } from '../../src/records/values/day.ts';
import { sortFindings } from '../../src/records/finding.ts';
import { makePdf, makePicture } from './files.ts';
import {
  brief,
  budgetFields,
  interpretationFields,
  lay,
  pipe,
  policyFields,
  read,
  record,
  site,
  wording,
} from './tree.ts';

const policy = record(policyFields);
const page = record({ title: '公开指南', publishedAt: '2026-03-02' });
const asOf = day('2026-06-01');

describe('a content folder without fault', () => {
  test('gives the site, every record in the order of the files, and nothing to say', async () => {
    const {
      site: fields,
      entries,
      findings,
      broken,
    } = await read({
      'policies/2026/lift-2026-01.md': policy,
      'pages/guide.md': page,
      'interpretations/lift/index.md': record(interpretationFields),
      'budgets/2026.md': record(budgetFields),
    });
    expect(findings).toEqual([]);
    expect(fields?.name).toBe('甲市示例局公开网站');
    expect(entries.map(({ collection, id }) => `${collection}/${id}`)).toEqual([
      'budgets/2026',
      'interpretations/lift',
      'pages/guide',
      'policies/lift-2026-01',
    ]);
    expect(broken).toEqual(new Set());
  });

  test('may hold a site.yaml alone', async () => {
    expect(await read({})).toMatchObject({ site: { name: '甲市示例局公开网站' }, entries: [], findings: [] });
  });

  test('may itself be reached through a link', async () => {
    const folder = lay({ 'content/site.yaml': site, 'content/pages/a.md': page });
    symlinkSync('content', join(folder, 'link'));
    const { entries, findings } = await readContent(join(folder, 'link'), { kinds, asOf });
    expect([entries.map(({ id }) => id), findings]).toEqual([['a'], []]);
  });

  test('does without a review where site.yaml says so', async () => {
    const files = { 'policies/a.md': record(policyFields, { review: undefined }) };
    const optional = { ...files, 'site.yaml': `${site}rules: { review: optional }\n` };
    expect((await read(files)).findings.map(({ rule }) => rule)).toEqual(['field/missing']);
    expect((await read(optional)).findings).toEqual([]);
  });
});

describe('the content folder', () => {
  test.for(['gone', 'site.yaml'])('may not be there, which is a finding and no exception: %s', async (name) => {
    const {
      site: fields,
      entries,
      findings,
      broken,
    } = await readContent(join(lay({ 'site.yaml': site }), name), { kinds, asOf });
    expect([fields, entries, broken]).toEqual([undefined, [], new Set()]);
    expect(findings.map(brief)).toEqual([':1:1 - error file/unreadable']);
  });

  test('without site.yaml is still read, so that every fault is told', async () => {
    const folder = lay({ 'policies/a.md': policy, 'policies/B.md': policy, 'pages/c.md': page });
    const { site: fields, entries, findings } = await readContent(folder, { kinds, asOf });
    expect(fields).toBeUndefined();
    expect(entries.map(({ id }) => id)).toEqual(['c', 'a']);
    expect(findings.map(brief)).toEqual(['policies/B.md:1:1 - error record/id', 'site.yaml:1:1 - error site/missing']);
  });

  test('with a site.yml tells both where the file is missing and what the other one is', async () => {
    const { findings } = await readContent(lay({ 'site.yml': site }), { kinds, asOf });
    expect(findings.map(brief)).toEqual([
      'site.yaml:1:1 - error site/missing',
      'site.yml:1:1 - warning content/stray-file',
    ]);
  });
});

describe('files that no record names', () => {
  const beside = { 'policies/a/used.pdf': makePdf(), 'policies/a/spare.pdf': makePdf() };
  const naming = record(policyFields, { attachments: '[{file: used.pdf, title: 原件}]' });

  test('are a warning, named ones and linked ones are not', async () => {
    const { findings } = await read({
      ...beside,
      'policies/a/index.md': `${naming}\n![图](chart.png)\n`,
      'policies/a/chart.png': await makePicture(),
    });
    expect(findings.map(brief)).toEqual(['policies/a/spare.pdf:1:1 - warning content/stray-file']);
    expect(wording(findings, 'content/stray-file')).toBe(
      '没有文章用到这个文件，它不会被发布。 → 需要发布的，请写进文章的 attachments，或者在正文里链接它；不需要的，请从 content 里移走。',
    );
  });

  test('may be named by either of two records of one folder', async () => {
    const { findings } = await read({
      'policies/2026/a.md': record(policyFields, {}, '[原件](one.pdf)'),
      'policies/2026/b.md': record(policyFields, { docNumber: '甲市示〔2026〕2号' }, '[原件](two.pdf)'),
      'policies/2026/one.pdf': makePdf(),
      'policies/2026/two.pdf': makePdf(),
      'policies/2026/three.pdf': makePdf(),
    });
    expect(findings.map(brief)).toEqual(['policies/2026/three.pdf:1:1 - warning content/stray-file']);
  });

  test('are not guessed at where a record of the folder cannot be read', async () => {
    const { findings } = await read({ ...beside, 'policies/a/index.md': naming.replace('---\n', '') });
    expect(findings.map(brief)).toEqual(['policies/a/index.md:1:1 - error front-matter/missing']);
  });

  test('are told where only a field of the record is wrong', async () => {
    const { findings } = await read({ ...beside, 'policies/a/index.md': naming.replace('genre: 通知', 'genre: 公示') });
    expect(findings.map(brief)).toEqual([
      'policies/a/index.md:8:8 genre error field/value',
      'policies/a/spare.pdf:1:1 - warning content/stray-file',
    ]);
  });

  test('are told where the name of the record is wrong', async () => {
    const { findings } = await read({
      'policies/A/index.md': naming,
      'policies/A/used.pdf': makePdf(),
      'policies/A/b.pdf': makePdf(),
    });
    expect(findings.map(brief)).toEqual([
      'policies/A/b.pdf:1:1 - warning content/stray-file',
      'policies/A/index.md:1:1 - error record/id',
    ]);
  });
});

describe('records that cannot be used', () => {
  test('are broken: known by path, key, old id and number, and in no list', async () => {
    const { entries, broken } = await read({
      'policies/good.md': policy,
      'policies/2026/no-genre.md': record(policyFields, {
        genre: undefined,
        aliases: '[older]',
        docNumber: '甲市示［2026］第02號',
      }),
      'policies/no-head/index.md': '正文。\n',
      'policies/Wrong-Name.md': policy,
      'pages/empty.md': '',
      'pages/minor-fault.md': record({ title: '指南', publishedAt: '2026-03-02', summary: '短' }),
    });
    expect(entries.map(({ id }) => id)).toEqual(['minor-fault', 'good']);
    expect([...broken].sort()).toEqual([
      'pages/empty',
      'pages/empty.md',
      'policies/2026/no-genre.md',
      'policies/Wrong-Name',
      'policies/Wrong-Name.md',
      'policies/no-genre',
      'policies/no-head',
      'policies/no-head/index.md',
      'policies/older',
      '甲市示|2026|1',
      '甲市示|2026|2',
    ]);
  });

  test('leave an id to the file that can be read', async () => {
    const { entries, broken } = await read({ 'policies/2025/a.md': '', 'policies/2026/a.md': policy });
    expect(entries.map(({ file }) => file)).toEqual(['policies/2026/a.md']);
    expect(broken).toEqual(new Set(['policies/2025/a.md', 'policies/a']));
  });

  test('are both given where two files claim one id: the register says so with both names', async () => {
    const { entries, findings } = await read({ 'policies/2025/a.md': policy, 'policies/a/index.md': policy });
    expect(entries.map(({ file, id }) => `${id} ${file}`)).toEqual(['a policies/2025/a.md', 'a policies/a/index.md']);
    expect(findings).toEqual([]);
  });
});

describe('all faults of all files', () => {
  const files = {
    'notes.txt': 'x',
    'site.yaml': `${site}colour: 红\n`,
    '公告/a.md': policy,
    'budgets/b.md': record(budgetFields, { unit: undefined, year: '2025' }),
    'interpretations/half.md': `<<<<<<< HEAD\n${record(interpretationFields)}`,
    'pages/empty.md': '',
    'pages/huge.md': page.padEnd(5_000_001, '长'),
    'pages/script.md': '---js\n({})\n---\n',
    'policies/2026/Upper.md': policy,
    'policies/2026/attached/index.md': record(policyFields, { attachments: '[{file: ../a.pdf, title: 一}]' }),
    'policies/2026/attached/con.pdf': makePdf(),
    'policies/2026/windows.md': record(policyFields, { aliases: '[Old]', genre: '公示' }, '').replaceAll('\n', '\r\n'),
    'sampling/gbk.md': Uint8Array.of(0x2d, 0x0a, 0xce, 0xc4, 0xbc, 0xfe),
  };
  const expected = [
    'budgets/b.md:1:1 unit error field/missing',
    'budgets/b.md:8:7 year error budget/year-title',
    'interpretations/half.md:1:1 - error text/conflict-marker',
    'notes.txt:1:1 - warning content/stray-file',
    'pages/empty.md:1:1 - error file/empty',
    'pages/huge.md:1:1 - error file/too-large',
    'pages/pipe.md:1:1 - error file/device',
    'pages/script.md:1:1 - error front-matter/language',
    'policies/2026/Upper.md:1:1 - error record/id',
    'policies/2026/attached/con.pdf:1:1 - error file/name',
    'policies/2026/attached/index.md:10:22 attachments[0].file error field/value',
    'policies/2026/windows.md:8:8 genre error field/value',
    'policies/2026/windows.md:10:11 aliases[0] error field/value',
    'policies/2026/windows.md:12:1 - error body/empty',
    'sampling/gbk.md:2:1 - error file/encoding',
    'sampling/link.md:1:1 - error file/symlink',
    'site.yaml:10:1 colour error field/unknown',
    '公告:1:1 - warning content/stray-folder',
  ];

  function layAll(): string {
    const folder = lay(files);
    pipe(join(folder, 'pages/pipe.md'));
    symlinkSync('/etc/passwd', join(folder, 'sampling/link.md'));
    return folder;
  }

  test('are told in one run, sorted by file and line', async () => {
    const { findings, entries } = await readContent(layAll(), { kinds, asOf });
    expect(findings.map(brief)).toEqual(expected);
    expect(findings).toEqual(sortFindings(findings));
    expect(entries.map(({ id }) => id)).toEqual(['attached']);
  });

  test('are told in Chinese sentences, without a word of the machine', async () => {
    const { findings } = await readContent(layAll(), { kinds, asOf });
    expect(findings).toHaveLength(expected.length);
    for (const { message, mend } of findings) {
      expect(message).toMatch(/\p{Script=Han}.*[。”]$/su);
      expect(mend).toMatch(/\p{Script=Han}.*。$/su);
      expect(`${message}${mend}`).not.toMatch(/Error|ENOENT|undefined|\bat .*:\d+|\/tmp\//);
    }
  });

  test('are the same in every run', async () => {
    const [one, other] = await Promise.all([
      readContent(layAll(), { kinds, asOf }),
      readContent(layAll(), { kinds, asOf }),
    ]);
    expect(one).toEqual(other);
  });
});

describe('filing', () => {
  test('a record is the same wherever below its collection it lies, but for its path', async () => {
    const folder = lay({ 'site.yaml': site, 'policies/2025/x/a-1.md': policy, 'policies/2026/other.md': policy });
    const before = (await readContent(folder, { kinds, asOf })).entries[0];
    renameSync(join(folder, 'policies/2025/x/a-1.md'), join(folder, 'policies/2026/a-1.md'));
    const after = (await readContent(folder, { kinds, asOf })).entries[0];
    expect(before?.file).toBe('policies/2025/x/a-1.md');
    expect(after).toEqual({ ...before, file: 'policies/2026/a-1.md' });
  });
});

test('any bytes in a record give findings, never an exception', async () => {
  const pieces = fc.constantFrom(
    '---\n',
    '---',
    'title: ',
    '"',
    '[',
    '{',
    ': ',
    '- ',
    '\t',
    '\r',
    '\0',
    '\uFEFF',
    '&a ',
    '*a',
    '：',
    '<<<<<<< ',
    '正文',
  );
  const text = fc.array(pieces, { maxLength: 20 }).map((parts) => Buffer.from(parts.join('')));
  const bytes = fc.uint8Array({ maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(fc.oneof(text, bytes), async (content) => {
      const { findings, entries } = await read({ 'policies/a.md': content });
      expect(entries).toEqual([]);
      expect(findings.some(({ severity, file }) => severity === 'error' && file === 'policies/a.md')).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('what could not be opened is known to be there, so that nothing that follows from it is told beside it', async () => {
  const folder = lay({
    'site.yaml': site,
    'pages/a/index.md': record({ ...policyFields }, { attachments: '[{file: nowhere.pdf, title: 甲}]' }),
    'elsewhere/index.md': '',
  });
  symlinkSync('../elsewhere/index.md', join(folder, 'pages/b.md'));
  mkdirSync(join(folder, 'policies'));
  symlinkSync('../elsewhere', join(folder, 'policies/2024'));
  const { broken } = await readContent(folder, { kinds, asOf: day('2026-06-01') });
  expect([...broken]).toEqual(
    expect.arrayContaining(['pages/a/', 'pages/b', 'pages/b.md', 'policies/*', 'policies/2024']),
  );
  expect([...broken]).not.toContain('pages/*');
});
