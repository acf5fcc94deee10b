import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/kinds/kinds.ts';
import { parseSite, readSite } from '../../src/intake/site-file.ts';
import { brief, lay, pipe, site, wording } from './tree.ts';

const [head = '', columns = ''] = site.split(/(?=^columns:)/m);

/** Reads `site.yaml` with this text. */
function parse(text: string) {
  const read = parseSite(Buffer.from(text), kinds);
  return { ...read, found: read.findings.map((finding) => brief(finding).replace('site.yaml:', '')) };
}

/** Five right columns, the first of them changed. */
function withFirstColumn(change: (line: string) => string): string {
  return head + columns.replace(/^ {2}- .*$/m, (line) => change(line));
}

describe('site.yaml', () => {
  test('is read with every field of the contract', () => {
    const { site: fields, found } = parse(`name: 甲市示例局公开网站
url: https://www.example.test/
agency:
  name: 甲市示例局
  creditCode: 11350200MB0000000X
  address: 甲市示例路 1 号
  phone: 0592-0000000
  postcode: '361000'
  email: xxgk@example.test
siteIdCode: '3502000007'
icp: 闽ICP备12345678号-1
policeRecord: 闽公网安备 12345678901234号
units: [办公室, 法规科]
${columns}
  - { id: lifts, name: 电梯, description: 电梯安全, keywords: [电梯], type: 政策文件, owner: 法规科, collection: policies, topic: lift-safety, staleAfterDays: 90 }
  - { id: notices, name: 通知, description: 各类通知, keywords: [通知], type: 政策文件, collection: policies, genre: 通知 }
topics: [{ id: lift-safety, name: 电梯安全, summary: 简介 }]
hotWords: [电梯, 药品]
links: [{ name: 示例网, url: 'https://www.example.test/x' }]
notice: 本站为演示
indexNumberPattern: '^[A-Z]{2}\\d{4}$'
rules:
  review: optional
  days: { publish: 10, interpret: 5 }
  policy/number-year: off
  body/empty: error
`);
    expect(found).toEqual([]);
    expect(fields).toMatchObject({
      url: 'https://www.example.test',
      agency: { creditCode: '11350200MB0000000X', postcode: '361000' },
      siteIdCode: '3502000007',
      rules: { review: 'optional', days: { publish: 10, interpret: 5 }, 'policy/number-year': 'off' },
    });
    expect(fields?.columns).toHaveLength(7);
  });

  test('needs no more than who publishes, where and in which columns', () => {
    expect(parse(site)).toMatchObject({ site: { name: '甲市示例局公开网站' }, found: [] });
  });

  test('is the same with Windows line ends and a byte order mark', () => {
    expect(parse(`\uFEFF${site.replaceAll('\n', '\r\n')}`)).toEqual(parse(site));
  });

  test.for([
    { field: 'name', text: site.replace(/^name:.*\n/, ''), found: ['1:1 name error field/missing'] },
    { field: 'url', text: site.replace(/^url:.*\n/m, ''), found: ['1:1 url error field/missing'] },
    { field: 'agency', text: site.replace(/^agency:.*\n/m, ''), found: ['1:1 agency error field/missing'] },
    {
      field: 'the agency’s name',
      text: site.replace(
        /^agency:.*$/m,
        "agency: { phone: 12345, address: 甲, postcode: '361000', email: a@example.test }",
      ),
      found: ['3:9 agency.name error field/missing', '3:18 agency.phone error field/type'],
    },
  ])('without $field is no site', ({ text, found }) => {
    expect(parse(text)).toMatchObject({ site: undefined, found });
  });

  test.for([
    { name: 'an address without its protocol', line: 'url: www.example.test', found: 'url error field/value' },
    { name: 'another protocol', line: 'url: ftp://www.example.test', found: 'url error field/value' },
    { name: 'an address with a path', line: 'url: https://www.example.test/gov', found: 'url error field/value' },
  ])('refuses $name', ({ line, found }) => {
    const read = parse(site.replace(/^url:.*$/m, line));
    expect(read).toMatchObject({ site: undefined, found: [`2:6 ${found}`] });
  });

  test.for([
    { name: 'an unknown field, with the nearest', line: 'colums: []', found: '10:1 colums error field/unknown' },
    { name: 'a number without quotes', line: 'siteIdCode: 3502000007', found: '10:13 siteIdCode error field/type' },
    { name: 'a code of another length', line: "siteIdCode: '35020000'", found: '10:13 siteIdCode error field/value' },
    {
      name: 'a link that runs',
      line: 'links: [{ name: 甲, url: "javascript:alert(1)" }]',
      found: '10:25 links[0].url error field/value',
    },
    {
      name: 'an unknown limit',
      line: 'rules: { days: { publsh: 3 } }',
      found: '10:18 rules.days.publsh error field/unknown',
    },
    {
      name: 'a limit of less than nothing',
      line: 'rules: { days: { publish: -1 } }',
      found: '10:27 rules.days.publish error field/value',
    },
    {
      name: 'a rule that there is not',
      line: 'rules: { interpretation/lat: off }',
      found: '10:30 rules.interpretation/lat warning site/rule-unknown',
    },
    {
      name: 'an unknown severity',
      line: 'rules: { body/empty: ignore }',
      found: '10:22 rules.body/empty error field/value',
    },
    { name: 'a colour that is none', line: 'accent: 红', found: '10:9 accent error field/value' },
    {
      name: 'a colour that cannot be read on white',
      line: "accent: '#ff6666'",
      found: '10:9 accent error field/value',
    },
    { name: 'an emblem in another folder', line: 'emblem: ../a.svg', found: '10:9 emblem error field/value' },
    {
      name: 'a pattern that is none',
      line: "indexNumberPattern: '['",
      found: '10:21 indexNumberPattern error site/index-number-pattern',
    },
    {
      name: 'two topics of one id',
      line: 'topics: [{ id: a, name: 甲 }, { id: a, name: 乙 }]',
      found: '10:36 topics[1].id error site/topic-duplicate',
    },
    {
      name: 'two departments that differ only in capitals',
      line: 'units: [质检A科, 办公室, 质检a科]',
      found: '10:20 units[2] error site/unit-duplicate',
    },
    { name: 'a department twice', line: 'units: [办公室, 办公室]', found: '10:14 units[1] error site/unit-duplicate' },
    {
      name: 'a field that is written twice',
      line: 'name: 另一个',
      found: '10:1 name error front-matter/duplicate-key',
    },
  ])('reports $name, and keeps the site', ({ line, found }) => {
    const read = parse(`${site}${line}\n`);
    expect(read.found).toEqual([found]);
    expect(read.site?.name).toBe('甲市示例局公开网站');
  });

  test('tells all its faults in one run', () => {
    const { found } = parse(`${site.replace(/^url:.*$/m, 'url: x')}hotWords: 电梯\ncolour: 红\n锟斤拷: 1\n`);
    expect(found.map((line) => line.split(' ').at(-1) ?? '').sort()).toEqual([
      'field/type',
      'field/unknown',
      'field/unknown',
      'field/value',
      'text/damaged',
    ]);
  });
});

describe('the columns', () => {
  test('are one for each collection; what is missing is named once', () => {
    const { findings } = parse(head + columns.split('\n').slice(0, 3).join('\n'));
    expect(findings.map(brief)).toEqual(['site.yaml:4:1 columns warning site/column-missing']);
    expect(wording(findings, 'site/column-missing')).toContain('sampling、budgets、pages');
  });

  test.for([
    { name: 'two of one id', change: 'id: explained', found: ['6:11 columns[1].id error site/column-duplicate'] },
    { name: 'an id in capitals', change: 'id: Files', found: ['5:11 columns[0].id error field/value'] },
  ])('are told apart: $name', ({ change, found }) => {
    expect(parse(withFirstColumn((line) => line.replace('id: files', change))).found).toEqual(found);
  });

  test('that list all of one collection again are doubtful', () => {
    const { findings } = parse(
      withFirstColumn((line) => `${line}\n${line.replace('id: files', 'id: again').replace('文件,', '规章,')}`),
    );
    expect(findings.map(({ rule, field }) => `${rule} ${field}`)).toEqual(['site/column-second columns[1].collection']);
    expect(findings[0]?.message).toBe('“规章”和前面的栏目列出的内容一样，都是全部 policies。');
  });

  test.for([
    { name: 'misspelt', topics: '[{ id: lift-safety, name: 电梯安全 }]', mend: '是不是想写“lift-safety”？' },
    { name: 'never declared', topics: '[]', mend: '请先在 topics 里写上这个专题。' },
  ])('name a topic that is $name', ({ topics, mend }) => {
    const text = withFirstColumn((line) => `${line}\n${line.replace('id: files', 'id: lifts, topic: lift-saftey')}`);
    const { findings } = parse(`${text}topics: ${topics}\n`);
    expect(findings.map(brief)).toEqual(['site.yaml:6:25 columns[1].topic error site/topic-unknown']);
    expect(findings[0]?.mend).toBe(mend);
  });

  test('of a collection that does not exist name the ones that do', () => {
    const { found } = parse(withFirstColumn((line) => line.replace('collection: policies', 'collection: policy')));
    expect(found[0]).toMatch(/^5:\d+ columns\[0\]\.collection error field\/value$/);
  });
});

describe('a site.yaml that cannot be understood', () => {
  test.for<{ name: string; bytes: Uint8Array; found: readonly string[] }>([
    { name: 'in GBK', bytes: Uint8Array.of(0x61, 0x0a, 0xce, 0xc4, 0xbc, 0xfe), found: ['2:1 - error file/encoding'] },
    { name: 'half merged', bytes: Buffer.from(`<<<<<<< HEAD\n${site}`), found: ['1:1 - error text/conflict-marker'] },
    { name: 'a list', bytes: Buffer.from('- name: 甲\n- url: 乙\n'), found: ['1:1 - error front-matter/syntax'] },
    {
      name: 'with a Chinese colon',
      bytes: Buffer.from('name：甲\n'),
      found: ['1:5 name error front-matter/full-width-colon'],
    },
  ])('gives no site and says why: $name', ({ bytes, found }) => {
    const read = parseSite(bytes, kinds);
    expect(read.site).toBeUndefined();
    expect(read.findings.map((finding) => brief(finding).replace('site.yaml:', ''))).toEqual(found);
  });

  test.for([
    { name: 'empty', text: '' },
    { name: 'only remarks', text: '# 站点\n' },
  ])('misses what must be there: $name', ({ text }) => {
    const read = parse(text);
    expect(read.site).toBeUndefined();
    expect(read.found).toEqual(['name', 'url', 'agency'].map((field) => `1:1 ${field} error field/missing`));
  });
});

describe('readSite', () => {
  test('reads the file in the content folder', async () => {
    expect(await readSite(lay({ 'site.yaml': site }), kinds)).toMatchObject({
      site: { name: '甲市示例局公开网站' },
      findings: [],
    });
  });

  test.for(['site.yml', 'Site.yaml', 'config/site.yaml'])(
    'does not take %s for it, and says how it is called',
    async (name) => {
      const { site: fields, findings } = await readSite(lay({ [name]: site }), kinds);
      expect(fields).toBeUndefined();
      expect(findings.map(brief)).toEqual(['site.yaml:1:1 - error site/missing']);
      expect(wording(findings, 'site/missing')).toContain('结尾是 .yaml');
    },
  );

  test.for([
    { name: 'a link out of the content folder', make: (path: string) => symlinkSync('../site.yaml', path) },
    { name: 'a pipe, at which it does not wait', make: pipe },
  ])('does not read $name', { timeout: 5000 }, async ({ make }) => {
    const folder = lay({ 'site.yaml': site, 'content/pages/a.md': '' });
    make(join(folder, 'content/site.yaml'));
    const { site: fields, findings } = await readSite(join(folder, 'content'), kinds);
    expect(fields).toBeUndefined();
    expect(findings.map(brief)).toEqual(['site.yaml:1:1 - error site/missing']);
  });

  test('looks for the emblem among what is published as it is', async () => {
    const emblem = async (name: string) => {
      const root = lay({ 'content/site.yaml': `${site}emblem: ${name}\n`, 'public/huibiao.svg': '<svg/>' });
      return (await readSite(join(root, 'content'), kinds, join(root, 'public'))).findings.map(brief);
    };
    expect(await emblem('huibiao.svg')).toEqual([]);
    expect(await emblem('Huibiao.svg')).toEqual(['site.yaml:10:9 emblem error site/emblem-missing']);
  });

  test('reports a folder of that name without an exception', async () => {
    const root = lay({});
    mkdirSync(join(root, 'site.yaml'));
    expect((await readSite(root, kinds)).findings.map(({ rule }) => rule)).toEqual(['site/missing']);
  });
});
