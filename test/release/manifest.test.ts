import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/kinds/kinds.ts';
import { day } from '../../src/records/values/day.ts';
import {
  factsOf,
  isEarlier,
  manifestText,
  parseManifest,
  placeAfter,
  recordPages,
} from '../../src/release/manifest.ts';
import { acting, anOldPolicy, aPage, register } from '../register/entries.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingshi-manifest-'));

describe('factsOf', () => {
  test('describes the release: day, records, next change, and every file', () => {
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a/index.html'), '网页');
    writeFileSync(join(folder, 'empty.txt'), '');
    const found = register([anOldPolicy(), acting([{ kind: '废止', target: 'old' }]), aPage()], '2024-03-31');
    mkdirSync(join(folder, '_server'));
    writeFileSync(join(folder, '_server/nginx.conf'), '');
    expect(factsOf(found, 'code', folder, ['_server/nginx.conf', 'a/index.html', 'empty.txt'])).toEqual({
      site: 'https://www.example.gov.cn',
      asOf: '2024-03-31',
      builtAt: '2024-03-31T00:00:00+08:00',
      freshUntil: '2024-04-10',
      content: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      code: 'code',
      records: { policies: 2, interpretations: 0, sampling: 0, budgets: 0, pages: 1 },
      nextTransition: '2024-05-01',
      files: [
        { path: 'a/index.html', bytes: 6, sha256: createHash('sha256').update('网页').digest('hex') },
        { path: 'empty.txt', bytes: 0, sha256: createHash('sha256').update('').digest('hex') },
      ],
      forServers: [{ path: '_server/nginx.conf', bytes: 0, sha256: createHash('sha256').update('').digest('hex') }],
    });
  });

  test.for([
    { name: 'the day on which a status changes', asOf: '2024-03-31', next: '2024-05-01' },
    { name: 'the day on which a scheduled record appears', asOf: '2024-02-29', next: '2024-03-01' },
    { name: 'nothing once all has happened', asOf: '2024-05-01', next: null },
  ])('names as the next change $name', ({ asOf, next }) => {
    const found = register([anOldPolicy(), acting([{ kind: '废止', target: 'old' }])], asOf);
    expect(factsOf(found, 'code', folder, []).nextTransition).toBe(next);
  });

  test('counts no scheduled record', () => {
    const found = register([aPage({ publishedAt: '2024-03-02' }), aPage({ id: 'b' })], '2024-03-01');
    expect(factsOf(found, 'code', folder, []).records).toMatchObject({ pages: 1 });
  });
});

describe('the content digest', () => {
  const digest = (entries: Parameters<typeof register>[0], asOf = '2024-03-31') =>
    factsOf(register(entries, asOf), 'code', folder, []).content;

  test('does not depend on the order of the files', () => {
    expect(digest([aPage(), anOldPolicy()])).toBe(digest([anOldPolicy(), aPage()]));
  });

  test('changes with a record and not with one that is still scheduled', () => {
    const before = digest([aPage()]);
    expect(digest([aPage(), aPage({ id: 'b' })])).not.toBe(before);
    expect(digest([aPage(), aPage({ id: 'b', publishedAt: '2024-05-01' })])).toBe(before);
  });
});

describe('a release’s place in history', () => {
  const facts = (asOf: string) => factsOf(register([aPage()], asOf), 'code', folder, []);
  const read = (text: string) => parseManifest(new TextEncoder().encode(text));
  const first = manifestText(placeAfter(undefined, facts('2024-03-31')));

  test('is 1 for the first, and names nothing before it', () => {
    expect(JSON.parse(first)).toMatchObject({ sequence: 1, previous: null });
  });

  test.for([1.5, '2', -0.1, 2 ** 53])('is no number of a release: %j', (sequence) => {
    expect(read(JSON.stringify({ ...(JSON.parse(first) as object), sequence }))).toBeUndefined();
  });

  test('stays where nothing has changed, to the byte', () => {
    expect(manifestText(placeAfter(read(first), facts('2024-03-31')))).toBe(first);
  });

  test('moves on by one where something has, and names the digest of the manifest before', () => {
    const second = manifestText(placeAfter(read(first), facts('2024-04-01')));
    const digest = createHash('sha256').update(first).digest('hex');
    expect(JSON.parse(second)).toMatchObject({ sequence: 2, previous: digest });
    expect(manifestText(placeAfter(read(second), facts('2024-04-01')))).toBe(second);
    expect(JSON.parse(manifestText(placeAfter(read(second), facts('2024-03-31'))))).toMatchObject({ sequence: 3 });
  });

  test('begins behind a release from before releases were counted', () => {
    const uncounted = '{"asOf":"2024-03-01","files":[]}';
    expect(placeAfter(read(uncounted), facts('2024-03-31')).sequence).toBe(2);
  });

  test.for([
    '{"asOf":"2024-03-01","files":[{"path":"../a","bytes":1,"sha256":""}]}',
    '{"asOf":"2024-03-01","files":[{"path":"/a","bytes":1,"sha256":""}]}',
    '{"asOf":"2024-03-01","files":[],"forServers":[1]}',
    '{"asOf":"2024-02-30","files":[]}',
  ])('a file that says %j is no manifest either', (text) => {
    expect(read(text)).toBeUndefined();
  });

  test.for(['', '[]', 'null', '{"asOf":1,"files":[]}', '{"asOf":"2024-03-01","files":[{"path":1}]}', '<html>'])(
    'a file that says %j is no manifest',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  test('names the pages of its records, old ids included, and no lists', () => {
    const paths = [
      'index.html',
      'pages/guide/index.html',
      'pages/guide/index.md',
      'policies/former/index.html',
      'policies/index.html',
      'policies/page/2/index.html',
      'policies/year/index.html',
      'topics/food/index.html',
    ];
    const files = paths.map((path) => ({ path, bytes: 1, sha256: '' }));
    const found = read(JSON.stringify({ asOf: '2024-03-01', files }));
    expect(found && recordPages(found, kinds)).toEqual({
      on: '2024-03-01',
      pages: ['/pages/guide/', '/policies/former/'],
    });
  });

  test('tells a day that would take the site back', () => {
    expect(isEarlier(day('2024-03-30'), read(first))).toBe(true);
    expect(isEarlier(day('2024-03-31'), read(first))).toBe(false);
    expect(isEarlier(day('2024-03-30'), undefined)).toBe(false);
  });
});
