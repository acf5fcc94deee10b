import type { Feed } from './feed.ts';
import type { FeedEntry } from './entry.ts';
import { xmlDocument, xmlElement } from '../xml.ts';

/** A feed as Atom (RFC 4287). */
export function atomOf(feed: Feed): string {
  return xmlDocument([
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    xmlElement('id', {}, feed.address.atom),
    xmlElement('title', {}, feed.title),
    xmlElement('subtitle', {}, feed.description),
    xmlElement('updated', {}, feed.updated),
    xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: feed.address.atom }),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
    ...person('author', feed.author.name, feed.author.url),
    xmlElement('rights', {}, feed.rights),
    ...feed.entries.flatMap((entry) => ['<entry>', ...entryLines(entry, feed), '</entry>']),
    '</feed>',
  ]);
}

function entryLines(entry: FeedEntry, feed: Feed): string[] {
  return [
    xmlElement('id', {}, entry.id),
    xmlElement('title', {}, entry.title),
    xmlElement('updated', {}, entry.updated),
    xmlElement('published', {}, entry.published),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    xmlElement('link', { rel: 'alternate', type: 'text/markdown', href: entry.markdown }),
    // The feed's author is every entry's that names no other.
    ...(entry.author === feed.author.name ? [] : person('author', entry.author)),
    ...entry.categories.map((term) => xmlElement('category', { term })),
    xmlElement('summary', { type: 'text' }, entry.summary),
  ];
}

function person(element: string, name: string, uri?: string): string[] {
  return [
    `<${element}>`,
    xmlElement('name', {}, name),
    ...(uri === undefined ? [] : [xmlElement('uri', {}, uri)]),
    `</${element}>`,
  ];
}
