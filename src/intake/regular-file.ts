import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, realpath, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/** What a file measures. */
export interface FileFacts {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Why a file of the agency's could not be read: it is not there, is no file, may not be read; or it is no longer what was read before. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  /** Relative to the folder in which it was looked for, with `/`. */
  readonly file: string;
  readonly kind: 'unreadable' | 'changed';

  constructor(file: string, kind: FileFault['kind'], cause?: unknown) {
    super(`${file}: ${kind}${cause instanceof Error ? ` (${cause.message})` : ''}`, { cause });
    this.file = file;
    this.kind = kind;
  }
}

/** A file below a folder, by its path relative to it with `/`. */
export interface FilePlace {
  readonly root: string;
  readonly file: string;
}

/**
 * Reads a file whole; of one that is larger than `most`, one byte more than that. No link on the way is followed, no pipe
 * waited for, no device opened; rejects with a `FileFault`.
 */
export function readRegular(place: FilePlace, most = Number.POSITIVE_INFINITY): Promise<Buffer> {
  return withRegular(place, async (opened, { size }) => {
    if (size <= most) return opened.readFile();
    const { buffer, bytesRead } = await opened.read({ buffer: Buffer.alloc(most + 1) });
    return buffer.subarray(0, bytesRead);
  });
}

/** Reads a file whole, but keeps nothing of it. */
export function measureRegular(place: FilePlace): Promise<FileFacts> {
  return passPieces(place, () => undefined);
}

/** Reads again what was measured before, at most the first `most` bytes of it; rejects where it is no longer the same. */
export async function readChecked(
  place: FilePlace,
  measured: FileFacts,
  most = Number.POSITIVE_INFINITY,
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let kept = 0;
  await passChecked(place, measured, (piece) => {
    if (kept < most) pieces.push(Buffer.from(piece.subarray(0, most - kept)));
    kept += piece.length;
  });
  return Buffer.concat(pieces);
}

/** Copies what was measured before to a path where nothing is yet; rejects, and leaves nothing, where it is no longer the same. */
export async function copyChecked(place: FilePlace, measured: FileFacts, to: string): Promise<void> {
  const written = await open(to, 'wx');
  try {
    await passChecked(place, measured, (piece) => written.writeFile(piece));
  } catch (fault) {
    await rm(to, { force: true });
    throw fault;
  } finally {
    await written.close();
  }
}

async function passChecked(
  place: FilePlace,
  { bytes, sha256 }: FileFacts,
  take: (piece: Uint8Array) => Promise<void> | void,
): Promise<void> {
  const found = await passPieces(place, take);
  if (found.sha256 !== sha256 || found.bytes !== bytes) throw new FileFault(place.file, 'changed');
}

const pieceLength = 1 << 18;

/** Hands a file over piece by piece; a piece is good only until the next. */
function passPieces(place: FilePlace, take: (piece: Uint8Array) => Promise<void> | void): Promise<FileFacts> {
  return withRegular(place, async (opened) => {
    const hash = createHash('sha256');
    const buffer = Buffer.alloc(pieceLength);
    for (let bytes = 0; ;) {
      const { bytesRead } = await opened.read({ buffer });
      if (bytesRead === 0) return { bytes, sha256: hash.digest('hex') };
      const piece = buffer.subarray(0, bytesRead);
      hash.update(piece);
      await take(piece);
      bytes += bytesRead;
    }
  });
}

interface Opened {
  readonly size: number;
}

async function withRegular<Result>(
  { root, file }: FilePlace,
  use: (opened: FileHandle, facts: Opened) => Promise<Result>,
): Promise<Result> {
  const path = join(root, file);
  // What is no file opens at once, too, and is told by what was opened; a path could lead elsewhere a moment later.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const opened = await open(path, flags).catch((fault: unknown) => {
    throw new FileFault(file, 'unreadable', fault);
  });
  try {
    const { size } = await checkOpened({ root, file }, opened);
    return await use(opened, { size });
  } finally {
    await opened.close();
  }
}

/** Whether what was opened is a regular file, and the one that lies below the folder without any link between. */
async function checkOpened({ root, file }: FilePlace, opened: FileHandle): Promise<Opened> {
  const found = await opened.stat({ bigint: true });
  if (found.isDirectory()) throw new FileFault(file, 'unreadable', new Error('EISDIR'));
  if (!found.isFile()) throw new FileFault(file, 'unreadable', new Error('no regular file'));
  const way = await Promise.all([
    realpath(root),
    realpath(join(root, file)),
    lstat(join(root, file), { bigint: true }),
  ]).catch((fault: unknown) => {
    throw new FileFault(file, 'changed', fault);
  });
  const [top, real, there] = way;
  // Some systems give names back with their accents taken apart.
  if (real.normalize('NFC') !== join(top, file).normalize('NFC'))
    throw new FileFault(file, 'unreadable', new Error('a link on the way'));
  if (there.ino !== found.ino || there.dev !== found.dev) throw new FileFault(file, 'changed');
  return { size: Number(found.size) };
}
