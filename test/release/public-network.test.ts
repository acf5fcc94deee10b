import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askPublic, isPublicAddress, type Network } from '../../src/release/public-network.ts';

describe('isPublicAddress', () => {
  test.for([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.100.100.200',
    '127.0.0.1',
    '127.255.255.254',
    '168.63.129.16',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.192',
    '192.168.1.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
    'localhost',
    '',
  ])('is false for %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.for([
    '8.8.8.8',
    '11.0.0.1',
    '100.63.255.255',
    '100.128.0.1',
    '172.32.0.1',
    '192.169.0.1',
    '223.5.5.5',
    '2400:3200::1',
    '240e::1',
  ])('is true for %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('askPublic', () => {
  let server: Server;
  let port = 0;
  let answer: RequestListener;
  beforeAll(async () => {
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  const ask = (url: string, network: Network, milliseconds = 5000) =>
    askPublic(new URL(url), 'GET', network, AbortSignal.timeout(milliseconds));

  test('connects to the very address that was looked at, though the name leads elsewhere the next time', async () => {
    const resolved: string[] = [];
    const network: Network = {
      resolve: (name) => Promise.resolve([resolved.push(name) === 1 ? '127.0.0.1' : '10.0.0.1']),
      isPublic: (address) => address === '127.0.0.1',
    };
    let host = '';
    answer = (request, response) => {
      host = request.headers.host ?? '';
      response.end('x');
    };
    expect(await ask(`http://user:word@Site.Example:${port}/a?b#c`, network)).toEqual({
      status: 200,
      location: undefined,
    });
    expect(host).toBe(`site.example:${port}`);
    expect(resolved).toEqual(['site.example']);
  });

  test('connects to nobody where one of the addresses of a name is not public', async () => {
    let asked = 0;
    answer = (_request, response) => (asked += 1) && response.end();
    const network: Network = { resolve: () => Promise.resolve(['8.8.8.8', '127.0.0.1']), isPublic: isPublicAddress };
    expect(await ask(`http://site.example:${port}/`, network)).toBe('private');
    expect(asked).toBe(0);
  });

  test.for(['127.0.0.1', '127.1', '0x7f000001', '2130706433', '017700000001', '[::1]', '[::ffff:127.0.0.1]', '0'])(
    'connects to nobody for the address %s',
    async (host) => {
      const network: Network = { resolve: () => Promise.reject(new Error('not asked')), isPublic: isPublicAddress };
      expect(await ask(`http://${host}:${port}/`, network)).toBe('private');
    },
  );

  test('reads no more than the head of an answer, and waits no longer than it may', async () => {
    const network: Network = { resolve: () => Promise.resolve(['127.0.0.1']), isPublic: () => true };
    answer = (_request, response) => response.writeHead(200).write('x');
    expect(await ask(`http://site.example:${port}/`, network)).toMatchObject({ status: 200 });
    answer = () => undefined;
    await expect(ask(`http://site.example:${port}/`, network, 50)).rejects.toThrow('aborted');
  });
});
