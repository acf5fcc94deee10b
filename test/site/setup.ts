import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { day } from '../../src/records/values/day.ts';
import { buildSite } from '../../src/release/build.ts';
import { noProgress } from '../../src/release/progress.ts';
import { serveFolder } from '../../src/release/server.ts';
import { demonstrationDay } from './site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly site: { readonly address: string; readonly folder: string };
  }
}

/** Builds the demonstration site once for all tests in this folder and serves it on a free port. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const out = join(mkdtempSync(join(tmpdir(), 'mingshi-site-')), 'dist');
  const result = await buildSite({ content: 'content', out, asOf: day(demonstrationDay), progress: noProgress });
  if (result.outcome !== 'published')
    throw new Error(`the demonstration site was not built: ${JSON.stringify(result, undefined, 1)}`);
  const server = await serveFolder(out, 0);
  project.provide('site', { address: server.address, folder: out });
  return () => server.stop();
}
