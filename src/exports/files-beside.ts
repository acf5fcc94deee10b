import { addresses } from '../register/addresses/address.ts';
import { pictureSizes, type SizedPicture } from '../register/addresses/picture-sizes.ts';
import type { AnyRecord } from '../register/register.ts';

/** A file that is published from one that lies beside a record. */
export interface FileBeside {
  readonly address: string;
  /** Name of the file that it comes from. */
  readonly name: string;
  /** Of the file that it comes from. */
  readonly bytes: number;
  readonly sha256: string;
  /** Present for a picture that is made anew, in one of its sizes. */
  readonly picture?: SizedPicture;
}

/** Attachments, and pictures or files that the body shows or links to, each address once. */
export function filesBeside({ collection, id, entry, links }: AnyRecord): FileBeside[] {
  const files = new Map<string, FileBeside>();
  const add = (file: FileBeside) => files.set(file.address, file);
  for (const { file: name, bytes, sha256 } of entry.attachments)
    add({ address: addresses.file(collection, id, name), name, bytes, sha256 });
  for (const { file: name, picture } of links) {
    if (name === undefined) continue;
    // What a link leads to was read with the record.
    const { bytes = 0, sha256 = '' } = entry.linked[name] ?? {};
    if (!picture || picture.asIs) {
      add({ address: addresses.file(collection, id, name), name, bytes, sha256 });
      continue;
    }
    for (const sized of pictureSizes(picture))
      add({ address: addresses.picture(collection, id, name, sized.size), name, bytes, sha256, picture: sized });
  }
  return [...files.values()];
}
