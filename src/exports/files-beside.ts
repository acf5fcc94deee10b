import { addresses } from '../register/address.ts';
import { pictureSizes, type SizedPicture } from '../register/picture-sizes.ts';
import type { AnyRecord } from '../register/register.ts';

/** A file that is published from one that lies beside a record. */
export interface FileBeside {
  readonly address: string;
  /** Name of the file that it comes from. */
  readonly name: string;
  /** Present for a picture that is made anew, in one of its sizes. */
  readonly picture?: SizedPicture & { readonly sha256: string };
}

/** Attachments, and pictures or files that the body shows or links to, each address once. */
export function filesBeside({ collection, id, entry, links }: AnyRecord): FileBeside[] {
  const files = new Map<string, FileBeside>();
  const add = (file: FileBeside) => files.set(file.address, file);
  for (const { file: name } of entry.attachments) add({ address: addresses.file(collection, id, name), name });
  for (const { file: name, picture } of links) {
    if (name === undefined) continue;
    if (!picture || picture.asIs) {
      add({ address: addresses.file(collection, id, name), name });
      continue;
    }
    const sha256 = entry.linked[name]?.sha256 ?? '';
    for (const sized of pictureSizes(picture))
      add({ address: addresses.picture(collection, id, name, sized.size), name, picture: { ...sized, sha256 } });
  }
  return [...files.values()];
}
