import type { PictureFill } from '../../markdown/fill.ts';
import { addresses } from '../../register/addresses/address.ts';
import { pictureSizes } from '../../register/addresses/picture-sizes.ts';
import type { AnyRecord, ResolvedLink } from '../../register/register.ts';

/** A text is at most this wide, and on a small screen as wide as it. */
const shownWidth = '(min-width: 48rem) 45rem, 100vw';

/** How a picture of a body is shown: its sizes to choose from, and its room on the page. */
export function pictureFill({ collection, id }: AnyRecord, { href, file, picture }: ResolvedLink): PictureFill {
  if (file === undefined || !picture) return { src: href };
  if (picture.asIs) return { src: href, width: picture.width, height: picture.height };
  const sizes = pictureSizes(picture);
  const [{ width, height } = picture] = sizes;
  if (sizes.length === 1) return { src: href, width, height };
  const srcset = sizes.map((each) => `${addresses.picture(collection, id, file, each.size)} ${each.width}w`).join(', ');
  return { src: href, srcset, sizes: shownWidth, width, height };
}
