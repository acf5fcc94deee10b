import { gunzipSync } from 'fflate';
import type { Load } from '../search/index-reader.ts';

/** Gets the files of an index from a folder of a site. */
export function loadFrom(folder: URL): Load {
  return async (path) => {
    const response = await fetch(new URL(path, folder), path.endsWith('.json') ? { cache: 'no-cache' } : {});
    if (!response.ok) throw new Error(`${response.status} ${path}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    // The first file is plain, the others are packed whatever the server does.
    return path.endsWith('.json') ? bytes : gunzipSync(bytes);
  };
}
