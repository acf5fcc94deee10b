import type { Feed } from './feed.ts';

/** A feed as JSON Feed 1.1. */
export function jsonFeedOf(feed: Feed): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.address.json,
    description: feed.description,
    language: 'zh-CN',
    authors: [feed.author],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary,
      date_published: entry.published,
      date_modified: entry.updated,
      authors: [{ name: entry.author }],
      tags: entry.categories,
      language: 'zh-CN',
    })),
  };
}
