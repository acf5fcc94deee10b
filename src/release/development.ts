import { existsSync, watch } from 'node:fs';
import { servePages, type ShownSite } from '../bridge/astro.ts';
import type { Finding } from '../records/finding.ts';
import { pagesOf } from '../views/pages.ts';
import { machineFileReader } from './machine-files.ts';
import { publicFileReader } from './public-files.ts';
import { publicFolder, readAgency, type ReadingOptions } from './reading.ts';

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
  const folder = options.publicFolder ?? publicFolder;
  const read = async (): Promise<ShownSite | undefined> => {
    const reading = await readAgency(options);
    const { register, bodies, findings, records } = reading;
    told(findings, records);
    if (!register) return undefined;
    const [made, asItIs] = [machineFileReader(register, options), publicFileReader(reading, folder)];
    return { pages: pagesOf(register, bodies), fileAt: async (path) => (await made(path)) ?? asItIs(path) };
  };
  const server = await servePages((await read()) ?? nothing, options.port);
  let waiting: NodeJS.Timeout | undefined;
  let reading = Promise.resolve();
  const refresh = async () => {
    const site = await read();
    if (site) server.show(site);
  };
  const changed = () => {
    // Editors save in several steps: wait until the folder is quiet.
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      reading = reading.then(refresh);
    }, 200);
  };
  const watchers = [options.content, folder]
    .filter((watched) => existsSync(watched))
    .map((watched) => watch(watched, { recursive: true }, changed));
  return {
    address: server.address,
    async stop() {
      clearTimeout(waiting);
      for (const watcher of watchers) watcher.close();
      await server.stop();
    },
  };
}
