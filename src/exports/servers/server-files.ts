import type { Register } from '../kind.ts';
import { caddySnippet } from './caddy.ts';
import { changedAddresses } from './changed-addresses.ts';
import { foldersOf } from './headers.ts';
import { nginxInclude } from './nginx.ts';
import { serverFiles } from './quoting.ts';
import { wildcardHeaders } from './wildcard-headers.ts';

/**
 * What the machine room needs to serve a release, each from the same tables. It lies in the release, so that it comes and
 * goes with it, and is no part of what visitors get: servers that read it keep it to themselves.
 */
export function* configurationFiles(register: Register): Generator<{ address: string; content: () => string }> {
  const changes = changedAddresses(register);
  const folders = foldersOf(register.kinds);
  yield { address: serverFiles.nginx, content: () => nginxInclude(changes, folders) };
  yield { address: serverFiles.caddy, content: () => caddySnippet(changes, folders) };
  yield { address: serverFiles.changes, content: () => `${JSON.stringify(changes, undefined, 2)}\n` };
  yield { address: serverFiles.wildcardHeaders, content: () => wildcardHeaders(folders) };
}
