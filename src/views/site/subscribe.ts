import { addresses } from '../../register/addresses/address.ts';
import type { Register } from '../kind.ts';
import { feedWording } from '../../wording/feeds.ts';
import type { Page } from '../page.ts';
import { shellOf } from '../shell.ts';
import type { ShellView } from '../shell-view.ts';
import { hasDates, subscriptionsOf, type Subscription } from './subscriptions.ts';

export interface SubscribeView {
  readonly template: 'subscribe';
  readonly shell: ShellView;
  readonly groups: readonly {
    readonly name: string;
    readonly feeds: readonly { readonly name: string; readonly atom: string; readonly json: string }[];
  }[];
  /** Missing while there is no day to tell of. */
  readonly calendar: string | undefined;
}

/** How to follow the site without an account: every feed, and the calendar. */
export function subscribePage(register: Register): Page<SubscribeView> {
  return { address: addresses.subscribe, view: () => subscribeView(register) };
}

function subscribeView(register: Register): SubscribeView {
  const subscriptions = subscriptionsOf(register).filter((subscription) => isOffered(register, subscription));
  const groups = Object.entries(feedWording.groups).map(([group, name]) => ({
    name,
    feeds: subscriptions
      .filter((subscription) => subscription.group === group)
      .map((subscription) => ({
        name: subscription.name,
        atom: addresses.feed(subscription.path, 'atom'),
        json: addresses.feed(subscription.path, 'json'),
      })),
  }));
  return {
    template: 'subscribe',
    shell: shellOf(register, {
      address: addresses.subscribe,
      title: feedWording.subscribe,
      description: feedWording.intro,
      trail: [{ name: feedWording.subscribe, url: addresses.subscribe }],
      feeds: subscriptions.filter(({ group }) => group === 'site'),
    }),
    groups: groups.filter(({ feeds }) => feeds.length > 0),
    calendar: hasDates(register) ? addresses.calendar : undefined,
  };
}

/** The feed of a kind of records that the agency neither has nor announces is there, but nobody is asked to follow it. */
function isOffered({ site }: Register, { group, records, collection }: Subscription): boolean {
  if (group !== 'collections') return true;
  return records().length > 0 || (site.columns ?? []).some((column) => column.collection === collection);
}
