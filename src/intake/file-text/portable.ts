import { getDocumentProxy, getMeta } from 'unpdf';
import { CharacterMaps } from './character-maps.ts';
import type { FoundText, FoundTexts } from './found-text.ts';
import { partTexts } from './parts.ts';
import { picturesAmong, type WordlessPage } from './portable-pictures.ts';
import { signsOf, type PortablePage } from './portable-signs.ts';
import { onlyPictures, saysAnything } from './wordless.ts';
import { writtenLines, type Piece } from './written-lines.ts';

/** More pages than any document of an agency; what comes behind would keep the check busy for minutes. */
const mostPages = 1500;

type Portable = Awaited<ReturnType<typeof getDocumentProxy>>;

const reading = {
  verbosity: 0,
  BinaryDataFactory: CharacterMaps,
  cMapPacked: false,
  // What a font says of its codes; the pictures are not looked at, so none is unpacked.
  fontExtraProperties: true,
  maxImageSize: 1,
};
/** Stops at the first picture, since none may be so large. */
const strictReading = { ...reading, stopAtErrors: true };

/** A file that a PDF brings along. */
export interface BroughtFile {
  readonly name: string;
  readonly description: string;
  /** Undefined where it cannot be taken out. */
  readonly content: Uint8Array | undefined;
}

export interface PortableTexts extends FoundTexts {
  readonly brought: readonly BroughtFile[];
}

/**
 * The text of each page of a PDF, its notes and fields, its outline, its properties, and the files that it brings along. Not
 * read: what is damaged, locked or too long, pages whose signs stand for nothing that is known, and pages that only show
 * a picture.
 */
export async function readTexts(bytes: Uint8Array): Promise<PortableTexts> {
  try {
    // The reader takes the bytes away from whoever gives them.
    const document = await getDocumentProxy(new Uint8Array(bytes), reading);
    try {
      if (document.numPages > mostPages) return { texts: [], unread: [`${document.numPages} 页，太长`], brought: [] };
      const found = [await pages(document, bytes), await properties(document)];
      return {
        texts: found.flatMap(({ texts }) => texts),
        unread: found.flatMap(({ unread }) => unread),
        brought: await brought(document),
      };
    } finally {
      await document.loadingTask.destroy();
    }
  } catch {
    return { texts: [], unread: ['打不开'], brought: [] };
  }
}

/** As long as a list of documents may be. */
const mostListed = 300;

/** What a reader sees as lines on the pages of a PDF, cells of a table parted by blanks; none where it cannot be read. */
export async function readLines(bytes: Uint8Array): Promise<readonly string[]> {
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), reading);
    try {
      const lines: string[] = [];
      for (let number = 1; number <= Math.min(document.numPages, mostListed); number += 1) {
        const page = await document.getPage(number);
        lines.push(...writtenLines((await readPieces(page)).pieces));
        page.cleanup();
      }
      return lines;
    } finally {
      await document.loadingTask.destroy();
    }
  } catch {
    return [];
  }
}

async function pages(document: Portable, bytes: Uint8Array): Promise<FoundTexts> {
  const texts: FoundText[] = [];
  const unknown: number[] = [];
  const wordless: WordlessPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { unknown: isUnknown, shownByNotes, shapes, steps } = await signsOf(page);
    const where = `第 ${number} 页`;
    const shown = await running(page);
    if (isUnknown) unknown.push(number);
    else if (!saysAnything(shown.join('\n'))) wordless.push({ number, shapes, steps });
    for (const text of shown) texts.push({ text, kind: 'line', where });
    for (const text of [...(await notes(page)), shownByNotes])
      texts.push({ text, kind: 'cell', where: `${where}的批注、表单或链接` });
    page.cleanup();
  }
  const pictures = await picturesAmong(wordless, () => getDocumentProxy(new Uint8Array(bytes), strictReading));
  return {
    texts,
    unread: [...named(unknown, '页的字体没有说明字符是什么'), ...named(pictures, `页${onlyPictures}`)],
  };
}

function named(numbers: readonly number[], what: string): string[] {
  return numbers.length === 0 ? [] : [`第 ${numbers.join('、')} ${what}`];
}

/** The text of a page in the order of the file, then the lines that only their places make. */
async function running(page: PortablePage): Promise<string[]> {
  const { text, pieces } = await readPieces(page);
  const lines = new Set(text.split('\n').map(bare));
  return [text, ...writtenLines(pieces).filter((line) => !lines.has(bare(line)))];
}

async function readPieces(page: PortablePage): Promise<{ readonly text: string; readonly pieces: readonly Piece[] }> {
  const { items, styles } = await page.getTextContent();
  const shown = items.filter((item) => 'str' in item);
  const text = shown.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join('');
  const pieces = shown.map(({ str, transform, width, fontName }): Piece => {
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform as readonly number[];
    const isVertical = styles[fontName]?.vertical === true;
    const angle = (-Math.atan2(b, a) * 180) / Math.PI;
    return { text: str, x, y: -y, size: Math.hypot(c, d), angle, ...(isVertical ? {} : { width }) };
  });
  return { text, pieces };
}

function bare(line: string): string {
  return line.replaceAll(/\s/g, '');
}

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap(textsIn);
}

const said = 'contentsObj titleObj alternativeText fieldValue defaultFieldValue textContent url unsafeUrl'.split(' ');

/** What is written upon a page: notes, fields of a form, and where its links lead. */
async function notes(page: PortablePage): Promise<string[]> {
  const found = (await page.getAnnotations()) as readonly Record<string, unknown>[];
  return found.flatMap((note) => said.flatMap((key) => textsIn(note[key])));
}

async function properties(document: Portable): Promise<FoundTexts> {
  const { info, metadata } = await getMeta(document);
  const outline = ((await document.getOutline()) ?? []) as readonly unknown[];
  const xmp = (metadata as { getRaw?: () => unknown } | null)?.getRaw?.();
  return {
    texts: [
      ...textsIn(info).map((text): FoundText => ({ text, kind: 'line', where: '文档属性' })),
      ...titles(outline).map((text): FoundText => ({ text, kind: 'line', where: '书签' })),
      ...(typeof xmp === 'string' ? partTexts(xmp, '文档属性') : []),
    ],
    // Its fields and texts lie in an XML that only Acrobat shows.
    unread: info['IsXFAPresent'] === true ? ['XFA 表单'] : [],
  };
}

function titles(outline: readonly unknown[]): string[] {
  return outline.flatMap((item) => {
    const { title, items = [] } = item as { title?: string; items?: readonly unknown[] };
    return [title ?? '', ...titles(items)];
  });
}

interface Pinned {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** Files that a PDF brings along, in its list of files or pinned to a page. */
async function brought(document: Portable): Promise<BroughtFile[]> {
  const found: BroughtFile[] = [];
  for (const { id, name, description } of await filesOf(document)) {
    const content = await document.getAttachmentContent(id).catch(() => null);
    found.push({ name, description, content: content ?? undefined });
  }
  return found;
}

async function filesOf(document: Portable): Promise<Pinned[]> {
  const listed = [...((await document.getAttachments()) ?? [])].map(([id, file]) => pinnedOf(id, file));
  const pinned: Pinned[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    for (const { fileId, file } of (await page.getAnnotations()) as readonly Record<string, unknown>[])
      if (typeof fileId === 'string') pinned.push(pinnedOf(fileId, file));
  }
  return [...new Map([...listed, ...pinned].map((file) => [file.id, file])).values()];
}

function pinnedOf(id: string, file: unknown): Pinned {
  const { filename = id, description = '' } = (file ?? {}) as { filename?: string; description?: string };
  return { id, name: filename, description };
}
