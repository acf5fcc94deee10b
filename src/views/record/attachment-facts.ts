import type { AttachedFile } from '../../records/entry.ts';
import { attachmentWording as words } from '../../wording/attachments.ts';

/** What a visitor wants to know of a file before taking it. */
export interface FileFactsView {
  readonly type: string;
  readonly size: string;
  /** `12 页`; undefined where the file does not tell. */
  readonly extent: string | undefined;
  readonly sha256: string;
}

/** A file's type as an ending in lower case; text is called by its name, since a CSV opens elsewhere than other text. */
export function typeOf({ file, type }: AttachedFile): string {
  return type === 'text' ? file.slice(file.lastIndexOf('.') + 1).toLowerCase() : type;
}

export function fileFactsView(attached: AttachedFile): FileFactsView {
  const { bytes, extent, sha256 } = attached;
  return {
    type: typeOf(attached).toUpperCase(),
    size: words.size(bytes),
    extent: extent && words.extent(extent.count, extent.unit),
    sha256,
  };
}
