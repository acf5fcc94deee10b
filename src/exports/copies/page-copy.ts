import type { HomeView } from '../../views/site/home.ts';
import type { RowView } from '../../views/lists/row.ts';
import type { PageView } from '../../views/page.ts';
import type { OverviewView } from '../../views/templates.ts';
import { copyWording as words, feedWording } from '../../wording/feeds.ts';
import { homeWording } from '../../wording/home.ts';
import { validityWording } from '../../wording/validity.ts';
import { wording } from '../../wording/wording.ts';
import type { Register } from '../kind.ts';
import { link, linkedPages, lines, links, markedLink, part, rowLine } from './copy-lines.ts';
import { changeRowLine, deadlineBlocks, dutyLine, validityBlocks } from './duty-copies.ts';
import { inline } from './markdown-text.ts';
import { accessibilityBlocks, searchBlocks, sectionBlocks, verifyBlocks } from './tool-copies.ts';

/** `index.md` beside a page that shows no one record: the day of which its statuses are true, its title, then what it shows. */
export function pageCopy(view: PageView, { kinds, site: { url: site } }: Register): string {
  const { shell } = view;
  const own = kinds.map(({ exports }) => exports.copy?.(view, site)).find((found) => found !== undefined);
  const blocks = [
    words.list(shell.asOf),
    `# ${inline(shell.title)}`,
    inline(shell.description),
    ...(own ?? blocksOf(view as OverviewView, site)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function blocksOf(view: OverviewView, site: string): string[] {
  const rows = (listed: readonly RowView[]) => lines(listed.map((row) => rowLine(row, site)));
  switch (view.template) {
    case 'home':
      return homeBlocks(view, site);
    case 'list':
      return [
        wording.list.total(view.counts[0]?.count ?? 0),
        rows(view.rows.filter(({ shown }) => shown?.from === undefined)),
        linkedPages(view.pagination, site),
      ];
    case 'site-map':
      return [...nothingYet(view), ...sectionBlocks(view.sections, site)];
    case 'search':
      return searchBlocks(view, site);
    case 'subscribe':
      return [
        ...view.groups.flatMap(({ name, feeds }) =>
          part(
            name,
            links(
              feeds.map((feed) => ({ name: feed.name, url: feed.atom })),
              site,
            ),
          ),
        ),
        ...(view.calendar === undefined
          ? []
          : part(feedWording.calendarHeading, links([{ name: feedWording.calendarLink, url: view.calendar }], site))),
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
    case 'verify':
      return verifyBlocks(view, site);
    case 'accessibility':
      return accessibilityBlocks(view, site);
  }
}

function nothingYet({ nothingYet: isSo }: { readonly nothingYet: boolean }): string[] {
  return isSo ? [wording.nothingYet] : [];
}

function homeBlocks(view: HomeView, site: string): string[] {
  return [
    ...nothingYet(view),
    ...part(wording.list.newest, lines(view.newest.map((row) => rowLine(row, site)))),
    ...part(feedWording.changes, lines(view.changes.map((change) => changeLine(change, site)))),
    ...aheadPart(view, site),
    ...view.columns.flatMap((column) => part(column.name, links([column], site))),
    ...part(wording.topics, links(view.topics, site)),
    ...part(view.pagesName, links(view.pages, site)),
  ];
}

/** What is open for comment today, and what is to come. */
function aheadPart({ consultations, ahead }: HomeView, site: string): string[] {
  const open = consultations.filter(({ from }) => from === undefined);
  return part(
    homeWording.ahead(open.length > 0, ahead.length > 0),
    lines([
      ...open.map(({ title, url, told }) => `${link(title, url, site)}，${told}`),
      ...ahead.map((row) => aheadLine(row, site)),
    ]),
  );
}

function aheadLine({ url, title, mark, on, what }: HomeView['ahead'][number], site: string): string {
  return `${markedLink(title, url, mark, site)}，${on} ${what}`;
}

function changeLine({ url, title, mark, since }: HomeView['changes'][number], site: string): string {
  return `${markedLink(title, url, mark, site)}，${wording.homePage.since(since)}`;
}
