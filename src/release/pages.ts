import { copyFileSync, linkSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileOf } from '../register/address.ts';
import type { Page } from '../views/page.ts';
import { sha256 } from './digest.ts';
import type { ReleaseState } from './state.ts';

/** A page with the digest of all that it shows, its code included. */
export interface KeyedPage {
  readonly page: Page;
  readonly key: string;
}

/** A page is a function of its view and the code, so their digest says whether it can have changed. */
export function keyPages(pages: readonly Page[], code: string): KeyedPage[] {
  return pages.map((page) => ({ page, key: sha256(`${code}\0${page.address}\0${JSON.stringify(page.view())}`) }));
}

/**
 * Takes over from the release before each page whose key is the same and whose file is still what was written then.
 * Gives back the pages that are to be rendered.
 */
export function restorePages(
  pages: readonly KeyedPage[],
  previous: { readonly folder: string | undefined; readonly state: ReleaseState },
  staging: string,
): KeyedPage[] {
  return pages.filter(({ page, key }) => {
    const [earlier, digest] = previous.state.pages[page.address] ?? [];
    if (previous.folder === undefined || earlier !== key) return true;
    const file = fileOf(page.address);
    return !takeOver(join(previous.folder, file), join(staging, file), digest);
  });
}

/** Links a file of the release before into the next one, if it is still the one that was written. */
export function takeOver(from: string, to: string, digest: string | undefined): boolean {
  try {
    if (digest !== undefined && sha256(readFileSync(from)) !== digest) return false;
    mkdirSync(dirname(to), { recursive: true });
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
    }
    return true;
  } catch {
    return false;
  }
}
