import { addresses, decodedAddress, fileOf } from '../../register/addresses/address.ts';
import type { Register } from '../kind.ts';

/** Addresses whose answer is no file: what was taken down, and old addresses that lead on. Paths are decoded. */
export interface ChangedAddresses {
  /** Taken down (410). A path that ends with `/` stands for all below it. `page` is the file that says so, if there is one. */
  readonly gone: readonly { readonly path: string; readonly page?: string }[];
  /** Moved for good (301); `to` is an address as it is written in a link. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
}

/** Reads them from the register. */
export function changedAddresses({ tombstones, redirects }: Register): ChangedAddresses {
  return {
    gone: tombstones.map(({ address }) => {
      const path = decodedAddress(address);
      return /(?:\/|\.s?html?)$/.test(path) ? { path, page: `/${fileOf(address)}` } : { path };
    }),
    moved: redirects.map(({ from, to }) => ({ from: decodedAddress(from), to })),
  };
}

/** The answer that a path gets, if it is none of the files; undefined otherwise. */
export function changeAt(
  { gone, moved }: ChangedAddresses,
  path: string,
): { readonly status: 410; readonly page: string } | { readonly status: 301; readonly to: string } | undefined {
  const tombstone = gone.find(
    (taken) => path === taken.path || (taken.path.endsWith('/') && path.startsWith(taken.path)),
  );
  if (tombstone) return { status: 410, page: tombstone.page ?? addresses.notFound };
  const move = moved.find(({ from }) => from === path || from === `${path}/`);
  return move && { status: 301, to: move.to };
}
