import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import type { FoundText } from './found-text.ts';

/** More pages than any document of an agency; what comes behind would keep the check busy for minutes. */
const mostPages = 1500;

/** The text of each page of a PDF and its properties; undefined where it is damaged, locked or too long. */
export async function portableTexts(bytes: Uint8Array): Promise<FoundText[] | undefined> {
  try {
    // The reader takes the bytes away from whoever gives them.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      if (document.numPages > mostPages) return undefined;
      const { text } = await extractText(document, { mergePages: false });
      const { info } = await getMeta(document);
      const values = Object.values(info ?? {}).filter((value): value is string => typeof value === 'string');
      return [
        ...text.map((page, index): FoundText => ({ text: page, kind: 'line', where: `第 ${index + 1} 页` })),
        ...values.map((value): FoundText => ({ text: value, kind: 'line', where: '文档属性' })),
      ];
    } finally {
      await document.loadingTask.destroy();
    }
  } catch {
    return undefined;
  }
}
