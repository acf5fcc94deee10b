import sharp from 'sharp';
import type { Inspection, Picture } from './inspection.ts';

type Found = Pick<Inspection, 'traits'> & { readonly picture?: Picture };

/** More than any camera takes; a file of a few bytes can claim any number. */
const mostPixels = 100_000_000;

/** Size of a picture as it is shown, whether all of it can be read, and whether it tells where it was taken. */
export async function inspectPicture(bytes: Uint8Array, content: string): Promise<Found> {
  try {
    const { autoOrient, pages = 1, width, height, exif } = await sharp(bytes).metadata();
    if (width * height > mostPixels) return { traits: ['too-large'] };
    const asIs = content === 'svg' || pages > 1;
    // Nothing is kept of this: whatever is damaged further on shows only when it is read to its end.
    await sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels }).resize(8, 8).raw().toBuffer();
    return { traits: exif && tellsPlace(exif) ? ['location'] : [], picture: { ...autoOrient, asIs } };
  } catch {
    return { traits: ['broken'] };
  }
}

/** The tag of EXIF that leads to where a picture was taken. */
const locationTag = 0x8825;

/** Whether the first list of an EXIF block leads to a place. */
function tellsPlace(exif: Buffer): boolean {
  const start = exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0;
  const isLittle = exif.toString('latin1', start, start + 2) === 'II';
  const short = (at: number) => (isLittle ? exif.readUInt16LE(at) : exif.readUInt16BE(at));
  try {
    const list = start + (isLittle ? exif.readUInt32LE(start + 4) : exif.readUInt32BE(start + 4));
    return Array.from({ length: short(list) }, (_, index) => short(list + 2 + 12 * index)).includes(locationTag);
  } catch {
    return false;
  }
}
