import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { atomOf } from '../../../src/exports/feeds/atom.ts';
import { feedMaker } from '../../../src/exports/feeds/feed.ts';
import { jsonFeedOf } from '../../../src/exports/feeds/json-feed.ts';
import { subscriptionsOf } from '../../../src/views/site/subscriptions.ts';
import { demonstration } from '../../demonstration.ts';
import { named, only, xmlTree } from '../xml-tree.ts';

const author = z.strictObject({ name: z.string().min(1), url: z.url().optional() });

/** JSON Feed 1.1, as its page describes it. */
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string(),
  language: z.literal('zh-CN'),
  authors: z.array(author).min(1),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string().min(1),
      content_text: z.string().min(1),
      date_published: z.iso.datetime({ offset: true }),
      date_modified: z.iso.datetime({ offset: true }),
      authors: z.array(author).min(1),
      tags: z.array(z.string().min(1)),
      language: z.literal('zh-CN'),
    }),
  ),
});

describe('JSON Feed', () => {
  test('of every feed of the demonstration content is as version 1.1 asks, and says what Atom says', async () => {
    const { register: found } = await demonstration();
    const feeds = subscriptionsOf(found).map(feedMaker(found));
    expect(feeds.length).toBeGreaterThan(30);
    for (const feed of feeds) {
      const { items } = jsonFeed.parse(JSON.parse(JSON.stringify(jsonFeedOf(feed))));
      const entries = named(xmlTree(atomOf(feed)), 'entry');
      expect(
        items.map(({ id, title, content_text: text, date_modified: changed }) => [id, title, text, changed]),
      ).toEqual(entries.map((entry) => ['id', 'title', 'summary', 'updated'].map((name) => only(entry, name))));
    }
  });
});
