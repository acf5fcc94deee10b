import { close, createIndex } from 'pagefind';
import type { SearchDocument } from './documents.ts';

/**
 * Where Pagefind's index lies in the site. It holds titles and summaries, divided into words, and is asked only for documents
 * that resemble a query which no page holds: what a page holds is found by our own index, without exception.
 */
export const relatedFolder = 'pagefind';

/** Writes Pagefind's index into a folder. Throws where Pagefind reports an error. */
export async function writeRelatedIndex(documents: readonly SearchDocument[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    for (const { url, title, docNumber, summary, kind, publishedAt } of documents) {
      const added = await index.addCustomRecord({
        url,
        language: 'zh',
        content: [title, docNumber, summary].filter(Boolean).join('\n'),
        meta: { title, kind, date: publishedAt.slice(0, 10) },
      });
      if (added.errors.length > 0) throw new Error(`Pagefind: ${url}: ${added.errors.join('; ')}`);
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  } finally {
    await close();
  }
}
