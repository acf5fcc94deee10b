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

/** What a build leaves for the next one, and what it did. */
export interface Built {
  readonly files: Map<string, Uint8Array>;
  readonly kept: Map<string, Uint8Array>;
  /** Paths of files that came from the index before. */
  readonly takenOver: readonly string[];
}

/** Builds an index of these documents, upon an earlier one if there is one. */
export function build(documents: readonly Written[], earlier?: Built): Built {
  const files = new Map<string, Uint8Array>();
  const kept = new Map(earlier?.kept);
  const takenOver: string[] = [];
  const shown = documents.map(({ blocks = [], ...document }) => ({
    document: whole(document),
    digest: JSON.stringify([document, blocks]),
    blocks: () => blocks.map((text, at) => ({ anchor: `b-${at}`, text })),
  }));
  buildIndex(shown, ['热词'], {
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    keep: (name, make) => {
      if (!kept.has(name)) kept.set(name, make());
    },
    kept: (name) => {
      const found = kept.get(name);
      return found && [found];
    },
    earlier: (path) => earlier?.files.get(path),
    takeOver: (from, path) => {
      const found = earlier?.files.get(from);
      if (!found) throw new Error(`no ${from}`);
      files.set(path, found);
      takenOver.push(path);
    },
    pack: (content) => content,
    unpack: (packed) => packed,
    write: (path, content) => files.set(path, content),
  });
  return { files, kept, takenOver };
}

/** The files of an index of these documents, by path. */
export function indexFiles(documents: readonly Written[]): Map<string, Uint8Array> {
  return build(documents).files;
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
    furtherPages: [],
    title,
    docNumber: undefined,
    names: [title, ...(document.docNumber === undefined ? [] : [document.docNumber])],
    kind: '政策文件',
    publishedAt: '2024-03-01',
    year: (document.publishedAt ?? '2024').slice(0, 4),
    agencies: ['示例市市场监督管理局'],
    unit: undefined,
    theme: undefined,
    topics: [],
    transitions: [],
    interpreted: [],
    summary: '',
    ...document,
  };
}
