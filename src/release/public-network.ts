import { lookup } from 'node:dns/promises';
import { request as requestOverHttp } from 'node:http';
import { request as requestOverHttps } from 'node:https';
import { BlockList, isIP } from 'node:net';

/** How names become addresses, and which addresses the public can reach. */
export interface Network {
  resolve(name: string): Promise<readonly string[]>;
  isPublic(address: string): boolean;
}

/** What an address of another site answers: the head of its answer; `private` where only an internal network could reach it. */
export type Head = { readonly status: number; readonly location: string | undefined } | 'private';

/** IPv4 that is not the public's: the registry of special addresses (RFC 6890), and what clouds keep for themselves. */
const closedIPv4 = blockList('ipv4', [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
]);
/** Of IPv6 only this is given out to the public; within it some is not, or leads on to an IPv4 address that nobody looked at. */
const openIPv6 = blockList('ipv6', ['2000::/3']);
const closedIPv6 = blockList('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

function blockList(family: 'ipv4' | 'ipv6', subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [address = '', bits = ''] = subnet.split('/');
    list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** Whether anybody can reach an IP address: no private, local, shared, mapped, translated or reserved one. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !closedIPv4.check(address, 'ipv4');
  return isIP(address) === 6 && openIPv6.check(address, 'ipv6') && !closedIPv6.check(address, 'ipv6');
}

/** The network that this machine is in. */
export const publicNetwork: Network = {
  resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  isPublic: isPublicAddress,
};

/**
 * Asks an `http` or `https` address for the head of its answer. The name is resolved once, every address it has must be
 * public, and the connection goes to the one that was looked at. Names and words of the address are not sent on; redirects are
 * not followed. Rejects where there is no answer before `signal` ends.
 */
export async function askPublic(
  url: URL,
  method: 'HEAD' | 'GET',
  network: Network,
  signal: AbortSignal,
): Promise<Head> {
  const name = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(name) === 0 ? await network.resolve(name) : [name];
  const [host] = addresses;
  if (host === undefined) throw new Error('the name has no address');
  if (!addresses.every((address) => network.isPublic(address))) return 'private';
  const secure = url.protocol === 'https:';
  const options = {
    host,
    port: url.port === '' ? (secure ? 443 : 80) : url.port,
    path: `${url.pathname}${url.search}`,
    method,
    headers: { host: url.host, 'user-agent': 'Mozilla/5.0 (mingshi)', accept: '*/*' },
    agent: false,
    signal,
    ...(secure && isIP(name) === 0 ? { servername: name } : {}),
  };
  return new Promise((resolve, reject) => {
    const asked = (secure ? requestOverHttps : requestOverHttp)(options, ({ statusCode = 0, headers }) => {
      resolve({ status: statusCode, location: headers.location });
      // Nobody reads the page itself.
      asked.destroy();
    });
    asked.on('error', reject).end();
  });
}
