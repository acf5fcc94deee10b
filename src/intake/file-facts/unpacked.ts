import { unzipSync } from 'fflate';
import { partText } from '../part-text.ts';
import type { Parts } from '../relationships.ts';
import { usualParts, type OfficeKind } from '../usual-parts.ts';

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
  const parts = partsOf(bytes, wanted);
  return parts && unpacked(parts);
}

/** The same for a .docx or an .xlsx, whose parts have their usual names whatever they are called in the file. */
export function unpackOffice(
  bytes: Uint8Array,
  kind: OfficeKind,
  wanted: (name: string) => boolean,
): Unpacked | undefined {
  const parts = partsOf(bytes, (name) => /(?:\.rels|^\[Content_Types\]\.xml)$/i.test(name) || wanted(name));
  const usual = parts && usualParts(parts, kind);
  return usual && unpacked(usual);
}

function unpacked(parts: Parts): Unpacked {
  return {
    names: [...parts.keys()],
    text: (name) => {
      const part = parts.get(name);
      return part ? partText(part) : '';
    },
  };
}

/** Parts that are not wanted have no bytes. */
function partsOf(bytes: Uint8Array, wanted: (name: string) => boolean): Parts | undefined {
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
    return tooLarge ? undefined : new Map(names.map((name) => [name, parts[name] ?? new Uint8Array()]));
  } catch {
    return undefined;
  }
}
