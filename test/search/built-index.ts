import { createHash } from 'node:crypto';
import type { SearchDocument } from '../../src/search/documents.ts';
import { buildIndex } from '../../src/search/index-build.ts';
import { openIndex, type IndexReader } from '../../src/search/index-reader.ts';

/** A document to be found: a title, and blocks of text each under an anchor of its own. */
export interface Written extends Partial<SearchDocument> {
  readonly blocks?: readonly string[];
}

/** A policy with these blocks; its anchors are `b-0`, `b-1` … */
export function written(url: string, blocks: readonly string[], more: Partial<SearchDocument> = {}): Written {
  return { url, blocks, ...more };
}

/** The files of an index of these documents, by path. */
export function indexFiles(documents: readonly Written[]): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const shown = documents.map(({ blocks = [], ...document }) => ({
    document: whole(document),
    digest: JSON.stringify([document, blocks]),
    blocks: () => blocks.map((text, at) => ({ anchor: `b-${at}`, text })),
  }));
  buildIndex(shown, ['热词'], {
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    keep: (_name, make) => make(),
    pack: (content) => content,
    write: (path, content) => files.set(path, content),
  });
  return files;
}

/** Opens an index of these documents; `loaded` counts the bytes that are read of it. */
export async function opened(documents: readonly Written[]): Promise<IndexReader> {
  const files = indexFiles(documents);
  return openIndex((path) => {
    const file = files.get(path);
    return file ? Promise.resolve(file) : Promise.reject(new Error(`no ${path}`));
  }, 'https://www.example.gov.cn/');
}

function whole(document: Partial<SearchDocument>): SearchDocument {
  const title = document.title ?? '无题';
  return {
    url: '/policies/a/',
    title,
    docNumber: undefined,
    names: [title, ...(document.docNumber === undefined ? [] : [document.docNumber])],
    kind: '政策文件',
    publishedAt: '2024-03-01',
    agencies: ['示例市市场监督管理局'],
    unit: undefined,
    theme: undefined,
    topics: [],
    transitions: [],
    summary: '',
    ...document,
  };
}
