import { join } from 'node:path';
import sharp from 'sharp';
import type { PictureSource } from '../exports/files.ts';
import { readChecked, type FileFacts, type FilePlace } from '../intake/regular-file.ts';
import { sha256 } from './digest.ts';
import { keepBytes, readSealed, removeOldest } from './kept-files.ts';

/** Makes pictures, and keeps them from one build to the next. */
export interface PictureMaker {
  /** The bytes of a picture, made from a file that was measured; rejects where it is no longer the same. */
  readonly make: (place: FilePlace, measured: FileFacts, picture: PictureSource) => Promise<Uint8Array>;
  /** Makes room among what builds before this one have kept. */
  readonly sweep: () => void;
}

/**
 * Makes pictures anew from what editors gave: upright, in the colours of screens, no larger than a page shows them, and
 * without EXIF, place, camera or comment. The same file, code and library give the same bytes.
 */
export function pictureMaker(folder: string, code: string): PictureMaker {
  const used = new Set<string>();
  return {
    make: async (place, measured, picture) => {
      const digest = sha256(JSON.stringify([code, measured.sha256, picture.width, picture.height]));
      const name = `${digest.slice(0, 2)}/${digest}`;
      used.add(name);
      const kept = join(folder, name);
      const found = readSealed(kept);
      if (found) return found;
      const made = await encode(await readChecked(place, measured), picture);
      keepBytes(kept, made);
      return made;
    },
    sweep: () => removeOldest(folder, used),
  };
}

/** In the format that it had, so that its name stays true. */
async function encode(bytes: Uint8Array, { width, height }: PictureSource): Promise<Uint8Array> {
  const source = sharp(bytes);
  const { format, isPalette } = await source.metadata();
  const sized = source.autoOrient().resize(width, height, { fit: 'fill' }).toColourspace('srgb');
  switch (format) {
    case 'jpeg':
      return sized.jpeg({ quality: 80, mozjpeg: true }).toBuffer();
    case 'webp':
      return sized.webp({ quality: 80, smartSubsample: true }).toBuffer();
    case 'gif':
      return sized.gif().toBuffer();
    default:
      // Charts of few colours stay so; a photo keeps all of its own.
      return sized.png({ compressionLevel: 9, palette: isPalette }).toBuffer();
  }
}
