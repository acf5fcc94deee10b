import type { Pagination } from '../../views/lists/pagination.ts';
import type { RowView } from '../../views/lists/row.ts';
import { titleWithStatus, type StatusMark } from '../../views/status.ts';
import { feedWording } from '../../wording/feeds.ts';
import { wording } from '../../wording/wording.ts';
import { inline, markdownAddress } from './markdown-text.ts';

export function part(name: string, text: string): string[] {
  return text === '' ? [] : [`## ${inline(name)}`, text];
}

export function lines(texts: readonly string[]): string {
  return texts.map((text) => `- ${text}`).join('\n');
}

/** A list of links. */
export function links(named: readonly { readonly name: string; readonly url: string }[], site: string): string {
  return lines(named.map(({ name, url }) => link(name, url, site)));
}

/** The other pages of a list that is cut into pages. */
export function linkedPages({ current, links: pages }: Pagination, site: string): string {
  const others = pages.filter(({ page }) => page !== current);
  return links(
    others.map(({ page, url }) => ({ name: wording.list.page(page), url })),
    site,
  );
}

/** A table; its cells are Markdown already. */
export function tableLines(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(headers.map(inline)), row(headers.map(() => '---')), ...rows.map(row)].join('\n');
}

export function rowLine({ url, title, day, mark, markOf, details }: RowView, site: string): string {
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

export function link(name: string, address: string, site: string): string {
  return `[${inline(name)}](${markdownAddress(new URL(address, site).href)})`;
}

/** A document as a copy names it: linked, with the status that matters before its title. */
export function markedLink(title: string, url: string, mark: StatusMark, site: string): string {
  const [present] = mark;
  return link(present ? titleWithStatus(title, present.name) : title, url, site);
}
