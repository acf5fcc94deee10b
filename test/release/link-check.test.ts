import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkLinks, tellLinks } from '../../src/release/link-check.ts';
import { isPublicAddress, type Network } from '../../src/release/public-network.ts';

let server: Server;
let address = '';
let asked: string[] = [];
/** The server of this test stands for the public: a name leads to it, its address alone does not. */
const network: Network = {
  resolve: (name) =>
    name === 'site.example'
      ? Promise.resolve(['127.0.0.1'])
      : Promise.resolve(name === 'office.example' ? ['10.0.0.9'] : []),
  isPublic: (found) => found === '127.0.0.1' || isPublicAddress(found),
};
beforeAll(async () => {
  server = createServer(({ method, url = '' }, response) => {
    asked.push(url);
    const status = { '/': 200, '/gone': 404, '/shut': 403, '/no-head': method === 'HEAD' ? 405 : 200 }[url];
    const [, to] = /^\/to\?(.*)$/.exec(url === '/circle' ? '/to?/circle' : url) ?? [];
    if (to === undefined) response.writeHead(status ?? 500).end();
    else response.writeHead(302, { location: decodeURIComponent(to) }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://site.example:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test('each address is asked, and what does not open is told with the files that lead there', async () => {
  const nobody = 'http://site.example:9/';
  const urls = [`${address}/`, `${address}/gone`, `${address}/no-head`, `${address}/shut`, nobody];
  const checked = await checkLinks(
    urls.map((url) => ({ url, files: ['pages/a.md'] })),
    network,
  );
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

test.for([
  { name: 'another page', to: '/', state: 'alive' },
  { name: 'a page that is gone', to: '/gone', state: 'gone' },
  { name: 'an internal name', to: 'http://office.example/', state: 'private' },
  { name: 'an internal address', to: 'http://10.0.0.9/', state: 'private' },
  { name: 'the data of a cloud', to: 'http://169.254.169.254/latest/meta-data/', state: 'private' },
  { name: 'an internal address by way of two', to: '/to?http%3A%2F%2F%5B%3A%3A1%5D%2F', state: 'private' },
  { name: 'a page that leads to itself', to: '/circle', state: 'silent' },
  { name: 'a file', to: 'file:///etc/passwd', state: 'refused' },
  { name: 'nothing that can be read', to: 'http://', state: 'silent' },
])('an address that leads to $name is $state', async ({ to, state }) => {
  const [checked] = await checkLinks([{ url: `${address}/to?${encodeURIComponent(to)}`, files: [] }], network);
  expect(checked?.answer.state).toBe(state);
});

test('an internal address is named and never asked', async () => {
  asked = [];
  const urls = ['http://office.example/', 'https://192.168.0.1/', address.replace('site.example', '[::1]')];
  const checked = await checkLinks(
    urls.map((url) => ({ url, files: ['pages/a\u001B[2J.md'] })),
    network,
  );
  expect(checked.map(({ answer }) => answer.state)).toEqual(['private', 'private', 'private']);
  expect(asked).toEqual([]);
  expect(tellLinks(checked)).toContain('公众打不开，没有去连');
  expect(tellLinks(checked)).not.toContain('\u001B');
});
