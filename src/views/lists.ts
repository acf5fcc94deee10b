import { collections, type Collection } from '../records/collection.ts';
import { genres } from '../records/policy.ts';
import { addresses, feedPaths } from '../register/address.ts';
import {
  columnRecords,
  policiesByAgency,
  policiesByCode,
  policiesByGenre,
  policiesByTheme,
  recordsByUnit,
  recordsByYear,
} from '../register/lists.ts';
import type { Register } from '../register/register.ts';
import { feedWording } from '../wording/feeds.ts';
import { wording } from '../wording/wording.ts';
import { facet, yearHeading, yearName, type Facet, type List } from './list-definition.ts';
import { columnOf } from './shell.ts';
import { statusFacet, statusLists } from './status-lists.ts';
import { topicLists } from './topic-lists.ts';

/** Every list of the site. */
export function allLists(register: Register): List[] {
  return [
    ...collections
      .filter((collection) => collection !== 'pages')
      .flatMap((collection) => collectionLists(register, collection)),
    ...statusLists(register),
    ...namedLists(register),
    ...topicLists(register),
    ...unitLists(register),
    ...columnLists(register),
  ];
}

function collectionLists(register: Register, collection: Collection): List[] {
  const column = columnOf(register, collection);
  const years = [...recordsByYear(register[collection])];
  const byGenre = collection === 'policies' ? policiesByGenre(register) : undefined;
  const usedGenres = byGenre ? genres.filter((genre) => byGenre.has(genre)) : [];
  const facets: Facet[] = [
    facet(
      yearHeading(collection),
      years.map(([year, records]) => [yearName(collection, year), addresses.year(collection, year), records.length]),
    ),
    facet(
      wording.list.byGenre,
      usedGenres.map((genre) => [genre, addresses.genre(genre), byGenre?.get(genre)?.length ?? 0]),
    ),
    ...(collection === 'policies' ? [statusFacet(register)] : []),
  ].filter(({ links }) => links.length > 0);
  const base = { column, facets, description: column.description };
  const trail = [{ name: column.name, url: addresses.list(collection) }];
  return [
    {
      ...base,
      name: column.name,
      intro: column.description,
      trail: [],
      whole: collection,
      records: years.flatMap(([, records]) => records),
      address: (page) => addresses.list(collection, page),
    },
    ...years.map(([year, records]): List => ({
      ...base,
      name: `${column.name} ${yearName(collection, year)}`,
      trail,
      records,
      address: (page) => addresses.year(collection, year, page),
    })),
    ...usedGenres.map((genre): List => ({
      ...base,
      name: `${column.name}：${genre}`,
      trail,
      records: byGenre?.get(genre) ?? [],
      address: (page) => addresses.genre(genre, page),
      feed: { path: feedPaths.genre(genre), name: feedWording.genre(genre) },
    })),
  ];
}

/** Policies by the letters of their number, and by agency: the ways that people know who cannot search. */
function namedLists(register: Register): List[] {
  const column = columnOf(register, 'policies');
  const trail = [{ name: column.name, url: addresses.list('policies') }];
  const kinds = [
    { groups: policiesByCode(register), address: addresses.code, heading: wording.list.byCode },
    { groups: policiesByAgency(register), address: addresses.agency, heading: wording.list.byAgency },
    { groups: policiesByTheme(register), address: addresses.theme, heading: wording.list.byTheme },
  ];
  return kinds.flatMap(({ groups, address, heading }) => {
    const facets = [
      facet(
        heading,
        [...groups].map(([name, records]) => [name, address(name), records.length]),
      ),
    ];
    return [...groups].map(([name, records]) => ({
      name: `${column.name}：${name}`,
      description: column.description,
      column,
      trail,
      records,
      address: (page: number) => address(name, page),
      facets,
    }));
  });
}

/** Everything that a department answers for. */
function unitLists(register: Register): List[] {
  const byUnit = [...recordsByUnit(register)];
  const facets = [
    facet(
      wording.list.byUnit,
      byUnit.map(([unit, records]) => [unit, addresses.unit(unit), records.length]),
    ),
  ];
  return byUnit.map(([unit, records]) => ({
    name: unit,
    description: wording.list.ofUnit(unit),
    intro: wording.list.ofUnit(unit),
    column: {
      id: unit,
      name: unit,
      description: wording.list.ofUnit(unit),
      keywords: [unit],
      type: wording.list.unit,
      collection: 'pages',
    },
    trail: [],
    records,
    address: (page) => addresses.unit(unit, page),
    feed: { path: feedPaths.unit(unit), name: unit },
    facets,
  }));
}

/** Columns of `site.yaml` that narrow a collection by topic or genre. */
function columnLists(register: Register): List[] {
  return (register.site.columns ?? [])
    .filter((column) => column.topic !== undefined || column.genre !== undefined)
    .map((column) => ({
      name: column.name,
      description: column.description,
      intro: column.description,
      column,
      trail: [],
      records: columnRecords(register, column),
      address: (page) => addresses.column(column.id, page),
      feed: { path: feedPaths.column(column.id), name: column.name },
      facets: [],
    }));
}
