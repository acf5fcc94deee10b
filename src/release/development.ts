import { watch } from 'node:fs';
import { servePages, type ShownSite } from '../bridge/astro.ts';
import type { Finding } from '../records/finding.ts';
import { pagesOf } from '../views/pages.ts';
import { machineFileReader } from './machine-files.ts';
import { readAgency, type ReadingOptions } from './reading.ts';

export interface Development {
  readonly address: string;
  stop(): Promise<void>;
}

const nothing: ShownSite = { pages: [], fileAt: () => Promise.resolve(undefined) };

/**
 * Serves the site while it is written: code changes through Astro, content changes by reading the folder again. `told`
 * gets the findings of each reading; while `site.yaml` cannot be read, the pages stay as they were.
 */
export async function developSite(
  options: ReadingOptions & { readonly port: number },
  told: (findings: readonly Finding[], records: number) => void,
): Promise<Development> {
  const read = async (): Promise<ShownSite | undefined> => {
    const { register, bodies, findings, records } = await readAgency(options);
    told(findings, records);
    return register && { pages: pagesOf(register, bodies), fileAt: machineFileReader(register, options) };
  };
  const server = await servePages((await read()) ?? nothing, options.port);
  let waiting: NodeJS.Timeout | undefined;
  let reading = Promise.resolve();
  const refresh = async () => {
    const site = await read();
    if (site) server.show(site);
  };
  const watcher = watch(options.content, { recursive: true }, () => {
    // Editors save in several steps: wait until the folder is quiet.
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      reading = reading.then(refresh);
    }, 200);
  });
  return {
    address: server.address,
    async stop() {
      clearTimeout(waiting);
      watcher.close();
      await server.stop();
    },
  };
}
