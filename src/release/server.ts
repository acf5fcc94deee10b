import { createReadStream, readFileSync, statSync, type Stats } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { changeAt, type ChangedAddresses } from '../exports/servers/changed-addresses.ts';
import { headersAt } from '../exports/servers/headers.ts';
import { serverFiles, writtenTarget } from '../exports/servers/quoting.ts';
import { contentTypeAt } from '../exports/servers/types.ts';
import { addresses, isForServers } from '../register/addresses/address.ts';
import { isCode } from './lock.ts';

export interface FolderServer {
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Serves a finished site on 127.0.0.1, as the servers do that read what the release says for them; takes a free port where
 * `port` is in use or 0.
 */
export async function serveFolder(folder: string, port: number): Promise<FolderServer> {
  const server = createServer((request, response) => {
    if (!isForThisMachine(request)) response.writeHead(403).end();
    else if (request.method !== 'GET' && request.method !== 'HEAD')
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
    else answer(request, response, folder);
  });
  const used = await listen(server, port);
  return {
    address: `http://127.0.0.1:${used}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Whether whoever asks calls this machine by its own name: any web page may let a name of its own point here, and would then
 * read what is not published yet as if it were its own.
 */
function isForThisMachine({ headers, socket }: IncomingMessage): boolean {
  const port = socket.localPort === 80 ? '(?::80)?' : `:${socket.localPort}`;
  return new RegExp(`^(?:127\\.0\\.0\\.1|localhost|\\[::1\\])${port}$`, 'i').test(headers.host ?? '');
}

function answer(request: IncomingMessage, response: ServerResponse, folder: string): void {
  const path = pathOf(request.url ?? '/');
  const found = path === undefined ? notFound : answerOf(folder, path);
  if ('to' in found) response.writeHead(301, { location: writtenTarget(found.to) }).end();
  else send(response, folder, found);
}

/** The path that is asked for; undefined for one that leads out of the folder or is no path of a site. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
    // Judged after decoding: `%2f` and `%5c` part names on the disk, though they part none in an address.
    return /[\\\0]|\/\.{0,2}\/|\/\.\.?$/.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

type Answer = { readonly status: number; readonly path: string } | { readonly to: string };
const notFound: Answer = { status: 404, path: addresses.notFound };

function answerOf(folder: string, path: string): Answer {
  if (isForServers(path.slice(1))) return notFound;
  if (path.endsWith('/index.html')) return { to: encodeURI(path.slice(0, -'index.html'.length)) };
  const change = changeAt(changesOf(folder), path);
  if (change) return change.status === 410 ? { status: 410, path: change.page } : change;
  const found = statOf(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  if (found?.isFile()) return { status: 200, path };
  return found?.isDirectory() ? { to: encodeURI(`${path}/`) } : notFound;
}

/** Undefined also for a name that no disk can hold. */
function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Read for each request, since a build may replace the release at any time. */
function changesOf(folder: string): ChangedAddresses {
  try {
    return JSON.parse(readFileSync(join(folder, serverFiles.changes), 'utf8')) as ChangedAddresses;
  } catch {
    return { gone: [], moved: [] };
  }
}

/** The folder of records below which a path lies: one of which the site offers the list as data. */
function recordFolders(folder: string, path: string): string[] {
  const [, kind = ''] = path.split('/');
  return kind !== '' && statOf(join(folder, addresses.data(kind))) ? [addresses.list(kind)] : [];
}

function send(response: ServerResponse, folder: string, { status, path }: Extract<Answer, { path: string }>): void {
  const stream = createReadStream(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  stream.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(404).end()));
  stream.on('open', () => {
    response.writeHead(status, {
      ...headersAt(path, recordFolders(folder, path)),
      'content-type': contentTypeAt(path),
    });
    stream.pipe(response);
  });
  // Whoever asked may be gone before the end.
  response.on('close', () => stream.destroy());
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (fault) => {
      if (port !== 0 && isCode(fault, 'EADDRINUSE')) resolve(listen(server, 0));
      else reject(fault);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
