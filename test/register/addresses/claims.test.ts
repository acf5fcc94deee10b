import { describe, expect, test } from 'vitest';
import { aPage, aPolicy, aSampling, aTable, register, short, type Written } from '../entries.ts';
import { longSampling } from '../../kinds/sampling/long-sampling.ts';

describe('addresses', () => {
  test('of old ids and old sites lead to the record', () => {
    const found = register([
      aPolicy({ aliases: ['former-id'], oldPaths: ['/art/2018/7/2/art_123.html', '/zfxxgk/政策/', '/zfxxgk'] }),
    ]);
    expect(found.redirects).toEqual([
      { from: '/policies/former-id/', to: '/policies/a-policy/' },
      { from: '/art/2018/7/2/art_123.html', to: '/policies/a-policy/' },
      { from: '/zfxxgk/政策/', to: '/policies/a-policy/' },
      { from: '/zfxxgk/', to: '/policies/a-policy/' },
    ]);
    expect(found.findings).toEqual([]);
  });

  test('of a scheduled record wait with it', () => {
    expect(register([aPolicy({ publishedAt: '2026-06-01', aliases: ['former-id'] })]).redirects).toEqual([]);
  });

  test.for<{ name: string; written: readonly Written[]; finding: string; names: string }>([
    {
      name: 'an old id that another record bears',
      written: [aPolicy({ id: 'a' }), aPolicy({ id: 'b', aliases: ['a'] })],
      finding: 'error record/address-taken policies/b.md aliases[0]',
      names: 'policies/a.md',
    },
    {
      name: 'two records that would lead to each other',
      written: [aPolicy({ id: 'a', oldPaths: ['/policies/b/'] }), aPolicy({ id: 'b' })],
      finding: 'error record/address-taken policies/a.md oldPaths[0]',
      names: 'policies/b.md',
    },
    {
      name: 'an old id that two records claim',
      written: [aPolicy({ id: 'a', aliases: ['x'] }), aPolicy({ id: 'b', aliases: ['x'] })],
      finding: 'error record/address-taken policies/b.md aliases[0]',
      names: 'policies/a.md',
    },
    {
      name: 'an old path that two records claim',
      written: [aPolicy({ id: 'a', oldPaths: ['/art/1'] }), aPage({ oldPaths: ['/art/1/index.html'] })],
      finding: 'error record/address-taken policies/a.md oldPaths[0]',
      names: 'pages/a-page.md',
    },
    {
      name: 'an old path that is the address of a record',
      written: [aPolicy({ id: 'a' }), aPolicy({ id: 'b', oldPaths: ['/policies/a/index.html'] })],
      finding: 'error record/address-taken policies/b.md oldPaths[0]',
      names: 'policies/a.md',
    },
    {
      name: 'an old path that is a page of a long table',
      written: [longSampling(0, 501), aPolicy({ id: 'b', oldPaths: ['/sampling/a-sampling/qualified/2/'] })],
      finding: 'error record/address-taken policies/b.md oldPaths[0]',
      names: 'sampling/a-sampling',
    },
    {
      name: 'an old path that is the cover page of an attachment',
      written: [
        aPolicy({ id: 'a', attachments: [{ file: 'form.pdf', title: '表' }] }),
        aPolicy({ id: 'b', oldPaths: ['/policies/a/attachments/form-pdf/'] }),
      ],
      finding: 'error record/address-taken policies/b.md oldPaths[0]',
      names: 'policies/a.md',
    },
    {
      name: 'an old path at which the generator writes a file',
      written: [aPolicy({ id: 'a' }), aPolicy({ id: 'b', oldPaths: ['/policies/a/index.json'] })],
      finding: 'error record/address-taken policies/b.md oldPaths[0]',
      names: 'policies/a.md',
    },
    {
      name: 'an old path at which a table is offered',
      written: [
        aSampling({ id: 'a', tables: { unqualified: aTable('sampling/a/bad.csv', ['抽样编号']) } }),
        aPolicy({ id: 'b', oldPaths: ['/sampling/a/unqualified.xlsx'] }),
      ],
      finding: 'error record/address-taken policies/b.md oldPaths[0]',
      names: 'sampling/a.md',
    },
    {
      name: 'an old path that differs from an address by capitals',
      written: [aPolicy({ id: 'a' }), aPolicy({ id: 'b', oldPaths: ['/Policies/A/'] })],
      finding: 'error record/address-taken policies/b.md oldPaths[0]',
      names: 'policies/a.md',
    },
    {
      name: 'an old path that is a file and a folder',
      written: [
        aPolicy({ id: 'a', oldPaths: ['/art/1.html'] }),
        aPolicy({ id: 'b', oldPaths: ['/art/1.html/2/3.html'] }),
      ],
      finding: 'error record/address-taken policies/b.md oldPaths[0]',
      names: 'policies/a.md',
    },
    {
      name: 'an old path that is a folder and a file',
      written: [aPolicy({ id: 'a', oldPaths: ['/art/1.html/2/'] }), aPolicy({ id: 'b', oldPaths: ['/art/1.html'] })],
      finding: 'error record/address-taken policies/b.md oldPaths[0]',
      names: 'policies/a.md',
    },
    {
      name: 'an old path in two encodings',
      written: [aPolicy({ id: 'a', oldPaths: ['/政策'] }), aPolicy({ id: 'b', oldPaths: [encodeURI('/政策')] })],
      finding: 'error record/address-taken policies/b.md oldPaths[0]',
      names: 'policies/a.md',
    },
  ])('belong to one record: $name is an error that names both files', ({ written, finding, names }) => {
    const { findings } = register(written);
    expect(short(findings)).toEqual([finding]);
    expect(findings[0]?.message).toContain(names);
    expect(findings[0]?.message).toContain(findings[0]?.file);
  });

  test('may be written in capitals and without, and lie in a folder that led on itself', () => {
    const oldPaths = ['/Art/1.html', '/art/1.html', '/art/', '/art/2/', '/policies/a-policy/former.pdf'];
    const found = register([aPolicy({ oldPaths })]);
    expect(found.findings).toEqual([]);
    expect(found.redirects.map(({ from }) => from)).toEqual(oldPaths);
  });

  test.for([
    '/',
    '/index.html',
    '/index.md',
    '/policies/index.md',
    '/search/',
    '/404.html',
    '/data/policies.json',
    '/pagefind/pagefind.js',
    '/policies/',
    '/policies/year/2024/',
    '/topics/x/',
    '/sitemap/index.html',
    '/%70agefind/x',
  ])('keep away from the system’s own: %s', (path) => {
    expect(short(register([aPolicy({ oldPaths: [path] })]).findings)).toEqual([
      'error record/address-reserved policies/a-policy.md oldPaths[0]',
    ]);
  });

  test('must be readable: a bad percent escape is an error', () => {
    expect(short(register([aPolicy({ oldPaths: ['/art/%E5%8/1.html'] })]).findings)).toEqual([
      'error record/address-escape policies/a-policy.md oldPaths[0]',
    ]);
  });
});

describe('names', () => {
  test('an id that two files bear is an error, and the first file keeps it', () => {
    const found = register([
      aPolicy({ id: 'a', file: 'policies/2025/a.md', title: '第二件' }),
      aPolicy({ id: 'a', file: 'policies/2024/a/index.md', title: '第一件' }),
    ]);
    expect(short(found.findings)).toEqual(['error record/id-taken policies/2025/a.md']);
    expect(found.findings[0]?.message).toContain('policies/2024/a/index.md');
    expect(found.policies.map(({ entry }) => entry.fields.title)).toEqual(['第一件']);
  });

  test('an id may come back in another collection', () => {
    expect(register([aPolicy({ id: 'a' }), aPage({ id: 'a' })]).findings).toEqual([]);
  });

  test('words of list addresses are no ids', () => {
    expect(short(register([aPolicy({ id: 'year' })]).findings)).toEqual(['error record/id-reserved policies/year.md']);
  });

  test.for(['index.html', 'INDEX.json', 'unqualified.csv', 'unqualified.xlsx'])(
    'an attachment cannot be called %s, as a file of the generator is',
    (file) => {
      const tables = { unqualified: aTable('sampling/a-sampling/bad.csv', ['抽样编号']) };
      expect(short(register([aSampling({ tables, attachments: [{ file, title: '附件' }] })]).findings)).toEqual([
        'error record/file-name-reserved sampling/a-sampling.md attachments[0].file',
      ]);
    },
  );
});
