import { fileTypeFromBuffer } from 'file-type';

/**
 * Kinds of file that are published, by the ending of their names, with what their content may be. Text has no mark of its
 * own: it is what is nothing else.
 */
const kinds = {
  pdf: ['pdf'],
  ofd: ['ofd'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  zip: ['zip'],
  doc: ['doc'],
  xls: ['xls'],
  csv: ['text'],
  txt: ['text'],
  jpg: ['jpg'],
  jpeg: ['jpg'],
  png: ['png'],
  gif: ['gif'],
  webp: ['webp'],
  mp3: ['mp3'],
  mp4: ['mp4', 'm4v'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The endings that may be published for taking away. */
export const publishedKinds: readonly string[] = Object.keys(kinds);

/** The endings of pictures; a drawing (SVG) may be shown on a page, but not be taken away: opened alone it could run. */
export const pictureKinds: ReadonlySet<string> = new Set(['jpg', 'jpeg', 'png', 'gif', 'webp', 'svg']);

/** A file's ending in lower case, without its dot. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** What the content of a file with this ending may be; undefined for an ending that is not published. */
export function contentsFor(ending: string): readonly string[] | undefined {
  if (ending === 'svg') return ['svg'];
  return Object.hasOwn(kinds, ending) ? kinds[ending as keyof typeof kinds] : undefined;
}

/** Names inside packages and OLE files by which formats are known that share one container. */
const oleNames = [
  ['EncryptedPackage', 'locked-office'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
] as const;

/** How far a mark may stand behind the beginning: Acrobat takes a PDF with a letterhead of its server in front. */
const reach = 1024;

/** Programs, and scripts that a click would run. */
const programs: ReadonlySet<string> = new Set([
  'exe',
  'elf',
  'macho',
  'lnk',
  'wasm',
  'class',
  'swf',
  'deb',
  'rpm',
  'crx',
  'apk',
]);

/**
 * What a file is by its content, whatever its name says: an ending such as `pdf`, or `text`, `html`, `svg`, `lfs` (the
 * stand-in that Git LFS leaves), `program`, `locked-office`, `ole`, `unknown`. `bytes` may be no more than the beginning.
 */
export async function contentOf(bytes: Uint8Array): Promise<string> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = view.toString('latin1', 0, 2048);
  const written = writtenIn(head);
  if (written) return written;
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found === undefined) {
    if (head.slice(0, reach).includes('%PDF-')) return 'pdf';
    return head.includes('\0') ? 'unknown' : 'text';
  }
  // Two letters are the mark of some formats: a table that begins with `BMI` is no picture, `MZ01` no program.
  if (found.ext !== 'pdf' && !/[\0-\x08\x0E-\x1F\x7F]/.test(head)) return 'text';
  if (programs.has(found.ext)) return 'program';
  if (found.ext === 'cfb') return oleNames.find(([name]) => view.includes(Buffer.from(name, 'utf16le')))?.[1] ?? 'ole';
  return found.ext === 'zip' && view.includes('OFD.xml') ? 'ofd' : found.ext;
}

/** What begins with words: the stand-in of Git LFS, a script, a page, a drawing. */
function writtenIn(head: string): 'lfs' | 'program' | 'html' | 'svg' | undefined {
  if (head.startsWith('version https://git-lfs.github.com/spec/')) return 'lfs';
  return head.startsWith('#!') ? 'program' : markupIn(head);
}

/** What a browser that trusts no name would take for a page or a drawing. */
function markupIn(head: string): 'html' | 'svg' | undefined {
  const [, first] =
    /^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*)*<(!doctype\s+\w+|[a-z][\w:]*)/i.exec(head) ?? [];
  if (first === undefined) return undefined;
  return /^(?:!doctype\s+)?(?:\w+:)?svg$/i.test(first) ? 'svg' : 'html';
}
