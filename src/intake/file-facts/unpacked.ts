import { unzipSync } from 'fflate';

/** What a package holds: the names of all its parts, and the few parts that are looked at. */
export interface Unpacked {
  readonly names: readonly string[];
  readonly text: (name: string) => string;
}

/** Far above what any office writes; a package that claims more is not unpacked. */
const mostParts = 10_000;
const mostBytes = 1_000_000_000;
const mostPartBytes = 60_000_000;

/** Opens a ZIP package, unpacking only the parts that are wanted; undefined where it is damaged or claims to be huge. */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Unpacked | undefined {
  const names: string[] = [];
  let claimed = 0;
  let tooLarge = false;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        claimed += originalSize;
        const isWanted = wanted(name);
        tooLarge ||= names.length > mostParts || claimed > mostBytes || (isWanted && originalSize > mostPartBytes);
        return isWanted && !tooLarge;
      },
    });
    if (tooLarge) return undefined;
    const decoder = new TextDecoder();
    return {
      names,
      text: (name) => {
        const part = parts[name];
        return part ? decoder.decode(part) : '';
      },
    };
  } catch {
    return undefined;
  }
}
