import { close, createIndex, type PagefindIndex } from 'pagefind';
import { wording } from '../wording/wording.ts';
import { isCollection } from '../records/collection.ts';
import type { SearchDocument } from './documents.ts';

/** Where the index lies in the site; `src/browser/search.ts` loads it from there. */
export const searchFolder = 'pagefind';

/** Writes Pagefind's index of these documents into a folder. Throws where Pagefind reports an error: a site without search is not whole. */
export async function writeSearchIndex(documents: readonly SearchDocument[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    for (const document of documents) await add(index, document);
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  } finally {
    await close();
  }
}

async function add(index: PagefindIndex, document: SearchDocument): Promise<void> {
  const kind = isCollection(document.collection) ? wording.collections[document.collection] : document.collection;
  const status = document.transitions[0]?.status;
  const { errors } = await index.addCustomRecord({
    url: document.url,
    language: 'zh',
    content: [document.title, document.docNumber, document.text].filter(Boolean).join('\n'),
    meta: {
      title: document.title,
      kind,
      date: document.publishedAt.slice(0, 10),
      agency: document.agency,
      ...(document.docNumber === undefined ? {} : { number: document.docNumber }),
      // `2026-01-01 现行有效;2027-01-01 已失效`: the search page shows the one that holds on the day it is opened.
      ...(document.transitions.length > 0
        ? { transitions: document.transitions.map(({ on, status: name }) => `${on} ${name}`).join(';') }
        : {}),
    },
    filters: {
      kind: [kind],
      year: [document.publishedAt.slice(0, 4)],
      ...(status === undefined ? {} : { status: [status] }),
    },
  });
  if (errors.length > 0) throw new Error(`Pagefind: ${document.url}: ${errors.join('; ')}`);
}
