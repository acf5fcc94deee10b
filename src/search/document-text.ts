import type { SearchDocument } from './documents.ts';
import type { DocumentText } from './format.ts';
import type { TextBlock } from './page-text.ts';

/** What is shown of a document: its names, and its text with the blocks under one anchor together. */
export function textOf(document: SearchDocument, blocks: readonly TextBlock[]): DocumentText {
  const { url, title, docNumber, kind, publishedAt, agencies, names } = document;
  const grouped: [string, ...string[]][] = [];
  const pages: [page: string, first: number][] = [];
  for (const { anchor, text, page } of blocks) {
    const last = grouped.at(-1);
    const turned = page !== pages.at(-1)?.[0];
    if (turned && page !== undefined) pages.push([page, grouped.length]);
    if (last?.[0] === anchor && !turned) last.push(text);
    else grouped.push([anchor, text]);
  }
  return {
    url,
    title,
    ...(docNumber === undefined ? {} : { docNumber }),
    names,
    kind,
    date: publishedAt.slice(0, 10),
    agency: agencies.join('、'),
    blocks: grouped,
    ...(pages.length === 0 ? {} : { pages }),
  };
}
