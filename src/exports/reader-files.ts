import { allRecords } from '../register/lists.ts';
import { addresses } from '../register/addresses/address.ts';
import type { Register } from './kind.ts';
import { overviewPages, pagesOf } from '../views/pages.ts';
import { hasDates, subscriptionsOf } from '../views/site/subscriptions.ts';
import { accentSheet } from './accent.ts';
import { atomOf } from './feeds/atom.ts';
import { calendarOf } from './feeds/calendar.ts';
import { coverCopy } from './copies/cover-copy.ts';
import { feedMaker } from './feeds/feed.ts';
import { jsonFeedOf } from './feeds/json-feed.ts';
import { languageModelsOf } from './copies/language-models.ts';
import { markdownCopy } from './copies/markdown-copy.ts';
import { pageCopy } from './copies/page-copy.ts';
import { robotsOf, sitemapFiles } from './servers/sitemap.ts';

/** A text of the site that is made when it is asked for. */
export interface ReaderFile {
  readonly address: string;
  readonly content: () => string;
}

/** What feed readers, calendars, crawlers and language models take: no page of the site, and no data set. */
export function* readerFiles(register: Register): Generator<ReaderFile> {
  for (const record of allRecords(register)) {
    yield { address: addresses.markdownCopy(record.url), content: () => markdownCopy(register, record) };
    for (const attached of record.entry.attachments) {
      const cover = addresses.cover(record.collection, record.id, attached.file);
      yield { address: addresses.markdownCopy(cover), content: () => coverCopy(register, record, attached) };
    }
  }
  for (const { address, view } of overviewPages(register)) {
    yield { address: addresses.markdownCopy(address), content: () => pageCopy(view(), register) };
  }
  const feed = feedMaker(register);
  for (const subscription of subscriptionsOf(register)) {
    yield { address: addresses.feed(subscription.path, 'atom'), content: () => atomOf(feed(subscription)) };
    yield {
      address: addresses.feed(subscription.path, 'json'),
      content: () => `${JSON.stringify(jsonFeedOf(feed(subscription)), undefined, 2)}\n`,
    };
  }
  if (hasDates(register)) yield { address: addresses.calendar, content: () => calendarOf(register) };
  // Addresses alone are asked of pages with a text, so that no text is needed.
  yield* sitemapFiles(register, pagesOf(register, new Map()));
  const accent = register.site.accent === undefined ? undefined : accentSheet(register.site.accent);
  if (accent !== undefined) yield { address: addresses.accent, content: () => accent };
  yield { address: addresses.robots, content: () => robotsOf(register) };
  yield { address: addresses.languageModels, content: () => languageModelsOf(register) };
}
