import { realpathSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, dev } from 'astro';
import type { Page } from '../views/page.ts';
import { handOver } from './handover.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** No such folder: Astro would take `public` whole, with whatever lies in it. */
const publicDir = '.mingshi/nothing-as-it-is';

/** Renders these pages, with styles and scripts, into a folder; what is published as it is comes to them as it was checked. */
export async function renderPages(pages: readonly Page[], folder: string): Promise<void> {
  handOver(pages);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await build({ root, outDir: folder, publicDir, logLevel: 'error', mode: 'production' });
}

/** What is served while a site is written: its pages, and the content of every other file when it is asked for. */
export interface ShownSite {
  readonly pages: readonly Page[];
  readonly fileAt: (path: string) => Promise<ShownFile | undefined>;
}

export interface ShownFile {
  /** For the header `Content-Type`. */
  readonly type: string;
  readonly content: Uint8Array | string;
}

export interface DevelopmentServer {
  readonly address: string;
  /** Shows this from now on and reloads open windows. */
  show(site: ShownSite): void;
  stop(): Promise<void>;
}

/** Serves the site as it is written, reloading when code or the pages change. `port` 0 takes a free one. */
export async function servePages(site: ShownSite, port: number): Promise<DevelopmentServer> {
  let shown = site;
  handOver(shown.pages);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  let reload = (): void => undefined;
  const server = await dev({
    root,
    publicDir,
    logLevel: 'warn',
    server: { host: '127.0.0.1', port },
    // Vite would show every file of the project as it is, and follow a link in `public` wherever it leads.
    vite: { server: { fs: { allow: ['src', 'node_modules'].map((name) => realpathSync(join(root, name))) } } },
    integrations: [
      {
        name: 'mingshi-reload',
        hooks: {
          'astro:server:setup': ({ server: vite }) => {
            vite.middlewares.use((request, response, next) => void answer(shown, request, response, next));
            reload = () => {
              for (const environment of Object.values(vite.environments)) environment.moduleGraph.invalidateAll();
              vite.environments.client.hot.send({ type: 'full-reload' });
            };
          },
        },
      },
    ],
  });
  return {
    address: `http://127.0.0.1:${server.address.port}/`,
    show(changed) {
      shown = changed;
      handOver(changed.pages);
      reload();
    },
    stop: () => server.stop(),
  };
}

/** Sends a file of the site, or leaves the address to Astro. */
async function answer(
  { fileAt }: ShownSite,
  { url = '/' }: IncomingMessage,
  response: ServerResponse,
  next: (fault?: unknown) => void,
): Promise<void> {
  try {
    const file = await fileAt(url.replace(/[?#].*$/, ''));
    if (file) response.setHeader('content-type', file.type).end(file.content);
    else next();
  } catch (fault) {
    next(fault);
  }
}
