import { copyFileSync, linkSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileOf } from '../register/addresses/address.ts';
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

/** The release before, as far as the next one may take from it. */
export interface PreviousRelease {
  readonly folder: string | undefined;
  readonly state: ReleaseState;
}

/** Whether the release before has this very page, and its file is still what was written then. */
export function isUnchanged({ page, key }: KeyedPage, { folder, state }: PreviousRelease): boolean {
  const [earlier, digest] = state.pages[page.address] ?? [];
  return folder !== undefined && earlier === key && holds(folder, fileOf(page.address), digest);
}

/** Whether a folder has these files (path → SHA-256), as they were written. */
export function hasFiles(files: Readonly<Record<string, string>>, folder: string): boolean {
  return Object.entries(files).every(([path, written]) => holds(folder, path, written));
}

function holds(folder: string, path: string, digest: string | undefined): boolean {
  try {
    return sha256(readFileSync(join(folder, path))) === digest;
  } catch {
    return false;
  }
}

/** Links a file of the release before into the next one, by another name if need be: it takes no time and no room on the disk. */
export function takeOver(path: string, previous: string, staging: string, name = path): void {
  const to = join(staging, name);
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(join(previous, path), to);
  } catch {
    // Not every file system links.
    copyFileSync(join(previous, path), to);
  }
}
