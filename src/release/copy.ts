import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A published site as somebody else has it: a folder, or a site on the web. */
export interface Copy {
  /** The file at a path of the manifest; undefined where there is none. Throws where it could not be asked for. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** What else is there; a site on the web does not tell. */
  readonly list: (() => readonly string[]) | undefined;
}

/** How many files are asked for at once: a small server must not feel it. */
const atOnce = 6;

/** How long one answer may take, in milliseconds. */
const patience = 60_000;

/** The copy at a folder or an `http(s)` address; undefined where there is no such folder. */
export function copyAt(place: string): Copy | undefined {
  if (/^https?:\/\//i.test(place)) return siteCopy(place.endsWith('/') ? place : `${place}/`);
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
  return {
    read: (path) => Promise.resolve(readIfThere(join(place, path))),
    list: () => namesBelow(place.endsWith('/') ? place : `${place}/`),
  };
}

/** Everything below a folder that is no folder, also links and devices: who altered a copy does not only use files. */
function namesBelow(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((found) => {
    const path = below === '' ? found.name : `${below}/${found.name}`;
    return found.isDirectory() ? namesBelow(folder, path) : [path];
  });
}

function siteCopy(address: string): Copy {
  return {
    list: undefined,
    async read(path) {
      // A page is asked for as visitors do: some hosts lead `index.html` elsewhere.
      const url = path
        .replace(/(^|\/)index\.html$/, '$1')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
      const answer = await fetch(new URL(url, address), {
        headers: { 'cache-control': 'no-cache' },
        signal: AbortSignal.timeout(patience),
      });
      if (answer.ok || (answer.status === 404 && path === '404.html'))
        return new Uint8Array(await answer.arrayBuffer());
      await answer.body?.cancel();
      if (answer.status === 404 || answer.status === 410) return undefined;
      throw new Error(`${answer.status}`);
    },
  };
}

function readIfThere(file: string): Uint8Array | undefined {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file) : undefined;
}

/** Runs over all items, a few at once. */
export async function eachOf<Item>(items: readonly Item[], run: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await run(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
