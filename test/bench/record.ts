import { posix } from 'node:path';
import type { Day } from '../../src/records/values/day.ts';

/** One generated record as it is written to disk. */
export interface BenchRecord {
  readonly collection: string;
  readonly id: string;
  /** Path below the content folder, `policies/2020/scjg-2020-7.md` or `…/index.md`. */
  readonly file: string;
  /** Front matter; dated, so that Hugo can have the same. */
  readonly fields: { readonly title: string; readonly publishedAt: string; readonly [field: string]: unknown };
  readonly body: string;
  /** CSV tables beside the record: rows by file name. */
  readonly tables?: Readonly<Record<string, readonly (readonly string[])[]>>;
}

/** A record's file: a folder of its own where it brings tables along. */
export function fileOf(collection: string, year: number, id: string, folder: boolean): string {
  return folder ? `${collection}/${year}/${id}/index.md` : `${collection}/${year}/${id}.md`;
}

/** A relative Markdown link from one record's file to another's, to a clause where one is named. */
export function linkTo(from: string, to: string, text: string, clause?: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return `[${text}](${path}${clause === undefined ? '' : `#${clause}`})`;
}

/** Fields that every generated record has. */
export function commonFields(title: string, publishedAt: string, owner: string, reviewedOn: Day) {
  return {
    title,
    publishedAt,
    owner,
    editor: '办公室编辑',
    review: { by: '办公室保密审查岗', on: reviewedOn, result: '通过' },
  };
}
