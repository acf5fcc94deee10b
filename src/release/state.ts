import { readResult, writeSealed } from './kept-files.ts';
import { stateFileOf } from './publication.ts';

/** What a release was made from, so that the next build knows what it may take over unchanged. */
export interface ReleaseState {
  /** By address: the digest of what the page shows, and the SHA-256 of its file. */
  readonly pages: Readonly<Record<string, readonly [view: string, file: string]>>;
  /** Files that come with the pages (styles, scripts), with the SHA-256 of each. */
  readonly assets: Readonly<Record<string, string>>;
  /** By address of a workbook: the digest of what it holds, and the SHA-256 of its file. */
  readonly workbooks: Readonly<Record<string, readonly [held: string, file: string]>>;
  /** By part of the search: the digest of what it was made from, and the SHA-256 of each of its files. */
  readonly search: Readonly<
    Record<string, { readonly digest: string; readonly files: Readonly<Record<string, string>> } | undefined>
  >;
}

/**
 * The state of a release; empty where there is none, it cannot be read, or this machine has not written it: then everything is
 * made anew, and nothing is taken over from a site that came with a repository.
 */
export function readState(release: string | undefined): ReleaseState {
  if (release !== undefined) {
    try {
      const read = readResult(stateFileOf(release)) as Partial<ReleaseState> | null | undefined;
      // Earlier code wrote fewer parts.
      return {
        pages: read?.pages ?? {},
        assets: read?.assets ?? {},
        workbooks: read?.workbooks ?? {},
        search: read?.search ?? {},
      };
    } catch {
      // Not one of ours any more: everything is made anew.
    }
  }
  return { pages: {}, assets: {}, workbooks: {}, search: {} };
}

export function writeState(release: string, state: ReleaseState): void {
  writeSealed(stateFileOf(release), JSON.stringify(state));
}
