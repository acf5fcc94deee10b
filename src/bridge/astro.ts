import { fileURLToPath } from 'node:url';
import { build, dev } from 'astro';
import type { Page } from '../views/page.ts';
import { handOver } from './handover.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Renders these pages, with styles, scripts and `public/`, into a folder. */
export async function renderPages(pages: readonly Page[], folder: string): Promise<void> {
  handOver(pages);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await build({ root, outDir: folder, logLevel: 'error', mode: 'production' });
}

export interface DevelopmentServer {
  readonly address: string;
  /** Shows these pages from now on and reloads open windows. */
  show(pages: readonly Page[]): void;
  stop(): Promise<void>;
}

/** Serves the pages as they are written, reloading when code or the pages change. `port` 0 takes a free one. */
export async function servePages(pages: readonly Page[], port: number): Promise<DevelopmentServer> {
  handOver(pages);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  let reload = (): void => undefined;
  const server = await dev({
    root,
    logLevel: 'warn',
    server: { host: '127.0.0.1', port },
    integrations: [
      {
        name: 'mingshi-reload',
        hooks: {
          'astro:server:setup': ({ server: vite }) => {
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
      handOver(changed);
      reload();
    },
    stop: () => server.stop(),
  };
}
