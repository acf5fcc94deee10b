import { decodedAddress } from '../register/addresses/address.ts';
import type { Copy, CopyAnswer, WantedFile } from './copy.ts';

/** How long one answer may take in milliseconds, to its last byte, beside a second for each hundred kilobytes. */
const patience = 60_000;
const bytesPerMillisecond = 100;

/** How often an address may lead to another of the same site, such as one with the missing slash. */
const mostSteps = 5;

/**
 * The site at an `http(s)` address, asked as a visitor would. It is never left: what leads to another scheme, host or port is
 * answered with `elsewhere`.
 */
export function siteCopy(place: string): Copy {
  const { origin, pathname } = new URL(place);
  const root = new URL(pathname.endsWith('/') ? pathname : `${pathname}/`, origin);
  return { list: undefined, read: (file) => readAt(root, file) };
}

async function readAt(root: URL, { path, bytes = 0, leadsTo }: WantedFile): Promise<CopyAnswer | undefined> {
  const signal = AbortSignal.timeout(patience + Math.ceil(bytes / bytesPerMillisecond));
  let url = new URL(addressOf(path), root);
  for (let step = 0; step <= mostSteps; step += 1) {
    const response = await fetch(url, { headers: { 'cache-control': 'no-cache' }, redirect: 'manual', signal });
    const location = response.headers.get('location');
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return answerOf(response, path);
    await response.body?.cancel();
    const next = new URL(location, url);
    if (next.origin !== root.origin) return { kind: 'elsewhere', to: next.href };
    if (leadsTo !== undefined && isSame(next, leadsTo, root)) return { kind: 'led' };
    url = next;
  }
  throw new Error('the address leads on for ever');
}

/** A page is asked for as visitors do: some hosts lead `index.html` elsewhere. */
function addressOf(path: string): string {
  const address = path.replace(/(^|\/)index\.html$/, '$1');
  return address.split('/').map(encodeURIComponent).join('/');
}

/** An address of the site may be written with the path under which the whole site lies, or without. */
function isSame(found: URL, address: string, root: URL): boolean {
  const shown = ({ pathname }: URL) => decodedAddress(pathname);
  return [address, address.replace(/^\//, '')].some((written) => shown(found) === shown(new URL(written, root)));
}

async function answerOf(response: Response, path: string): Promise<CopyAnswer | undefined> {
  const { ok, status, body } = response;
  if (ok || status === 410 || (status === 404 && path === '404.html'))
    return { kind: 'content', gone: status === 410, chunks: body ?? nothing() };
  await body?.cancel();
  if (status === 404) return undefined;
  throw new Error(`${status}`);
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // No bytes at all.
}
