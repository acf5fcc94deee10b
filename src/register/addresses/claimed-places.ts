import type { AnyEntry } from '../../records/entry.ts';
import { samePlace } from './address.ts';

/** Whose a place is, and whether it is where the record itself lies, not an old address of it. */
export interface Holder {
  readonly entry: AnyEntry;
  readonly own: boolean;
}

/**
 * Which record holds which place of the site. Places become files: a name in capitals is another file on one disk and the same
 * on the next, and no disk has a file and a folder of one name.
 */
export class ClaimedPlaces {
  readonly #holders = new Map<string, { readonly place: string; readonly holder: Holder }>();
  /** What is a file, not a folder with a page. */
  readonly #files = new Map<string, Holder>();
  /** Folders above something, with a record that lies below. */
  readonly #folders = new Map<string, Holder>();

  add(address: string, holder: Holder): void {
    const place = samePlace(address);
    const key = place.toLowerCase();
    if (!this.#holders.has(key)) this.#holders.set(key, { place, holder });
    if (isFile(address)) this.#files.set(key, holder);
    for (const folder of foldersAbove(key)) this.#folders.set(folder, holder);
  }

  /** The record that keeps `entry` from having an old address there; undefined where nothing does. */
  holderOf(address: string, entry: AnyEntry): AnyEntry | undefined {
    const place = samePlace(address);
    const key = place.toLowerCase();
    const found = this.#holders.get(key);
    // Old servers did not tell capitals apart: one record may have its old address in two ways of writing.
    if (found && (found.place === place || found.holder.own || found.holder.entry !== entry)) return found.holder.entry;
    const inTheWay = isFile(address) ? this.#folders.get(key) : undefined;
    return (inTheWay ?? foldersAbove(key).flatMap((folder) => this.#files.get(folder) ?? [])[0])?.entry;
  }
}

function isFile(address: string): boolean {
  return !address.endsWith('/') && !address.endsWith('/index.html');
}

function foldersAbove(place: string): string[] {
  const names = place.split('/');
  return names.slice(1, -1).map((_name, index) => names.slice(0, index + 2).join('/'));
}
