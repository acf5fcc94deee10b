import { partText } from '../part-text.ts';
import type { Parts } from '../relationships.ts';
import { usualParts, type OfficeKind } from '../usual-parts.ts';
import { zipEntries } from '../zip.ts';

/** What a package holds: the names of all its parts, and the few parts that are looked at. */
export interface Unpacked {
  readonly names: readonly string[];
  /** Whether any of them needs a password. */
  readonly isLocked: boolean;
  readonly text: (name: string) => string;
}

/** Far above what any office writes; a package that claims more is not unpacked. */
const mostParts = 10_000;
const mostBytes = 1_000_000_000;
const mostPartBytes = 60_000_000;

/** Opens a ZIP package, unpacking only the parts that are wanted; undefined where it is damaged or claims to be huge. */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Unpacked | undefined {
  const opened = openedOf(bytes, wanted);
  return opened && unpacked(opened);
}

/** The same for a .docx or an .xlsx, whose parts have their usual names whatever they are called in the file. */
export function unpackOffice(
  bytes: Uint8Array,
  kind: OfficeKind,
  wanted: (name: string) => boolean,
): Unpacked | undefined {
  const opened = openedOf(bytes, (name) => /(?:\.rels|^\[Content_Types\]\.xml)$/i.test(name) || wanted(name));
  const parts = opened && usualParts(opened.parts, kind);
  return parts && unpacked({ ...opened, parts });
}

function unpacked({ parts, isLocked }: Opened): Unpacked {
  return {
    names: [...parts.keys()],
    isLocked,
    text: (name) => {
      const part = parts.get(name);
      return part ? partText(part) : '';
    },
  };
}

interface Opened {
  /** Parts that are not wanted have no bytes. */
  readonly parts: Parts;
  readonly isLocked: boolean;
}

function openedOf(bytes: Uint8Array, wanted: (name: string) => boolean): Opened | undefined {
  const entries = zipEntries(bytes);
  if (!entries || entries.length > mostParts) return undefined;
  if (entries.reduce((claimed, { size }) => claimed + size, 0) > mostBytes) return undefined;
  const parts = new Map<string, Uint8Array>();
  for (const { name, size, unpack: open } of entries) {
    const isOpened = wanted(name);
    const part = isOpened ? (size > mostPartBytes ? undefined : open()) : new Uint8Array();
    if (!part) return undefined;
    parts.set(name, part);
  }
  return { parts, isLocked: entries.some(({ isLocked }) => isLocked) };
}
