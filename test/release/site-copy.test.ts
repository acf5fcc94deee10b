import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { day } from '../../src/records/values/day.ts';
import { checkCopy } from '../../src/release/copy-check.ts';
import { tellCopy } from '../../src/release/copy-verdict.ts';
import { copyAt } from '../../src/release/copies.ts';
import { contentOf, copyLimits } from '../../src/release/copy.ts';
import { sha256 } from '../../src/release/digest.ts';

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

async function serve(answers: Readonly<Record<string, Answer>>): Promise<string> {
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer) answer(response, request);
    else response.writeHead(404).end('not here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const page = '<h1>指南</h1>';
const listed = { path: 'pages/a/index.html', bytes: Buffer.byteLength(page), sha256: sha256(page) };
const manifestOf = (files: readonly object[] = [listed], more: object = {}) =>
  JSON.stringify({ asOf: '2026-06-01', sequence: 1, files, ...more });
const gives =
  (body: string | Buffer, status = 200, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(status, headers).end(body);
const leads = (location: string, status = 301) => gives('', status, { location });

async function verify(answers: Readonly<Record<string, Answer>>, manifest = manifestOf()) {
  const address = await serve({ '/release.json': gives(manifest), ...answers });
  const copy = copyAt(address);
  if (!copy) throw new Error('no copy');
  return tellCopy(await checkCopy(copy, { today: day('2026-06-01') }));
}

const whole = '结论：完整，没有改动。';

describe('a healthy site', () => {
  const moved = { ...listed, leadsTo: '/pages/b/' };
  const gone = { ...listed, gone: true };
  const target = gives('<h1>新址</h1>');
  const lost = { path: '404.html', bytes: 2, sha256: sha256('无') };
  const cases: readonly { name: string; answers: Record<string, Answer>; files?: object[] }[] = [
    { name: 'answers with its pages', answers: { '/pages/a/': gives(page) } },
    { name: 'adds slashes', answers: { '/pages/a/': leads('/pages/a'), '/pages/a': gives(page) } },
    {
      name: 'shows the name of the file',
      answers: { '/pages/a/': leads('index.html', 302), '/pages/a/index.html': gives(page) },
    },
    {
      name: 'packs what it sends',
      answers: { '/pages/a/': gives(gzipSync(page), 200, { 'content-encoding': 'gzip' }) },
    },
    {
      name: 'leads from an old address',
      answers: { '/pages/a/': leads('/pages/b/'), '/pages/b/': target },
      files: [moved],
    },
    { name: 'leads for good in another way', answers: { '/pages/a/': leads('/pages/b/', 308) }, files: [moved] },
    { name: 'sends the page that leads on', answers: { '/pages/a/': gives(page) }, files: [moved] },
    {
      name: 'adds a slash before it leads on',
      answers: { '/pages/a/': leads('/pages/a'), '/pages/a': leads('/pages/b/?from=a') },
      files: [moved],
    },
    { name: 'says that a page was taken down', answers: { '/pages/a/': gives(page, 410) }, files: [gone] },
    { name: 'has only the page that says so', answers: { '/pages/a/': gives(page) }, files: [gone] },
    {
      name: 'says with its page for wrong addresses that a page was taken down',
      answers: { '/pages/a/': gives('无', 410), '/404.html': gives('无', 404) },
      files: [gone, lost],
    },
  ];
  test.for(cases)('$name', async ({ answers, files }) => {
    const { words, code } = await verify(answers, manifestOf(files));
    expect(words).toContain(whole);
    expect(code).toBe(0);
  });
});

describe('a site that is not what it says', () => {
  const moved = { ...listed, leadsTo: '/pages/b/' };
  const gone = { ...listed, gone: true };
  const cases: readonly { name: string; answers: Record<string, Answer>; files?: object[]; words: string }[] = [
    { name: 'has another page', answers: { '/pages/a/': gives('<h1>假</h1>') }, words: '被改动过' },
    {
      name: 'sends more than it says',
      answers: { '/pages/a/': gives(page + ' '.repeat(50_000_000)) },
      words: '被改动过',
    },
    {
      name: 'sends what unpacks to more',
      answers: { '/pages/a/': gives(gzipSync(Buffer.alloc(100_000_000)), 200, { 'content-encoding': 'gzip' }) },
      words: '被改动过',
    },
    { name: 'leads to another page', answers: { '/pages/a/': leads('/x/'), '/x/': gives('x') }, words: '被改动过' },
    {
      name: 'leads from an old address to a wrong page',
      answers: { '/pages/a/': leads('/x/'), '/x/': gives('x') },
      files: [moved],
      words: '被改动过',
    },
    { name: 'says that a page is gone that is not', answers: { '/pages/a/': gives(page, 410) }, words: '不完整' },
    {
      name: 'still shows what was taken down',
      answers: { '/pages/a/': gives('<h1>旧</h1>') },
      files: [gone],
      words: '被改动过',
    },
    {
      name: 'says something else in the place of what was taken down',
      answers: { '/pages/a/': gives('<h1>广告</h1>', 410) },
      files: [gone],
      words: '被改动过',
    },
    { name: 'leads in a circle', answers: { '/pages/a/': leads('/pages/a/') }, words: '没有核对完' },
    {
      name: 'sends a broken packet',
      answers: { '/pages/a/': gives('not packed at all', 200, { 'content-encoding': 'gzip' }) },
      words: '没有核对完',
    },
    { name: 'breaks off', answers: { '/pages/a/': (response) => response.destroy() }, words: '没有核对完' },
  ];
  test.for(cases)('that $name is told', async ({ answers, files, words }) => {
    const told = await verify(answers, manifestOf(files));
    expect(told.words).toContain(words);
    expect(told.code).not.toBe(0);
  });
});

describe('nobody is asked but the site itself', () => {
  const others = (elsewhere: string): string[] => [
    elsewhere,
    elsewhere.replace('127.0.0.1', 'localhost'),
    elsewhere.replace('http://', '//'),
    elsewhere.replace('http://', 'https://'),
    elsewhere.replace('http://', 'http://user:word@'),
  ];

  test('a page that leads to another site', async () => {
    let asked = 0;
    const elsewhere = await serve({ '/': (response) => (asked += 1) && response.end(page) });
    for (const other of [...others(elsewhere), 'ftp://127.0.0.1/', 'file:///etc/passwd', 'data:text/html,x']) {
      const { words, code } = await verify({ '/pages/a/': leads(`${other}${other.endsWith('/') ? '' : '/'}`) });
      expect({ other, words, code }).toMatchObject({
        code: 1,
        words: expect.stringContaining('被带到另一个网站') as string,
      });
    }
    expect(asked).toBe(0);
  });

  test('a site that leads to another site as a whole', async () => {
    let asked = 0;
    const elsewhere = await serve({ '/release.json': (response) => (asked += 1) && response.end(manifestOf()) });
    const { words, code } = await verify({ '/release.json': leads(`${elsewhere}/release.json`) });
    expect({ words, code }).toEqual({
      code: 2,
      words: expect.stringContaining(`${elsewhere}/release.json：没有跟过去`) as string,
    });
    expect(asked).toBe(0);
  });

  test('the rest of a site that has fallen silent', async () => {
    const files = Array.from({ length: 300 }, (_, index) => ({ path: `${index}.css`, bytes: 1, sha256: 'a' }));
    let asked = 0;
    const hang: Answer = (response) => (asked += 1) && response.destroy();
    const { words, code } = await verify(
      Object.fromEntries(files.map(({ path }) => [`/${path}`, hang])),
      manifestOf(files),
    );
    expect({ words, code }).toMatchObject({
      code: 2,
      words: expect.stringContaining('没有核对：300 个文件') as string,
    });
    expect(asked).toBeLessThan(copyLimits.unanswered + 10);
  });
});

describe('a manifest', () => {
  test.for([
    '../a.html',
    'a/../../b',
    '/etc/passwd',
    '//evil.example/a',
    'a//b',
    './a',
    'a/.',
    'a\\..\\..\\b',
    'C:/a',
    'a\u0000b',
    'a\u001B[2Jb',
    'a\nb',
    '',
    'a/',
    '\uD800',
  ])('that lists %j is none', async (path) => {
    const { words, code } = await verify({}, manifestOf([{ ...listed, path }]));
    expect({ words, code }).toMatchObject({ code: 2, words: expect.stringContaining('无法核对') as string });
  });

  test.for([
    { name: 'a path without end', manifest: manifestOf([{ ...listed, path: 'a'.repeat(5000) }]) },
    { name: 'a file twice', manifest: manifestOf([listed, { ...listed, sha256: '' }]) },
    { name: 'a file of less than no bytes', manifest: manifestOf([{ ...listed, bytes: -1 }]) },
    { name: 'a file of half a byte', manifest: manifestOf([{ ...listed, bytes: 0.5 }]) },
    { name: 'no day until which it is fresh', manifest: manifestOf([listed], { freshUntil: '\u001B[31m红' }) },
    { name: 'no number', manifest: manifestOf([listed], { sequence: 'x' }) },
    { name: 'no files', manifest: manifestOf([], { files: 'x' }) },
    { name: 'depth without end', manifest: '['.repeat(100_000) },
  ])('with $name is none', async ({ manifest }) => {
    expect(await verify({}, manifest)).toMatchObject({ code: 2, words: expect.stringContaining('无法核对') as string });
  });

  test.for([
    { name: 'one file too large', files: [{ ...listed, bytes: copyLimits.fileBytes + 1 }] },
    {
      name: 'too much in all',
      files: Array.from({ length: 401 }, (_, index) => ({ ...listed, path: `${index}`, bytes: copyLimits.fileBytes })),
    },
  ])('with $name is not followed', async ({ files }) => {
    const { words, code } = await verify({}, manifestOf(files));
    expect({ words, code }).toMatchObject({ code: 2, words: expect.stringContaining('没有核对') as string });
    expect(words).toContain('500 MB');
  });

  test('that never ends is read no further than its limit', async () => {
    let sent = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield await Promise.resolve(Buffer.alloc(1000).fill((sent += 1)));
    }
    expect(await contentOf({ kind: 'content', gone: false, chunks: endless() }, 10_000)).toBeUndefined();
    expect(sent).toBe(11);
  });
});

test('nothing that the other side writes does anything on a terminal', async () => {
  const tricky = 'x\u009B2J\u202Egnp\u2066.html';
  const { words } = await verify(
    { [`/${encodeURIComponent(tricky)}`]: leads('http://evil.example/%1b[2J\u009Bx') },
    manifestOf([
      { ...listed, path: 'a\u202Eb.html' },
      { ...listed, path: 'pages/a/index.html' },
    ]),
  );
  expect(words).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
  expect(words).toContain('aU+202Eb.html');
});
