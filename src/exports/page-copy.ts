import type { HomeView } from '../views/home.ts';
import type { ListView } from '../views/list.ts';
import type { RowView } from '../views/row.ts';
import type { SiteMapView } from '../views/site-map.ts';
import { titleWithStatus } from '../views/status.ts';
import type { SubscribeView } from '../views/subscribe.ts';
import { copyWording as words, feedWording } from '../wording/feeds.ts';
import { wording } from '../wording/wording.ts';
import { inline, markdownAddress } from './markdown-text.ts';

export type CopiedView = HomeView | ListView | SiteMapView | SubscribeView;

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
        ...part(wording.collections.pages, links(view.pages)),
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
  }
}

function part(name: string, text: string): string[] {
  return text === '' ? [] : [`## ${inline(name)}`, text];
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `- ${text}`).join('\n');
}

function changeLine({ url, title, mark, since }: HomeView['changes'][number], site: string): string {
  const [present] = mark;
  return `${link(present ? titleWithStatus(title, present.name) : title, url, site)}，${wording.homePage.since(since)}`;
}

function rowLine({ url, title, day, mark, markOf, details }: RowView, site: string): string {
  const status = mark[0]?.name;
  // The mark of an interpretation is of what it explains.
  const titled =
    status === undefined || titleWithStatus(title, status) === title
      ? title
      : markOf === undefined
        ? titleWithStatus(title, status)
        : `${feedWording.interpretedMark(markOf, status)}${title}`;
  return `${link(titled, url, site)}，${[...details, day].map(inline).join('，')}`;
}

function link(name: string, address: string, site: string): string {
  return `[${inline(name)}](${markdownAddress(new URL(address, site).href)})`;
}
