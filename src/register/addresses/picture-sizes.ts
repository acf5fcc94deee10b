import type { LinkedFile } from '../../records/entry.ts';

/** How wide a picture is published at most: twice the column of a page, and once, for small and plain screens. */
const widest = { large: 1440, small: 720 } as const;
export type PictureSize = keyof typeof widest;

export interface SizedPicture {
  readonly size: PictureSize;
  readonly width: number;
  readonly height: number;
}

/** The sizes in which a picture is published, the largest first; never larger than it is, and one where two would be much the same. */
export function pictureSizes({ width, height }: NonNullable<LinkedFile['picture']>): SizedPicture[] {
  const sized = (size: PictureSize): SizedPicture => {
    const shown = Math.min(width, widest[size]);
    return { size, width: shown, height: Math.max(1, Math.round((height * shown) / width)) };
  };
  return width > widest.small * 1.25 ? [sized('large'), sized('small')] : [sized('large')];
}
