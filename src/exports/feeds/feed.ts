import type { Day } from '../../records/values/day.ts';
import { addresses } from '../../register/addresses/address.ts';
import { allRecords } from '../../register/lists.ts';
import { isPolicy, type AnyRecord } from '../../register/register.ts';
import type { Register } from '../kind.ts';
import { lastChangeDay } from '../../register/validity/validity-changes.ts';
import type { Subscription } from '../../views/site/subscriptions.ts';
import { feedWording } from '../../wording/feeds.ts';
import { changeEntries } from './change-entries.ts';
import { newest, timestamp, type FeedEntry } from './entry.ts';
import { recordEntry } from './record-entry.ts';

/** No feed is longer: readers fetch it whole, often. */
export const mostEntries = 50;

/** A feed before it is spelt in a format. Addresses are absolute. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The page that shows the same. */
  readonly page: string;
  readonly address: { readonly atom: string; readonly json: string };
  readonly updated: string;
  readonly author: { readonly name: string; readonly url: string };
  readonly rights: string;
  readonly entries: readonly FeedEntry[];
}

/** Makes the feeds of a register: at most fifty entries each, the last change first. A record is in several of them. */
export function feedMaker(register: Register): (subscription: Subscription) => Feed {
  const known = new Map<AnyRecord, FeedEntry>();
  let unchangedSince: string | undefined;
  const entryOf = (record: AnyRecord): FeedEntry => {
    const entry = known.get(record) ?? recordEntry(register, record);
    known.set(record, entry);
    return entry;
  };
  return (subscription) => {
    const records = subscription.records();
    const entries = subscription.changes
      ? records.flatMap((record) => (isPolicy(record) ? changeEntries(register, record) : []))
      : records.map(entryOf);
    unchangedSince ??= timestamp(lastChangeOf(register));
    return feedOf(register, subscription, newest(entries, mostEntries), unchangedSince);
  };
}

/** When a feed that has nothing yet was last known to have nothing: with the last change of the site, or today. */
function lastChangeOf(register: Register): Day {
  const days = allRecords(register).map((record) => lastChangeDay(record, register.asOf));
  return (
    days.reduce<Day | undefined>((last, day) => (last === undefined || day > last ? day : last), undefined) ??
    register.asOf
  );
}

function feedOf(
  { site }: Register,
  subscription: Subscription,
  entries: readonly FeedEntry[],
  unchangedSince: string,
): Feed {
  return {
    title: `${subscription.name} - ${site.name}`,
    description: subscription.description,
    page: `${site.url}${subscription.page}`,
    address: {
      atom: `${site.url}${addresses.feed(subscription.path, 'atom')}`,
      json: `${site.url}${addresses.feed(subscription.path, 'json')}`,
    },
    updated: entries[0]?.updated ?? unchangedSince,
    author: { name: site.agency.name, url: `${site.url}${addresses.home}` },
    rights: site.licence?.name ?? feedWording.rights(site.agency.name),
    entries,
  };
}
