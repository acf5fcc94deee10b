import type { Day } from '../../records/values/day.ts';
import { compare } from '../../records/finding.ts';
import { addresses, feedPaths } from '../../register/addresses/address.ts';
import { isEmpty } from '../../register/lists.ts';
import { recordsIn, type AnyRecord } from '../../register/register.ts';
import { feedWording } from '../../wording/feeds.ts';
import { homeWording } from '../../wording/home.ts';
import { wording } from '../../wording/wording.ts';
import { openConsultations, type OpenConsultation } from '../record/consultation.ts';
import { yearFigures } from './home-figures.ts';
import type { Register, YearFigures } from '../kind.ts';
import type { Page } from '../page.ts';
import { rowOf, type RowView } from '../lists/row.ts';
import { columnOf, shellOf, unlistedColumn, unlistedRecords, usedKinds } from '../shell.ts';
import type { ShellView } from '../shell-view.ts';
import { siteNodes } from '../structured-data.ts';
import { statusMark, type StatusMark } from '../status.ts';

/** As many rows as stand beside each other on the first screen of a desk. */
const rowsShown = 4;
/** Documents that are to change stand on the home page, however many drafts are open for comment. */
const leastAhead = 2;
const newestOfColumn = 3;

export interface HomeView {
  readonly template: 'home';
  readonly shell: ShellView;
  readonly hotWords: readonly { readonly word: string; readonly url: string }[];
  /** Whether the site has published nothing so far. */
  readonly nothingYet: boolean;
  readonly newest: readonly RowView[];
  readonly changes: readonly {
    readonly url: string;
    readonly title: string;
    readonly mark: StatusMark;
    readonly since: string;
  }[];
  /** What anybody may comment on, the next to end first. */
  readonly consultations: readonly OpenConsultation[];
  /** Documents that are about to apply or to end, the next first. */
  readonly ahead: readonly {
    readonly url: string;
    readonly title: string;
    readonly mark: StatusMark;
    readonly on: Day;
    readonly what: string;
  }[];
  /** The day on which something of this can first be shown, where that is later than today. */
  readonly aheadFrom: Day | undefined;
  /** The day on which nothing is left of what was open or to come. */
  readonly aheadOver: Day | undefined;
  readonly figures: readonly YearFigures[];
  readonly columns: readonly {
    readonly name: string;
    readonly url: string;
    readonly count: number;
    readonly rows: readonly RowView[];
  }[];
  readonly topics: readonly { readonly name: string; readonly url: string; readonly summary: string | undefined }[];
  /** Name of the column of pages. */
  readonly pagesName: string;
  readonly pages: readonly { readonly name: string; readonly url: string }[];
}

export function homePage(register: Register): Page<HomeView> {
  return { address: addresses.home, view: () => homeView(register) };
}

function homeView(register: Register): HomeView {
  const { site } = register;
  const column = unlistedColumn(register);
  const columns = usedKinds(register).map(({ id }) => {
    const records = recordsIn(register, id);
    return {
      name: columnOf(register, id).name,
      url: addresses.list(id),
      count: records.length,
      rows: records.slice(0, newestOfColumn).map((record) => rowOf(register, record)),
    };
  });
  const consultations = openConsultations(register);
  const ahead = aheadOf(register).slice(0, Math.max(leastAhead, rowsShown - consultations.length));
  return {
    template: 'home',
    shell: shellOf(register, {
      address: addresses.home,
      title: site.name,
      description: `${site.agency.name}：${wording.disclosed(columns.map(({ name }) => name))}`,
      column: {
        id: column?.id ?? '',
        name: wording.home,
        description: site.name,
        keywords: [site.agency.name],
        type: wording.home,
      },
      feeds: [
        { path: feedPaths.all, name: feedWording.all },
        { path: feedPaths.changes, name: feedWording.changes },
      ],
      structured: siteNodes(register),
    }),
    hotWords: (site.hotWords ?? []).map((word) => ({ word, url: addresses.searchFor(word) })),
    nothingYet: isEmpty(register),
    newest: newestOf(register).map((record) => rowOf(register, record)),
    changes: changesOf(register),
    consultations,
    ahead,
    aheadFrom: ahead.length > 0 ? undefined : firstOpening(consultations),
    aheadOver: [...consultations.map(({ over }) => over), ...ahead.map(({ on }) => on)].sort(compare).at(-1),
    figures: yearFigures(register),
    columns,
    topics: (site.topics ?? []).map(({ id, name, summary }) => ({ name, url: addresses.topic(id), summary })),
    pagesName: column?.name ?? '',
    pages: [
      ...register.kinds.flatMap(({ id, views }) =>
        recordsIn(register, id).length > 0 && views.lookup ? [views.lookup] : [],
      ),
      ...unlistedRecords(register).map((page) => ({ name: page.entry.fields.title, url: page.url })),
    ],
  };
}

/** The day on which the first of these begins; none where one is open or there are none. */
function firstOpening(consultations: readonly OpenConsultation[]): Day | undefined {
  const days = consultations.flatMap(({ from }) => from ?? []);
  return days.length < consultations.length ? undefined : days.sort(compare)[0];
}

/** The newest of all kinds with lists. */
function newestOf(register: Register): AnyRecord[] {
  return usedKinds(register)
    .flatMap(({ id }) => recordsIn(register, id).toSorted(newestFirst).slice(0, rowsShown))
    .sort(newestFirst)
    .slice(0, rowsShown);
}

function newestFirst(a: AnyRecord, b: AnyRecord): number {
  return compare(b.entry.fields.publishedAt, a.entry.fields.publishedAt) || compare(a.url, b.url);
}

/** Policies whose validity changed last, newest first. */
function changesOf(register: Register): HomeView['changes'] {
  return register.policies
    .filter(({ validity }) => validity.status !== '现行有效' && validity.status !== '尚未施行')
    .toSorted((a, b) => compare(b.validity.since, a.validity.since) || compare(a.url, b.url))
    .slice(0, rowsShown)
    .map((policy) => ({
      url: policy.url,
      title: policy.entry.fields.title,
      mark: statusMark(policy.validity.transitions, register.asOf),
      since: policy.validity.since,
    }));
}

/** What is known to come, by its day; a document with several steps ahead is named with its next one. */
function aheadOf(register: Register): HomeView['ahead'] {
  return register.policies
    .flatMap((policy) => {
      const next = policy.validity.transitions.find(({ on }) => on > register.asOf);
      const what = homeWording.aheadOn[next?.status ?? ''];
      if (!next || what === undefined) return [];
      const mark = statusMark(policy.validity.transitions, register.asOf);
      return [{ url: policy.url, title: policy.entry.fields.title, mark, on: next.on, what }];
    })
    .sort((a, b) => compare(a.on, b.on) || compare(a.url, b.url));
}
