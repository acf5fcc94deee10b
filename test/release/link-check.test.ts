import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkLinks, tellLinks } from '../../src/release/link-check.ts';

let server: Server;
let address = '';
beforeAll(async () => {
  server = createServer(({ method, url }, response) => {
    const status =
      { '/': 200, '/gone': 404, '/shut': 403, '/no-head': method === 'HEAD' ? 405 : 200 }[url ?? ''] ?? 500;
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test('each address is asked, and what does not open is told with the files that lead there', async () => {
  const nobody = 'http://127.0.0.1:9/';
  const urls = [`${address}/`, `${address}/gone`, `${address}/no-head`, `${address}/shut`, nobody];
  const checked = await checkLinks(urls.map((url) => ({ url, files: ['pages/a.md'] })));
  expect(checked.map(({ answer }) => answer)).toEqual([
    { state: 'alive' },
    { state: 'gone', status: 404 },
    { state: 'alive' },
    { state: 'refused', status: 403 },
    { state: 'silent' },
  ]);
  const told = tellLinks(checked);
  expect(told).toContain(`${address}/gone\n  对方说这个网页已经没有了（404）`);
  expect(told).toContain('共 5 个外部网址：3 个没有正常打开。');
  expect(told).not.toContain(`${address}/no-head`);
});
