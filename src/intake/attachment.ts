import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { errorAt, type Finding, type Place } from '../records/finding.ts';
import { nearest } from '../records/nearest.ts';

/** What a file beside a record measures. */
export interface FileFacts {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Reads a file beside a record whole, but keeps nothing of it; rejects where it cannot be read. */
export async function readFileFacts(root: string, file: string): Promise<FileFacts> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(join(root, file)) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** The finding for a file that a record names but that does not lie beside it. */
export function missingFile(
  place: Place,
  rule: 'attachment/missing' | 'table/missing',
  name: string,
  beside: readonly string[],
): Finding {
  const near = beside.find((other) => other.toLowerCase() === name.toLowerCase()) ?? nearest(name, beside);
  return errorAt(
    place,
    rule,
    `找不到文件“${name}”。`,
    near === undefined
      ? '请把文件放在和文章同一个文件夹里，文件名要完全一致（包括大小写）。'
      : `是不是“${near}”？文件名要完全一致（包括大小写）。`,
  );
}
