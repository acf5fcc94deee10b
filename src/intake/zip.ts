import { inflateRawSync } from 'node:zlib';

/** A file in a ZIP archive, as the archive's own list tells of it (APPNOTE.TXT 4.3.12). */
export interface ZipEntry {
  /** In UTF-8 where it says so; otherwise each byte as one character. */
  readonly name: string;
  readonly isLocked: boolean;
  /** In bytes, when unpacked. What is unpacked is never longer, whatever the file really holds. */
  readonly size: number;
  /** Undefined where it is damaged, locked, longer than it says, or packed in a way that is not known. */
  readonly unpack: () => Uint8Array | undefined;
}

const lengthOfEnd = 22;
const longestComment = 0xff_ff;
/** What stands for a number that is too large for its place. */
const seeBelow = 0xff_ff_ff_ff;

/** What a ZIP archive lists, in its order; undefined where the list is missing or damaged. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return entriesIn(view);
  } catch {
    // A place that lies outside of the file.
    return undefined;
  }
}

function entriesIn(view: Buffer): ZipEntry[] | undefined {
  const tail = view.subarray(Math.max(0, view.length - lengthOfEnd - longestComment));
  const end = view.length - tail.length + tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (tail.indexOf('PK\u0005\u0006', 0, 'latin1') < 0) return undefined;
  let [count, at] = [view.readUInt16LE(end + 10), view.readUInt32LE(end + 16)];
  if (at === seeBelow || count === 0xff_ff) {
    const large = Number(view.readBigUInt64LE(end - 12));
    [count, at] = [Number(view.readBigUInt64LE(large + 32)), Number(view.readBigUInt64LE(large + 48))];
  }
  const entries: ZipEntry[] = [];
  for (; count > 0; count -= 1) {
    if (view.readUInt32LE(at) !== 0x02_01_4b_50) return undefined;
    entries.push(entryAt(view, at));
    at += 46 + view.readUInt16LE(at + 28) + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return entries;
}

function entryAt(view: Buffer, at: number): ZipEntry {
  const flags = view.readUInt16LE(at + 8);
  const method = view.readUInt16LE(at + 10);
  const nameEnd = at + 46 + view.readUInt16LE(at + 28);
  const name = view.subarray(at + 46, nameEnd);
  const [size, packed, start] = placesOf(view, at, nameEnd);
  const isLocked = (flags & 1) === 1;
  const unpack = () => {
    if (isLocked || start + 30 > view.length) return undefined;
    const from = start + 30 + view.readUInt16LE(start + 26) + view.readUInt16LE(start + 28);
    if (from + packed > view.length) return undefined;
    return unpacked(view.subarray(from, from + packed), method, size);
  };
  return { name: name.toString((flags & 0x800) === 0 ? 'latin1' : 'utf8'), isLocked, size, unpack };
}

/** Size, packed size and place; in the field of large files (4.5.3) where they are too large for the list. */
function placesOf(view: Buffer, at: number, nameEnd: number): [number, number, number] {
  const places: [number, number, number] = [
    view.readUInt32LE(at + 24),
    view.readUInt32LE(at + 20),
    view.readUInt32LE(at + 42),
  ];
  const last = nameEnd + view.readUInt16LE(at + 30);
  for (let field = nameEnd; field + 4 <= last; field += 4 + view.readUInt16LE(field + 2)) {
    if (view.readUInt16LE(field) !== 1) continue;
    let value = field + 4;
    places.forEach((place, index) => {
      if (place !== seeBelow) return;
      places[index] = Number(view.readBigUInt64LE(value));
      value += 8;
    });
  }
  return places;
}

function unpacked(packed: Buffer, method: number, size: number): Uint8Array | undefined {
  if (method === 0) return packed.length === size ? packed : undefined;
  if (method !== 8) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return undefined;
  }
}
