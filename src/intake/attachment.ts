import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { extname, join } from 'node:path';
import { errorAt, type Finding, type Place } from '../records/finding.ts';
import { nearest } from '../records/nearest.ts';

/** What a file beside a record holds, as far as its record needs to know. */
export interface FileFacts {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** Its first bytes, by which its kind is known. */
  readonly head: Uint8Array;
}

/** Kinds that are published as attachments, with what such a file begins with; text has no mark of its own. */
const kinds: Readonly<Record<string, readonly RegExp[]>> = {
  pdf: [/^.{0,1024}%PDF-/s],
  ofd: [/^PK\x03\x04/],
  docx: [/^PK\x03\x04/],
  xlsx: [/^PK\x03\x04/],
  zip: [/^PK(?:\x03\x04|\x05\x06)/],
  doc: [/^\xD0\xCF\x11\xE0/],
  xls: [/^\xD0\xCF\x11\xE0/],
  csv: [],
  txt: [],
  jpg: [/^\xFF\xD8\xFF/],
  jpeg: [/^\xFF\xD8\xFF/],
  png: [/^\x89PNG\r\n/],
  gif: [/^GIF8[79]a/],
  webp: [/^RIFF.{4}WEBP/s],
  mp3: [/^ID3/, /^\xFF[\xE0-\xFF]/],
  mp4: [/^.{4}ftyp/s],
};

const headLength = 2048;

/** Reads a file beside a record whole, but keeps only its beginning; rejects where it cannot be read. */
export async function readFileFacts(root: string, file: string): Promise<FileFacts> {
  const hash = createHash('sha256');
  let bytes = 0;
  let head = Buffer.alloc(0);
  for await (const chunk of createReadStream(join(root, file)) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    if (head.length < headLength) head = Buffer.concat([head, chunk.subarray(0, headLength)]);
  }
  return { bytes, sha256: hash.digest('hex'), head };
}

/** Whether a name ends like something that may be published. */
export function checkKind(place: Place, name: string): Finding[] {
  const extension = extensionOf(name);
  if (Object.hasOwn(kinds, extension)) return [];
  return [
    errorAt(
      place,
      'attachment/kind',
      `附件“${name}”的类型不能发布。`,
      `附件可以是：${Object.keys(kinds).join('、')}；其他的请先转换，例如把 wps 另存为 docx 或 pdf。`,
    ),
  ];
}

/** What the content of an attachment shows: nothing in it, another kind than its name says, a stand-in of Git LFS. */
export function checkContent(place: Place, name: string, facts: FileFacts): Finding[] {
  if (facts.bytes === 0)
    return [errorAt(place, 'attachment/empty', `附件“${name}”是空文件。`, '请重新放入正确的文件。')];
  const head = Buffer.from(facts.head).toString('latin1');
  if (head.startsWith('version https://git-lfs.github.com/spec/')) {
    return [
      errorAt(
        place,
        'attachment/content',
        `附件“${name}”只是 Git LFS 的占位文件，没有真正的内容。`,
        '请运行 git lfs pull 取回文件，或者直接放入文件。',
      ),
    ];
  }
  const marks = kinds[extensionOf(name)] ?? [];
  const looksRight =
    marks.length === 0
      ? !/^\s*<(?:!doctype|html|script|svg)/i.test(head) && !head.includes('\0')
      : marks.some((mark) => mark.test(head));
  if (looksRight) return [];
  return [
    errorAt(
      place,
      'attachment/content',
      `附件“${name}”的内容不是 ${extensionOf(name)} 文件。`,
      '文件名的结尾要和文件的真实类型一致：请用原来的软件重新另存，不要直接改名。',
    ),
  ];
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

function extensionOf(name: string): string {
  return extname(name).slice(1).toLowerCase();
}
