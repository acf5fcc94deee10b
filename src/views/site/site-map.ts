import { genres } from '../../records/policy.ts';
import { addresses } from '../../register/addresses/address.ts';
import {
  isEmpty,
  policiesByAgency,
  policiesByCode,
  policiesByGenre,
  policiesByStatus,
  policiesByTheme,
  recordsByUnit,
  recordsByYear,
} from '../../register/lists.ts';
import { recordsIn } from '../../register/register.ts';
import { statusNames } from '../../register/validity/status.ts';
import { deadlineWording } from '../../wording/deadlines.ts';
import { validityWording } from '../../wording/validity.ts';
import { wording } from '../../wording/wording.ts';
import type { ListGroup, Register } from '../kind.ts';
import { publicationYears } from '../lists/list-definition.ts';
import type { Page } from '../page.ts';
import { columnOf, shellOf, unlistedColumn, unlistedRecords, usedKinds } from '../shell.ts';
import type { ShellView } from '../shell-view.ts';

export interface SiteMapView {
  readonly template: 'site-map';
  readonly shell: ShellView;
  /** Whether the site has published nothing so far. */
  readonly nothingYet: boolean;
  readonly sections: readonly SiteMapSection[];
}

export interface SiteMapSection {
  readonly name: string;
  readonly url: string | undefined;
  readonly groups: readonly ListGroup[];
}

/** The way to every list when search cannot be used. */
export function siteMapPage(register: Register): Page<SiteMapView> {
  return {
    address: addresses.siteMap,
    view: (): SiteMapView => ({
      template: 'site-map',
      shell: shellOf(register, {
        address: addresses.siteMap,
        title: wording.siteMap,
        description: wording.siteMapPage.intro,
        trail: [{ name: wording.siteMap, url: addresses.siteMap }],
      }),
      nothingYet: isEmpty(register),
      sections: siteSections(register),
    }),
  };
}

/** Every list of the site, by column. */
export function siteSections(register: Register): SiteMapSection[] {
  const records = usedKinds(register).map(({ id, views }): SiteMapSection => {
    const years = views.years ?? publicationYears;
    return {
      name: columnOf(register, id).name,
      url: addresses.list(id),
      groups: [
        {
          name: years.heading,
          links: [...recordsByYear(recordsIn(register, id))].map(([year]) => ({
            name: years.name(year),
            url: addresses.year(id, year),
          })),
        },
        ...(views.groups?.(register) ?? []),
      ],
    };
  });
  const columns = (register.site.columns ?? []).filter(
    (column) => column.topic !== undefined || column.genre !== undefined,
  );
  return [
    ...records,
    section(
      wording.statuses,
      register.policies.length === 0
        ? []
        : [
            { name: validityWording.meanings, url: addresses.validity },
            { name: validityWording.changes, url: addresses.validityChanges() },
            { name: validityWording.cleanUps, url: addresses.cleanUps },
            ...(register.site.deadlines === 'public'
              ? [{ name: deadlineWording.title, url: addresses.deadlines }]
              : []),
          ],
    ),
    section(
      unlistedColumn(register)?.name ?? '',
      unlistedRecords(register).map((page) => ({ name: page.entry.fields.title, url: page.url })),
    ),
    section(
      wording.topics,
      (register.site.topics ?? []).map(({ id, name }) => ({ name, url: addresses.topic(id) })),
    ),
    section(
      wording.list.byUnit,
      [...recordsByUnit(register).keys()].map((name) => ({ name, url: addresses.unit(name) })),
    ),
    section(
      wording.homePage.columns,
      columns.map(({ id, name }) => ({ name, url: addresses.column(id) })),
    ),
  ].filter(({ groups }) => groups.some(({ links }) => links.length > 0));
}

function section(name: string, links: readonly { readonly name: string; readonly url: string }[]): SiteMapSection {
  return { name, url: undefined, groups: [{ name: undefined, links }] };
}

/** Every list of documents besides those of years. */
export function policyGroups(register: Register): ListGroup[] {
  const byGenre = policiesByGenre(register);
  const byStatus = policiesByStatus(register);
  return [
    {
      name: wording.list.byGenre,
      links: genres
        .filter((genre) => byGenre.has(genre))
        .map((genre) => ({ name: genre, url: addresses.genre(genre) })),
    },
    {
      name: wording.list.byStatus,
      links: statusNames
        .filter((status) => byStatus.has(status))
        .map((status) => ({ name: status, url: addresses.status(status) })),
    },
    {
      name: wording.list.byAgency,
      links: [...policiesByAgency(register).keys()].map((name) => ({ name, url: addresses.agency(name) })),
    },
    {
      name: wording.list.byCode,
      links: [...policiesByCode(register).keys()].map((name) => ({ name, url: addresses.code(name) })),
    },
    {
      name: wording.list.byTheme,
      links: [...policiesByTheme(register).keys()].map((name) => ({ name, url: addresses.theme(name) })),
    },
  ];
}
