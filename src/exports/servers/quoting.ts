import { serverFolder, wildcardHeadersFile } from '../../register/addresses/address.ts';
import { literal } from './place.ts';

/** What is written for the machine room. */
export const serverFiles = {
  nginx: `${serverFolder}nginx.conf`,
  caddy: `${serverFolder}Caddyfile`,
  changes: `${serverFolder}addresses.json`,
  /** Read by hosts that take the whole site, such as Cloudflare Pages and Netlify. */
  wildcardHeaders: wildcardHeadersFile,
} as const;

/** What no visitor is given, as regular expressions. */
export const hiddenPlaces: readonly string[] = [
  `^${literal(serverFolder)}`,
  `^${literal(serverFiles.wildcardHeaders)}$`,
];

/** Whether a path may stand in quotes in any configuration as it is. */
export function isPlain(path: string): boolean {
  return /^[\w/.~+@-]*$/.test(path.replace(/[^\u0000-\u007F]/gu, ''));
}

/** An address as it may stand in quotes in any configuration: whatever could mean something there is percent-encoded. */
export function writtenTarget(address: string): string {
  return address.replace(/[^\w/.~%#?=&+@-]/gu, (sign) =>
    /^[!'()*]$/.test(sign) ? `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}` : encodeURIComponent(sign),
  );
}
