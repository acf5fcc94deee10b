import { genres, type Genre } from '../../records/policy.ts';
import { addresses, feedPaths } from '../../register/addresses/address.ts';
import {
  columnRecords,
  policiesByAgency,
  policiesByCode,
  policiesByGenre,
  policiesByTheme,
  recordsByUnit,
  recordsByYear,
} from '../../register/lists.ts';
import { recordsIn } from '../../register/register.ts';
import { feedWording } from '../../wording/feeds.ts';
import { wording } from '../../wording/wording.ts';
import type { Register, ShownKind } from '../kind.ts';
import { facet, publicationYears, type Facet, type List } from './list-definition.ts';
import { columnOf, columnTrail } from '../shell.ts';
import { statusFacet, statusLists } from './status-lists.ts';
import { topicLists } from './topic-lists.ts';

/** Every list of the site. */
export function allLists(register: Register): List[] {
  return [
    ...register.kinds.filter(({ listed }) => listed).flatMap((kind) => kindLists(register, kind)),
    ...statusLists(register),
    ...namedLists(register),
    ...topicLists(register),
    ...unitLists(register),
    ...columnLists(register),
  ];
}

/** The whole list of a kind, those of its years, and what it has besides. */
function kindLists(register: Register, { id, views }: ShownKind): List[] {
  const column = columnOf(register, id);
  const years = [...recordsByYear(recordsIn(register, id))];
  const names = views.years ?? publicationYears;
  const facets = [
    facet(
      names.heading,
      years.map(([year, records]) => [names.name(year), addresses.year(id, year), records.length]),
    ),
    ...(views.facets?.(register) ?? []),
  ].filter(({ links }) => links.length > 0);
  const trail = columnTrail(register, id);
  const base = { column, facets, description: column.description, trail };
  return [
    {
      ...base,
      name: column.name,
      intro: column.description,
      trail: [],
      whole: id,
      records: years.flatMap(([, records]) => records),
      address: (page) => addresses.list(id, page),
    },
    ...years.map(([year, records]): List => ({
      ...base,
      name: `${column.name} ${names.name(year)}`,
      records,
      address: (page) => addresses.year(id, year, page),
    })),
    ...(views.lists?.(register, base) ?? []),
  ];
}

/** The genres in which there are documents, in their order. */
function usedGenres(byGenre: ReadonlyMap<Genre, readonly unknown[]>): Genre[] {
  return genres.filter((genre) => byGenre.has(genre));
}

/** By 文种 and by status. */
export function policyFacets(register: Register): Facet[] {
  const byGenre = policiesByGenre(register);
  return [
    facet(
      wording.list.byGenre,
      usedGenres(byGenre).map((genre) => [genre, addresses.genre(genre), byGenre.get(genre)?.length ?? 0]),
    ),
    statusFacet(register),
  ];
}

/** A list for each 文种. */
export function genreLists(
  register: Register,
  base: Pick<List, 'column' | 'facets' | 'description' | 'trail'>,
): List[] {
  const byGenre = policiesByGenre(register);
  return usedGenres(byGenre).map((genre) => ({
    ...base,
    name: `${base.column?.name}：${genre}`,
    records: byGenre.get(genre) ?? [],
    address: (page) => addresses.genre(genre, page),
    feed: { path: feedPaths.genre(genre), name: feedWording.genre(genre) },
  }));
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
