import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/release/server.ts';

const outside = mkdtempSync(join(tmpdir(), 'mingshi-server-'));
const folder = join(outside, 'dist');
let server: FolderServer;

beforeAll(async () => {
  mkdirSync(join(folder, 'policies/agency/示例局'), { recursive: true });
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, '404.html'), 'nothing here');
  writeFileSync(join(folder, 'policies/agency/示例局/index.html'), 'agency');
  writeFileSync(join(folder, 'data/pages.json'), '{}');
  writeFileSync(join(folder, '..file.txt'), 'dots');
  server = await serveFolder(folder, 0);
});

afterAll(async () => {
  await server.stop();
  rmSync(outside, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly body: string;
  readonly type: string | undefined;
  readonly location: string | undefined;
}

/** Asks for a path exactly as it is written: `fetch` would tidy it up before it is sent. */
function ask(path: string, method = 'GET', headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => (body += text));
      response.on('end', () => {
        const { 'content-type': type, location } = response.headers;
        resolve({ status: response.statusCode, body, type, location });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('a served folder', () => {
  test.for([
    { path: '/', body: 'home', type: 'text/html; charset=utf-8' },
    { path: '/?q=1#x', body: 'home', type: 'text/html; charset=utf-8' },
    { path: '/data/pages.json', body: '{}', type: 'application/json; charset=utf-8' },
    { path: `/policies/agency/${encodeURIComponent('示例局')}/`, body: 'agency', type: 'text/html; charset=utf-8' },
    { path: '/..file.txt', body: 'dots', type: 'text/plain; charset=utf-8' },
  ])('answers $path', async ({ path, body, type }) => {
    expect(await ask(path)).toMatchObject({ status: 200, body, type });
  });

  test.for(['/none/', '/none.html', '/data/', '/policies/agency/x'])('has its own page for %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: 'nothing here' });
  });

  test.for([
    { path: '/data', location: '/data/' },
    {
      path: `/policies/agency/${encodeURIComponent('示例局')}`,
      location: `/policies/agency/${encodeURIComponent('示例局')}/`,
    },
  ])('leads from $path to the folder’s address', async ({ path, location }) => {
    expect(await ask(path)).toMatchObject({ status: 301, location });
  });

  test.for([
    '/../secret.txt',
    '/data/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%2Fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/data/..%2f..%2fsecret.txt',
    '/data/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e%252fsecret.txt',
    `/${encodeURIComponent(join(outside, 'secret.txt'))}`,
    join(outside, 'secret.txt'),
    `/%2f${join(outside, 'secret.txt')}`,
    '/index.html%00.txt',
    '/%00',
    '/%',
    '/%ff',
    'http://other.example/../secret.txt',
  ])('gives nothing from outside for %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: 'nothing here' });
  });

  test.for(['//data', '/%2fdata', '/.%2f/data'])('sends nobody from %s to another site', async (path) => {
    expect((await ask(path)).location ?? '/').not.toMatch(/^\/[/\\]/);
  });

  test.for([
    '/'.repeat(9000),
    `/${'a'.repeat(300)}`,
    `/${'a'.repeat(9000)}/`,
    `/${'%E5'.repeat(3000)}`,
    '/index.html/x',
    '*',
  ])('goes on after it was asked for %j', async (path) => {
    expect((await ask(path)).status).toBe(404);
    expect((await ask('/')).body).toBe('home');
  });

  test('gives the head alone to who asks for it, and the whole to who asks for a part', async () => {
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '', type: 'text/html; charset=utf-8' });
    for (const range of ['bytes=0-1', 'bytes=9-1', 'bytes=-', 'x'.repeat(1000)])
      expect(await ask('/', 'GET', { range })).toMatchObject({ status: 200, body: 'home' });
  });

  test.for(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE'])(
    'does nothing for %s',
    async (method) => {
      expect(await ask('/', method)).toMatchObject({ status: 405, body: '' });
    },
  );

  test.for(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])('answers to its own name %s', async (name) => {
    const host = `${name}:${new URL(server.address).port}`;
    expect(await ask('/', 'GET', { host })).toMatchObject({ status: 200, body: 'home' });
  });

  test.for([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost.evil.example:PORT',
    '127.0.0.1.evil.example:PORT',
    'evil.example:PORT@127.0.0.1:PORT',
    '127x0.0.1:PORT',
    '127.0.0.1:PORTx',
    '[::2]:PORT',
    '192.168.1.2:PORT',
  ])('shows nothing to who calls it “%s”', async (name) => {
    const host = name.replaceAll('PORT', new URL(server.address).port);
    expect(await ask('/', 'GET', { host })).toMatchObject({ status: 403, body: '' });
  });

  test('takes another port where the wanted one is in use', async () => {
    const used = Number(new URL(server.address).port);
    const second = await serveFolder(folder, used);
    expect(Number(new URL(second.address).port)).not.toBe(used);
    await second.stop();
  });

  test('listens on this machine only, and no more once it was stopped', async () => {
    const other = await serveFolder(folder, 0);
    expect(new URL(other.address).hostname).toBe('127.0.0.1');
    await other.stop();
    await expect(fetch(other.address)).rejects.toThrow('fetch failed');
  });
});
