import { createHash } from 'node:crypto';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/kinds/kinds.ts';
import { policies } from '../../src/kinds/policies/kind.ts';
import { listContent } from '../../src/intake/content-files.ts';
import { keepNothing } from '../../src/intake/guarded-files.ts';
import { inspector } from '../../src/intake/file-facts/inspect.ts';
import { readNamedFiles, tooLarge, type NamedFiles } from '../../src/intake/named-files.ts';
import { readYaml } from '../../src/intake/yaml-source.ts';
import { makePdf, makePicture } from './files.ts';
import { brief, lay, wording, type Files } from './tree.ts';

interface Given {
  /** Front matter without its hyphens. */
  readonly front: string;
  readonly body?: string;
  /** Files beside the record. */
  readonly beside?: Files;
  readonly collection?: string;
  /** Files elsewhere in the content folder. */
  readonly elsewhere?: Files;
}

/** What a record with this front matter brings along. */
async function read({ front, body = '', beside = {}, collection = 'policies', elsewhere = {} }: Given) {
  const inFolder = Object.entries({ 'index.md': '', ...beside }).map(
    ([name, text]) => [`${collection}/a/${name}`, text] as const,
  );
  const root = lay({ ...Object.fromEntries(inFolder), ...elsewhere });
  return readIn(root, `${collection}/a/index.md`, front, body);
}

async function readIn(root: string, path: string, front: string, body = ''): Promise<NamedFiles> {
  const { records } = await listContent(root, kinds);
  const record = records.find(({ file }) => file === path);
  if (!record) throw new Error(`no record ${path}`);
  return readNamedFiles(
    root,
    record,
    readYaml(path, front),
    { text: body, firstLine: 10 },
    {
      inspect: inspector(),
      keep: keepNothing,
    },
  );
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

const pdf = makePdf();
const effects = '文件名称,发文字号,处理结果\n关于车辆的通知,示市监〔2018〕7号,废止\n';

describe('attachments', () => {
  test('come with their title, size and SHA-256, in the order in which they are written', async () => {
    const { attachments, hashes, findings } = await read({
      front: 'attachments:\n  - { file: z.pdf, title: " 原件 " }\n  - { file: a.txt, title: 说明 }\n',
      beside: { 'a.txt': '说明', 'z.pdf': pdf },
    });
    expect(attachments).toEqual([
      {
        file: 'z.pdf',
        title: '原件',
        bytes: pdf.length,
        sha256: sha256(pdf),
        type: 'pdf',
        extent: { count: 1, unit: '页' },
      },
      { file: 'a.txt', title: '说明', bytes: 6, sha256: sha256('说明'), type: 'text' },
    ]);
    expect([...hashes]).toEqual([
      ['a.txt', sha256('说明')],
      ['z.pdf', sha256(pdf)],
    ]);
    expect(findings).toEqual([]);
  });

  test.for([
    { name: 'a file that is not there', file: 'b.pdf', rules: ['attachment/missing'] },
    { name: 'a file whose name differs in case', file: 'A.pdf', rules: ['attachment/missing'] },
    { name: 'a folder', file: 'more', rules: ['attachment/kind', 'attachment/missing'] },
    { name: 'the folder above', file: '..', rules: ['attachment/kind', 'attachment/missing'] },
    { name: 'its own text', file: 'index.md', rules: ['attachment/kind', 'attachment/missing'] },
    { name: 'a path with escapes', file: '..%2Fb%2Fsecret.pdf', rules: ['attachment/missing'] },
    { name: 'a program', file: 'a.exe', rules: ['attachment/kind'] },
    { name: 'a page', file: 'a.html', rules: ['attachment/kind'] },
    { name: 'a file without content', file: 'empty.pdf', rules: ['attachment/empty'] },
    { name: 'a file of another kind than its name', file: 'page.pdf', rules: ['attachment/content'] },
  ])('cannot be $name', async ({ file, rules }) => {
    const { findings } = await read({
      front: `attachments: [{ file: ${file}, title: 原件 }]\n`,
      beside: {
        'a.pdf': pdf,
        'a.exe': 'MZ',
        'a.html': '<p>',
        'empty.pdf': '',
        'page.pdf': '<!doctype html>',
        'more/c.pdf': pdf,
      },
      elsewhere: { 'policies/b/secret.pdf': pdf },
    });
    expect(findings.map(brief)).toEqual(
      rules.map((rule) => `policies/a/index.md:1:23 attachments[0].file error ${rule}`),
    );
  });

  // A path is refused with the fields; here it is only never opened.
  test.for(['../b/secret.pdf', '/etc/passwd', './a.pdf', 'more/c.pdf', '..\\b\\secret.pdf', '""'])(
    'are never looked for at %s',
    async (file) => {
      const { attachments, hashes } = await read({
        front: `attachments: [{ file: ${file}, title: 原件 }]\n`,
        beside: { 'a.pdf': pdf, 'more/c.pdf': pdf },
        elsewhere: { 'policies/b/secret.pdf': pdf },
      });
      expect([attachments, [...hashes]]).toEqual([[], []]);
    },
  );

  test('are not taken through a link out of the content folder', async () => {
    const folder = lay({ 'content/policies/a/index.md': '', 'secret.pdf': pdf });
    symlinkSync('../../../secret.pdf', join(folder, 'content/policies/a/b.pdf'));
    symlinkSync('/etc/hostname', join(folder, 'content/policies/a/c.txt'));
    const { attachments, hashes, findings } = await readIn(
      join(folder, 'content'),
      'policies/a/index.md',
      'attachments:\n  - { file: b.pdf, title: 一 }\n  - { file: c.txt, title: 二 }\n',
    );
    expect([attachments, [...hashes]]).toEqual([[], []]);
    expect(findings.map(({ rule }) => rule)).toEqual(['attachment/missing', 'attachment/missing']);
  });

  test('are written once; the second time is an error, and both are found', async () => {
    const { attachments, findings } = await read({
      front: 'attachments:\n  - { file: a.pdf, title: 一 }\n  - { file: a.pdf, title: 二 }\n',
      beside: { 'a.pdf': pdf },
    });
    expect(attachments).toHaveLength(2);
    expect(findings.map(brief)).toEqual(['policies/a/index.md:3:13 attachments[1].file error attachment/duplicate']);
  });

  test.for([
    'attachments: a.pdf',
    'attachments: [a.pdf]',
    'attachments: [{ title: 一 }]',
    'attachments: [null, 3]',
    'attachments: { file: a.pdf }',
    'attachments:',
  ])('of another form are left to the check of the fields: %s', async (front) => {
    const { attachments, findings } = await read({ front, beside: { 'a.pdf': pdf } });
    expect([attachments, findings]).toEqual([[], []]);
  });

  test('keep their other faults beside a fault of the title', async () => {
    const { findings } = await read({ front: 'attachments: [{ file: b.pdf, title: [] }]\n', beside: { 'a.pdf': pdf } });
    expect(wording(findings, 'attachment/missing')).toBe(
      '找不到文件“b.pdf”。 → 是不是“a.pdf”？文件名要完全一致（包括大小写）。',
    );
  });

  test('that were taken away since the folder was listed are reported as unreadable', async () => {
    const root = lay({ 'policies/a/index.md': '' });
    const gone = {
      kind: policies,
      collection: 'policies',
      file: 'policies/a/index.md',
      id: 'a',
      beside: ['a.pdf', 'e.csv'],
    } as const;
    const front = 'attachments: [{ file: a.pdf, title: 一 }]\neffectsTable: e.csv\n';
    const { attachments, tables, findings } = await readNamedFiles(
      root,
      gone,
      readYaml(gone.file, front),
      { text: '', firstLine: 10 },
      { inspect: inspector(), keep: keepNothing },
    );
    expect([attachments, tables]).toEqual([[], {}]);
    expect(findings.map(brief)).toEqual([
      'policies/a/a.pdf:1:1 - error file/unreadable',
      'policies/a/e.csv:1:1 - error file/unreadable',
    ]);
  });
});

describe('tables', () => {
  test('are read by the columns of their field, with the lines of the file', async () => {
    const { tables, hashes, findings } = await read({
      front: 'effectsTable: e.csv\n',
      beside: { 'e.csv': effects },
    });
    expect(findings).toEqual([]);
    expect([...hashes]).toEqual([['e.csv', sha256(effects)]]);
    expect(tables).toEqual({
      effectsTable: {
        file: 'policies/a/e.csv',
        columns: ['文件名称', '发文字号', '处理结果'],
        rows: [{ line: 2, cells: ['关于车辆的通知', '示市监〔2018〕7号', '废止'] }],
      },
    });
  });

  test.for([
    { name: 'of food', kind: '食品', csv: '抽样编号,被抽样单位名称,食品名称\nA-1,甲店,面包\n', columns: 3 },
    { name: 'of products', kind: '产品质量', csv: '抽样编号,受检单位,产品名称,商标\nA-1,甲店,灯,乙\n', columns: 4 },
  ])('of sampling are read by the kind: $name', async ({ kind, csv, columns }) => {
    const front = `kind: ${kind}\nqualified: q.csv\n`;
    const { tables, findings } = await read({ front, beside: { 'q.csv': csv }, collection: 'sampling' });
    expect(findings).toEqual([]);
    expect(tables['qualified']?.columns).toHaveLength(columns);
  });

  test('of budgets are read by the kind and the table, and declared gaps are none', async () => {
    const front = 'kind: 预算\ntables:\n  state-capital: s.csv\n  government-fund: { none: 没有 }\n';
    const csv = '科目编码,科目名称,合计\n,合计,1.00\n';
    const { tables, findings } = await read({ front, beside: { 's.csv': csv }, collection: 'budgets' });
    expect(findings).toEqual([]);
    expect(Object.keys(tables)).toEqual(['state-capital']);
  });

  test.for([
    { name: 'an unknown kind', front: 'kind: 药品\nqualified: q.csv\n' },
    { name: 'a path', front: 'kind: 食品\nqualified: ../b/q.csv\n' },
    { name: 'no CSV', front: 'kind: 食品\nqualified: q.xlsx\n' },
    { name: 'no text', front: 'kind: 食品\nqualified: [q.csv]\n' },
  ])('are left to the check of the fields: $name', async ({ front }) => {
    const csv = '抽样编号\n';
    const { tables, findings, hashes } = await read({
      front,
      beside: { 'q.csv': csv, 'q.xlsx': 'PK' },
      elsewhere: { 'sampling/b/index.md': '', 'sampling/b/q.csv': csv },
      collection: 'sampling',
    });
    expect([tables, findings, hashes.size]).toEqual([{}, [], 0]);
  });

  test.for([
    { name: 'that is missing', front: 'effectsTable: f.csv', found: 'index.md:1:15 effectsTable error table/missing' },
    {
      name: 'with an unknown header',
      csv: '处理结果,甲乙丙\n废止,1\n',
      found: 'e.csv:1:6 甲乙丙 error table/header-unknown',
    },
    { name: 'in GBK', csv: Uint8Array.of(0xce, 0xc4, 0xbc, 0xfe, 0x2c), found: 'e.csv:1:1 - error table/encoding' },
    { name: 'without a line', csv: '', found: 'e.csv:1:1 - error table/header-missing' },
    {
      name: 'that Git could not merge',
      csv: `${effects}<<<<<<< HEAD\n`,
      found: 'e.csv:3:1 - error text/conflict-marker',
    },
  ])('report a file $name', async ({ front = 'effectsTable: e.csv', csv = effects, found }) => {
    const { findings } = await read({ front, beside: { 'e.csv': csv } });
    expect(findings.map(brief)).toContain(`policies/a/${found}`);
  });

  test('take a byte order mark and Windows line ends, which change no line', async () => {
    const { tables, findings } = await read({
      front: 'effectsTable: e.csv',
      beside: { 'e.csv': `\uFEFF${effects.replaceAll('\n', '\r\n')}` },
    });
    expect(findings).toEqual([]);
    expect(tables['effectsTable']).toMatchObject({
      columns: ['文件名称', '发文字号', '处理结果'],
      rows: [{ line: 2 }],
    });
  });

  test('of more than 20 MB are not parsed', async () => {
    const { tables, findings } = await read({
      front: 'effectsTable: e.csv',
      beside: { 'e.csv': Buffer.alloc(20_000_001, effects) },
    });
    expect(tables).toEqual({});
    expect(findings.map(brief)).toEqual(['policies/a/e.csv:1:1 - error file/too-large']);
  });
});

const picture = await makePicture();

describe('files of the body', () => {
  const beside = { '图 1.png': picture, 'a.pdf': pdf, 'b.csv': 'x', 'c.pdf': pdf, '附件(1).pdf': pdf };

  test.for([
    { name: 'an image', body: '![图](图%201.png)', names: ['图 1.png'] },
    { name: 'an image in angle brackets', body: '![图](<图 1.png>)', names: ['图 1.png'] },
    { name: 'a link with a title', body: '见[原件](./a.pdf "原件")。', names: ['a.pdf'] },
    { name: 'a link to a page of a file', body: '[第二页](a.pdf#page=2)', names: ['a.pdf'] },
    { name: 'a link that is defined below', body: '见[原件][1]。\n\n[1]: a.pdf', names: ['a.pdf'] },
    { name: 'two files, one of them twice', body: '[乙](c.pdf)[甲](a.pdf)[甲](a.pdf)', names: ['a.pdf', 'c.pdf'] },
    { name: 'a link to a second download', body: '[表](附件(1).pdf)', names: ['附件(1).pdf'] },
    { name: 'words in brackets', body: '（a.pdf）与 [a.pdf]', names: [] },
    { name: 'a file that is not there', body: '[丙](d.pdf)', names: [] },
    { name: 'a file elsewhere', body: '[丙](../b/secret.pdf)[丁](/etc/passwd)', names: [] },
    { name: 'a bad escape', body: '[丙](%E4%zz.pdf)', names: [] },
  ])('are known from $name', async ({ body, names }) => {
    const { hashes, findings, attachments } = await read({
      front: 'title: 一',
      body,
      beside,
      elsewhere: { 'policies/b/secret.pdf': pdf },
    });
    expect([...hashes.keys()]).toEqual(names);
    expect([findings, attachments]).toEqual([[], []]);
  });

  test('are looked into, once even where they are attached too', async () => {
    const { linked, findings } = await read({
      front: 'attachments: [{ file: 说明.docx, title: 说明 }]',
      body: '见[说明](说明.docx)。\n\n![图](图%201.png)[再看](图%201.png)',
      beside: { ...beside, '说明.docx': 'PK' },
    });
    expect(findings.map(brief)).toEqual(['policies/a/index.md:1:23 attachments[0].file error attachment/content']);
    expect(linked['图 1.png']).toEqual({
      bytes: picture.length,
      sha256: sha256(picture),
      type: 'png',
      picture: { width: 90, height: 60, asIs: false },
    });
  });

  test.for([
    { name: 'a page', body: '说明\n\n见[表](表.html)。', file: '表.html', content: '<p>', rule: 'attachment/kind' },
    { name: 'a renamed file', body: '\n\n见[表](表.pdf)。', file: '表.pdf', content: 'PK', rule: 'attachment/content' },
    { name: 'no picture', body: '\n\n见[表](表.png)。', file: '表.png', content: '<html>', rule: 'attachment/content' },
    {
      name: 'a drawing that runs',
      body: '\n\n图![表](表.svg)',
      file: '表.svg',
      content: '<svg onload="x"/>',
      rule: 'file/drawing',
    },
  ])('cannot be $name', async ({ body, file, content, rule }) => {
    const { findings } = await read({ front: 'title: 一', body, beside: { [file]: content } });
    expect(findings.map((finding) => `${finding.line} ${finding.rule}`)).toEqual([`12 ${rule}`]);
  });

  test.for(['](< ', '](<', '](', '](a(', '[a]:', '\n[a]: <'])('are not found in 100,000 times %j', async (part) => {
    const { linked, hashes } = await read({ front: 'title: 一', body: part.repeat(100_000), beside });
    expect([linked, [...hashes.keys()]]).toEqual([{}, []]);
  });
});

test('a file that is too large is told of in megabytes', () => {
  expect(tooLarge('a.md', 5_000_000).message).toBe('文件超过 5 MB，太大了。');
});
