import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { constants, createBrotliCompress } from 'node:zlib';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { kinds } from '../../src/kinds/kinds.ts';
import { foldersOf, headersAt, headerTable } from '../../src/exports/servers/headers.ts';
import { serverFiles } from '../../src/exports/servers/quoting.ts';
import { contentTypeAt } from '../../src/exports/servers/types.ts';
import { day } from '../../src/records/values/day.ts';
import { checkCopy } from '../../src/release/copy-check.ts';
import { tellCopy } from '../../src/release/copy-verdict.ts';
import { copyAt } from '../../src/release/copies.ts';
import { filesBelow } from '../../src/release/digest.ts';
import { readNginx } from '../exports/servers/nginx-syntax.ts';
import { demonstrationDay } from './site.ts';
import { startCaddy, startNginx, type WebServer } from './web-servers.ts';

const folders = foldersOf(kinds);

const { address, folder } = inject('site');
/** A server that is not here and cannot be installed has its tests skipped. */
const servers: Readonly<Record<string, WebServer | undefined>> = {
  nginx: await startNginx(folder),
  Caddy: await startCaddy(folder),
  'the preview': { address, stop: () => Promise.resolve() },
};
for (const [name, server] of Object.entries(servers))
  if (!server) process.stderr.write(`\n!!! 本机没有 ${name}，也不能安装：跳过了它的测试，只检查了配置的写法。\n`);
afterAll(async () => {
  for (const server of Object.values(servers)) await server?.stop();
});

interface Answer {
  readonly status: number | undefined;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** Asks for a path exactly as it is written; `fetch` would follow and tidy up. */
function ask(at: string, path: string): Promise<Answer> {
  const { hostname, port } = new URL(at);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () =>
        resolve({ status: response.statusCode, body, headers: response.headers as Answer['headers'] }),
      );
    });
    asked.on('error', reject).end();
  });
}

/** The headers of the table, as they were sent; those that were not are undefined. */
function sentOf({ headers }: Answer): Record<string, string | undefined> {
  return Object.fromEntries(headerTable(folders).map(({ name }) => [name, headers[name.toLowerCase()]]));
}

function expectedAt(path: string): Record<string, string | undefined> {
  const headers = headersAt(path, folders);
  return Object.fromEntries(headerTable(folders).map(({ name }) => [name, headers[name]]));
}

test('the include has the form that nginx reads', () => {
  expect(readNginx(readFileSync(join(folder, serverFiles.nginx), 'utf8')).length).toBeGreaterThan(20);
});

for (const [name, server] of Object.entries(servers))
  describe.skipIf(!server)(`a release behind ${name}`, () => {
    const at = server?.address ?? '';
    const asking = async (path: string, judge: (answer: Answer) => void) => judge(await ask(at, path));

    test('every file is sent with the headers of its place and its type', async () => {
      const files = filesBelow(`${folder}/`).filter((file) => !/^(?:_|pagefind\/|search\/index\/.*\.bin$)/.test(file));
      const changed = readFileSync(join(folder, serverFiles.changes), 'utf8');
      expect(files.length).toBeGreaterThan(500);
      for (const file of files) {
        const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
        if (changed.includes(`"${path}"`)) continue;
        await asking(encodeURI(path), (answer) => {
          expect(answer.status, path).toBe(200);
          expect(sentOf(answer), path).toEqual(expectedAt(path));
          const [type = ''] = answer.headers['content-type']?.toLowerCase().split(';') ?? [];
          expect(type, path).toBe(contentTypeAt(path).split(';')[0]);
          if (type.startsWith('text/'))
            expect(answer.headers['content-type']?.toLowerCase(), path).toMatch(/charset=utf-8/);
        });
      }
    });

    test.for([
      ['/policies', '/policies/'],
      ['/policies/index.html', '/policies/'],
      ['/index.html', '/'],
      ['/pages/shenqing/', '/pages/application/'],
      ['/pages/shenqing', '/pages/application/'],
      ['/art/2019/5/15/art_1001_1.html', '/pages/guide/'],
    ] as const)('%s leads for good to %s', async ([path, to]) => {
      await asking(path, (answer) => {
        // Caddy adds a missing slash by itself, and answers with the other number that means "for good".
        expect(name === 'Caddy' ? [301, 308] : [301]).toContain(answer.status);
        expect(answer.headers['location']).toBe(to);
      });
    });

    test.for([
      '/interpretations/jd-2022-05/',
      '/interpretations/jd-2022-05/index.md',
      '/interpretations/jd-2022-05/a.pdf',
    ])('%s is gone, and a page says so', async (path) => {
      await asking(path, (answer) => {
        expect(answer.status).toBe(410);
        expect(answer.body).toContain('已经撤下');
        expect(answer.headers['content-type']).toMatch(/^text\/html/);
        expect(sentOf(answer)).toEqual(expectedAt('/interpretations/jd-2022-05/'));
      });
    });

    test.for(['/none/', '/policies/none.pdf', '/assets/none.css', '/data/none.md', ...Object.values(serverFiles)])(
      '%s is not there, and the site’s own page says so',
      async (path) => {
        await asking(path, (answer) => {
          expect(answer.status).toBe(404);
          expect(answer.body).toContain('<h1');
          expect(answer.headers['content-type']).toMatch(/^text\/html/);
          expect(sentOf(answer)).toEqual(expectedAt('/404.html'));
        });
      },
    );

    test.for(['//other.example/index.html', '/\\other.example/index.html', '//other.example/..'])(
      '%s sends nobody to another site',
      async (path) => {
        await asking(path, ({ headers }) => expect(headers['location'] ?? '/').toMatch(/^\/(?![/\\])/));
      },
    );

    test('is whole to whoever verifies it', async () => {
      const { words, code } = await verify(at);
      expect(words).toContain('结论：完整，没有改动。');
      expect(code).toBe(0);
    });
  });

test('a release is whole behind a network of copies that packs it and adds headers', async () => {
  const network = await startNetwork(address);
  const { words, code } = await verify(network.address);
  await network.stop();
  expect(words).toContain('结论：完整，没有改动。');
  expect(code).toBe(0);
});

async function verify(at: string) {
  const copy = copyAt(at);
  if (!copy) throw new Error('no copy');
  return tellCopy(await checkCopy(copy, { today: day(demonstrationDay) }));
}

/** Passes everything on as a content network does: packed for whoever takes it, with headers of its own. */
async function startNetwork(origin: string): Promise<WebServer> {
  const server = createServer((asked, answer) => {
    const passed = request(new URL(asked.url ?? '/', origin), (response) => {
      const { 'content-length': _length, ...headers } = response.headers;
      const own = { age: '17', via: '1.1 network', 'x-cache': 'HIT', 'set-cookie': 'network=1' };
      const packs = asked.headers['accept-encoding']?.includes('br') === true && response.statusCode === 200;
      answer.writeHead(response.statusCode ?? 502, {
        ...headers,
        ...own,
        ...(packs ? { 'content-encoding': 'br' } : {}),
      });
      if (packs) response.pipe(createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })).pipe(answer);
      else response.pipe(answer);
    });
    passed.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
