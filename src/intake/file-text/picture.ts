import sharp, { type Metadata } from 'sharp';
import type { FoundText } from './found-text.ts';
import { decodeLoosely } from './plain.ts';
import { partTexts } from './parts.ts';

/** Tags of EXIF in which people write: description, artist, copyright, comment, and the five of Windows. */
const spoken: ReadonlySet<number> = new Set([0x010e, 0x013b, 0x8298, 0x9286, 0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f]);
const exifList = 0x8769;

/** What is written in a picture's file beside the picture: EXIF, IPTC, XMP and comments. What it shows is not read. */
export async function pictureTexts(bytes: Uint8Array): Promise<FoundText[]> {
  const {
    exif,
    iptc,
    xmp,
    comments = [],
  } = await sharp(bytes)
    .metadata()
    .catch((): Partial<Metadata> => ({}));
  const where = '图片文件里的说明';
  const written = [
    ...(exif ? exifTexts(exif) : []),
    ...(iptc ? iptcTexts(iptc) : []),
    ...comments.map(({ text }) => text),
    ...gifComments(bytes),
  ];
  return [
    ...written.map((text): FoundText => ({ text: text.replaceAll('\0', '').trim(), kind: 'line', where })),
    ...(xmp ? partTexts(new TextDecoder().decode(xmp), where) : []),
  ];
}

/** The texts of an EXIF block; where it is damaged, those before the damage. */
export function exifTexts(exif: Buffer): string[] {
  const start = exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0;
  const block = exif.subarray(start);
  const little = block.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? block.readUInt16LE(at) : block.readUInt16BE(at));
  const long = (at: number) => (little ? block.readUInt32LE(at) : block.readUInt32BE(at));
  const texts: string[] = [];
  const readList = (list: number, depth: number): void => {
    for (let at = list + 2, left = short(list); left > 0; at += 12, left -= 1) {
      const tag = short(at);
      if (tag === exifList && depth === 0) readList(long(at + 8), 1);
      if (!spoken.has(tag)) continue;
      const size = long(at + 4);
      const from = size <= 4 ? at + 8 : long(at + 8);
      const value = block.subarray(from, from + size);
      texts.push(tag >= 0x9c9b ? new TextDecoder('utf-16le').decode(value) : textOf(value));
    }
  };
  try {
    readList(long(4), 0);
  } catch {
    // What was read before the damage counts.
  }
  return texts;
}

/** A comment begins with eight letters that name its code. */
function textOf(value: Buffer): string {
  const code = value.toString('latin1', 0, 8);
  const isMarked = /^(?:ASCII|UNICODE|JIS|\0{8})/.test(code);
  return decodeLoosely(isMarked ? value.subarray(8) : value);
}

/** The data sets of IPTC: 1C 02, a kind, a length, a text. */
function iptcTexts(iptc: Buffer): string[] {
  const texts: string[] = [];
  for (let at = iptc.indexOf(0x1c); at >= 0 && at + 5 <= iptc.length; at = iptc.indexOf(0x1c, at + 1)) {
    const size = iptc.readUInt16BE(at + 3);
    if (iptc[at + 1] === 2 && size < 0x8000) texts.push(decodeLoosely(iptc.subarray(at + 5, at + 5 + size)));
  }
  return texts;
}

/** The comment blocks of a GIF: 21 FE, then pieces of up to 255 bytes. */
function gifComments(bytes: Uint8Array): string[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.toString('latin1', 0, 3) !== 'GIF') return [];
  const texts: string[] = [];
  const mark = Buffer.from([0x21, 0xfe]);
  for (let at = view.indexOf(mark); at >= 0; at = view.indexOf(mark, at + 2)) {
    const pieces: Buffer[] = [];
    for (let next = at + 2, size = view[next] ?? 0; size > 0; next += size + 1, size = view[next] ?? 0)
      pieces.push(view.subarray(next + 1, next + 1 + size));
    texts.push(decodeLoosely(Buffer.concat(pieces)));
  }
  return texts;
}
