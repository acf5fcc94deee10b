import type { CleanUpsView } from '../views/clean-ups.ts';
import type { DeadlinesView, DutyListView } from '../views/deadlines.ts';
import type { HomeView } from '../views/home.ts';
import type { ListView } from '../views/list.ts';
import type { RowView } from '../views/row.ts';
import type { SiteMapView } from '../views/site-map.ts';
import type { SubscribeView } from '../views/subscribe.ts';
import type { ValidityView } from '../views/validity.ts';
import type { ValidityChangesView } from '../views/validity-changes.ts';
import { copyWording as words, feedWording } from '../wording/feeds.ts';
import { validityWording } from '../wording/validity.ts';
import { wording } from '../wording/wording.ts';
import { lines, link, markedLink, part, rowLine } from './copy-lines.ts';
import { changeRowLine, deadlineBlocks, dutyLine, validityBlocks } from './duty-copies.ts';
import { inline } from './markdown-text.ts';

export type CopiedView =
  | HomeView
  | ListView
  | SiteMapView
  | SubscribeView
  | ValidityView
  | ValidityChangesView
  | CleanUpsView
  | DeadlinesView
  | DutyListView;

interface Named {
  readonly name: string;
  readonly url: string;
}

/** `index.md` beside a page that lists others: the day of which its statuses are true, its title, then its links. */
export function pageCopy(view: CopiedView, site: string): string {
  const { shell } = view;
  const blocks = [
    words.list(shell.asOf),
    `# ${inline(shell.title)}`,
    inline(shell.description),
    ...blocksOf(view, site),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function blocksOf(view: CopiedView, site: string): string[] {
  const links = (named: readonly Named[]) => lines(named.map(({ name, url }) => link(name, url, site)));
  const rows = (listed: readonly RowView[]) => lines(listed.map((row) => rowLine(row, site)));
  switch (view.template) {
    case 'home':
      return [
        ...part(wording.list.newest, rows(view.newest)),
        ...part(feedWording.changes, lines(view.changes.map((change) => changeLine(change, site)))),
        ...view.columns.flatMap(({ name, url }) => part(name, links([{ name, url }]))),
        ...part(wording.topics, links(view.topics)),
        ...part(view.pagesName, links(view.pages)),
      ];
    case 'list': {
      const { current, links: others } = view.pagination;
      const more = others
        .filter(({ page }) => page !== current)
        .map(({ page, url }) => ({ name: wording.list.page(page), url }));
      return [wording.list.total(view.count), rows(view.rows), links(more)];
    }
    case 'site-map':
      return view.sections.flatMap(({ name, groups }) =>
        part(name, groups.map((group) => links(group.links)).join('\n')),
      );
    case 'subscribe':
      return [
        ...view.groups.flatMap(({ name, feeds }) =>
          part(name, links(feeds.map((feed) => ({ name: feed.name, url: feed.atom })))),
        ),
        ...part(feedWording.calendarHeading, links([{ name: feedWording.calendarLink, url: view.calendar }])),
      ];
    case 'validity':
      return validityBlocks(view, site);
    case 'validity-changes':
      return [validityWording.changesCount(view.count), lines(view.rows.map((row) => changeRowLine(row, site)))];
    case 'clean-ups':
      return [lines(view.decisions.map(({ row, counts }) => `${rowLine(row, site)}：${counts.join('，')}`))];
    case 'deadlines':
      return deadlineBlocks(view, site);
    case 'duty-list':
      return [lines(view.rows.map((row) => dutyLine(row, site)))];
  }
}

function changeLine({ url, title, mark, since }: HomeView['changes'][number], site: string): string {
  return `${markedLink(title, url, mark, site)}，${wording.homePage.since(since)}`;
}
