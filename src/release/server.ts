import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { isCode } from './lock.ts';

/** Types by file ending, for looking at a finished site on the own machine; a real server has its own table. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
};

export interface FolderServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves a finished site on 127.0.0.1; takes a free port where `port` is in use or 0. */
export async function serveFolder(folder: string, port: number): Promise<FolderServer> {
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    const found = path === undefined ? undefined : fileAt(folder, path);
    if (found === 'folder') response.writeHead(301, { location: encodeURI(`${path}/`) }).end();
    else if (found === undefined) send(response, join(folder, '404.html'), 404);
    else send(response, found.file, 200);
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

function fileAt(folder: string, path: string): { readonly file: string } | 'folder' | undefined {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile()) return { file };
  return found?.isDirectory() ? 'folder' : undefined;
}

function send(response: ServerResponse, file: string, status: number): void {
  const stream = createReadStream(file);
  stream.on('error', () => response.writeHead(404).end());
  stream.on('open', () => {
    response.writeHead(status, {
      'content-type': types[extname(file).toLowerCase()] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      // Portals of other sites may search, as a real server allows them to.
      'access-control-allow-origin': '*',
    });
    stream.pipe(response);
  });
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
