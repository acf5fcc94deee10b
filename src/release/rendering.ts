import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { renderPages } from '../bridge/astro.ts';
import type { Page } from '../views/page.ts';
import { filesBelow, projectFolder } from './digest.ts';
import { isRunning } from './lock.ts';
import { takeOver } from './pages.ts';

/**
 * Renders pages, with styles and scripts, into a folder anywhere. Astro empties the folder that it is given,
 * and shares one working folder between all builds outside the project; so each build renders into a folder of its own
 * inside the project, and the files are taken over from there. Gives back their paths.
 */
export async function renderInto(folder: string, pages: readonly Page[]): Promise<readonly string[]> {
  const renderings = join(projectFolder, '.mingshi/rendering');
  mkdirSync(renderings, { recursive: true });
  removeAbandoned(renderings);
  const rendering = mkdtempSync(join(renderings, `${process.pid}-`));
  try {
    await renderPages(pages, rendering);
    const files = filesBelow(rendering);
    for (const file of files) takeOver(file, rendering, folder);
    return files;
  } finally {
    rmSync(rendering, { recursive: true, force: true });
  }
}

/** Removes what builds that were killed have left. */
function removeAbandoned(renderings: string): void {
  for (const name of readdirSync(renderings)) {
    if (!isRunning(Number.parseInt(name, 10))) rmSync(join(renderings, name), { recursive: true, force: true });
  }
}
