import { genres } from '../../records/policy.ts';
import { addresses, feedPaths } from '../../register/addresses/address.ts';
import { consultations } from '../../register/consultations.ts';
import { allRecords, columnRecords, policiesByGenre, recordsByTopic, recordsByUnit } from '../../register/lists.ts';
import { recordsIn, type AnyRecord } from '../../register/register.ts';
import { feedWording } from '../../wording/feeds.ts';
import type { Register, ShownKind } from '../kind.ts';
import { columnOf } from '../shell.ts';

/** Something that can be followed. */
export interface Subscription {
  readonly group: keyof typeof feedWording.groups;
  /** Under `/feeds/`; never changes as long as what it names exists. */
  readonly path: string;
  readonly name: string;
  readonly description: string;
  /** The collection that it is the feed of. */
  readonly collection?: string;
  /** The address of the page that shows the same. */
  readonly page: string;
  /** Records, in no order that a feed relies on; `changes` tells of changes of validity instead. */
  readonly records: () => readonly AnyRecord[];
  readonly changes?: true;
}

/** Everything that can be followed, in the order in which the page of subscriptions lists it. */
export function subscriptionsOf(register: Register): Subscription[] {
  return [
    ...siteSubscriptions(register),
    ...register.kinds.map((kind) => kindSubscription(register, kind)),
    ...columnSubscriptions(register),
    ...topicSubscriptions(register),
    ...genreSubscriptions(register),
    ...unitSubscriptions(register),
  ];
}

/** Whether there is a day to tell of in a calendar: one without an event is none (RFC 5545, 3.6). */
export function hasDates(register: Register): boolean {
  return register.policies.length > 0 || consultations(register).length > 0;
}

function siteSubscriptions(register: Register): Subscription[] {
  return [
    {
      group: 'site',
      path: feedPaths.all,
      name: feedWording.all,
      description: feedWording.allDescription,
      page: addresses.home,
      records: () => allRecords(register),
    },
    {
      group: 'site',
      path: feedPaths.changes,
      name: feedWording.changes,
      description: feedWording.changesDescription,
      page: addresses.validityChanges(),
      records: () => register.policies,
      changes: true,
    },
  ];
}

function kindSubscription(register: Register, { id, listed }: ShownKind): Subscription {
  return {
    group: 'collections',
    path: feedPaths.collection(id),
    collection: id,
    ...named(columnOf(register, id).name),
    page: listed ? addresses.list(id) : addresses.home,
    records: () => recordsIn(register, id),
  };
}

/** Columns of `site.yaml` that narrow a collection by topic or genre. */
function columnSubscriptions(register: Register): Subscription[] {
  return (register.site.columns ?? [])
    .filter((column) => column.topic !== undefined || column.genre !== undefined)
    .map((column) => ({
      group: 'columns',
      path: feedPaths.column(column.id),
      ...named(column.name),
      page: addresses.column(column.id),
      records: () => columnRecords(register, column),
    }));
}

function topicSubscriptions(register: Register): Subscription[] {
  const byTopic = recordsByTopic(register);
  return (register.site.topics ?? []).map(({ id, name }) => ({
    group: 'topics',
    path: feedPaths.topic(id),
    ...named(name),
    page: addresses.topic(id),
    records: () => byTopic.get(id) ?? [],
  }));
}

function genreSubscriptions(register: Register): Subscription[] {
  const byGenre = policiesByGenre(register);
  return genres
    .filter((genre) => byGenre.has(genre))
    .map((genre) => ({
      group: 'genres',
      path: feedPaths.genre(genre),
      ...named(feedWording.genre(genre)),
      page: addresses.genre(genre),
      records: () => byGenre.get(genre) ?? [],
    }));
}

/** Every unit of `site.yaml`, and every other that has published something; only those of `site.yaml` have a list. */
function unitSubscriptions(register: Register): Subscription[] {
  const byUnit = Map.groupBy(
    allRecords(register).flatMap((record) => {
      const { owner } = record.entry.fields;
      return owner === undefined ? [] : [{ owner, record }];
    }),
    ({ owner }) => owner,
  );
  const units = [...new Set([...(register.site.units ?? []), ...[...byUnit.keys()].sort()])];
  const listed = recordsByUnit(register);
  return units.map((unit) => ({
    group: 'units',
    path: feedPaths.unit(unit),
    ...named(feedWording.unit(unit)),
    page: listed.has(unit) ? addresses.unit(unit) : addresses.home,
    records: () => (byUnit.get(unit) ?? []).map(({ record }) => record),
  }));
}

function named(name: string): { readonly name: string; readonly description: string } {
  return { name, description: feedWording.partDescription(name) };
}
