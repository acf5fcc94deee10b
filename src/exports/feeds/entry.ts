import type { DayOrTime } from '../../records/values/day.ts';
import { compare } from '../../records/finding.ts';

/** One entry of a feed, before it is spelt in a format. Addresses are absolute. */
export interface FeedEntry {
  /** Stays the same for ever. */
  readonly id: string;
  readonly url: string;
  readonly markdown: string;
  /** Begins with the status where a document is not to be relied on as it stands. */
  readonly title: string;
  readonly published: string;
  /** When the record last changed: published, revised, or changed in its validity. */
  readonly updated: string;
  readonly author: string;
  readonly summary: string;
  readonly categories: readonly string[];
}

/** The last change first; entries of one moment in an order of their own, so that equal content gives equal bytes. */
export function newest(entries: readonly FeedEntry[], most: number): FeedEntry[] {
  return entries
    .toSorted((a, b) => compare(b.updated, a.updated) || compare(b.published, a.published) || compare(a.id, b.id))
    .slice(0, most);
}

/**
 * A day or time of Asia/Shanghai as RFC 3339 writes it; a day begins at midnight. The offset was another one on some
 * summers before 1992, when no agency had a website.
 */
export function timestamp(value: DayOrTime): string {
  const [day = '', time = '00:00'] = value.split(' ');
  return `${day}T${time}:00+08:00`;
}
