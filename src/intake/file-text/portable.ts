import { getDocumentProxy, getMeta, extractText } from 'unpdf';
import { linesOf } from './plain.ts';
import type { FoundText } from './found-text.ts';
import { partTexts } from './parts.ts';

/** More pages than any document of an agency; what comes behind would keep the check busy for minutes. */
const mostPages = 1500;

type Portable = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * The text of each page of a PDF, its notes and fields, its outline, its properties, and the texts among the files that it
 * brings along; undefined where it is damaged, locked or too long.
 */
export async function portableTexts(bytes: Uint8Array): Promise<FoundText[] | undefined> {
  try {
    // The reader takes the bytes away from whoever gives them.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      if (document.numPages > mostPages) return undefined;
      const { text } = await extractText(document, { mergePages: false });
      return [
        ...text.map((page, index): FoundText => ({ text: page, kind: 'line', where: pageName(index) })),
        ...(await notes(document)),
        ...(await properties(document)),
        ...(await brought(document)),
      ];
    } finally {
      await document.loadingTask.destroy();
    }
  } catch {
    return undefined;
  }
}

function pageName(index: number): string {
  return `第 ${index + 1} 页`;
}

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap(textsIn);
}

/** What is written upon the pages: notes, fields of a form, and where their links lead. */
async function notes(document: Portable): Promise<FoundText[]> {
  const found: FoundText[] = [];
  for (let index = 0; index < document.numPages; index += 1) {
    const page = await document.getPage(index + 1);
    for (const note of (await page.getAnnotations()) as readonly Record<string, unknown>[]) {
      const said = [
        'contentsObj',
        'titleObj',
        'alternativeText',
        'fieldValue',
        'defaultFieldValue',
        'textContent',
        'url',
        'unsafeUrl',
      ];
      for (const text of said.flatMap((key) => textsIn(note[key])))
        found.push({ text, kind: 'cell', where: `${pageName(index)}的批注、表单或链接` });
    }
  }
  return found;
}

async function properties(document: Portable): Promise<FoundText[]> {
  const { info, metadata } = await getMeta(document);
  const outline = ((await document.getOutline()) ?? []) as readonly unknown[];
  const xmp = (metadata as { getRaw?: () => unknown } | null)?.getRaw?.();
  return [
    ...textsIn(info).map((text): FoundText => ({ text, kind: 'line', where: '文档属性' })),
    ...titles(outline).map((text): FoundText => ({ text, kind: 'line', where: '书签' })),
    ...(typeof xmp === 'string' ? partTexts(xmp, '文档属性') : []),
  ];
}

function titles(outline: readonly unknown[]): string[] {
  return outline.flatMap((item) => {
    const { title, items = [] } = item as { title?: string; items?: readonly unknown[] };
    return [title ?? '', ...titles(items)];
  });
}

/** Files that a PDF brings along: what can be read as it is, by its name. */
async function brought(document: Portable): Promise<FoundText[]> {
  const files = ((await document.getAttachments()) ?? {}) as Record<string, { filename: string; content: Uint8Array }>;
  return Object.values(files).flatMap(({ filename, content }): FoundText[] => {
    const where = `附在 PDF 里的 ${filename}`;
    const text = new TextDecoder().decode(content);
    const lines = /\.(?:txt|csv|xml|md|json)$/i.test(filename) ? linesOf(text) : [];
    return [{ text: filename, kind: 'name', where }, ...lines.map((line): FoundText => ({ ...line, where }))];
  });
}
