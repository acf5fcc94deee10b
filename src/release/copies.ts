import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Copy, CopyAnswer } from './copy.ts';
import { siteCopy } from './site-copy.ts';

/** The copy at a folder or an `http(s)` address; undefined where there is no such folder. */
export function copyAt(place: string): Copy | undefined {
  if (/^https?:\/\//i.test(place)) return siteCopy(place);
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
  return {
    read: ({ path }) => Promise.resolve(readIfThere(join(place, path))),
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

function readIfThere(file: string): CopyAnswer | undefined {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  return { kind: 'content', gone: false, chunks: createReadStream(file) };
}
