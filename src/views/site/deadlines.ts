import { addresses } from '../../register/addresses/address.ts';
import type { Duty } from '../../register/duties/duty.ts';
import { dutyKinds, type DutyKind } from '../../register/duties/duty-facts.ts';
import { columnFreshness } from '../../register/duties/freshness.ts';
import type { DutyState } from '../../register/duties/reckoning.ts';
import type { Register } from '../kind.ts';
import { limitsOf } from '../../records/site.ts';
import { deadlineWording as words } from '../../wording/deadlines.ts';
import { wording } from '../../wording/wording.ts';
import { dutyRows, type DutyRow } from './duty-row.ts';
import type { Page } from '../page.ts';
import { paginationOf, type Pagination } from '../lists/pagination.ts';
import { shellOf } from '../shell.ts';
import type { ShellView } from '../shell-view.ts';

const pageSize = 50;
const shownOfKind = 10;

export interface DeadlinesView {
  readonly template: 'deadlines';
  readonly shell: ShellView;
  readonly asOf: string;
  readonly overview: readonly DutyOverview[];
  readonly columns: readonly ColumnView[];
}

/** One kind of duty: what it asks, how many stand how, and those that are not simply in time. */
export interface DutyOverview {
  readonly kind: DutyKind;
  readonly name: string;
  readonly url: string;
  readonly rule: string;
  readonly source: string;
  readonly total: number;
  readonly counts: Readonly<Record<DutyState, number>>;
  readonly rows: readonly DutyRow[];
}

export interface ColumnView {
  readonly name: string;
  readonly limit: string;
  readonly newest: string | undefined;
  readonly until: string | undefined;
  readonly stale: boolean;
}

/** All duties of one kind. */
export interface DutyListView {
  readonly template: 'duty-list';
  readonly shell: ShellView;
  readonly heading: string;
  readonly rule: string;
  readonly source: string;
  readonly rows: readonly DutyRow[];
  readonly pagination: Pagination;
}

/** How the duties with a limit stand; no page where `site.yaml` keeps them to the agency itself. */
export function deadlinePages(register: Register): Page<DeadlinesView | DutyListView>[] {
  if (register.site.deadlines !== 'public') return [];
  return [
    { address: addresses.deadlines, view: () => deadlinesView(register) },
    ...dutyKinds.flatMap((kind) => dutyListPages(register, kind)),
  ];
}

/** How many duties of each kind stand how; kinds of which there are none are left out. */
export function dutyOverviews(register: Register, shown: number): DutyOverview[] {
  const limits = limitsOf(register.site);
  return dutyKinds.flatMap((kind) => {
    const all = register.duties.filter((duty) => duty.kind === kind);
    if (all.length === 0) return [];
    const { name, rule, source } = words.duties[kind];
    const counts = { 'in-time': 0, late: 0, running: 0, overdue: 0 };
    for (const { state } of all) counts[state] += 1;
    const rows = [...of(all, 'overdue'), ...of(all, 'running'), ...of(all, 'late')].slice(0, shown);
    return [
      {
        kind,
        name,
        url: addresses.deadlinesOf(kind),
        rule: rule(limits[kind]),
        source,
        total: all.length,
        counts,
        rows: dutyRows(register, rows),
      },
    ];
  });
}

export function columnViews(register: Register): ColumnView[] {
  return columnFreshness(register).map(({ column, limit, newest, until, stale }) => ({
    name: column.name,
    limit: words.days(limit),
    newest,
    until,
    stale,
  }));
}

function of(duties: readonly Duty[], state: DutyState): Duty[] {
  return duties.filter((duty) => duty.state === state);
}

function deadlinesView(register: Register): DeadlinesView {
  return {
    template: 'deadlines',
    shell: shellOf(register, {
      address: addresses.deadlines,
      title: words.title,
      description: words.lead,
      trail: [{ name: words.title, url: addresses.deadlines }],
    }),
    asOf: register.asOf,
    overview: dutyOverviews(register, shownOfKind),
    columns: columnViews(register),
  };
}

function dutyListPages(register: Register, kind: DutyKind): Page<DutyListView>[] {
  const duties = register.duties.filter((duty) => duty.kind === kind);
  const pages = Math.ceil(duties.length / pageSize);
  return Array.from({ length: pages }, (_, index) => ({
    address: addresses.deadlinesOf(kind, index + 1),
    view: () => dutyListView(register, kind, duties, { page: index + 1, pages }),
  }));
}

function dutyListView(
  register: Register,
  kind: DutyKind,
  duties: readonly Duty[],
  { page, pages }: { readonly page: number; readonly pages: number },
): DutyListView {
  const { name, rule, source } = words.duties[kind];
  const heading = page === 1 ? name : `${name}（${wording.list.page(page)}）`;
  const limit = limitsOf(register.site)[kind];
  return {
    template: 'duty-list',
    shell: shellOf(register, {
      address: addresses.deadlinesOf(kind, page),
      title: `${words.title}：${heading}`,
      description: rule(limit),
      trail: [
        { name: words.title, url: addresses.deadlines },
        { name, url: addresses.deadlinesOf(kind) },
      ],
    }),
    heading,
    rule: rule(limit),
    source,
    rows: dutyRows(register, duties.slice((page - 1) * pageSize, page * pageSize)),
    pagination: paginationOf(page, pages, (shown) => addresses.deadlinesOf(kind, shown)),
  };
}
